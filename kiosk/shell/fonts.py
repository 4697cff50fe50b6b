"""Loads the typeface that comes with the kiosk; the computer's own fonts are never relied on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFontDatabase

FACES = ("400Regular", "600SemiBold", "700Bold")
"""The three weights in resources/fonts, the regular one first."""


class FontMissingError(Exception):
    """A typeface of the kiosk is not where it should be, or is damaged."""


def load_fonts(folder: Path) -> str:
    """Load the faces from resources/fonts and give the name of their family.

    Raises `FontMissingError`, with a sentence for IT, if one cannot be loaded.
    """
    family = ""
    for face in FACES:
        path = folder / f"AtkinsonHyperlegibleNext_{face}.ttf"
        number = QFontDatabase.addApplicationFont(str(path)) if path.is_file() else -1
        families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
        if not families:
            raise FontMissingError(
                f"The font {path.name} is missing or damaged. Install the kiosk again."
            )
        family = family or families[0]
    return family
