"""Where a block that is higher than the screen can be cut: between lines and controls."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from kiosk.views.parts.button import BigButton
from kiosk.views.parts.text import Text


def last_break(block: QWidget, column: QWidget, begin: int, end: int) -> int | None:
    """Give the lowest place after `begin` and not after `end` that cuts no line and no control.

    Places are pixels from the top of the column; None if there is no such place.
    """
    pieces: list[tuple[int, int]] = []
    for part in (block, *block.findChildren(QWidget)):
        top = part.mapTo(column, QPoint(0, 0)).y()
        if isinstance(part, Text):
            pieces += pairwise([top, *(top + at for at in part.line_tops())])
        elif isinstance(part, BigButton):
            pieces.append((top, top + part.height()))
    places = {place for piece in pieces for place in piece if begin < place <= end}
    whole = [it for it in places if not any(top < it < bottom for top, bottom in pieces)]
    return max(whole, default=None)
