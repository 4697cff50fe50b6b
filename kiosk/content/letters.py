"""The letters of the kiosk's typefaces: which signs a text may have, so that no box is empty.

The typefaces are those in resources/fonts: Atkinson Hyperlegible Next, and others for what it was
not drawn for; the computer's own fonts are never relied on. Their letters stand in
`kiosk.content.letter_table`, because `kiosk check` runs without Qt and without the fonts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from kiosk.content.letter_table import LETTERS

# Two marks without any shape, within words of scripts that join their letters and need them.
_JOINER = re.compile("(?<=[\u0590-\u08ff\u0900-\u0dff])[\u200c\u200d]")
_PLAIN = {
    "\u2010": "-",
    "\u2011": "-",
    "\u2032": "'",
    "\u2033": "inches",
    "\u2192": "to",
}
"""Signs that word processors write, and what may stand in their place."""


def not_shown(text: str) -> tuple[str, ...]:
    """Give the signs in a text that no typeface has a shape for, each once, in order."""
    if text.isascii() and text.isprintable():
        return ()
    # Qt joins a letter and its accent in the same way before it looks for a shape.
    composed = _JOINER.sub("", unicodedata.normalize("NFC", text))
    return tuple(dict.fromkeys(_lacking(tuple(LETTERS)).findall(composed)))


def other_faces(texts: Iterable[str]) -> tuple[str, ...]:
    """Give the typefaces besides the first that texts need, as the names of their files begin.

    English and Spanish need none. Each sign is taken from the first typeface that has it.
    """
    joined = "".join(text for text in texts if not text.isascii())
    left = "".join(set(_JOINER.sub("", unicodedata.normalize("NFC", joined))))
    needed = []
    for name in LETTERS:
        rest = "".join(_lacking((name,)).findall(left))
        if len(rest) < len(left.replace("\n", "")):
            needed.append(name)
        left = rest
    return tuple(name for name in needed if name != next(iter(LETTERS)))


@lru_cache
def _lacking(names: tuple[str, ...]) -> re.Pattern[str]:
    """Give a pattern that finds each sign without a shape in these typefaces.

    Such are emoji, marks without width, private signs, and scripts that nobody drew them for.
    """
    ranges = " ".join(LETTERS[name] for name in names).split()
    signs = "".join("-".join(map(_escaped, each.split("-"))) for each in ranges)
    return re.compile(f"[^\n{signs}]")


def _escaped(code: str) -> str:
    return f"\\U{int(code, 16):08x}"


def name_of(sign: str) -> str:
    """Give a sign as a message can show it, with the number that Unicode gives it."""
    number = f"U+{ord(sign):04X}"
    name = unicodedata.name(sign, "").lower()
    kind = unicodedata.category(sign)
    if kind == "Co":
        return f"a private sign ({number})"
    if kind[0] in "CZ" or name.startswith("variation selector"):
        return f"a sign that cannot be seen ({name or 'no name'}, {number})"
    return f"{sign} ({name or 'no name'}, {number})"


def plain_for(sign: str) -> str:
    """Give what may stand in the place of a sign, such as `fi` for its ligature, or nothing."""
    plain = _PLAIN.get(sign) or unicodedata.normalize("NFKC", sign)
    return "" if not_shown(plain) else plain
