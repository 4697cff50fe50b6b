"""A ledger is written so that it is read back, and a seal fits one wording alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.ledger import (
    LONGEST_NAME,
    Ledger,
    ledger_as_written,
    ledger_text,
    quoted_text,
    seal,
    seal_of_both,
    wrong_name,
)
from kiosk.content.strict_yaml import MOST_BLOCKS, read_sheet
from kiosk.content.structuring import build_converter, structure
from kiosk.content.translation import read_ledger

NAMES = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Mn", "Me", "Mc")))
SEALS = st.dictionaries(
    st.from_regex(r"[a-z]{1,8}/[A-Za-z0-9._-]{1,20}", fullmatch=True),
    st.from_regex(r"[0-9a-f]{16}", fullmatch=True),
    max_size=5,
)


def read_back(text: str) -> Ledger:
    """Read a ledger as the kiosk does."""
    sheet, problems = read_sheet("es/translation.yaml", text.encode())
    assert problems == ()
    assert sheet is not None
    ledger, wrongs = structure(sheet, Ledger, build_converter())
    assert wrongs == ()
    assert ledger is not None
    return ledger


@given(NAMES.filter(lambda name: not wrong_name(name)), SEALS, SEALS)
def test_what_is_written_is_read_back(
    name: str, made_from: dict[str, str], reviewed: dict[str, str]
) -> None:
    ledger = Ledger(
        made_by="A computer",
        made_on="2026-11-26",
        reviewer=name,
        qualification=name,
        made_from=made_from,
        reviewed=reviewed,
    )
    text = ledger_text(ledger, "es")
    assert read_back(text) == ledger
    assert ledger_text(read_back(text), "es") == text
    assert ledger_as_written(text, "es") == ledger


@given(SEALS, st.data())
def test_any_other_text_is_left_to_the_strict_reader(
    seals: dict[str, str], data: st.DataObject
) -> None:
    text = ledger_text(Ledger(made_from=seals, reviewed=seals), "es")
    start = data.draw(st.integers(0, len(text)))
    end = min(len(text), start + data.draw(st.integers(0, 9)))
    other = text[:start] + data.draw(st.text(max_size=4)) + text[end:]
    found = ledger_as_written(other, "es")
    if found is not None:
        # Still as the command writes it, so the strict reader finds the same in it.
        assert ledger_text(found, "es") == other
        assert wrong_name(found.reviewer) or read_back(other) == found


def test_a_seal_changes_with_every_letter_and_mark_and_not_with_how_accents_are_kept() -> None:
    texts = ("Rest today.", "Rest today", "rest today.", "**Rest** today.", "Rest  today.")
    assert len({seal(text) for text in texts}) == len(texts)
    assert seal("caf\u00e9") == seal("cafe\u0301")
    # The beginning of the SHA-256 of "Rest today.", worked out with sha256sum.
    assert seal("Rest today.") == "1d6fc75fadada6f5"


def test_a_seal_of_both_changes_with_either() -> None:
    both = {
        seal_of_both("Rest.", "Descanse."),
        seal_of_both("Rest!", "Descanse."),
        seal_of_both("Rest.", "Descanse!"),
        seal_of_both("Rest.D", "escanse."),
    }
    assert len(both) == 4


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("", "is empty"),
        ("  ", "is empty"),
        ("A" * (LONGEST_NAME + 1), "more than 120 letters"),
        ("Ana\nRuiz", "cannot be seen"),
        ("Ana\u202eRuiz", "cannot be seen"),
        ("Ana\x00", "cannot be seen"),
        ('Ana "La Doctora" Ruiz \\ Soto, M\u00e9d.', ""),
    ],
)
def test_a_name_that_cannot_be_one_is_refused(name: str, wrong: str) -> None:
    assert (wrong in wrong_name(name)) if wrong else not wrong_name(name)


@pytest.mark.parametrize(
    ("reviewer", "qualification", "is_signed"),
    [("Ana", "Certified", True), ("Ana", " ", False), ("", "Certified", False), (" ", "x", False)],
)
def test_only_a_named_and_qualified_reviewer_signs(
    reviewer: str, qualification: str, is_signed: bool
) -> None:
    assert Ledger(reviewer=reviewer, qualification=qualification).is_signed is is_signed


def test_a_ledger_has_room_for_the_texts_of_every_page_twice(tmp_path: Path) -> None:
    seals = {f"recovery/text-{number}": "0123456789abcdef" for number in range(MOST_BLOCKS)}
    (tmp_path / "es").mkdir()
    written = Ledger(made_from=seals, reviewed=seals)
    path = tmp_path / "es" / "translation.yaml"
    path.write_text(ledger_text(written, "es"), encoding="utf-8")
    assert read_ledger(tmp_path, "es", [])[0] == written


def test_quotes_and_backslashes_stay_themselves() -> None:
    assert quoted_text('a "b" \\n') == '"a \\"b\\" \\\\n"'
