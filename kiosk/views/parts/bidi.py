"""Words of two directions in one line: what must not be turned around among them."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtCore import Qt

LEFT_TO_RIGHT = "\u200e"
"""A sign without a width that counts as a Latin letter (Unicode calls it a mark)."""

ORDER_SIGNS = "\u200e\u200f\u061c\u2066\u2067\u2068\u2069"
"""All signs without a width that only say which way words run."""

_FROM_RIGHT = frozenset({"R", "AL"})

_IN_ORDER = re.compile(
    # Letters behind a name: D.O., M.D.
    r"\b(?:[A-Z]\.){2,}"
    # Web and mail addresses.
    r"|(?:https?://|www\.)[!-~]*[\w/]|\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+"
    r"|\b[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+(?:/[!-~]*[\w/])?"
    # Phone numbers: +1 (305) 555-0100, (305) 555-0100, 305 555 0100, 555 0100.
    r"|(?:\+[0-9]{1,3}[ .-]?)?\([0-9]{2,4}\)[ .-]?[0-9][0-9 .-]*[0-9]|\+[0-9][0-9 .-]*[0-9]"
    r"|\b[0-9]{1,4}(?:[ .-][0-9]{2,4}){2,}\b|\b[0-9]{3}[ .-][0-9]{4}\b",
    re.ASCII | re.IGNORECASE,
)


def direction_of(*, is_rtl: bool) -> Qt.LayoutDirection:
    """Give Qt's name for the way in which words and layouts run."""
    return Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight


def runs_from_right(text: str, *, is_rtl: bool) -> bool:
    """Tell whether a paragraph runs from right to left in a language of that direction.

    Words without any letter of such a script keep their own direction: `Dr. Ann Lee, D.O.` does
    not begin with its last full stop.
    """
    if not is_rtl or text.isascii():
        return is_rtl and not any(map(str.isalpha, text))
    kinds = {unicodedata.bidirectional(sign) for sign in text}
    return bool(kinds & _FROM_RIGHT) or "L" not in kinds


def kept_in_order(text: str) -> str:
    """Give a text that runs from right to left so that phone numbers and addresses in it do not.

    Among Arabic letters `305 555 0100` would be shown as `0100 555 305`: the groups of a number
    are words of the line (Unicode Standard Annex 9, rules W4 and N2). Between two signs that have
    no width and count as Latin letters they stay one word.
    """
    return _IN_ORDER.sub(lambda found: f"{LEFT_TO_RIGHT}{found[0]}{LEFT_TO_RIGHT}", text)
