"""Checks on what is painted as text: size, typeface, lines, and that all of it is seen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from attrs import frozen
from PySide6.QtWidgets import QLabel

from kiosk.design.sizes import LONGEST_LINE
from kiosk.proof.faces import Faces
from kiosk.proof.faults import Fault, Finding, at
from kiosk.proof.lines import Line, are_justified, lines_of, too_close
from kiosk.proof.painting import Box, Painting, Stretch
from kiosk.proof.seen import Seen, common, holds, meets, moved
from kiosk.proof.yardstick import LEAST_CAPITAL_MM, Yardstick
from kiosk.views.comfort import LETTER, LETTERS
from kiosk.views.parts.sample_button import SampleButton

TOLERANCE_PX = 1.0
"""Letters are smoothed at their edges; half a millimetre is never hidden by that."""

PRIVATE_USE = re.compile("[\ue000-\uf8ff]")
"""Where icon fonts keep their pictures: no voice can say them."""

SAMPLES = (LETTER, LETTERS)
"""What buttons show to say how large letters will be, or in which colours."""

NOWHERE: Box = (0.0, 0.0, 0.0, 0.0)

Seeing = tuple[Seen, Painting]
"""A widget that is seen, and what it paints."""


@frozen(eq=False)
class _Known:
    """What is the same of a painting wherever it stands."""

    faults: tuple[Finding, ...]
    """At places of its widget."""
    bounds: Box
    """Around all its text."""
    words: int
    """How many there are."""


class TextChecks:
    """Measures texts. What a painting says wherever it stands is measured once."""

    def __init__(self, yardstick: Yardstick, faces: Faces) -> None:
        """Take the measure of the screen, and the faces with the bundled families."""
        self._yardstick = yardstick
        self._faces = faces
        self._known: dict[Painting, _Known] = {}

    def findings(self, there: Iterable[Seeing]) -> Iterator[Finding]:
        """Give what is wrong with the texts of a window."""
        inside: list[tuple[Box, Seeing]] = []
        for it, painting in there:
            known = self._about(it, painting)
            for fault in known.faults:
                yield at(
                    moved(_corners(fault.where), it.place),
                    fault.fault,
                    fault.what,
                    measured=fault.measured,
                    wanted=fault.wanted,
                    widget=it.widget,
                )
            if known.bounds == NOWHERE:
                continue
            bounds = moved(known.bounds, it.place)
            inside.append((bounds, (it, painting)))
            if not holds(it.clip, bounds, TOLERANCE_PX):
                yield from _not_whole(it, painting)
        yield from _overlaps(inside)

    def words_seen(self, it: Seen, painting: Painting) -> int:
        """Count the words of a widget that are seen."""
        known = self._about(it, painting)
        if known.bounds == NOWHERE or holds(it.clip, moved(known.bounds, it.place), TOLERANCE_PX):
            return known.words
        # Spaces have no ink, and part words.
        return words_of(
            [
                each
                for each in painting.stretches
                if not each.text.strip() or meets(moved(each.ink, it.place), it.clip)
            ]
        )

    def _about(self, it: Seen, painting: Painting) -> _Known:
        if painting not in self._known:
            words = [each for each in painting.stretches if each.text.strip()]
            bounds = _around([each.ink for each in words]) if words else NOWHERE
            faults = (*self._alone(it, painting, words), *_within(words))
            count = words_of(painting.stretches) if words else 0
            self._known[painting] = _Known(faults, bounds, count)
        return self._known[painting]

    def _alone(self, it: Seen, painting: Painting, words: Sequence[Stretch]) -> Iterator[Finding]:
        is_sample = isinstance(it.widget, SampleButton)
        for each in words:
            least = self._yardstick.least_capital
            if is_sample and each.text in SAMPLES:
                # It shows letters of another size, which is high enough for itself.
                least = min(LEAST_CAPITAL_MM)
            yield from self._stretch(each, least)
        # With the spaces, which may be stretches of their own.
        lines = lines_of(painting.stretches)
        for line in lines:
            if len(line.text) > LONGEST_LINE:
                measured = f"{len(line.text)} characters"
                yield _on(line, Fault.LONG_LINE, measured, f"at most {LONGEST_LINE}")
        text = it.widget.text() if isinstance(it.widget, QLabel) else ""
        for line, measured, wanted in too_close(lines, text):
            yield _on(line, Fault.CLOSE_LINES, measured, wanted)
        if are_justified(lines):
            yield _on(lines[0], Fault.JUSTIFIED, "lines that end at one edge", "a ragged edge")
        # In what order Qt paints a line in which both directions of writing meet is its own.
        if text and sorted(letters(painting.words)) != sorted(letters(text)):
            box = words[0].ink if words else NOWHERE
            yield at(box, Fault.LOST, text, measured=f"only {painting.words!r} is painted")

    def _stretch(self, each: Stretch, least: float) -> Iterator[Finding]:
        if self._yardstick.is_less(each.capital, least):
            measured = f"capitals of {self._yardstick.mm(each.capital):.2f} mm"
            yield at(each.ink, Fault.SMALL_TEXT, each.text, measured=measured, wanted=f"{least} mm")
        if "…" in each.text:
            yield at(each.ink, Fault.ELIDED, each.text)
        if others := self._faces.not_bundled(each.face):
            wanted, measured = ", ".join(self._faces.bundled), ", ".join(others)
            yield at(each.ink, Fault.FONT, each.text, measured=measured, wanted=wanted)
        if has_private_use(each.text):
            yield at(each.ink, Fault.ICON_TEXT, each.text)
        elif missing := self._faces.without_shape(each.text, each.face):
            yield at(each.ink, Fault.NO_GLYPH, each.text, measured=missing)


def comes_later(it: Seen, ink: Box) -> bool:
    """Say whether what is not seen is on another screenful of the pager that holds it."""
    # Were there no pane, it would be seen: inside all that holds it within the column.
    return it.column is not None and meets(ink, it.room)


def is_whole(it: Seen, ink: Box) -> bool:
    """Say whether nothing cuts off what is painted there."""
    return holds(it.clip, ink, TOLERANCE_PX)


def words_of(stretches: Sequence[Stretch]) -> int:
    """Count the words of a painting.

    Not those of each stretch: a full stop or a hyphen that has another face than the letters around
    it is a stretch of its own.
    """
    lines = (line.text.split() for line in lines_of(stretches))
    return sum(any(map(str.isalnum, word)) for line in lines for word in line)


def letters(text: str) -> str:
    """Give what is said of a text: no spaces, no full stops, no capitals."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def has_private_use(text: str) -> bool:
    """Say whether a text has signs that stand for pictures in a font of icons."""
    return PRIVATE_USE.search(text) is not None


