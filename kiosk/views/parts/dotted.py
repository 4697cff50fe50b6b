"""The dots under words that the glossary explains."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextLine

from kiosk.design.look import Look
from kiosk.design.measures import TERM_DOT
from kiosk.views.parts.lines import Paragraph, lines_of, stretch_of


def underline(
    painter: QPainter,
    paragraph: Paragraph,
    place_of: Callable[[QTextLine], QPointF],
    look: Look,
    colour: str,
    below: float,
) -> None:
    """Dot the explained words of a paragraph, so many pixels below the line they stand on.

    `place_of` says where a line of it was painted.
    """
    dot = max(2.0, float(look.px(TERM_DOT)))
    pen = QPen(QColor(colour), dot, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.01, 1.9])
    painter.save()
    painter.setPen(pen)
    for start, end in paragraph.explained:
        for line in lines_of(paragraph.layout):
            stretch = stretch_of(line, start, end)
            if stretch is None:
                continue
            place = place_of(line)
            y = line.y() + line.ascent() + below + dot / 2
            painter.drawLine(place + QPointF(stretch[0], y), place + QPointF(stretch[1], y))
    painter.restore()
