"""Which way a text is read, and what must not be turned around inside it."""

from __future__ import annotations

import unicodedata

_RIGHT_TO_LEFT = frozenset({"R", "AL"})

LEFT_TO_RIGHT_ISOLATE = "\u2066"
END_OF_ISOLATE = "\u2069"


def reads_right_to_left(text: str) -> bool:
    """Tell whether a text has a letter of a script that is read from right to left."""
    return any(unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT for sign in text)


def kept_as_written(part: str, among: str) -> str:
    """Give a phone number or an address as it can stand among other words.

    After Arabic letters, 305-555-0100 would be shown as 0100-555-305 (rules W2 and W4 of
    Unicode's bidirectional algorithm): two invisible signs around it keep its order.
    """
    if not reads_right_to_left(among):
        return part
    return f"{LEFT_TO_RIGHT_ISOLATE}{part}{END_OF_ISOLATE}"
