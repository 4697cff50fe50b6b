"""The picture of a person: their photo, or their initials on a coloured ground."""

from __future__ import annotations

from attrs import evolve
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QPixmap

from kiosk.content.model import Person
from kiosk.design.sizes import BORDER, Lettering, Script
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.type import TypeSetter


def portrait(materials: Materials, person: Person, number: int, px: int) -> QPixmap:
    """Give a round portrait, `px` pixels wide. `number` chooses the ground of the initials.

    Where the screen has several dots to a pixel the portrait has as many, and is as sharp.
    """
    ratio = materials.ratio
    dots = round(px * ratio)
    photo = materials.photo(person.photo, dots) if person.photo else None
    pixmap = QPixmap(dots, dots)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    theme = materials.look.theme
    edge = materials.look.px(BORDER)
    ring = QRectF(edge / 2, edge / 2, px - edge, px - edge)
    painter.setPen(QPen(QColor(theme.border), edge))
    if photo is not None:
        square = _square(photo, dots)
        square.setDevicePixelRatio(ratio)
        painter.setBrush(QBrush(square))
    else:
        painter.setBrush(QColor(theme.portraits[number % len(theme.portraits)]))
    painter.drawEllipse(ring)
    if photo is None:
        # In one line by themselves, however high the lines of the language are.
        plain = evolve(materials.look.scale, script=Script.PLAIN)
        look = evolve(materials.look, scale=plain)
        setter = TypeSetter(look, Lettering.INITIALS, person.initials)
        # The initials fill their circle at every size.
        scale = px * 0.52 / max(1, setter.used_width(px * 2))
        scale = min(scale, px * 0.42 / setter.height(px * 2) * 1.2)
        painter.translate(px / 2, px / 2)
        painter.scale(scale, scale)
        width = setter.used_width(px * 2)
        setter.paint(painter, -width / 2, -setter.height(width) / 2, width + 2, theme.primary)
    painter.end()
    return pixmap


def _square(photo: QImage, px: int) -> QPixmap:
    """Cut the middle of a photo to a square of `px` pixels."""
    side = min(photo.width(), photo.height())
    # Faces stand in the upper part of a photo more often than in its middle.
    top = (photo.height() - side) // 3
    part = photo.copy((photo.width() - side) // 2, top, side, side)
    return QPixmap.fromImage(
        part.scaled(
            px,
            px,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    )
