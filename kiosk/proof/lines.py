"""The lines that stretches of text make: how long they are, and how far apart (access.md P-08)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from attrs import frozen

from kiosk.proof.painting import Box, Stretch

LINE_HEIGHT = 1.5
"""Times the font size, from line to line of running text (WCAG 1.4.8)."""

PARAGRAPH_GAP = 1.5
"""Times the distance of two lines, from the last of a paragraph to the first of the next."""

RUNNING_WEIGHT = 400
"""Running text is in the regular weight; headings and buttons are bold and stand alone."""

ROUNDING_PX = 1.0

MOST_APART = 2.0
"""Times the font size: stretches of one height that stand further apart are not one line."""

LEAST_JUSTIFIED = 4
"""Fewer lines may end at one place by chance."""


@frozen
class Line:
    """One line of text."""

    text: str
    box: Box
    base: float
    size: int
    """The size of its font in pixels."""
    weight: int


def lines_of(stretches: Sequence[Stretch]) -> tuple[Line, ...]:
    """Give the lines of one widget, from the top."""
    lines: list[Line] = []
    ordered = sorted(stretches, key=lambda each: (round(each.base), each.ink[0]))
    for _, level in groupby(ordered, key=lambda each: round(each.base)):
        here: list[Stretch] = []
        for each in level:
            if here and each.ink[0] - here[-1].ink[2] > MOST_APART * each.face.size:
                lines.append(_line(here))
                here = []
            here.append(each)
        lines.append(_line(here))
    return tuple(lines)


def too_close(lines: Sequence[Line], text: str) -> Iterator[tuple[Line, str, str]]:
    """Give each line of running text that stands too close below another: measured and wanted.

    `text` is what the lines say, with its paragraphs, where that is known.
    """
    running = [line for line in lines if line.weight == RUNNING_WEIGHT]
    gaps: list[float] = []
    for one, other in pairwise(running):
        gap = other.base - one.base
        if one.size != other.size or gap <= ROUNDING_PX:
            continue
        gaps.append(gap)
        if gap < LINE_HEIGHT * one.size - ROUNDING_PX:
            yield other, f"{gap / one.size:.2f} times the size", f"{LINE_HEIGHT}"
    paragraphs = len([part for part in text.split("\n") if part.strip()])
    if paragraphs < 2 or len(running) != len(lines) or not gaps:
        return
    wide = [gap for gap in gaps if gap >= PARAGRAPH_GAP * min(gaps) - ROUNDING_PX]
    if len(gaps) >= paragraphs and len(wide) < paragraphs - 1:
        yield lines[0], f"{len(wide)} gaps between {paragraphs} paragraphs", f"{paragraphs - 1}"


def are_justified(lines: Sequence[Line]) -> bool:
    """Say whether lines are stretched so that all but the last end at one edge."""
    if len(lines) < LEAST_JUSTIFIED:
        return False
    lefts = [line.box[0] for line in lines]
    rights = [line.box[2] for line in lines[:-1]]
    return max(lefts) - min(lefts) < 2 * ROUNDING_PX and max(rights) - min(rights) < ROUNDING_PX


def _line(stretches: Sequence[Stretch]) -> Line:
    return Line(
        text="".join(each.text for each in stretches).strip(),
        box=(
            min(each.ink[0] for each in stretches),
            min(each.ink[1] for each in stretches),
            max(each.ink[2] for each in stretches),
            max(each.ink[3] for each in stretches),
        ),
        base=stretches[0].base,
        size=stretches[0].face.size,
        weight=min(each.face.weight for each in stretches),
    )
