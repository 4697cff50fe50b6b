"""The table of letters is that of the typefaces that come with the kiosk."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QApplication

from kiosk.content.letter_table import LETTERS
from kiosk.content.letters import name_of, not_shown, other_faces, plain_for
from kiosk.shell.fonts import FACES
from tests.content.write_letters import TABLE, fresh_text, is_text, typefaces

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
def test_what_the_table_says_of_the_first_typeface_is_so_in_each_of_its_weights(
    face: str, root: Path, qapp: QApplication
) -> None:
    font = QRawFont(str(root / "resources/fonts" / f"{FIRST}_{face}.ttf"), 16.0)
    assert font.isValid()
    latin = map(chr, (*range(0x20, 0x250), 0x2013, 0x2026, 0x20AC, 0x0394, 0x2265))
    for sign in filter(is_text, latin):
        is_in_first = not not_shown(sign) and not other_faces([sign])
        assert font.supportsCharacter(ord(sign)) == is_in_first, f"U+{ord(sign):04X}"


def test_the_first_typeface_alone_sets_what_is_english_or_spanish() -> None:
    assert (
        other_faces(["Rest at home: caf\u00e9.\n", "\u00bfC\u00f3mo est\u00e1?", "\U0001f642"])
        == ()
    )
    assert not_shown("\u00a1Descanse ma\u00f1ana, ping\u00fcino! \u00ab\u00bb") == ()


@pytest.mark.parametrize(
    ("sign", "is_fine"),
    [("a", True), ("\u200d", False), ("\u200b", False), ("\ufe0f", False), ("\u212a", False)],
)
def test_signs_that_nobody_sees_are_no_text(sign: str, is_fine: bool) -> None:
    assert is_text(sign) is is_fine


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


def test_joiners_belong_inside_words_of_scripts_that_join() -> None:
    assert not_shown("a\u200db") == ("\u200d",)
    assert "\u200c" not in not_shown("\u0645\u06cc\u200c\u062e")
