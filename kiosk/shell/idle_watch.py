"""Notices that nobody has touched the screen for a while, asks, and forgets the visit."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kiosk.session.actions import KeepReading, VisitorLeft, WarnVisitor
from kiosk.session.idle import wait_seconds
from kiosk.session.places import Screen
from kiosk.session.session import Session


class IdleWatch(QObject):
    """Silence, and what follows from it. On the attract screen it sleeps: no timer runs."""

    asked = Signal(object)
    """`WarnVisitor`, each second while the question stands; `KeepReading`; `VisitorLeft`."""

    def __init__(
        self,
        idle_seconds: int,
        warning_seconds: int,
        clock: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        """Take the site's two waits in seconds, and a clock that never runs backwards."""
        super().__init__(parent)
        self._idle_seconds = idle_seconds
        self._warning_seconds = warning_seconds
        self._clock = clock
        self._words = 0
        self._somebody_is_here = False
        self._last_sign = clock()
        self._asked_at: float | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.look)

    def follow(self, session: Session, words_on_page: int) -> None:
        """Take notice of what the visitor is doing and how many words they have before them."""
        self._words = words_on_page
        was_here, self._somebody_is_here = (
            self._somebody_is_here,
            session.place.screen is not Screen.ATTRACT,
        )
        was_asked = self._asked_at is not None
        if session.seconds_left is None:
            self._asked_at = None
        elif self._asked_at is None:
            # Not this watch asked: the countdown goes on from the seconds that are shown.
            self._asked_at = self._clock() - (self._warning_seconds - session.seconds_left)
        if not self._somebody_is_here:
            self._timer.stop()
        elif not was_here or (was_asked and self._asked_at is None):
            self._last_sign = self._clock()
            self._arm()
        else:
            self._arm()

    def noticed(self) -> bool:
        """Take a touch or key as a sign that somebody is there.

        Gives True if it was the answer to "Are you still here?"; that touch has done its work
        and must not press anything besides.
        """
        self._last_sign = self._clock()
        if self._asked_at is None:
            return False
        self._asked_at = None
        self.asked.emit(KeepReading())
        return True

    def finished(self) -> None:
        """Take the end of a touch or key, after all that it pressed has happened.

        Where touches go to the question itself, so that its buttons work, this answers it for a
        touch that hit none of them: one touch anywhere keeps the visit.
        """
        if self._asked_at is not None:
            self.noticed()

    def look(self) -> None:
        """Look at the clock and say what is due. The timer calls this; tests may too."""
        if not self._somebody_is_here:
            return
        now = self._clock()
        if self._asked_at is None:
            if now < self._deadline():
                self._arm()
                return
            self._asked_at = now
        left = self._warning_seconds - (now - self._asked_at)
        if left <= 0:
            self._asked_at = None
            self.asked.emit(VisitorLeft())
            return
        self.asked.emit(WarnVisitor(math.ceil(left)))
        self._arm()

    def _deadline(self) -> float:
        return self._last_sign + wait_seconds(self._idle_seconds, self._words)

    def _arm(self) -> None:
        """Sleep until there is something to say.

        A sign of presence does not come here: the timer wakes at the old deadline, finds that
        there is time left, and sleeps on. So a dragging finger costs nothing.
        """
        if not self._somebody_is_here:
            return
        if self._asked_at is None:
            wait = self._deadline() - self._clock()
        else:
            left = self._warning_seconds - (self._clock() - self._asked_at)
            wait = left - (math.ceil(left) - 1)  # to the moment when the number changes
        self._timer.start(max(1, math.ceil(wait * 1000)))
