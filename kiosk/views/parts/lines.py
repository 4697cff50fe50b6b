"""A paragraph and its lines: where they break, and where a stretch of letters stands in them."""

from __future__ import annotations

from attrs import evolve, frozen
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from kiosk.content.prose import Span
from kiosk.design.sizes import LONGEST_LINE
from kiosk.views.parts.bidi import direction_of, kept_in_order, runs_from_right

NARROWER = 0.97
"""A line with too many letters is tried again in this share of its width."""

NARROWEST_PX = 1.0
"""What this width does not part, no width parts."""


@frozen
class Paragraph:
    """A paragraph to be broken in lines, and where in it the glossary's words stand."""

    layout: QTextLayout
    explained: tuple[tuple[int, int], ...]


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
    return Paragraph(layout, tuple(explained))


def break_line(line: QTextLine, text: str, width: float) -> None:
    """Fill a line with the words that fit this width, and not more than `LONGEST_LINE` letters."""
    line.setLineWidth(width)
    # Signs without a width, and marks that combine with one letter, stay together on any line.
    while width > NARROWEST_PX and _letters(line, text) > LONGEST_LINE:
        width *= NARROWER
        line.setLineWidth(width)


def lines_of(layout: QTextLayout) -> list[QTextLine]:
    """Give the lines of a paragraph, from the top."""
    return [layout.lineAt(index) for index in range(layout.lineCount())]


def shift_of(line: QTextLine, width: float, align: Qt.AlignmentFlag) -> float:
    """Give how far right of the left edge of a room so wide a line stands, in pixels."""
    if align is Qt.AlignmentFlag.AlignHCenter:
        return (width - line.naturalTextWidth()) / 2
    if align is Qt.AlignmentFlag.AlignRight:
        return width - line.naturalTextWidth()
    return 0.0


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
