"""Where screenfuls begin and end: between whole blocks, as long as a block fits at all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kiosk.views.parts.breaks import last_break
from kiosk.views.parts.column import Column

KEEP_WITH_NEXT = "keep_with_next"
"""The property of a block, such as a heading, that never ends a screenful."""


class Screenfuls:
    """Divides a column of blocks among the screenfuls of a pager. All lengths are in pixels."""

    def __init__(self, column: Column, overlap: int) -> None:
        """Take the column, and how much of a block that nothing divides is seen twice."""
        self._column = column
        self._overlap = overlap

    def at(self, offset: int, room: int) -> tuple[int, int | None]:
        """Give where the last whole block ends, from the top of the room, and the next offset."""
        if self._column.height() - offset <= room:
            return room, None
        blocks = [block for block in self._column.blocks() if block.geometry().bottom() >= offset]
        seen = [block for block in blocks if block.geometry().bottom() < offset + room]
        rest = blocks[len(seen) - _kept(seen, blocks, room) :]
        if not rest:
            return room, None
        begin = rest[0].geometry().top()
        if rest[0] is blocks[0] or begin <= offset:
            # One block is higher than the screen: cut it between two of its lines.
            place = last_break(rest[0], self._column, offset, offset + room)
            if place is not None:
                return place - offset, place
            step = max(1, room - self._overlap)
            return room, offset + step
        return begin - offset, begin

    def last(self, room: int) -> int:
        """Give the offset at which the last screenful begins."""
        height = self._column.height()
        if height <= room:
            return 0
        tops = (block.geometry().top() for block in self._column.blocks())
        return min((top for top in tops if height - top <= room), default=height - room)

    def bounded(self, offset: int, room: int) -> int:
        """Give the offset, or that of the last screenful where there is nothing to see."""
        blocks = self._column.blocks()
        if self._column.height() <= room or not blocks:
            return 0
        last = blocks[-1].geometry()
        limit = last.top()
        if last.height() > room:
            limit = self._column.height() - self._overlap
        return max(0, offset if offset <= limit else self.last(room))

    def nearest(self, offset: int, room: int, lowest: int) -> int:
        """Give where a finger's movement comes to rest, which is never below `lowest`.

        It is a block's top where the block can be seen whole; within a block that is higher than
        the screen it rests where it is.
        """
        blocks = self._column.blocks()
        for block in blocks:
            place = block.geometry()
            if place.height() > room and place.top() <= offset < place.bottom():
                return min(offset, lowest)
        tops = (0, *(block.geometry().top() for block in blocks))
        return min((top for top in tops if top <= lowest), key=lambda top: abs(top - offset))


def _kept(seen: Sequence[QWidget], blocks: Sequence[QWidget], room: int) -> int:
    """Give how many of the blocks that would be seen last wait for what they lead in to.

    All of them where they and what follows have room on one screenful; otherwise as many of the
    nearest as have. What would leave the screen empty waits for nothing.
    """
    if len(seen) == len(blocks):
        return 0
    kept = 0
    while kept < len(seen) and seen[len(seen) - 1 - kept].property(KEEP_WITH_NEXT):
        kept += 1
    end = blocks[len(seen)].geometry().bottom()
    tops = [seen[len(seen) - 1 - back].geometry().top() for back in range(kept)]
    fitting = sum(end - top < room for top in tops)
    return fitting if fitting < len(seen) else 0
