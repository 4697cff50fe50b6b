"""A square of dots for a phone's camera. It carries the text itself, so no network is needed."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.design.measures import LEAST_CODE
from kiosk.design.paper import GROUND, INK
from kiosk.session.phone_text import PhoneText
from kiosk.views.parts.accessible import Role, tell
from kiosk.views.parts.materials import Materials

QUIET = 4
"""Dots of quiet edge on each side (ISO/IEC 18004, section 6.3.8)."""

LEAST_DOT = 0.8
"""Millimetres. Smaller dots are read only from nearer than people hold a phone."""

SMALLEST, LARGEST = 10, 25
"""Versions of codes; each has four dots more in a row than the one before. docs/decisions/0010
says what was measured."""

CAPACITY = (213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666, 711, 779, 857, 911, 997)
"""Bytes in a code of each version from `SMALLEST` to `LARGEST`, at error level M."""

LEVEL = "m"
"""A seventh of the code may be lost, to a lamp that the glass reflects."""


class QrCode(QWidget):
    """The code, black on white in every theme: a camera knows no other. As large as its room."""

    shortened = Signal(bool)
    """Whether what the code carries now is less than all of it."""

    def __init__(self, materials: Materials, spoken: str) -> None:
        """Take the words for those who cannot see it. Until it carries a text it is empty."""
        super().__init__()
        self._look = materials.look
        self._least = materials.look.px(LEAST_CODE)
        self._fit: Callable[[int], PhoneText] | None = None
        self._text = ""
        self._dots: QImage | None = None
        tell(self, Role.Graphic, spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def text(self) -> str:
        """What it carries."""
        return self._text

    def carry(self, fit: Callable[[int], PhoneText]) -> None:
        """Carry a text; `fit` gives it for so many bytes, now and whenever the room changes."""
        self._fit = fit
        self._carry_what_fits()

    def fit_into(self, height: int) -> None:
        """Be no higher than so many pixels: a code of which a part is seen is none."""
        least = max(1, min(self._look.px(LEAST_CODE), height))
        if least != self._least:
            self._least = least
            self.updateGeometry()

    def most_bytes(self) -> int:
        """Give how much a code may hold here, so that its dots are at least `LEAST_DOT` large."""
        ratio = self.devicePixelRatioF()
        each = math.ceil(LEAST_DOT * self._look.scale.px_per_mm * ratio)
        in_a_row = int(min(self.width(), self.height()) * ratio) // each
        version = (in_a_row - 2 * QUIET - 17) // 4
        return CAPACITY[min(max(version, SMALLEST), LARGEST) - SMALLEST]

    def minimumSizeHint(self) -> QSize:
        """Give the least size at which phones read it well."""
        return QSize(self._least, self._least)

    def sizeHint(self) -> QSize:
        """Give the least size; more is taken where it is."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Carry as much as the room now allows."""
        self._carry_what_fits()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dots, each of the same whole number of the screen's own dots, sharp."""
        if not self._text:
            return
        if self._dots is None:
            self._dots = dots_of(self._text)
        painter = QPainter(self)
        to_screen = painter.deviceTransform()
        ratio = to_screen.m11()
        count = self._dots.width()
        each = int(min(self.width(), self.height()) * ratio) // count
        side = each * count / ratio
        # Where the screen's dots are smaller than a pixel, the corner too stands on one of them.
        corner = to_screen.map(QPointF((self.width() - side) / 2, (self.height() - side) / 2))
        back, _ = to_screen.inverted()
        corner = back.map(QPointF(round(corner.x()), round(corner.y())))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
        painter.drawImage(QRectF(corner.x(), corner.y(), side, side), self._dots)
        painter.end()

    def _carry_what_fits(self) -> None:
        if self._fit is None:
            return
        carried = self._fit(self.most_bytes())
        if carried.text != self._text:
            # Its dots are worked out when they are first painted.
            self._text, self._dots = carried.text, None
            self.update()
        self.shortened.emit(carried.is_shortened)


def dots_of(text: str) -> QImage:
    """Give the code of a text: a pixel for each dot, with the quiet edge around them.

    The text stands in it as bytes of UTF-8. Which encoding that is stands nowhere (ECI): segno's
    manual says that many readers do not know ECI, and whole UTF-8 is taken for what it is.
    """
    import segno  # 61 ms that the first screen does not pay

    rows = segno.make_qr(text.encode(), error=LEVEL, mode="byte", boost_error=True).matrix
    side = len(rows) + 2 * QUIET
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor(GROUND))
    ink = QColor(INK).rgb()
    for y, row in enumerate(rows, start=QUIET):
        for x, is_dark in enumerate(row, start=QUIET):
            if is_dark:
                image.setPixel(x, y, ink)
    return image
