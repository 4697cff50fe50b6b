"""Keeps Python's garbage collector in the screen's thread while another thread runs beside it.

Python collects in whichever thread happens to make the next value. Widgets among the garbage
would then be destroyed in a thread that is not Qt's, which ends the program.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer

EVERY_MS = 2_000


class Collector(QObject):
    """Turns Python's own collecting off, and does it from a timer, as often as it is due."""

    def __init__(self, parent: QObject) -> None:
        """Begin; must be made in the screen's thread."""
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.collect)
        self._timer.start(EVERY_MS)

    def collect(self) -> None:
        """Collect the oldest generation that is due, by Python's own thresholds."""
        due = [
            generation
            for generation, (count, most) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if count > most > 0
        ]
        if 0 in due:
            gc.collect(max(due))

    def end(self) -> None:
        """Let Python collect where it likes again: there is no other thread any more."""
        self._timer.stop()
        if self._was_on:
            gc.enable()
