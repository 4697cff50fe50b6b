"""How far along: so many of so many bars are filled."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.design.sizes import BORDER, SPACE_M, SPACE_S
from kiosk.views.parts.accessible import for_the_eye
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.mirror import Mirror


class Progress(QWidget):
    """A row of bars. The words beside it say the same; it is an ornament for the eye."""

    def __init__(self, materials: Materials, parent: QWidget | None = None) -> None:
        """Begin with nothing filled."""
        super().__init__(parent)
        self._materials = materials
        self._number = 0
        self._count = 1
        self._share = 0.0
        for_the_eye(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_step(self, number: int, count: int) -> None:
        """Fill the first `number` of `count` bars."""
        self._number, self._count, self._share = number, count, 0.0
        self.update()

    def show_share(self, share: float) -> None:
        """Fill one bar by a share from 0 to 1."""
        self._number, self._count, self._share = 0, 1, share
        self.update()

    def sizeHint(self) -> QSize:
        """Give the height of a bar."""
        return QSize(self._materials.look.px(SPACE_M) * 8, self._materials.look.px(SPACE_M))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars."""
        look = self._materials.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The part that is not filled is told from the page by its edge.
        edge = look.px(BORDER)
        painter.setPen(QPen(QColor(look.theme.border), edge))
        gap = look.px(SPACE_S)
        width = (self.width() - gap * (self._count - 1)) / self._count
        height = min(self.height(), look.px(SPACE_M)) - edge
        top = (self.height() - height) / 2
        placed = Mirror(self.rect(), look.is_rtl)
        for index in range(self._count):
            bar = QRectF(index * (width + gap) + edge / 2, top, width - edge, height)
            filled = index < self._number
            painter.setBrush(QColor(look.theme.primary if filled else look.theme.track))
            painter.drawRoundedRect(placed.shape(bar), height / 2, height / 2)
        if self._share > 0:
            painter.setBrush(QColor(look.theme.primary))
            bar = QRectF(0, top, max(height, self.width() * self._share), height)
            painter.drawRoundedRect(placed.shape(bar), height / 2, height / 2)
        painter.end()
