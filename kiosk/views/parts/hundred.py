"""A hundred figures, some of them filled: how often something happens."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.content.statements import Chance, Counted
from kiosk.views.parts.accessible import Role, tell
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.mirror import Mirror

COLUMNS = 10
ROWS = 10


class Hundred(QWidget):
    """A hundred people or dots: filled those it happens to, in outline the others.

    Shape tells them apart, not hue (access.md P-12). Those who got better stand in a disc and have
    a colour of their own. Between `low` and `high` studies disagree; those carry a question mark.
    Fewer than one of a hundred is one that is only half filled.
    """

    def __init__(self, materials: Materials, chance: Chance, spoken: str) -> None:
        """Take how many of a hundred, and the same in words."""
        super().__init__()
        self._materials = materials
        self._low = chance.low
        self._high = chance.high
        self._is_fewer = chance.is_fewer
        self._figure = chance.figure.value
        self._is_relief = chance.counts is Counted.RELIEF
        tell(self, Role.Graphic, spoken)
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the rows at a width."""
        return self._side(width) * ROWS

    def sizeHint(self) -> QSize:
        """Give the size of a picture among text: the same on every page, to be compared."""
        side = self._materials.figure_px
        return QSize(side * COLUMNS, side * ROWS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figures."""
        painter = QPainter(self)
        for index in range(COLUMNS * ROWS):
            self._paint_figure(painter, index)
        painter.end()

    def _paint_figure(self, painter: QPainter, index: int) -> None:
        theme = self._materials.look.theme
        filled, ink = ("-relief", theme.relief) if self._is_relief else ("", theme.danger)
        if index < self._low:
            self._paint(painter, index, filled, ink)
        elif self._is_fewer and index == 0:
            # As a glass is filled, from below.
            side, place = self._side(self.width()), self._place(index)
            half = side // 2
            for shape, top, height in (("-outline", 0, half), (filled, half, side - half)):
                painter.setClipRect(place.x(), place.y() + top, side, height)
                self._paint(painter, index, shape, ink)
            painter.setClipping(False)
        elif index < self._high:
            self._paint(painter, index, "-perhaps", ink)
        else:
            self._paint(painter, index, "-outline", theme.border)

    def _paint(self, painter: QPainter, index: int, shape: str, ink: str) -> None:
        icons, side = self._materials.icons, self._side(self.width())
        painter.drawPixmap(self._place(index), icons.pixmap(f"{self._figure}{shape}", side, ink))

    def _place(self, index: int) -> QPoint:
        """Give the upper left corner of a figure; row by row, as one reads."""
        side = self._side(self.width())
        placed = Mirror(self.rect(), self._materials.look.is_rtl)
        return QPoint(round(placed.left(index % COLUMNS * side, side)), index // COLUMNS * side)

    def _side(self, width: int) -> int:
        """Give the width and height of one figure, in pixels."""
        return min(width // COLUMNS, self._materials.figure_px)
