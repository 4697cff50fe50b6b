"""A paragraph and its lines: where they break, and where a stretch of letters stands in them."""

from __future__ import annotations

import re

from attrs import evolve, frozen
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from kiosk.content.prose import Span
from kiosk.design.sizes import HANG, LONGEST_LINE
from kiosk.views.parts.bidi import ORDER_SIGNS, direction_of, kept_in_order, runs_from_right

NARROWER = 0.97
"""A line with too many letters is tried again in this share of its width."""

NARROWEST_PX = 1.0
"""What this width does not part, no width parts."""

_ADDRESS = re.compile(r"(?:https://)?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:/[A-Za-z0-9._~/-]*)?")
"""One on the web. Its letters follow each other without a space, and none may be taken for one."""


class Ends:
    """How far letters reach over the ends of a line, where they would be cut off."""

    def __init__(self, font: QFont, metrics: QFontMetricsF, *, is_rtl: bool) -> None:
        """Take the font, its measures, and whether the lines run from the right."""
        self._metrics = metrics
        size = font.pixelSize() if is_rtl else 0
        self._all = HANG[0] * size, HANG[1] * size
        self._known: dict[tuple[str, str], tuple[float, float]] = {}

    def of(self, text: str, following: str = " ") -> tuple[float, float]:
        """Give how far a line of these words may reach over its left and right end, in pixels.

        Of Latin letters few do: j at the left, and those with an accent wider than they are. Where
        the line ends within an address, `following` is the sign that begins the next.
        """
        # What only keeps words in order has no width, and Qt gives it a box far away.
        words = text.rstrip().strip(ORDER_SIGNS)
        if self._all[0] or not words:
            return self._all
        return self._over(words[0], " ")[0], self._over(words[-1], following)[1]

    def of_line(self, line: QTextLine, text: str) -> tuple[float, float]:
        """Give the same for a line of a text."""
        end = line.textStart() + line.textLength()
        is_within = end < len(text) and not text[end - 1].isspace()
        return self.of(text[line.textStart() : end], text[end] if is_within else " ")

    def width_of(self, line: QTextLine) -> float:
        """Give the width of a line in pixels, without what reaches over its ends.

        Where a line runs from the right, what Qt calls natural is what it must have to be one
        line, a few pixels more than it then takes.
        """
        return line.horizontalAdvance() if self._all[0] else line.naturalTextWidth()

    def shift_of(self, line: QTextLine, text: str, width: float, align: Qt.AlignmentFlag) -> float:
        """Give how far right of the left edge of a room so wide a line of a text stands, in pixels.

        Nothing of it reaches over either edge.
        """
        before, behind = self.of_line(line, text)
        spare = width - self.width_of(line)
        if align is Qt.AlignmentFlag.AlignRight:
            return spare - behind
        if align is Qt.AlignmentFlag.AlignHCenter:
            return max(before, min(spare - behind, spare / 2))
        return before

    def _over(self, sign: str, following: str) -> tuple[float, float]:
        if (sign, following) not in self._known:
            # What Qt calls the bearings of a letter takes no account of an accent.
            box = self._metrics.boundingRect(sign)
            # As before the space at which a line is broken, which may stand nearer to it.
            wide_of = self._metrics.horizontalAdvance
            wide = wide_of(f"{sign}{following}") - wide_of(following)
            self._known[sign, following] = max(0.0, -box.left()), max(0.0, box.right() - wide)
        return self._known[sign, following]


@frozen
class Paragraph:
    """A paragraph to be broken in lines, and where in it the glossary's words stand."""

    layout: QTextLayout
    explained: tuple[tuple[int, int], ...]
    is_rtl: bool


@frozen
class Run:
    """The words of a paragraph in the order in which they are written, and which way they run."""

    spans: tuple[Span, ...]
    is_rtl: bool


def run_of(spans: tuple[Span, ...], *, is_rtl: bool) -> Run:
    """Give the words of a paragraph of a language that is, or is not, read from the right."""
    if not runs_from_right("".join(span.text for span in spans), is_rtl=is_rtl):
        return Run(spans, is_rtl=False)
    ordered = (evolve(span, text=kept_in_order(span.text)) for span in spans)
    return Run(tuple(ordered), is_rtl=True)


def paragraph_of(run: Run, font: QFont) -> Paragraph:
    """Make a paragraph of words, to be broken in lines."""
    option = QTextOption()
    option.setTextDirection(direction_of(is_rtl=run.is_rtl))
    # A word is broken only where it would not fit on a line by itself.
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout("".join(span.text for span in run.spans), font)
    layout.setTextOption(option)
    formats: list[QTextLayout.FormatRange] = []
    explained: list[tuple[int, int]] = []
    start = 0
    for span in run.spans:
        end = start + len(span.text)
        if span.strong:
            formats.append(_strong(start, len(span.text)))
        if span.term:
            explained.append((start, end))
        start = end
    layout.setFormats(formats)
    return Paragraph(layout, tuple(explained), run.is_rtl)


def break_line(line: QTextLine, text: str, width: float, ends: Ends) -> None:
    """Fill a line with the words that fit this width, and not more than `LONGEST_LINE` letters."""
    line.setLineWidth(width)
    over = sum(ends.of_line(line, text))
    if line.horizontalAdvance() + over > width > over + NARROWEST_PX:
        width -= over
        line.setLineWidth(width)
    # Signs without a width, and marks that combine with one letter, stay together on any line.
    while width > NARROWEST_PX and _letters(line, text) > LONGEST_LINE:
        width *= NARROWER
        line.setLineWidth(width)
    letters = _before_a_part(text, line.textStart(), line.textStart() + line.textLength())
    if letters:
        line.setNumColumns(letters, width)


def lines_of(layout: QTextLayout) -> list[QTextLine]:
    """Give the lines of a paragraph, from the top."""
    return [layout.lineAt(index) for index in range(layout.lineCount())]


def stretch_of(line: QTextLine, start: int, end: int) -> tuple[float, float] | None:
    """Give the left and right edge of those letters of a line that lie from `start` to `end`.

    None where the line has none of them.
    """
    first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
    if first >= last:
        return None
    # Not from where a cursor would stand: before a word of the other direction that is beyond it.
    places = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
    if not places:
        return None
    return min(place.left() for place in places), max(place.right() for place in places)


def _before_a_part(text: str, start: int, end: int) -> int:
    """Give after how many letters a line ends that would break an address within a name in it.

    It then ends after a point or a stroke: who copies it reads no name in two halves. 0 where
    nothing is broken, or there is no such place.
    """
    if end >= len(text) or text[end - 1].isspace() or text[end].isspace():
        return 0
    for address in _ADDRESS.finditer(text, max(0, text.rfind(" ", 0, end))):
        if address.start() < end < address.end():
            cut = 1 + max(text.rfind(sign, start, end) for sign in "./")
            return cut - start if cut > address.start() else 0
    return 0


def _strong(start: int, length: int) -> QTextLayout.FormatRange:
    """Make so many letters heavier."""
    strong = QTextLayout.FormatRange()
    strong.start = start
    strong.length = length
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    strong.format = look
    return strong


def _letters(line: QTextLine, text: str) -> int:
    """Count the letters of a line, without the space at its end."""
    return len(text[line.textStart() : line.textStart() + line.textLength()].rstrip())
