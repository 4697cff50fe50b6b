"""A hundred figures, some of them filled: how often something happens."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.content.statements import Chance
from kiosk.design.measures import FIGURE, FIGURE_LARGEST
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.mirror import Mirror

COLUMNS = 20
ROWS = 5


class Hundred(QWidget):
    """A hundred people or dots: filled those it happens to, in outline the others.

    Shape tells them apart, not hue (access.md P-12). Between `low` and `high` studies disagree;
    those carry a question mark.
    """

    def __init__(self, materials: Materials, chance: Chance, spoken: str) -> None:
        """Take how many of a hundred, and the same in words."""
        super().__init__()
        self._materials = materials
        self._low = chance.low
        self._high = chance.high
        self._figure = chance.figure.value
        self.setAccessibleName(spoken)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the rows at a width."""
        return self._cell(width) * ROWS

    def sizeHint(self) -> QSize:
        """Give a size at which a figure is well seen."""
        cell = self._materials.look.px(FIGURE)
        return QSize(cell * COLUMNS, cell * ROWS)

    def _cell(self, width: int) -> int:
        return min(width // COLUMNS, self._materials.look.px(FIGURE_LARGEST))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figures, row by row, as one reads."""
        theme = self._materials.look.theme
        painter = QPainter(self)
        cell = self._cell(self.width())
        icons = self._materials.icons
        placed = Mirror(self.rect(), self._materials.look.is_rtl)
        filled = icons.pixmap(self._figure, cell, theme.danger)
        perhaps = icons.pixmap(f"{self._figure}-perhaps", cell, theme.danger)
        other = icons.pixmap(f"{self._figure}-outline", cell, theme.border)
        for index in range(COLUMNS * ROWS):
            pixmap = filled if index < self._low else perhaps if index < self._high else other
            placed.picture(painter, index % COLUMNS * cell, index // COLUMNS * cell, pixmap)
        painter.end()
