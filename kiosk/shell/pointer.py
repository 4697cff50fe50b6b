"""Tells a mouse that a hand moves from one that trembles, or creeps by itself on a glossy desk."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF
from PySide6.QtGui import QMouseEvent

from kiosk.design.sizes import MOUSE_MOVED

WITHIN_MS = 1000
"""A hand moves it so far in less than this; what takes longer creeps by itself."""


class Pointer:
    """Where the mouse was a moment ago."""

    def __init__(self, px_per_mm: float) -> None:
        """Take the screen's pixels in a millimetre."""
        self._far = MOUSE_MOVED * px_per_mm
        self._place: QPointF | None = None
        self._since = 0

    def is_moved_on_purpose(self, event: QMouseEvent) -> bool:
        """Say whether a hand moved the mouse, once for every few millimetres."""
        place, now = event.position(), event.timestamp()
        before, since = self._place, self._since
        way = 0.0 if before is None else math.hypot(place.x() - before.x(), place.y() - before.y())
        is_quick = now - since <= WITHIN_MS
        if before is None or not is_quick or way >= self._far:
            self._place, self._since = place, now
        return is_quick and before is not None and way >= self._far
