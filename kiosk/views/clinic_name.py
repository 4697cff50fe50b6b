"""The clinic's mark and name, at the head of every screen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.design.sizes import SPACE_M, Lettering
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.text import Text


class ClinicName(QWidget):
    """The clinic's mark and name. The mark is a drawing of ours: no icon is needed to begin."""

    def __init__(self, materials: Materials, name: str, colour: str) -> None:
        """Take the name, and the colour of its letters and of the mark."""
        super().__init__()
        look = materials.look
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(SPACE_M))
        row.addWidget(_Mark(materials, colour), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Text(materials, Lettering.STRONG, name, colour=colour), 1)


class _Mark(QWidget):
    """A small drawing, as high as it is wide."""

    def __init__(self, materials: Materials, colour: str) -> None:
        super().__init__()
        self._materials = materials
        self._colour = colour
        self._px = materials.look.px(11)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Give its size."""
        return QSize(self._px, self._px)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the drawing."""
        painter = QPainter(self)
        size = QSize(self._px, self._px)
        mark = self._materials.drawings.pixmap("mark.svg", (), size, self._colour)
        painter.drawPixmap(0, 0, mark)
        painter.end()
