"""Where a block that is higher than the screen can be cut: between lines, controls and figures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from kiosk.views.parts.button import BigButton
from kiosk.views.parts.hundred import Hundred
from kiosk.views.parts.text import Text

ENOUGH = 0.5
"""The share of a screenful from which a text is rather left whole than cut between two lines."""


def last_break(block: QWidget, column: QWidget, begin: int, end: int) -> int | None:
    """Give the lowest place after `begin` and not after `end` that cuts no line and no control.

    A picture of figures out of a hundred is not cut either, nor a text that can be left whole
    without leaving half of the screen empty. Places are pixels from the top of the column; None if
    there is no such place.
    """
    lines, whole = _pieces(block, column)
    enough = begin + (end - begin) * ENOUGH
    kept = _lowest(whole, begin, end)
    return kept if kept is not None and kept >= enough else _lowest(lines, begin, end)


def goes_on(block: QWidget, column: QWidget, place: int) -> bool:
    """Say whether a line, a control or a picture of figures of a block is below a place."""
    lines, _ = _pieces(block, column)
    return any(bottom > place for _, bottom in lines)


def _pieces(
    block: QWidget, column: QWidget
) -> tuple[Sequence[tuple[int, int]], Sequence[tuple[int, int]]]:
    """Give where lines and controls begin and end, and the same of whole texts and controls."""
    lines: list[tuple[int, int]] = []
    whole: list[tuple[int, int]] = []
    for part in (block, *block.findChildren(QWidget)):
        top = part.mapTo(column, QPoint(0, 0)).y()
        if isinstance(part, Text):
            lines += [(top + first, top + last) for first, last in part.lines()]
        elif isinstance(part, BigButton | Hundred):
            lines.append((top, top + part.height()))
        else:
            continue
        whole.append((top, top + part.height()))
    return lines, whole


def _lowest(pieces: Sequence[tuple[int, int]], begin: int, end: int) -> int | None:
    """Give the lowest end or beginning of a piece, within these bounds, that cuts no other."""
    places = {place for piece in pieces for place in piece if begin < place <= end}
    clear = [it for it in places if not any(top < it < bottom for top, bottom in pieces)]
    return max(clear, default=None)
