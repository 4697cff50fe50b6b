"""The faces of type that texts are painted in: how high their letters are, and which they have."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtGui import QFont, QFontMetricsF, QRawFont

from kiosk.design.sizes import LETTER_SPACE, WORD_SPACE


class Face:
    """A family in one size and weight. All measures are in pixels."""

    def __init__(self, families: Sequence[str], size: int, weight: int, *, is_spaced: bool) -> None:
        """Take the families by name, the first one first; `is_spaced` as in `Look`."""
        font = QFont(list(families))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setPixelSize(size)
        font.setWeight(QFont.Weight(weight))
        if is_spaced:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, size * LETTER_SPACE)
            font.setWordSpacing(size * WORD_SPACE)
        self.families = tuple(families)
        """The family, and those that signs are borrowed from which it lacks."""
        self.size = size
        self.weight = weight
        self._metrics = QFontMetricsF(font)
        self.capital = self._metrics.capHeight()
        """The height of a capital letter."""
        self._inks: dict[str, tuple[float, float, float, float]] = {}

    def ink(self, words: str) -> tuple[float, float, float, float]:
        """Give left, top, right and bottom of what is painted, from where the line begins."""
        if words not in self._inks:
            box = self._metrics.tightBoundingRect(words)
            self._inks[words] = box.left(), box.top(), box.right(), box.bottom()
        return self._inks[words]


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


def bundled_fonts(folder: Path) -> Mapping[str, QRawFont]:
    """Give a font of each family whose faces lie in a folder, by the name of the family."""
    fonts = (QRawFont(str(path), 12.0) for path in sorted(folder.glob("*.ttf")))
    return {font.familyName(): font for font in fonts if font.isValid()}


def _needs_no_shape(sign: str) -> bool:
    """Say whether a sign is a space, or one that only says in which direction to write."""
    return sign.isspace() or unicodedata.category(sign) == "Cf"
