"""What goes to the printing process and comes back arrives whole, or not at all."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.model import Guide
from kiosk.session.session import Session
from kiosk.session.sheet import Copy, Kind, Part, SayDates, Sheet, sheet_of
from kiosk.session.sheet_sent import (
    MOST_ANSWER,
    MOST_SHEET,
    Answer,
    GarbledError,
    answer_as_text,
    answer_from_text,
    sheet_as_text,
    sheet_from_text,
)
from kiosk.session.taking_home import Printing

SAY = SayDates(near=lambda day, _: str(day), full=lambda day, _: str(day))
lines = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
parts = st.builds(
    Part,
    st.sampled_from(Kind),
    lines,
    st.lists(lines, max_size=3).map(tuple),
    over=lines,
    dates=lines,
    call=lines,
)
several = st.lists(parts, max_size=2).map(tuple)
copies = st.builds(
    Copy,
    language=st.sampled_from(["en", "es", "ar"]),
    clinic=lines,
    title=lines,
    page=lines,
    signs=several,
    lists=several,
    recovery=several,
    read=several,
    contact=parts,
    basis=parts,
)
sheets = st.builds(Sheet, st.lists(copies, max_size=2).map(tuple))
answers = st.builds(Answer, st.sampled_from(Printing), st.booleans(), lines)


def test_the_clinics_own_sheet_arrives_as_it_was_sent(guide: Guide) -> None:
    sheet = sheet_of(Session(), guide, SAY)
    assert sheet_from_text(sheet_as_text(sheet)) == sheet


@given(sheets)
def test_any_sheet_arrives_as_it_was_sent_on_one_line_of_ascii(sheet: Sheet) -> None:
    sent = sheet_as_text(sheet)
    assert sent.isascii()
    assert len(sent.splitlines()) == 1
    assert sheet_from_text(sent) == sheet


@given(answers)
def test_any_answer_arrives_as_it_was_given(answer: Answer) -> None:
    assert answer_from_text(answer_as_text(answer)) == answer


@given(st.text() | st.recursive(st.none() | st.booleans() | st.text(), st.lists).map(json.dumps))
def test_garbage_is_garbled_and_nothing_worse(text: str) -> None:
    for read in (sheet_from_text, answer_from_text):
        with pytest.raises(GarbledError):
            read(text)


@given(data=st.data())
def test_half_a_sheet_is_garbled(guide: Guide, data: st.DataObject) -> None:
    sent = sheet_as_text(sheet_of(Session(), guide, SAY))
    with pytest.raises(GarbledError):
        sheet_from_text(sent[: data.draw(st.integers(0, len(sent) - 1))])


@pytest.mark.parametrize(
    "said",
    [
        "null",
        "{}",
        '{"printing": "done", "is_handed_over": "yes", "why": ""}',
        '{"printing": "done", "is_handed_over": true, "why": 7}',
        '{"printing": "gone", "is_handed_over": true, "why": ""}',
        '{"printing": "done", "is_handed_over": true, "why": "", "who": "somebody"}',
        "[" * 100_000,
    ],
)
def test_an_answer_must_be_made_of_its_own_parts(said: str) -> None:
    with pytest.raises(GarbledError):
        answer_from_text(said)


def test_one_text_is_no_row_of_texts(guide: Guide) -> None:
    sent = json.loads(sheet_as_text(sheet_of(Session(), guide, SAY)))
    assert isinstance(sent["copies"][0]["contact"]["lines"], list)
    sent["copies"][0]["contact"]["lines"] = "abc"
    with pytest.raises(GarbledError):
        sheet_from_text(json.dumps(sent))


def test_what_is_far_too_long_is_not_even_read() -> None:
    with pytest.raises(GarbledError):
        answer_from_text(answer_as_text(Answer(Printing.DONE)) + " " * MOST_ANSWER)
    with pytest.raises(GarbledError):
        sheet_from_text(sheet_as_text(Sheet(())) + " " * MOST_SHEET)


def test_the_fault_says_nothing_of_what_was_on_the_sheet() -> None:
    with pytest.raises(GarbledError) as caught:
        sheet_from_text('{"copies": "my own question"}')
    assert "question" not in str(caught.value)
