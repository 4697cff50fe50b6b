"""The calm change from one page to the next: the old picture fades over the new one."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPoint, QRect, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from kiosk.design.sizes import PAGE_MS
from kiosk.views.parts.accessible import for_the_eye


def picture_of(widget: QWidget, place: QRect, ground: str) -> QPixmap:
    """Give what a part of a widget shows, on the colour of the ground that it stands on."""
    ratio = widget.devicePixelRatioF()
    picture = QPixmap(place.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(ground))
    # Not grab(): it fills what nobody paints with a grey of the system's.
    widget.render(picture, QPoint(), QRegion(place), QWidget.RenderFlag.DrawChildren)
    return picture


class Fade(QWidget):
    """Lies over the page while it changes, and lets every touch through.

    It paints both pictures itself and is opaque, so that the widgets below are not painted again
    for every frame.
    """

    def __init__(self, parent: QWidget) -> None:
        """Take the widget whose part changes."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        for_the_eye(self)
        self._old = QPixmap()
        self._new = QPixmap()
        self._clock = QVariantAnimation(self)
        self._clock.setDuration(PAGE_MS)
        self._clock.setStartValue(0.0)
        self._clock.setEndValue(1.0)
        self._clock.setEasingCurve(QEasingCurve.Type.InOutQuad)
        self._clock.valueChanged.connect(self.update)
        self._clock.finished.connect(self.finish)
        self.hide()

    def begin(self, old: QPixmap, new: QPixmap, place: QRect) -> None:
        """Fade from one picture to the other at a place of the parent."""
        self._old, self._new = old, new
        self.setGeometry(place)
        self.show()
        self.raise_()
        self._clock.stop()
        self._clock.start()

    def finish(self) -> None:
        """Be done at once."""
        self._clock.stop()
        self.hide()
        self._old = QPixmap()
        self._new = QPixmap()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the new picture, and over it what is left of the old one."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._new)
        share = self._clock.currentValue()
        if isinstance(share, float) and share < 1.0:
            painter.setOpacity(1.0 - share)
            painter.drawPixmap(0, 0, self._old)
        painter.end()
