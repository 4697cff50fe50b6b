"""Places things that paint themselves; for languages that are read from right to left, mirrored.

A part says where its things stand for somebody who reads from the left. Nothing else in it knows
of the other direction.
"""

from __future__ import annotations

from attrs import frozen
from PySide6.QtCore import QMargins, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from kiosk.views.parts.type import TypeSetter


@frozen
class Mirror:
    """A box, such as the face of a button, and whether all in it stands on the other side."""

    box: QRect
    is_rtl: bool

    def left(self, left: float, width: float) -> float:
        """Give the left edge of something so wide that would stand at `left`, in pixels."""
        if not self.is_rtl:
            return left
        return 2 * self.box.left() + self.box.width() - left - width

    def shape(self, shape: QRectF) -> QRectF:
        """Give where a shape stands."""
        left = self.left(shape.left(), shape.width())
        return QRectF(left, shape.top(), shape.width(), shape.height())

    def picture(self, painter: QPainter, left: int, top: int, pixmap: QPixmap) -> None:
        """Paint a picture with its upper edge there. It is moved, not turned."""
        width = round(pixmap.deviceIndependentSize().width())
        painter.drawPixmap(QPoint(round(self.left(left, width)), top), pixmap)

    def words(
        self,
        painter: QPainter,
        setter: TypeSetter,
        left: float,
        top: float,
        width: int,
        colour: str,
        *,
        is_centred: bool = False,
    ) -> None:
        """Paint words in a space so wide; their lines begin at the side where one reads first."""
        start = Qt.AlignmentFlag.AlignRight if self.is_rtl else Qt.AlignmentFlag.AlignLeft
        align = Qt.AlignmentFlag.AlignHCenter if is_centred else start
        setter.paint(painter, self.left(left, width), top, width, colour, align)


def margins(before: int, above: int, behind: int, below: int, *, is_rtl: bool) -> QMargins:
    """Give the space around a layout, which Qt does not mirror: `before` is where one begins."""
    left, right = (behind, before) if is_rtl else (before, behind)
    return QMargins(left, above, right, below)
