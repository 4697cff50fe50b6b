"""Writes kiosk/content/letter_table.py anew from the fonts in resources/fonts.

For a developer who has put another typeface there: python -m tests.content.write_letters
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from unicodedata import category, name, normalize

from PySide6.QtGui import QGuiApplication, QRawFont

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "resources" / "fonts"
TABLE = ROOT / "kiosk" / "content" / "letter_table.py"
SHARED = range(0x2000, 0x2C00)
"""The blocks of Unicode with stops and symbols that all scripts share."""
ROOM = 88
"""Letters of a line of the table between its quotation marks."""

HEAD = '''\
"""The letters of each typeface in resources/fonts, as ranges of Unicode numbers.

Not written by hand: python -m tests.content.write_letters
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

LETTERS: Mapping[str, str] = MappingProxyType(
    {
'''
FOOT = '''\
    }
)
"""By typeface, the first one first: those signs that all its weights have a shape for."""
'''


def typefaces(folder: Path) -> dict[str, list[Path]]:
    """Give the font files of each typeface, in the order of their names: `Name_400Regular.ttf`."""
    paths = sorted(folder.glob("*.ttf"), key=lambda path: path.stem.partition("_"))
    return {
        face: list(group)
        for face, group in groupby(paths, lambda path: path.stem.partition("_")[0])
    }


def is_text(sign: str) -> bool:
    """Tell whether a sign may stand in a text, if a typeface has a shape for it.

    Not those that nobody sees, those that only choose a shape, and second names of others (the
    Kelvin sign of K), which are drawn as those.
    """
    if category(sign) in ("Cs", "Cc", "Cf", "Co", "Cn") or sign in "\ufffc\ufffd":
        return False
    return normalize("NFC", sign) == sign and "VARIATION SELECTOR" not in name(sign, "")


def signs_of(paths: Iterable[Path], *, is_first: bool) -> Iterator[int]:
    """Give the numbers of the signs that every one of these fonts has a shape for.

    Only the first typeface gives stops and symbols that all scripts share: one of another typeface
    in the midst of its words would look strange.
    """
    fonts = [QRawFont(str(path), 16.0) for path in paths]
    assert all(font.isValid() for font in fonts), f"a font is damaged: {list(paths)}"
    for code in range(0x20, sys.maxunicode + 1):
        if not is_text(chr(code)) or (code in SHARED and not is_first):
            continue
        if all(font.supportsCharacter(code) for font in fonts):
            yield code


def ranges_of(codes: Iterable[int]) -> str:
    """Write numbers as ranges: `20-7e a0`."""
    runs: list[list[int]] = []
    for code in codes:
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return " ".join(f"{a:x}" if a == b else f"{a:x}-{b:x}" for a, b in runs)


def table_text(table: Mapping[str, str]) -> str:
    """Write the module that holds the table."""
    lines = []
    for face, ranges in table.items():
        lines.append(f'        "{face}": (\n')
        line = ""
        for each in ranges.split():
            if len(line) + 1 + len(each) > ROOM - 4:
                lines.append(f'            "{line} "\n')
                line = ""
            line = f"{line} {each}".strip()
        lines.append(f'            "{line}"\n        ),\n')
    return HEAD + "".join(lines) + FOOT


def fresh_text(folder: Path = FONTS) -> str:
    """Give the text of the module as the fonts ask for it. Needs a QGuiApplication."""
    found = typefaces(folder)
    return table_text(
        {
            face: ranges_of(signs_of(paths, is_first=not at))
            for at, (face, paths) in enumerate(found.items())
        }
    )


if __name__ == "__main__":
    application = QGuiApplication(["write_letters", "-platform", "offscreen"])
    TABLE.write_text(fresh_text(), encoding="utf-8", newline="\n")
