"""Where screenfuls begin and end: between whole blocks, as long as a block fits at all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from kiosk.views.parts.breaks import goes_on, last_break
from kiosk.views.parts.card_button import CardButton
from kiosk.views.parts.column import Column
from kiosk.views.parts.illustration import Illustration
from kiosk.views.parts.text import Text

KEEP_WITH_NEXT = "keep_with_next"
"""The property of a block that should not end a screenful: one of the two below."""

FIRMLY = "firmly"
"""A heading within the page waits for what stands below it."""
SOFTLY = "softly"
"""What opens a page waits only where enough is left to look at meanwhile."""

BRINGS_ALONG = "brings_along"
"""The property of a block that nobody should turn to alone: the one above it comes along."""

LEAST_FILLED = 0.3
"""The share of a screenful that is worth turning away from for the sake of a heading's words."""

HALF_FILLED = 0.5
"""The same for the sake of what a picture leads in to.

A screenful with less to show shows a part of the next text as well.
"""

LEAST_OF_TEXT = 0.25
"""The least part of it, as a share of the screenful."""

WORDS = "words"
"""The property of a block that says how many words are read in it at a time, if not all."""

MOST_WORDS = 87
"""To read on a screenful, so that with a clinic's name of three words it holds 90 (C-05)."""


class Screenfuls:
    """Divides a column of blocks among the screenfuls of a pager. All lengths are in pixels."""

    def __init__(self, column: Column, overlap: int) -> None:
        """Take the column, and how much of a block that nothing divides is seen twice."""
        self._column = column
        self._overlap = overlap
        self._known: dict[QWidget, int] = {}
        self._ends: dict[tuple[int, ...], tuple[int, int | None]] = {}
        column.changed.connect(self._known.clear)  # there may be other words
        column.changed.connect(self._ends.clear)
        column.placed.connect(self._ends.clear)
        self.beside = 0
        """How many words stand beside the column, and are read with each screenful."""

    def at(self, offset: int, room: int) -> tuple[int, int | None]:
        """Give where the last whole block ends, from the top of the room, and the next offset."""
        # Qt may have laid the blocks out again by itself.
        tops = (block.geometry().top() for block in self._column.blocks())
        key = offset, room, self.beside, self._column.height(), *tops
        if key not in self._ends:  # It is asked for several times with each touch.
            self._ends[key] = self._end(offset, room)
        return self._ends[key]

    def _end(self, offset: int, room: int) -> tuple[int, int | None]:
        blocks = [block for block in self._column.blocks() if block.geometry().bottom() >= offset]
        seen = [block for block in blocks if block.geometry().bottom() < offset + room]
        few = self._few(seen)
        end = self._end_of_words(blocks[0], offset) if blocks else None
        if end is not None and end <= offset + room:
            # One block says more than is read at a time: cut it between two of its texts.
            return end - offset, end
        if self._column.height() - offset <= room and few == len(seen):
            return room, None
        seen = seen[:few]
        rest = blocks[len(seen) - _kept(seen, blocks, room) :]
        if not rest:
            return room, None
        begin = rest[0].geometry().top()
        if rest[0] is blocks[0] or begin <= offset:
            # One block is higher than the screen: cut it between two of its lines.
            place = last_break(rest[0], self._column, offset, offset + room)
            if place is not None:
                if goes_on(rest[0], self._column, place):
                    return place - offset, place
                # Nobody turns for the lower edge of a card alone, nor begins with it.
                return place - offset, rest[1].geometry().top() if len(rest) > 1 else None
            step = max(1, room - self._overlap)
            return room, offset + step
        cut = self._cut(rest[0], offset, room)
        if cut is not None:
            return cut - offset, cut
        # The space between two blocks may be higher than what is left of the room.
        return min(room, begin - offset), begin

    def _cut(self, text: QWidget, offset: int, room: int) -> int | None:
        """Give where a text that is too high for what is left is divided, or None if it is not.

        Below a heading that would be alone on its screenful, some lines of it are seen.
        """
        begin, end = text.geometry().top(), text.geometry().bottom()
        is_full = begin - offset >= room * HALF_FILLED
        if is_full or end < offset + room or not _is_one_text(text):
            return None
        place = last_break(text, self._column, begin, offset + room)
        is_worth_it = place is not None and place - begin >= room * LEAST_OF_TEXT
        return place if is_worth_it else None

    def _end_of_words(self, block: QWidget, offset: int) -> int | None:
        """Give where those of its texts below the offset end that are not too much to read.

        None where all of them are few enough, or one alone is too long.
        """
        if not self._is_wordy(block):
            return None
        texts = [it for it in (block, *block.findChildren(Text)) if isinstance(it, Text)]
        placed = sorted(
            ((it.mapTo(self._column, QPoint(0, 0)).y(), it) for it in texts),
            key=lambda each: each[0],
        )
        below = [(top, it) for top, it in placed if top >= offset and not is_of_a_card(it)]
        words, end = self.beside, None
        for top, text in below:
            words += len(text.text().split())
            if words > MOST_WORDS and end is not None:
                return last_break(block, self._column, offset, min(end, top))
            end = top + text.height()
        return None

    def _is_wordy(self, block: QWidget) -> bool:
        """Tell whether a block has more words than are read at a time with what is beside it."""
        if block not in self._known:
            self._known[block] = words_in(block)
        return self.beside + self._known[block] > MOST_WORDS

    def _few(self, seen: Sequence[QWidget]) -> int:
        """Give how many of the blocks are not too much to read at a time; one always is."""
        words = self.beside
        for number, block in enumerate(seen):
            if block not in self._known:
                self._known[block] = words_in(block)
            words += self._known[block]
            if words > MOST_WORDS and number:
                return number
        return len(seen)

    def last(self, room: int) -> int:
        """Give the offset at which the last screenful begins."""
        tops = (0, *(block.geometry().top() for block in self._column.blocks()))
        ends = (top for top in tops if self.at(top, room)[1] is None)
        return min(ends, default=max(0, self._column.height() - room))

    def left_above_foot(self, room: int) -> int:
        """Give what the last of the screenfuls, read one after another, leaves of the room."""
        offset, above_foot = 0, self._column.above_foot
        while (following := self.at(offset, room)[1]) is not None:
            offset = following
        left = room - (self._column.height() - offset)
        if above_foot is not None and above_foot.geometry().top() < offset:
            left -= self._column.rows.spacing()  # it comes along, and the space below it does
        return max(0, left)

    def bounded(self, offset: int, room: int) -> int:
        """Give the offset, or that of the last screenful where there is nothing to see."""
        blocks = self._column.blocks()
        if not blocks or self.at(0, room)[1] is None:
            return 0
        last = blocks[-1].geometry()
        limit = last.top()
        if last.height() > room or self._is_wordy(blocks[-1]) or _is_one_text(blocks[-1]):
            limit = self._column.height() - self._overlap
        return max(0, offset if offset <= limit else self.last(room))

    def to_see(self, block: QWidget, offset: int, room: int) -> int:
        """Give the offset from one on at which a block is seen whole, or that of the block."""
        place = block.geometry()
        tops = [it.geometry().top() for it in self._column.blocks()]
        for top in (offset, *(top for top in tops if offset < top < place.top())):
            if top <= place.top() and place.bottom() - top < self.at(top, room)[0]:
                return top
        return place.top()

    def to_show(self, begin: int, end: int, offset: int, room: int) -> int:
        """Give the offset of the screenful on which what stands between two places is seen.

        It is the present one if it can be; else that to which More leads from there or, for what
        stands above it, from the beginning. What is whole on none stays where some of it is seen.
        """
        here = range(offset, offset + self.at(offset, room)[0])
        found = offset if offset <= begin else 0
        while True:
            seen, following = self.at(found, room)
            if end <= found + seen:
                return found
            if following is None or following > begin:
                return offset if begin < here.stop and end > here.start else found
            found = following

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
    nearest as have. They do not wait where that would leave less than `LEAST_FILLED` of a screen
    (headings) or `HALF_FILLED` (others), such as a title alone, unless it is a heading directly
    above its words.
    """
    if len(seen) == len(blocks) or not seen:
        return 0
    kept = 0
    while kept < len(seen) and _waits(blocks, len(seen) - 1 - kept):
        kept += 1
    begin, end = seen[0].geometry().top(), blocks[len(seen)].geometry().bottom()
    for waiting in range(min(kept, len(seen) - 1), 0, -1):
        first = seen[len(seen) - waiting]
        top = first.geometry().top()
        are_headings = all(it.property(KEEP_WITH_NEXT) == FIRMLY for it in seen[-waiting:])
        is_alone = waiting == 1 and are_headings
        least = LEAST_FILLED if are_headings else HALF_FILLED
        if end - top < room and (is_alone or top - begin >= room * least):
            return waiting
    return 0


def _waits(blocks: Sequence[QWidget], number: int) -> bool:
    """Tell whether a block should not end a screenful, because of itself or of the next."""
    follows = blocks[number + 1]
    return bool(blocks[number].property(KEEP_WITH_NEXT) or follows.property(BRINGS_ALONG))


def _is_one_text(block: QWidget) -> bool:
    """Tell whether a block is a paragraph by itself: no control, no picture, and on no card."""
    if isinstance(block, Text):
        return True
    inside = block.findChildren(QWidget)
    return len(inside) == 1 and isinstance(inside[0], Text)


def is_of_a_card(text: QWidget) -> bool:
    """Say whether a text stands on a card that opens something: it is read to choose a card."""
    return isinstance(text.parentWidget(), CardButton)


def words_in(block: QWidget) -> int:
    """Count the words to be read in a block, the names of parts in drawings among them.

    Those of choices to compare are told beforehand.
    """
    known: object = block.property(WORDS)
    if isinstance(known, int):
        return known
    texts = (it for it in (block, *block.findChildren(Text)) if isinstance(it, Text))
    pictures = (block, *block.findChildren(Illustration))
    labels = sum(it.word_count for it in pictures if isinstance(it, Illustration))
    return labels + sum(len(it.text().split()) for it in texts if not is_of_a_card(it))
