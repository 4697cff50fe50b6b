"""What every control has in common: size, touch, press and the focus ring."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kiosk.design.sizes import BORDER, RADIUS, SLOP, TARGET
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.mirror import Mirror
from kiosk.views.parts.ring import paint_ring


class BigButton(QAbstractButton):
    """A control that a trembling hand can hit.

    The widget reaches `SLOP` beyond the face that is seen, on every side, so that a touch just
    beside it still counts; two faces that stand `GAP` apart have hit areas that meet and do not
    overlap. It acts on release inside. The focus ring is painted in that margin.
    """

    def __init__(self, materials: Materials, name: str, parent: QWidget | None = None) -> None:
        """Take the words that name it to everybody, seen or heard."""
        super().__init__(parent)
        self.materials = materials
        self.look = materials.look
        self.slop = self.look.px(SLOP)
        self._heights: dict[int, int] = {}
        self.setText(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # Not Fixed: that would hold a wrapped text to the height it has on one line.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        materials.ring.changed.connect(self._ring_changed)

    def face_rect(self) -> QRect:
        """Give the part that is seen, in the widget's own coordinates."""
        return self.rect().adjusted(self.slop, self.slop, -self.slop, -self.slop)

    def face_height(self, width: int) -> int:
        """Give the height in pixels that the face needs at a width; never under `TARGET`."""
        return self.look.grown(TARGET)

    def face_width(self) -> int:
        """Give the width in pixels that the face would like."""
        return self.look.grown(TARGET)

    def least_width(self) -> int:
        """Give the least width in pixels, margin included, at which no word is broken."""
        return self.look.grown(TARGET) + 2 * self.slop

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the face and the margin around it, in pixels."""
        # A layout asks for this many times before it settles.
        if width not in self._heights:
            face = self.face_height(max(1, width - 2 * self.slop))
            self._heights[width] = face + 2 * self.slop
        return self._heights[width]

    def updateGeometry(self) -> None:
        """Say that the words, and so the height, are others."""
        self._heights.clear()
        super().updateGeometry()

    def sizeHint(self) -> QSize:
        """Give the size with the margin around the face."""
        width = self.face_width()
        return QSize(width + 2 * self.slop, self.face_height(width) + 2 * self.slop)

    def minimumSizeHint(self) -> QSize:
        """Give the least size that a control may have."""
        return QSize(self.least_width(), self.look.grown(TARGET) + 2 * self.slop)

    def paint_face(self, painter: QPainter, face: QRect) -> None:
        """Paint what is seen. Each kind of button paints its own, by `on_face`."""
        raise NotImplementedError

    def on_face(self, face: QRect) -> Mirror:
        """Give what places words and pictures on the face, on the side where they belong."""
        return Mirror(face, self.look.is_rtl)

    def ground(self, painter: QPainter, face: QRect, fill: str, line: str, radius: int = 0) -> None:
        """Paint the face's ground with an edge of `BORDER` in the colour `line`.

        While a finger is on it a second edge stands within the first: in high contrast no other
        ground leaves words as clear as they must be.
        """
        edge = self.look.px(BORDER)
        radius = radius or self.look.px(RADIUS)
        painter.setPen(QPen(QColor(line), edge))
        painter.setBrush(QColor(fill))
        inset = edge / 2
        shape = QRectF(face).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(shape, radius, radius)
        if self.isDown():
            theme = self.look.theme
            written = {
                theme.primary: theme.on_primary,
                theme.primary_pressed: theme.on_primary,
                theme.selected: theme.on_selected,
            }
            ink = written.get(fill, theme.primary)
            painter.setPen(QPen(QColor(ink), edge))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inner = shape.adjusted(2 * edge, 2 * edge, -2 * edge, -2 * edge)
            painter.drawRoundedRect(inner, radius - 2 * edge, radius - 2 * edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the face, and the ring if this control has the focus and keys are in use."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_face(painter, self.face_rect())
        if self.hasFocus() and self.materials.ring.is_shown:
            self._paint_ring(painter)
        painter.end()

    def _paint_ring(self, painter: QPainter) -> None:
        paint_ring(painter, self.rect(), self.look, self.look.theme.focus)

    def _ring_changed(self) -> None:
        if self.hasFocus():
            self.update()
