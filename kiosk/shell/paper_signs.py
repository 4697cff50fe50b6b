"""The signs on the sheet to take home, as outlines: told apart by their shapes, in black alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from kiosk.design.paper import GROUND, INK
from kiosk.session.sheet import Kind

# Every sign is drawn in a square from -1 to 1, and its strokes are this wide.
_STROKE = 0.22
_CORNER = 0.4142
"""Where an octagon's corners lie on the sides of its square: the tangent of 22.5 degrees."""


def paint_sign(painter: QPainter, kind: Kind, square: QRectF) -> None:
    """Paint the sign of a part into a square; only kinds in `SIGNED` have one."""
    painter.save()
    painter.translate(square.center())
    painter.scale(square.width() / 2, square.height() / 2)
    _SIGNS[kind](painter)
    painter.restore()


def _emergency(painter: QPainter) -> None:
    """A filled octagon, as on the screen and on a stop sign."""
    near, far = _CORNER, 1.0
    corners = ((near, -far), (far, -near), (far, near), (near, far))
    others = [(-x, -y) for x, y in corners]
    _fill(painter, QPolygonF([QPointF(x, y) for x, y in (*corners, *others)]))
    _exclaim(painter, GROUND, 0.0)


def _urgent(painter: QPainter) -> None:
    """A filled triangle."""
    _fill(painter, QPolygonF([QPointF(0, -1), QPointF(1.1, 0.9), QPointF(-1.1, 0.9)]))
    _exclaim(painter, GROUND, 0.22)


def _ask(painter: QPainter) -> None:
    """A ring with a question mark."""
    _ring(painter)
    hook = QPainterPath(QPointF(-0.28, -0.22))
    hook.arcTo(QRectF(-0.28, -0.58, 0.56, 0.56), 180, -230)
    hook.lineTo(0, 0.2)
    _stroke(painter, hook, INK)
    _dot(painter, INK, 0.5)


def _do(painter: QPainter) -> None:
    """A ring with a tick."""
    _ring(painter)
    tick = QPainterPath(QPointF(-0.42, 0.02))
    tick.lineTo(-0.1, 0.34)
    tick.lineTo(0.46, -0.3)
    _stroke(painter, tick, INK)


def _do_not(painter: QPainter) -> None:
    """A filled disc with a cross: neither shape nor ground is that of what to do."""
    disc = QPainterPath()
    disc.addEllipse(QPointF(0, 0), 1, 1)
    painter.fillPath(disc, QColor(INK))
    cross = QPainterPath(QPointF(-0.38, -0.38))
    cross.lineTo(0.38, 0.38)
    cross.moveTo(0.38, -0.38)
    cross.lineTo(-0.38, 0.38)
    _stroke(painter, cross, GROUND)


_SIGNS: Mapping[Kind, Callable[[QPainter], None]] = MappingProxyType(
    {
        Kind.EMERGENCY: _emergency,
        Kind.URGENT: _urgent,
        Kind.ASK: _ask,
        Kind.DO: _do,
        Kind.DO_NOT: _do_not,
    }
)

SIGNED = tuple(_SIGNS)
"""The kinds of part whose headings carry a sign."""


def _fill(painter: QPainter, shape: QPolygonF) -> None:
    path = QPainterPath()
    path.addPolygon(shape)
    path.closeSubpath()
    painter.fillPath(path, QColor(INK))


def _ring(painter: QPainter) -> None:
    ring = QPainterPath()
    ring.addEllipse(QPointF(0, 0), 1 - _STROKE / 2, 1 - _STROKE / 2)
    _stroke(painter, ring, INK)


def _exclaim(painter: QPainter, colour: str, lower: float) -> None:
    """An exclamation mark, so far below the middle."""
    bar = QPainterPath(QPointF(0, -0.5 + lower))
    bar.lineTo(0, 0.1 + lower * 0.6)
    _stroke(painter, bar, colour)
    _dot(painter, colour, 0.45 + lower * 0.6)


def _dot(painter: QPainter, colour: str, at: float) -> None:
    dot = QPainterPath()
    dot.addEllipse(QPointF(0, at), _STROKE * 0.65, _STROKE * 0.65)
    painter.fillPath(dot, QColor(colour))


def _stroke(painter: QPainter, path: QPainterPath, colour: str) -> None:
    pen = QPen(QColor(colour), _STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)
