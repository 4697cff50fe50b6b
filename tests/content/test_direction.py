"""What is read from right to left is told by its letters, and numbers in it keep their order."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication

from kiosk.content.direction import kept_as_written, reads_right_to_left

PHONE = "305-555-0100"


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("", False),
        ("305-555-0100", False),
        ("¿Qué?", False),
        ("电话", False),
        ("هاتفنا", True),
        ("טלפון", True),
        ("Dr. Schnapp هو", True),
    ],
)
def test_a_text_with_such_a_letter_is_read_so(text: str, is_so: bool) -> None:
    assert reads_right_to_left(text) is is_so


def test_among_latin_letters_a_number_stays_bare() -> None:
    assert kept_as_written(PHONE, among="Our phone number: {phone}") == PHONE


def places(text: str, *letters: int) -> list[float]:
    """Give where letters stand from the left, once Qt has laid the text out for Arabic."""
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout = QTextLayout(text)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1000)
    layout.endLayout()
    found: list[float] = []
    for letter in letters:
        x: object = line.cursorToX(letter)
        found.append(float(x[0] if isinstance(x, tuple) else x))  # type: ignore[arg-type]
    return found


def test_among_arabic_letters_qt_shows_a_number_in_its_own_order(qapp: QApplication) -> None:
    phrase = "هاتفنا: {phone}"
    bare = phrase.format(phone=PHONE)
    first, last = places(bare, bare.index("305") + 1, bare.index("0100") + 1)
    assert first > last, "Qt keeps the order by itself now: the signs are no longer needed"
    kept = phrase.format(phone=kept_as_written(PHONE, among=phrase))
    first, last = places(kept, kept.index("305") + 1, kept.index("0100") + 1)
    assert first < last
