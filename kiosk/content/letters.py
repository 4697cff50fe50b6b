"""The letters of the kiosk's typeface: which signs a text may have, so that no box is empty.

The typeface is Atkinson Hyperlegible Next in resources/fonts; the computer's own fonts are never
relied on. The table stands here because `kiosk check` runs without Qt and without the fonts; a
test compares it with all three weights.
"""

from __future__ import annotations

import re
import unicodedata

# Whatever is not written here has no shape in the typeface: emoji, marks without width, private
# signs, and scripts that it was not drawn for.
_NOT_SHOWN = re.compile(
    "[^\n"
    "\u0020-\u007e\u00a0-\u00ac\u00ae-\u00b4\u00b6-\u0107\u010a-\u0113\u0116-\u011b"
    "\u011e-\u0123\u0126\u0127\u012a\u012b\u012e-\u0133\u0136\u0137\u0139-\u013e\u0141-\u0148"
    "\u0150-\u0155\u0158-\u015b\u015e-\u0165\u016a\u016b\u016e-\u017e\u0192\u0218-\u021b\u0237"
    "\u02c6\u02c7\u02c9\u02d8-\u02dd\u0300-\u0304\u0306-\u0308\u030a-\u030c\u0312\u0326-\u0328"
    "\u0394\u03a9\u03bc\u03c0\u1e80-\u1e85\u1e9e\u1ef2\u1ef3\u2009\u2013\u2014\u2018-\u201a"
    "\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u2044\u20ac\u20b9\u2113\u2122\u212e"
    "\u2202\u220f\u2211\u2212\u2215\u2219\u221a\u221e\u222b\u2248\u2260\u2264\u2265\u25ca\u266a"
    "]"
)
_PLAIN = {
    "\u2010": "-",
    "\u2011": "-",
    "\u2032": "'",
    "\u2033": "inches",
    "\u2192": "to",
}
"""Signs that word processors write, and what may stand in their place."""


def not_shown(text: str) -> tuple[str, ...]:
    """Give the signs in a text that the typeface has no shape for, each once, in order."""
    if text.isascii() and text.isprintable():
        return ()
    # Qt joins a letter and its accent in the same way before it looks for a shape.
    return tuple(dict.fromkeys(_NOT_SHOWN.findall(unicodedata.normalize("NFC", text))))


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
