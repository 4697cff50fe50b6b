"""Words of two directions in one line: numbers, addresses and names keep their order."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLine
from PySide6.QtWidgets import QApplication

from kiosk.content.prose import Span
from kiosk.views.parts.bidi import LEFT_TO_RIGHT, direction_of, kept_in_order, runs_from_right
from kiosk.views.parts.lines import paragraph_of, run_of

CALL = "اتصل بنا"
NOW = "الآن"

TEN, FIFTEEN = "\u0661\u0660", "\u0661\u0665"
"""In the digits of Arabic."""

KEPT = (
    "+1 (305) 555-0100",
    "(305) 555-0100",
    "305 555 0100",
    "305.555.0100",
    "555 0100",
    "1-800-555-0100",
    "https://clinic.example/spine/",
    "www.clinic.example",
    "clinic.example/back",
    "desk@clinic.example",
    "D.O.",
    "2026-11-22",
)


def seen(text: str) -> str:
    """Give the signs of a text from the left of the screen to its right."""
    run = run_of((Span(text),), is_rtl=True)
    layout = paragraph_of(run, QFont()).layout
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(100_000)
    layout.endLayout()
    places = []
    for at, sign in enumerate(layout.text()):
        sides = (QTextLine.Edge.Leading, QTextLine.Edge.Trailing)
        left, right = sorted(_x(line.cursorToX(at, side)) for side in sides)
        if right > left:
            places.append(((left + right) / 2, sign))
    return "".join(sign for _, sign in sorted(places))


def _x(cursor: object) -> float:
    return float(cursor[0] if isinstance(cursor, tuple) else cursor)  # type: ignore[arg-type]


@pytest.mark.parametrize("kept", KEPT)
def test_what_has_an_order_of_its_own_is_read_from_its_left(qapp: QApplication, kept: str) -> None:
    for text in (f"{CALL} {kept} {NOW}", f"{CALL} {kept}", f"{kept} {NOW}", f"{CALL}: {kept}."):
        assert kept in seen(text), text


@pytest.mark.parametrize("kept", ["+1 (305) 555-0100", "305 555 0100", "D.O."])
def test_without_help_it_would_be_turned_round(qapp: QApplication, kept: str) -> None:
    layout = paragraph_of(run_of((Span(f"{CALL} {kept}"),), is_rtl=True), QFont()).layout
    assert LEFT_TO_RIGHT in layout.text()
    text = f"{CALL} {kept} {NOW}"
    assert kept_in_order(text).replace(LEFT_TO_RIGHT, "") == text


@pytest.mark.parametrize(
    "text",
    [
        "من 10 إلى 20 يومًا",
        "10-15 يوم",
        "(10) أيام",
        "38.5 درجة",
        "الخطوة 3 من 7",
        "في 2 2026",
    ],
)
def test_ordinary_numbers_are_left_to_the_rules_of_the_language(text: str) -> None:
    assert kept_in_order(text).replace(LEFT_TO_RIGHT, "") == text
    assert not kept_in_order(text).startswith(f"{LEFT_TO_RIGHT}(")


def test_digits_of_arabic_are_read_as_arabic_is(qapp: QApplication) -> None:
    # The first of the two days is read first: it stands at the right.
    assert seen(f"{TEN}-{FIFTEEN} يوم").replace(" ", "").endswith(TEN)


@pytest.mark.parametrize(
    ("text", "is_rtl", "runs"),
    [
        ("Rest at home.", False, False),
        ("Rest at home.", True, False),
        ("Dr. Ann Lee, D.O.", True, False),
        ("Łódź", True, False),
        (CALL, True, True),
        (f"Mayo Clinic {CALL}", True, True),
        (f"{CALL} Mayo Clinic", False, False),
        ("2 - 3", True, True),
        ("", True, True),
        ("٣", True, True),
        ("עברית", True, True),
    ],
)
def test_a_paragraph_runs_as_its_language_unless_no_word_is_of_it(
    text: str, is_rtl: bool, runs: bool
) -> None:
    assert runs_from_right(text, is_rtl=is_rtl) is runs


def test_directions_have_the_names_of_qt() -> None:
    assert direction_of(is_rtl=True) is Qt.LayoutDirection.RightToLeft
    assert direction_of(is_rtl=False) is Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize(
    "text",
    [
        "1" * 30_000,
        "11 " * 9000,
        "a." * 9000,
        "a-" * 9000,
        "+1 " * 9000,
        "(11)" * 9000,
        "a@" * 9000,
    ],
    ids=["digits", "groups", "stops", "hyphens", "plus", "brackets", "at"],
)
def test_a_hostile_text_does_not_hold_the_kiosk_up(text: str) -> None:
    began = time.monotonic()
    assert kept_in_order(text).replace(LEFT_TO_RIGHT, "") == text
    assert time.monotonic() - began < 5
