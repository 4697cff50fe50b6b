"""The typeface that comes with the kiosk."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from kiosk.design.sizes import CAPITAL_TO_EM, FONT_FAMILY
from kiosk.shell.fonts import FontMissingError, load_fonts

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_three_weights_are_there(root: Path) -> None:
    family = load_fonts(root / "resources" / "fonts")
    assert family == FONT_FAMILY
    weights = {QFontDatabase.weight(family, style) for style in QFontDatabase.styles(family)}
    assert weights == {400, 600, 700}


def test_capitals_are_as_high_as_the_tokens_say(root: Path) -> None:
    font = QFont(load_fonts(root / "resources" / "fonts"))
    font.setPixelSize(100)
    assert QFontMetricsF(font).capHeight() == pytest.approx(100 * CAPITAL_TO_EM, abs=0.5)


def test_a_missing_face_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(FontMissingError, match=r"400Regular\.ttf is missing or damaged"):
        load_fonts(tmp_path)


def test_a_damaged_face_is_said_in_one_sentence(root: Path, tmp_path: Path) -> None:
    fonts = tmp_path / "fonts"
    shutil.copytree(root / "resources" / "fonts", fonts)
    (fonts / "AtkinsonHyperlegibleNext_700Bold.ttf").write_bytes(b"\0\1\2" * 500)
    with pytest.raises(FontMissingError, match=r"700Bold\.ttf is missing or damaged"):
        load_fonts(fonts)
