"""The table of letters is that of the typefaces that come with the kiosk."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QApplication

from kiosk.content.letter_table import LETTERS
from kiosk.content.letters import name_of, not_shown, plain_for, typefaces_for
from kiosk.shell.fonts import FACES
from tests.content.write_letters import TABLE, fresh_text, typefaces

FIRST = "AtkinsonHyperlegibleNext"


def test_the_table_is_that_of_the_fonts(qapp: QApplication) -> None:
    again = "python -m tests.content.write_letters"
    assert fresh_text() == TABLE.read_text(encoding="utf-8"), f"write it anew: {again}"


def test_every_typeface_has_the_same_weights_and_the_first_is_asked_first(root: Path) -> None:
    found = typefaces(root / "resources" / "fonts")
    assert next(iter(LETTERS)) == next(iter(found)) == FIRST
    for name, paths in found.items():
        assert [path.stem for path in paths] == [f"{name}_{face}" for face in FACES]


@pytest.mark.parametrize("face", FACES)
def test_what_is_shown_in_the_first_typeface_is_in_each_of_its_weights(
    face: str, root: Path, qapp: QApplication
) -> None:
    font = QRawFont(str(root / "resources/fonts" / f"{FIRST}_{face}.ttf"), 16.0)
    assert font.isValid()
    latin = "".join(map(chr, (*range(0x20, 0x7F), *range(0xA1, 0x17F), 0x2013, 0x2026, 0x20AC)))
    signs = [sign for sign in latin if unicodedata.category(sign) != "Cf"]
    for sign in signs:
        assert font.supportsCharacter(ord(sign)) == (typefaces_for(sign) == (FIRST,))
        assert not (font.supportsCharacter(ord(sign)) and not_shown(sign))


def test_the_typefaces_of_a_text_are_named_in_their_order() -> None:
    assert typefaces_for("Rest at home: caf\u00e9.\nToday.") == (FIRST,)
    assert typefaces_for("") == typefaces_for("\U0001f642") == ()


def test_signs_are_given_once_in_the_order_of_the_text() -> None:
    assert not_shown("é → ✂ and → “so”…\n") == ("→", "✂")


def test_a_letter_and_its_accent_are_seen_as_one() -> None:
    assert not_shown("caf" + "e\u0301") == ()


def test_a_sign_is_named_so_that_a_message_can_show_it() -> None:
    assert name_of("✂") == "✂ (black scissors, U+2702)"
    assert name_of("\ufe0f") == "a sign that cannot be seen (variation selector-16, U+FE0F)"
    assert name_of("\ue001") == "a private sign (U+E001)"


def test_plain_letters_are_offered_where_there_are_any() -> None:
    assert (plain_for("\u2011"), plain_for("\ufb01"), plain_for("\u2003")) == ("-", "fi", " ")
    assert plain_for("✂") == ""
