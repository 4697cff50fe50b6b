"""The ring around a control: where the keys are, or what is being read aloud."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.sizes import RADIUS, SLOP


def paint_ring(painter: QPainter, room: QRect, look: Look, bright: str) -> None:
    """Paint three lines along the edge of a room: dark, bright, dark, 2 mm in all.

    Source: access.md O-11.
    """
    width = look.px(SLOP) / 4
    theme = look.theme
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for offset, thick, colour in (
        (width / 2, width, theme.ring),
        (width * 2, width * 2, bright),
        (width * 3.5, width, theme.ring),
    ):
        painter.setPen(QPen(QColor(colour), thick))
        radius = look.px(RADIUS) + look.px(SLOP) - offset
        shape = QRectF(room).adjusted(offset, offset, -offset, -offset)
        painter.drawRoundedRect(shape, radius, radius)


class ReadRing(QWidget):
    """Lies over a control or a picture while it is read aloud."""

    def __init__(self, over: QWidget, look: Look) -> None:
        """Take what is being read. No touch stops here."""
        super().__init__(over)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(over.rect())
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ring(painter, self.rect(), self._look, self._look.theme.highlight)
        painter.end()
