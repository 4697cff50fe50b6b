"""How a language is written: its side, its digits, its name and the height of its letters."""

from __future__ import annotations

import attrs
import pytest

from kiosk.content.model import Guide
from kiosk.design.sizes import Script
from kiosk.views.parts.writing import counted, is_read_from_right, own_name, script_of

DIGITS = "".join(map(chr, range(0x660, 0x66A)))
"""Those of Arabic."""


@pytest.mark.parametrize(
    ("language", "is_rtl"),
    [("en", False), ("es", False), ("vi", False), ("", False), ("ar", True), ("he", True),
     ("fa", True), ("ar-XB", True), ("en-XA", False)],
)  # fmt: skip
def test_a_language_is_read_from_its_side(language: str, is_rtl: bool) -> None:
    assert is_read_from_right(language) is is_rtl


@pytest.mark.parametrize(
    ("language", "script"),
    [("en", Script.PLAIN), ("es", Script.PLAIN), ("he", Script.PLAIN), ("ru", Script.PLAIN),
     ("vi", Script.STACKED), ("ar", Script.TALL), ("ur", Script.TALL), ("ar-XB", Script.TALL)],
)  # fmt: skip
def test_lines_are_as_high_as_the_script_of_a_language_asks(language: str, script: Script) -> None:
    assert script_of(language) is script


@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "English"), ("es", "español"), ("ar", "العربية"), ("vi", "Tiếng Việt"),
     ("he", "עברית"), ("en-XA", "English")],
)  # fmt: skip
def test_a_language_is_called_what_its_speakers_call_it(language: str, name: str) -> None:
    assert own_name(language) == name


def test_numbers_stand_in_the_digits_of_their_language(guide: Guide) -> None:
    words = guide.first.words
    bare = attrs.evolve(
        words, **{it.name: "كلمة" for it in attrs.fields(type(words)) if it.name != "language_name"}
    )
    assert [counted(words, "en", number) for number in (0, 7, 1200)] == ["0", "7", "1200"]
    assert counted(words, "es", 30) == "30"
    assert counted(bare, "ar", 30) == DIGITS[3] + DIGITS[0]
    assert counted(bare, "fa", 1200) == "۱۲۰۰"
    assert counted(bare, "he", 30) == "30"


def test_digits_are_those_that_the_words_around_them_have(guide: Guide) -> None:
    words = attrs.evolve(guide.first.words, chance="حوالي {count} من كل 100 {among}")
    assert counted(words, "ar", 23) == "23"
    arabic = attrs.evolve(words, chance=f"حوالي {{count}} {DIGITS[1]}{DIGITS[0] * 2} {{among}}")
    assert counted(arabic, "ar", 23) == DIGITS[2] + DIGITS[3]