def _not_whole(it: Seen, painting: Painting) -> Iterator[Finding]:
    for each in painting.stretches:
        ink = moved(each.ink, it.place)
        if not each.text.strip() or is_whole(it, ink):
            continue
        if meets(ink, it.clip):
            yield at(ink, Fault.CLIPPED, each.text, widget=it.widget)
        elif not comes_later(it, ink):
            yield at(ink, Fault.LOST, each.text, widget=it.widget)


def _within(words: Sequence[Stretch]) -> Iterator[Finding]:
    """Give the stretches of one painting that lie over each other."""
    for one, other in combinations(words, 2):
        if _lie_over(one.ink, other.ink):
            yield at(one.ink, Fault.OVERLAP, f"{one.text} / {other.text}")


def _overlaps(there: Sequence[tuple[Box, Seeing]]) -> Iterator[Finding]:
    """Give the texts of different widgets that lie over each other."""
    down = sorted(there, key=lambda each: each[0][1])
    for number, (bounds, one) in enumerate(down):
        for others, other in down[number + 1 :]:
            if others[1] >= bounds[3]:
                break
            if _lie_over(bounds, others):
                yield from _between(one, other)


def _between(one: Seeing, other: Seeing) -> Iterator[Finding]:
    for first in one[1].stretches:
        ink = moved(first.ink, one[0].place)
        for second in other[1].stretches:
            others = moved(second.ink, other[0].place)
            both_seen = meets(ink, one[0].clip) and meets(others, other[0].clip)
            if both_seen and first.text.strip() and second.text.strip() and _lie_over(ink, others):
                what = f"{first.text} / {second.text}"
                yield at(ink, Fault.OVERLAP, what, widget=one[0].widget)


def _lie_over(one: Box, other: Box) -> bool:
    left, top, right, bottom = common(one, other)
    # Neighbouring runs of one line may share the overhang of a letter.
    return right - left > 2 * TOLERANCE_PX and bottom - top > 2 * TOLERANCE_PX


def _on(line: Line, fault: Fault, measured: str, wanted: str) -> Finding:
    return at(line.box, fault, line.text, measured=measured, wanted=wanted)


def _around(boxes: Sequence[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _corners(where: tuple[int, int, int, int]) -> Box:
    left, top, width, height = where
    return left, top, left + width, top + height
