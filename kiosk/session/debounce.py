"""A hand that trembles touches twice: the second touch within half a second does not count."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.session.actions import (
    CleanScreen,
    KeepReading,
    PrintingIs,
    ScrolledTo,
    VisitorLeft,
    WarnVisitor,
)

DEBOUNCE_SECONDS = 0.5
"""EN 301 549 5.8: an identical key within 0.5 s is ignored (access.md O-07)."""

NEVER_HELD_BACK = (CleanScreen, KeepReading, PrintingIs, ScrolledTo, VisitorLeft, WarnVisitor)
"""Actions that no second touch can repeat by mistake."""


class Debounce:
    """Lets the first of several quick touches through, on any control."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Take a clock that gives seconds and never runs backwards."""
        self._clock = clock
        self._last = float("-inf")

    def admits(self) -> bool:
        """Say whether a touch that happens now counts; if it does, the half second begins."""
        now = self._clock()
        if now - self._last < DEBOUNCE_SECONDS:
            return False
        self._last = now
        return True
