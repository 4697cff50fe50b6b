"""The strict reader takes what a careful person writes, and names everything else."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.problem import Problem
from kiosk.content.sheet import Block, Node, Rows, Sheet, Text
from kiosk.content.strict_yaml import fast_parser, read_sheet

PARSERS: list[type[Any]] = [yaml.BaseLoader]
if hasattr(yaml, "CBaseLoader"):
    PARSERS.append(yaml.CBaseLoader)


@pytest.fixture(params=PARSERS, ids=lambda parser: parser.__name__)
def parser(request: pytest.FixtureRequest) -> Any:  # noqa: ANN401 - a class of PyYAML
    """Each parser that PyYAML has here."""
    return request.param


def read(text: str | bytes, parser: type[Any] | None = None) -> Sheet:
    """Read what has no Problem."""
    data = text.encode() if isinstance(text, str) else text
    sheet, problems = read_sheet("page.yaml", data, parser)
    assert problems == ()
    assert sheet is not None
    return sheet


def refused(text: str | bytes, parser: type[Any] | None = None) -> Problem:
    """Read what has exactly one Problem."""
    data = text.encode() if isinstance(text, str) else text
    sheet, problems = read_sheet("page.yaml", data, parser)
    assert sheet is None
    assert len(problems) == 1, problems
    return problems[0]


def plain(node: Node) -> Any:  # noqa: ANN401 - lists and dicts of texts
    """Give a node as plain lists and dicts, without lines."""
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Rows):
        return [plain(item) for item in node.items]
    return {name: plain(value) for name, value in node.entries.items()}


def test_the_fast_parser_is_used_where_it_is_there() -> None:
    assert fast_parser() is getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def test_every_value_stays_what_was_typed(parser: type[Any]) -> None:
    text = "a: no\nb: 12:30\nc: 010\nd: 1.10\ne: on\nf: 08001234\ng: ~\nh: 2026-11-22\ni:\n"
    assert plain(read(text, parser).root) == {
        "a": "no",
        "b": "12:30",
        "c": "010",
        "d": "1.10",
        "e": "on",
        "f": "08001234",
        "g": "~",
        "h": "2026-11-22",
        "i": "",
    }


def test_every_value_keeps_its_line(parser: type[Any]) -> None:
    sheet = read("# note\na:\n  - x: 1\n    y: |\n      long\n      text\n  - z\nb: end\n", parser)
    assert sheet.line(("a", 0, "x")) == 3
    assert sheet.line(("a", 0, "y")) == 4
    assert sheet.line(("a", 1)) == 7
    assert sheet.line(("b",)) == 8


def test_a_place_that_was_not_written_has_the_line_of_what_is_around_it() -> None:
    sheet = read("a:\n  - x: 1\nb: word\n")
    assert sheet.line(("a", 0, "missing")) == 2
    assert sheet.line(("a", 7)) == 1
    assert sheet.line(("b", 0)) == 3


def test_a_windows_mark_at_the_start_and_windows_line_ends_are_fine(parser: type[Any]) -> None:
    sheet = read(b"\xef\xbb\xbfa: one\r\nb: two\r\n", parser)
    assert plain(sheet.root) == {"a": "one", "b": "two"}
    assert sheet.line(("b",)) == 2


def test_curly_quotes_from_a_word_processor_are_letters(parser: type[Any]) -> None:
    assert plain(read("a: “Rest”, don’t lift\n", parser).root) == {"a": "“Rest”, don’t lift"}


def test_a_hash_inside_a_word_or_in_quotes_or_in_a_long_text_is_kept(parser: type[Any]) -> None:
    text = "a: C#5\nb: 'Room #4'\nc: |\n  Room #5\n# a note\nd: [e#1, \"f #2\"]\n"
    assert plain(read(text, parser).root) == {
        "a": "C#5",
        "b": "Room #4",
        "c": "Room #5\n",
        "d": ["e#1", "f #2"],
    }


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("room: Room #4\n", 1),
        ("a: b\nphone: #5\n", 2),
        ("a:\n  - #4\n  - x\n", 2),
        ("a: 'x' # note\n", 1),
        ("a: long\n  text #4\n", 2),
        ("a: [x, y] # note\n", 1),
        ("a: # note\n  b: c\n", 1),
        ("a: | # note\n  b\n", 1),
    ],
)
def test_a_note_beside_a_value_is_refused(text: str, line: int, parser: type[Any]) -> None:
    problem = refused(text, parser)
    assert problem.line == line
    assert "#" in problem.right


@pytest.mark.parametrize(
    ("text", "line", "wrong", "right"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, "written twice: it stands on line 1", "'a:' once"),
        ("a: &x b\n", 1, "&x names a value", 'a: "&x b"'),
        ("a: *x\n", 1, "*x repeats", 'a: "*x"'),
        ("a: !!str b\n", 1, "gives a value a kind", 'a: "!!str b"'),
        ("<<: {a: b}\n", 1, "<< copies", "id:"),
        ("a: b\n---\nc: d\n", 2, "second document", "without the line ---"),
        ("%YAML 1.1\n---\na: b\n", 1, "begin with %", "without the lines"),
        ("- a\n- b\n", 1, "names with their values", "title: Recovery"),
        ("", 0, "empty", "title: Recovery"),
        ("# only a note\n", 0, "empty", "title: Recovery"),
        ("a:\tb\n", 1, "tab", "one space"),
        ("a: b\nc: d\x07\n", 2, "U+0007", "typed anew"),
        ("a: b\u202ec\n", 1, "U+202E", "typed anew"),
        ('a: "b\\0c"\n', 1, "cannot be seen", "without the backslash"),
        ("? [a]\n: b\n", 1, "where a name should be", '"'),
        ("a: " + "x" * 201 + "\n", 1, "more than 200 letters", "spaces between"),
        ("a: b: c\n", 1, "colon inside a value", 'a: "b: c"'),
        ("- a: b: c\n", 1, "colon inside a value", '- a: "b: c"'),
        ("a: {b: c\n", 1, "bracket", 'a: "{b: c"'),
        ("a: - b\n", 1, "list begins on the line below", 'a: "- b"'),
        ("a:\n- x\n - y\n", 3, "not below the dash above", "- y"),
        ('a: "C:\\docs"\n', 1, "backslash", "C:\\\\docs"),
        ('text "Rest."\na: b\n', 1, "colon is missing after 'text'", 'text: "Rest."'),
        ('text = "Rest."\na: b\n', 1, "colon is missing after 'text'", 'text: "Rest."'),
        ("steps:\n  - id rest-1\n    text: x\n", 2, "colon is missing", "- id: rest-1"),
        ("title: x\nsteps\n  - id: y\n", 2, "colon is missing after 'steps'", "steps:"),
        ('a: b\ntext:"Rest."\n', 2, "A space is missing after the colon", 'text: "Rest."'),
        ("steps:\n  - id:rest-1\n    text: x\n", 2, "space is missing", "- id: rest-1"),
        ("steps:\n  -id: rest-1\n    text: x\n", 2, "missing after the dash", "- id: rest-1"),
        ('a: "Rest.\nb: "Go."\n', 1, "does not end with one", 'a: "Rest."'),
        ('a: "Rest.\nb: c\nd: e\nf: "Go."\n', 1, "does not end with one", 'a: "Rest."'),
        ('a: "Rest.\u201d\nb: "Go."\n', 1, "curly mark \u201d; both must be", 'a: "Rest."'),
        ('a: "Say "rest" now."\n', 1, "more of these marks inside", "a: \"Say 'rest' now.\""),
        ('a: ""Rest.""\n', 1, "more of these marks inside", 'a: "Rest."'),
        ('a: ""Rest" now."\n', 1, "more of these marks inside", "a: \"'Rest' now.\""),
        ('a: "Rest." Now.\n', 1, "after the quotation mark that ends", 'a: "Rest. Now."'),
        ('a: "Rest.",\n', 1, "after the quotation mark that ends", 'a: "Rest."'),
        ("a: [b, c\nd: e\n", 1, "bracket [ or { opens here", "a: [b, c]"),
        ("a:\n  - id: x\n    b: y\n    b: z\n", 4, "'- id: ...', is missing above", "- id: rest-1"),
        ("a:\n  - id: x\n    id: y\n", 3, "a new item begins with a dash", "- id: y"),
        ("a:\n    b: c\n  - id: x\n", 2, "without its first line", "2 spaces, then: - id: rest-1"),
        ("a:\n  b: c\n d: e\n", 3, "1 space before it", "2 spaces, then: d: e"),
        ("a:\n   b: c\n  d: e\n", 2, "3 spaces before it", "2 spaces, then: b: c"),
        ("a: b\n\u00a0\u00a0c: d\n", 2, "not the one of the space bar", "typed anew"),
        ('a:\u00a0"b"\n', 1, "not the one of the space bar", "typed anew"),
        ("a: b\u200bc\n", 1, "(U+200B), right after 'a: b'", "typed anew"),
    ],
)
def test_a_slip_is_named_with_its_line_and_a_cure(
    text: str, line: int, wrong: str, right: str, parser: type[Any]
) -> None:
    problem = refused(text, parser)
    assert problem.line == line
    assert wrong in problem.wrong
    assert right in problem.right


def test_each_line_with_a_tab_is_named_and_not_the_first_alone() -> None:
    _, problems = read_sheet("page.yaml", b"a:\n\tb: c\n  d: e\n\tf: g\n")
    assert [problem.line for problem in problems] == [2, 4]


def test_a_lost_line_is_told_once_and_not_once_for_each_name_below_it() -> None:
    text = "a:\n  - id: x\n    b: 1\n    c: 2\n    b: 3\n    c: 4\n  - id: y\n"
    assert refused(text).line == 5


def test_the_line_suggested_for_a_colon_slip_reads_well(parser: type[Any]) -> None:
    problem = refused('title: "Recovery": what\'s \\ next: rest\n', parser)
    assert plain(read(problem.right, parser).root)["title"].endswith("next: rest")


def test_letters_that_are_not_utf8_are_refused_with_their_line() -> None:
    problem = refused(b"a: b\nname: Jos\xe9\n")
    assert problem.line == 2
    assert "UTF-8" in problem.wrong
    assert "UTF-8" in refused("a: b\n".encode("utf-16")).wrong


def test_a_file_over_64_kb_is_refused() -> None:
    fits = b"a: b\n" + b"# " + b"x" * (64 * 1024 - 8) + b"\n"
    read(fits)
    assert "64 KB" in refused(fits + b"\n").wrong


@pytest.mark.parametrize(
    "text", ["[" * 20_000, "a: " + "[" * 20_000, "{a: " * 10_000, "- " * 20_000]
)
def test_bottomless_depth_is_refused_and_never_overflows(text: str, parser: type[Any]) -> None:
    assert "deep inside each other" in refused(text, parser).wrong


def test_more_than_2000_texts_are_refused(parser: type[Any]) -> None:
    read("a:\n" + "- x\n" * 1_999, parser)
    assert "2,000 texts" in refused("a:\n" + "- x\n" * 2_001, parser).wrong


def test_paragraphs_count_as_texts(parser: type[Any]) -> None:
    assert "2,000 texts" in refused("a: |\n" + "  x\n\n" * 2_001, parser).wrong


def test_more_parts_than_a_page_can_have_are_refused(parser: type[Any]) -> None:
    assert "parts" in refused("a: [" + "[]," * 9_000 + "]\n", parser).wrong


def test_chinese_needs_no_spaces() -> None:
    assert plain(read("a: " + "脊" * 500 + "\n").root) == {"a": "脊" * 500}


def test_all_slips_that_can_be_told_apart_are_told_at_once() -> None:
    _, problems = read_sheet("page.yaml", b"a: 1\na: 2\nb: &x 3\nc: Room #4\n")
    assert [problem.line for problem in problems] == [2, 3, 4]


@pytest.mark.skipif(len(PARSERS) < 2, reason="PyYAML was built without libyaml")
@given(st.data())
def test_both_parsers_give_the_same_sheet(data: st.DataObject) -> None:
    lines = st.sampled_from(
        [
            "a: b",
            "b: 'c d'",
            'c: "d \\" e"',
            "d:",
            "  e: f",
            "  - g",
            "- h",
            "e: |",
            "  long text",
            "",
            "  # note",
            "# note",
            "f: [x, y]",
            "g: {h: i}",
            "h: Room #4",
            "i: é “q” …",
            "  more words",
        ]
    )
    text = "\n".join(data.draw(st.lists(lines, max_size=12)))
    slow, fast = (read_sheet("p", text.encode(), parser) for parser in PARSERS)
    assert bool(slow[0]) == bool(fast[0]), (text, slow, fast)
    if slow[0] is not None and fast[0] is not None:
        assert plain(slow[0].root) == plain(fast[0].root)
        assert [slow[0].line((name,)) for name in slow[0].root.entries] == [
            fast[0].line((name,)) for name in fast[0].root.entries
        ]


def test_an_unbuilt_block_is_a_block() -> None:
    assert isinstance(read("a: {}\n").root.entries["a"], Block)


@pytest.mark.parametrize("mark", ["\u0301", "\u20dd", "\u0e49", "\u0903"])
@pytest.mark.parametrize("form", ["a: What is it{}", 'a: "it{}"', "a: |\n  it{}"])
def test_a_tower_of_marks_on_one_letter_is_refused(mark: str, form: str, parser: type[Any]) -> None:
    problem = refused("x: y\n" + form.format(mark * 5), parser)
    assert problem.line == 2
    assert "'t' carries more than 4 marks" in problem.wrong
    read(form.format(mark * 4), parser)


def test_a_tower_of_marks_made_with_backslashes_is_refused(parser: type[Any]) -> None:
    assert "marks" in refused('a: "it' + "\\u0301" * 150 + '"', parser).wrong


@pytest.mark.parametrize("text", ["Xin chào, tiếng Việt", "น้ำที่นี่", "क्षत्रिय ज़िंदगी", "שָׁלוֹם"])
def test_languages_with_marks_are_read(text: str, parser: type[Any]) -> None:
    read(f"a: {unicodedata.normalize('NFC', text)}", parser)
    read(f"a: {unicodedata.normalize('NFD', text)}", parser)
