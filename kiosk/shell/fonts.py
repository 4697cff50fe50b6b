"""Loads the typefaces that come with the kiosk; the computer's own fonts are never relied on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QFontDatabase

from kiosk.content.letters import other_faces

FIRST = "AtkinsonHyperlegibleNext"
"""The typeface of all words, as far as it goes; how its files' names begin."""

FACES = ("400Regular", "600SemiBold", "700Bold")
"""The three weights in resources/fonts, the regular one first."""


class FontMissingError(Exception):
    """A typeface of the kiosk is not where it should be, or is damaged."""


def load_fonts(folder: Path) -> str:
    """Load the first typeface from resources/fonts and give the name of its family.

    Raises `FontMissingError`, with a sentence for IT, if one of its weights cannot be loaded.
    """
    return _load(folder, FIRST)


def load_other_fonts(folder: Path, texts: Iterable[str]) -> tuple[str, ...]:
    """Load the typefaces that texts need besides the first, and give their families.

    Those of other scripts are large, and most clinics never need them. To load one again costs
    next to nothing. Raises `FontMissingError` as `load_fonts` does.
    """
    return tuple(_load(folder, name) for name in other_faces(texts))


def _load(folder: Path, name: str) -> str:
    family = ""
    for face in FACES:
        path = folder / f"{name}_{face}.ttf"
        number = QFontDatabase.addApplicationFont(str(path)) if path.is_file() else -1
        families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
        if not families:
            raise FontMissingError(
                f"The font {path.name} is missing or damaged. Install the kiosk again."
            )
        family = family or families[0]
    return family
