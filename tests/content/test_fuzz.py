"""Whatever stands in the folder: a Guide or Problems, never an exception."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

import pytest
import yaml
from attrs import fields
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.content.checking import check_folder
from kiosk.content.loading import load_guide
from kiosk.content.problem import Problem
from kiosk.content.shelf import KINDS
from kiosk.content.strict_yaml import read_sheet
from kiosk.content.structuring import build_converter, structure
from tests.content.small_clinic import FILES, SmallClinic

PIECES = st.sampled_from(
    [
        *"\n :-#'\"[]{}*&!|>%@`,?\t~<\\\x00\ufeff\u2028",
        "  ",
        "**",
        "term:",
        "](",
        "<<",
        "---",
        "é",
        "9",
    ]
)
NAMES = st.sampled_from(sorted({each.name for kind in KINDS.values() for each in fields(kind)}))
TREES = st.recursive(
    st.text(max_size=12) | st.sampled_from(["clinic", "S31", "draft", "33%", "**x", "[a](term:b)"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=5),
    max_leaves=25,
)
STATEMENT = FILES["en/help.yaml"].replace(
    'points:\n  - {id: help-2, text: "Touch a card to open it.", basis: kiosk}\n',
    "points:\n  - id: help-2\n    basis: kiosk\n    text: |\n      ",
)
"""The help page up to the text of its last statement."""
FILE_NAMES = st.sampled_from(sorted(FILES))


def agree(sheet: object, problems: tuple[Problem, ...]) -> None:
    """Either a value or Problems, and each Problem can be printed."""
    assert (sheet is None) == bool(problems)
    for problem in problems:
        assert str(problem).encode("utf-8")
        assert problem.line >= 0


@given(st.binary(max_size=400))
def test_random_bytes_are_a_sheet_or_problems(data: bytes) -> None:
    agree(*read_sheet("page.yaml", data))


@given(st.lists(PIECES | st.sampled_from(["a", "title", "text"]), max_size=60))
def test_random_signs_of_yaml_are_a_sheet_or_problems(pieces: list[str]) -> None:
    text = "".join(pieces)
    for parser in {yaml.BaseLoader, getattr(yaml, "CBaseLoader", yaml.BaseLoader)}:
        agree(*read_sheet("page.yaml", text.encode(), parser))


@given(TREES, st.sampled_from(sorted(KINDS)))
def test_random_trees_are_a_page_or_problems(tree: object, page: str) -> None:
    text = yaml.safe_dump({"title": tree, "lead": tree, "steps": tree, "groups": tree})
    sheet, problems = read_sheet("page.yaml", text.encode())
    agree(sheet, problems)
    if sheet is not None:
        agree(*structure(sheet, KINDS[page], build_converter()))


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(FILE_NAMES, st.data())
def test_random_edits_of_a_valid_folder_are_a_guide_or_problems(
    name: str, data: st.DataObject
) -> None:
    text = FILES[name]
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 30)))
        text = text[:start] + data.draw(PIECES | st.text(max_size=5)) + text[end:]
    with tempfile.TemporaryDirectory() as folder:
        clinic = SmallClinic(Path(folder))
        (clinic.content / name).write_bytes(text.encode("utf-8", "surrogatepass"))
        loaded = load_guide(clinic.content, clinic.words, drawings=clinic.drawings)
        agree(loaded.guide, loaded.problems)
        for problem in check_folder(clinic.content, clinic.words, clinic.drawings):
            assert str(problem)


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=40)
@given(FILE_NAMES, st.data())
def test_lines_lost_or_moved_are_a_guide_or_problems(name: str, data: st.DataObject) -> None:
    lines = FILES[name].splitlines(keepends=True)
    at = data.draw(st.integers(0, len(lines) - 1))
    line = lines.pop(at)
    if data.draw(st.booleans()):
        lines.insert(data.draw(st.integers(0, len(lines))), line)
    with tempfile.TemporaryDirectory() as folder:
        clinic = SmallClinic(Path(folder))
        (clinic.content / name).write_text("".join(lines), encoding="utf-8")
        loaded = load_guide(clinic.content, clinic.words)
        agree(loaded.guide, loaded.problems)


HOSTILE = {
    "spaces": "title: a" + " " * 60_000 + "b: c\n",
    "brackets": "title: " + "[" * 60_000,
    "HTML": STATEMENT + "<a " * 20_000,
    "links": STATEMENT + " ".join(f"[a](term:bone-cemen{n})" for n in range(2_500)),
    "half links": STATEMENT + "[a](" * 15_000,
    "stars": STATEMENT + "*a " * 20_000,
    "strong": STATEMENT + "**" * 30_000,
    "capitals": STATEMENT + "AB " * 20_000,
    "numbers": STATEMENT + "1, " * 20_000,
    "hundreds": STATEMENT + "60 in 100 " * 6_000,
    "wholes": STATEMENT + "1 in 3 " * 9_000,
    "words to know": STATEMENT + "bone cement " * 5_000,
    "percentages": STATEMENT + "1% cent " * 7_000,
    "names": FILES["en/help.yaml"] + "".join(f"stat{n}: x\n" for n in range(1_900)),
    "items": FILES["en/help.yaml"] + "  - x\n" * 1_900,
    "quotes": 'title: "x\n' * 6_000,
    "dashes": "title: a\n" + " - b\n" * 10_000,
    "escapes": 'title: "' + "\\n" * 30_000 + '"',
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_takes_no_time_worth_speaking_of(
    text: str, small_clinic: SmallClinic
) -> None:
    (small_clinic.content / "en" / "help.yaml").write_text(text[: 64 * 1024], encoding="utf-8")
    began = time.process_time()
    loaded = load_guide(small_clinic.content, small_clinic.words)
    check_folder(small_clinic.content, small_clinic.words, small_clinic.drawings)
    agree(loaded.guide, loaded.problems)
    # A tenth of a second or two; a slip into squares would take minutes.
    assert time.process_time() - began < 10
