"""The clinic's mark and name, at the head of every screen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.content.model import Clinic
from kiosk.design.measures import CLINIC_MARK
from kiosk.design.sizes import RADIUS, SPACE_M, Lettering
from kiosk.views.parts.accessible import for_the_eye
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.text import Text


class ClinicName(QWidget):
    """The clinic's mark and name. The mark is a drawing of ours: no icon is needed to begin."""

    def __init__(self, materials: Materials, clinic: Clinic, colour: str) -> None:
        """Take the clinic, and the colour of the letters and of our mark.

        The clinic's own logo takes the place of the mark, on a light ground.
        """
        super().__init__()
        look = materials.look
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(SPACE_M))
        mark = _Mark(materials, clinic.logo, colour)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Text(materials, Lettering.STRONG, clinic.name, colour=colour), 1)


class _Mark(QWidget):
    """A small picture, as high as it is wide."""

    def __init__(self, materials: Materials, logo: str, colour: str) -> None:
        super().__init__()
        self._materials = materials
        self._colour = colour
        for_the_eye(self)
        self._px = materials.look.grown(CLINIC_MARK)
        self._logo = materials.photo(logo, round(self._px * materials.ratio)) if logo else None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Give its size."""
        return QSize(self._px, self._px)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the logo, whole, or our own mark."""
        painter = QPainter(self)
        if self._logo is not None:
            self._paint_logo(painter, self._logo)
            painter.end()
            return
        size = QSize(self._px, self._px)
        mark = self._materials.drawings.pixmap("mark.svg", (), size, self._colour)
        painter.drawPixmap(0, 0, mark)
        painter.end()

    def _paint_logo(self, painter: QPainter, logo: QImage) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._materials.look.theme.surface))
        radius = self._materials.look.px(RADIUS) / 2
        painter.drawRoundedRect(self.rect(), radius, radius)
        ratio = self._materials.ratio
        whole = logo.scaled(
            self.size() * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        whole.setDevicePixelRatio(ratio)
        room = QRectF(self.rect())
        place = QRectF(QPointF(), whole.deviceIndependentSize())
        place.moveCenter(room.center())
        painter.drawImage(place.topLeft(), whole)
