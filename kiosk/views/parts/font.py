"""The font of each kind of text, for all that sets words in lines."""

from __future__ import annotations

from PySide6.QtGui import QFont

from kiosk.design.look import Look
from kiosk.design.sizes import FONT_FAMILIES, LETTER_SPACE, WORD_SPACE, Lettering


def font_for(look: Look, lettering: Lettering) -> QFont:
    """Give the font of a kind of text, in pixels, unhinted so that it looks alike everywhere."""
    # Signs that the first lacks come from the next; never from the computer's own fonts.
    font = QFont(list(FONT_FAMILIES))
    font.setPixelSize(look.font_px(lettering))
    font.setWeight(QFont.Weight(lettering.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if look.is_spaced:
        size = look.font_px(lettering)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, size * LETTER_SPACE)
        font.setWordSpacing(size * WORD_SPACE)
    return font
