"""Prose: the three marks are read, and nothing else is a mark."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.prose import Prose, ProseError, Span, one_line, read_prose


def test_plain_words_are_one_span() -> None:
    assert read_prose("Rest at home.") == Prose(((Span("Rest at home."),),))


def test_strong_words_and_links_are_spans_of_their_own() -> None:
    assert read_prose("**Stop** if [weak bones](term:osteoporosis) hurt") == Prose(
        (
            (
                Span("Stop", strong=True),
                Span(" if "),
                Span("weak bones", term="osteoporosis"),
                Span(" hurt"),
            ),
        )
    )


def test_a_link_may_be_strong() -> None:
    assert read_prose("**a [b](term:c)**").paragraphs[0][1] == Span("b", strong=True, term="c")


def test_a_blank_line_begins_a_paragraph_and_a_line_end_is_a_space() -> None:
    prose = read_prose("One\ntwo.\n\n  Three.\n \n\nFour.\n")
    assert prose.plain == "One two.\n\nThree.\n\nFour."
    assert prose.word_count == 4


def test_a_no_break_space_stays() -> None:
    assert read_prose("5\u00a0mm").plain == "5\u00a0mm"


def test_each_glossary_word_is_named_once_in_order() -> None:
    prose = read_prose("[b](term:two) [a](term:one) [c](term:two)")
    assert prose.terms == ("two", "one")


def test_html_and_other_marks_stay_letters() -> None:
    text = "<b>x</b> &amp; *y* _z_ `c` # h [1] (2)"
    assert read_prose(text).plain == text


def test_an_empty_text_has_no_paragraph() -> None:
    assert read_prose("  \n ").paragraphs == ()
    assert read_prose("").plain == ""


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("**never ends", "never end"),
        ("a ** b", "never end"),
        ("** **", "no words between"),
        ("****", "no words between"),
        ("[](term:x)", "no word to touch"),
        ("[a](term:)", "cannot be the id"),
        ("[a](term:Two Words)", "cannot be the id"),
        ("[a] (term:x)", "not whole"),
        ("[a](term:x", "not whole"),
        ("[a **b**](term:x)", "inside a link"),
    ],
)
def test_marks_that_do_not_add_up_are_refused_with_an_example(text: str, wrong: str) -> None:
    with pytest.raises(ProseError, match="Right, for example: ") as told:
        read_prose(text)
    assert wrong in told.value.wrong
    assert read_prose(told.value.right).word_count


@given(st.text(alphabet=st.sampled_from("ab *[]()\n:term-"), max_size=60))
def test_any_text_is_prose_or_a_prose_error(text: str) -> None:
    try:
        prose = read_prose(text)
    except ProseError:
        return
    assert all(span.text for spans in prose.paragraphs for span in spans)
    assert prose.word_count == len(prose.plain.split())


PIECES = st.sampled_from(
    ["**", "*", "[", "]", "](term:", ")", "bone", "term", " ", "\n", "\n\n", "é"]
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_prose_that_is_written_again_is_read_as_the_same(text: str) -> None:
    try:
        prose = read_prose(text)
    except ProseError:
        return
    again = read_prose(prose.marked)
    assert again.marked == prose.marked
    assert (again.plain, again.terms) == (prose.plain, prose.terms)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Rest today.", "Rest today."),
        ("**Call  us**\nnow.", "**Call us** now."),
        ("**a [b](term:c) d** e", "**a [b](term:c) d** e"),
        ("[ b ](term: c )", "[b](term:c)"),
        ("One.\n\n \nTwo.", "One.\n\nTwo."),
        ("", ""),
    ],
)
def test_prose_has_one_way_of_writing(text: str, marked: str) -> None:
    assert read_prose(text).marked == marked


def test_a_text_without_marks_is_one_line() -> None:
    assert one_line("The first\n  2 hours\n") == "The first 2 hours"
