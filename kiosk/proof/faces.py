"""The faces of type that texts are painted in: how high their letters are, and which they have."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QRawFont, QTextLayout, QTextOption

from kiosk.design.sizes import LETTER_SPACE, WORD_SPACE

NEVER_WRAPS = 1_000_000.0
"""Pixels: a line of all words at once."""


FINER = 16
"""Qt gives the box around a letter in whole pixels; it is measured on one so many times as large,
which hinting does not make another letter."""


class Face:
    """A family in one size and weight. All measures are in pixels."""

    def __init__(self, families: Sequence[str], size: int, weight: int, *, is_spaced: bool) -> None:
        """Take the families by name, the first one first; `is_spaced` as in `Look`."""
        font = _font(families, size, weight, is_spaced=is_spaced)
        self.families = tuple(families)
        """The family, and those that signs are borrowed from which it lacks."""
        self.size = size
        self.weight = weight
        self._font = _font(families, size * FINER, weight, is_spaced=is_spaced)
        self._metrics = QFontMetricsF(self._font)
        self.capital = QFontMetricsF(font).capHeight()
        """The height of a capital letter."""
        self._inks: dict[tuple[str, bool], tuple[float, float, float, float]] = {}

    def ink(self, words: str, *, from_right: bool = False) -> tuple[float, float, float, float]:
        """Give left, top, right and bottom of what is painted of words.

        In pixels, from where the line stands at the left edge of the words and of the spaces at
        their ends. `from_right` says that their first sign is at the right.
        """
        key = words, from_right
        if key not in self._inks:
            box = self._turned(words) if from_right else self._metrics.tightBoundingRect(words)
            edges = box.left(), box.top(), box.right(), box.bottom()
            left, top, right, bottom = (edge / FINER for edge in edges)
            self._inks[key] = left, top, right, bottom
        return self._inks[key]

    def _turned(self, words: str) -> QRectF:
        """Measure signs where they are: font metrics have them stand in the order of reading."""
        layout = QTextLayout(words, self._font)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setFlags(QTextOption.Flag.IncludeTrailingSpaces)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(NEVER_WRAPS)
        layout.endLayout()
        box = QRectF()
        for run in line.glyphRuns():
            font = run.rawFont()
            for sign, place in zip(run.glyphIndexes(), run.positions(), strict=True):
                box = box.united(font.boundingRect(sign).translated(place))
        return box.translated(-line.naturalTextRect().left(), -line.ascent())


class Faces:
    """The faces that were seen so far, and the signs that the bundled families have."""

    def __init__(self, bundled: Mapping[str, QRawFont], *, is_spaced: bool = False) -> None:
        """Take the families that come with the kiosk, each with one of its fonts."""
        self.bundled = bundled
        self._is_spaced = is_spaced
        self._faces: dict[tuple[str, int, int], Face] = {}
        self._drawn: dict[tuple[str, ...], set[str]] = defaultdict(set)

    def face(self, families: str, size: int, weight: int) -> Face:
        """Give a face; its families are named with commas between them."""
        key = families, size, weight
        if key not in self._faces:
            names = [name.strip() for name in families.split(",")]
            self._faces[key] = Face(names, size, weight, is_spaced=self._is_spaced)
        return self._faces[key]

    def not_bundled(self, face: Face) -> tuple[str, ...]:
        """Give the families of a face that do not come with the kiosk."""
        return tuple(name for name in face.families if name not in self.bundled)

    def without_shape(self, words: str, face: Face) -> str:
        """Give the signs of a text that no bundled family of its face has a shape for."""
        drawn = self._drawn[face.families]
        missing = ""
        for sign in sorted(set(words) - drawn):
            if _needs_no_shape(sign) or self._has(sign, face):
                drawn.add(sign)
            else:
                missing += sign
        return missing

    def _has(self, sign: str, face: Face) -> bool:
        fonts = (self.bundled[name] for name in face.families if name in self.bundled)
        return any(font.supportsCharacter(ord(sign)) for font in fonts)


def _font(families: Sequence[str], size: int, weight: int, *, is_spaced: bool) -> QFont:
    font = QFont(list(families))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    if is_spaced:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, size * LETTER_SPACE)
        font.setWordSpacing(size * WORD_SPACE)
    return font


def bundled_fonts(folder: Path) -> Mapping[str, QRawFont]:
    """Give a font of each family whose faces lie in a folder, by the name of the family."""
    fonts = (QRawFont(str(path), 12.0) for path in sorted(folder.glob("*.ttf")))
    return {font.familyName(): font for font in fonts if font.isValid()}


def _needs_no_shape(sign: str) -> bool:
    """Say whether a sign is a space, or one that only says in which direction to write."""
    return sign.isspace() or unicodedata.category(sign) == "Cf"
