"""Whatever stands in a translation's files: the first language is shown, and nothing raises."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.content.checking import check_content
from kiosk.content.loading import load_guide
from kiosk.content.same_facts import faults, numbers_in
from kiosk.content.translating import obey
from kiosk.content.wish import Wish
from tests.content.two_languages import DAY, TwoLanguages

PAGES = ("about", "recovery", "risks", "questions", "sources", "words", "ledger")
PIECES = st.sampled_from(
    [
        *"\n :-#'\"[]{}*&!|>%@`,?\t~<\\\x00\ufeff\u2028\u0661",
        "  ",
        "**",
        "](term:",
        "term:bone-cement",
        "texts:",
        "<b>",
        "<<",
        "---",
        "9",
        "{count}",
        "305-555-0123",
    ]
)


def see(clinic: TwoLanguages) -> None:
    """Load, check and list; the first language is whole, and each language that is offered too."""
    for show_unreviewed in (True, False):
        loaded = load_guide(clinic.content, clinic.words, show_unreviewed=show_unreviewed)
        assert loaded.problems == ()
        assert loaded.guide is not None
        assert loaded.guide.offered[0] == "en"
        assert loaded.guide.first.help.title == "Get help"
        for edition in loaded.guide.editions.values():
            assert edition.words.language_name
            assert edition.recovery.milestones[0].statements[0].text.plain
    checked = check_content(clinic.content, clinic.words, today=DAY)
    assert checked.is_shown_all_the_same
    for line in checked.lines(clinic.content):
        assert line.encode("utf-8")
    for wish in (Wish("es"), Wish("es", template="")):
        assert all(
            each.encode() is not None
            for each in obey(wish, clinic.content, clinic.words, DAY).lines
        )


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(st.sampled_from(PAGES), st.data())
def test_random_edits_keep_the_first_language(page: str, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        clinic = TwoLanguages(Path(folder))
        if data.draw(st.booleans()):
            clinic.sign()
        path = clinic.ledger if page == "ledger" else clinic.path(page)
        text = path.read_text(encoding="utf-8")
        for _ in range(data.draw(st.integers(1, 3))):
            start = data.draw(st.integers(0, len(text)))
            end = min(len(text), start + data.draw(st.integers(0, 30)))
            text = text[:start] + data.draw(PIECES | st.text(max_size=5)) + text[end:]
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        see(clinic)


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=25)
@given(st.sampled_from(PAGES), st.binary(max_size=300))
def test_random_bytes_keep_the_first_language(page: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        clinic = TwoLanguages(Path(folder))
        (clinic.ledger if page == "ledger" else clinic.path(page)).write_bytes(data)
        see(clinic)


@settings(max_examples=200)
@given(
    st.lists(PIECES | st.text(max_size=4), max_size=12).map("".join),
    st.lists(PIECES | st.text(max_size=4), max_size=12).map("".join),
    st.booleans(),
)
def test_any_two_texts_can_be_compared(first: str, text: str, is_statement: bool) -> None:
    for wrong, right in faults(first, text, is_statement=is_statement):
        assert wrong
        assert right


@given(st.lists(st.integers(0, 10**9), max_size=6))
def test_numbers_are_the_same_however_their_thousands_are_set_apart(numbers: list[int]) -> None:
    ways = [
        "; ".join(f"{each:,}".replace(",", mark) for each in numbers)
        for mark in (",", ".", "\u00a0", "\u202f", "", "'", "\u066c")
    ]
    wanted = numbers_in("; ".join(map(str, numbers)))
    assert all(numbers_in(way) == wanted for way in ways)
    assert sum(wanted.values()) == len(numbers)


HOSTILE = {
    "brackets": "texts:\n  title: " + "[" * 60_000,
    "HTML": 'texts:\n  help-1: "' + "<a " * 20_000 + '"',
    "links": 'texts:\n  help-1: "' + " ".join(f"[a](term:b{n})" for n in range(3_500)) + '"',
    "half links": 'texts:\n  help-1: "' + "[a](" * 15_000 + '"',
    "stars": 'texts:\n  help-1: "' + "*a " * 20_000 + '"',
    "numbers": 'texts:\n  help-1: "' + "1, " * 20_000 + '"',
    "digits": 'texts:\n  help-1: "' + "123 " * 15_000 + '"',
    "keys": "texts:\n" + "".join(f"  k{n}: x\n" for n in range(1_900)),
    "names": "".join(f"k{n}: x\n" for n in range(1_900)),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("page", ["help", "words"])
def test_a_hostile_file_takes_no_time_worth_speaking_of(
    page: str, text: str, tmp_path: Path
) -> None:
    clinic = TwoLanguages(tmp_path)
    flat = text.removeprefix("texts:\n  ") if page == "words" else text
    clinic.path(page).write_text(flat[: 64 * 1024], encoding="utf-8")
    began = time.process_time()
    see(clinic)
    # Half a second or so; a slip into squares would take minutes.
    assert time.process_time() - began < 20
