"""A surface that others stand on, painted as the stylesheet says."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.design.look import Look
from kiosk.design.stylesheet import Style, stylesheet


class Surface(QWidget):
    """A ground, which may have an edge and round corners. What stands on it keeps off its edge."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        """Take the look, and which surface of the stylesheet it is, such as `card`.

        Raises:
            KeyError: The stylesheet has no such surface.
        """
        super().__init__(parent)
        self.setObjectName(name)
        self._style = stylesheet(look)[name]
        # What lies below a surface that covers all of its place need not be painted.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, not self._style.radius_px)
        edge = self._style.edge_px
        beside = edge if self._style.has_sides else 0
        self.setContentsMargins(beside, edge, beside, beside)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the edge."""
        style = self._style
        painter = QPainter(self)
        if style.radius_px:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(_pen(style))
            painter.setBrush(QColor(style.ground))
            painter.drawPath(_outline(style, QRectF(self.rect())))
        else:
            painter.fillRect(event.rect(), QColor(style.ground))
            if style.edge_px:
                painter.fillRect(0, 0, self.width(), style.edge_px, QColor(style.edge))
        painter.end()


def _pen(style: Style) -> QPen:
    if not style.edge_px:
        return QPen(Qt.PenStyle.NoPen)
    return QPen(QColor(style.edge), style.edge_px)


def _outline(style: Style, whole: QRectF) -> QPainterPath:
    """Give the line along the middle of the edge."""
    half = style.edge_px / 2
    box = whole.adjusted(half, half, -half, -half)
    radius = max(0.0, style.radius_px - half)
    path = QPainterPath()
    if style.has_lower_corners:
        path.addRoundedRect(box, radius, radius)
        return path
    path.moveTo(box.bottomLeft())
    path.lineTo(box.left(), box.top() + radius)
    path.arcTo(QRectF(box.left(), box.top(), 2 * radius, 2 * radius), 180, -90)
    path.arcTo(QRectF(box.right() - 2 * radius, box.top(), 2 * radius, 2 * radius), 90, -90)
    path.lineTo(box.bottomRight())
    path.closeSubpath()
    return path
