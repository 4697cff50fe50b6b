"""Counts the seconds down while the glass is wiped."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.session.actions import CleanScreen
from kiosk.session.session import Session


class Cleaning(QObject):
    """Sleeps unless a session says that the glass is wiped."""

    asked = Signal(object)
    """`CleanScreen` with the seconds that are left, each time their number changes."""

    def __init__(self, clock: Callable[[], float], parent: QObject | None = None) -> None:
        """Take a clock that gives seconds and never runs backwards."""
        super().__init__(parent)
        self._clock = clock
        self._ends: float | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    @property
    def is_on(self) -> bool:
        """Whether touches do not count now."""
        return self._ends is not None

    def follow(self, session: Session) -> None:
        """Begin, go on or end, as the session says."""
        if session.cleaning_left is None:
            self._ends = None
            self._timer.stop()
            return
        if self._ends is None:
            self._ends = self._clock() + session.cleaning_left
        self._arm(self._ends)

    def look(self) -> None:
        """Look at the clock and say how many seconds are left. The timer calls this."""
        if self._ends is not None:
            left = max(0, math.ceil(self._ends - self._clock()))
            self.asked.emit(CleanScreen(left))

    def _arm(self, ends: float) -> None:
        """Sleep to the moment when the number changes."""
        left = ends - self._clock()
        self._timer.start(max(1, math.ceil((left - (math.ceil(left) - 1)) * 1000)))
