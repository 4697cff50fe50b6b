"""The table of letters is that of the typeface that comes with the kiosk."""

from __future__ import annotations

import sys
from pathlib import Path
from unicodedata import normalize

import pytest
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QApplication

from kiosk.content.letters import name_of, not_shown, plain_for
from kiosk.shell.fonts import FACES


@pytest.mark.parametrize("face", FACES)
def test_the_table_and_the_typeface_have_the_same_letters(
    face: str, root: Path, qapp: QApplication
) -> None:
    font = QRawFont(str(root / "resources/fonts" / f"AtkinsonHyperlegibleNext_{face}.ttf"), 16.0)
    assert font.isValid()
    signs = (code for code in range(0x20, sys.maxunicode) if not 0xD800 <= code < 0xE000)
    differ = [
        f"U+{code:04X}"
        for code in signs
        # A few are second names of other signs (the Kelvin sign of K), and are drawn as those.
        if normalize("NFC", chr(code)) == chr(code)
        and font.supportsCharacter(code) == bool(not_shown(chr(code)))
    ]
    assert differ == []


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
