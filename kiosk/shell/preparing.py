"""Makes what will be wanted while nobody waits for anything, and gives back memory after it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.host.memory import give_back

QUIET_MS = 2000
"""When nothing has happened for so long, freed memory goes back to the computer."""


class Preparing(QObject):
    """Takes one step whenever Qt has nothing else to do."""

    done = Signal()
    """The last step was taken."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing to do."""
        super().__init__(parent)
        self._steps: Iterator[None] = iter(())
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._take_one)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(give_back)

    def start(self, steps: Iterator[None]) -> None:
        """Take these steps; those that were left of others are forgotten."""
        self._steps = steps
        self._turn.start(0)

    def stop(self) -> None:
        """Forget the steps that are left."""
        self._turn.stop()
        self._steps = iter(())

    def noticed(self) -> None:
        """Something has happened: wait for the next quiet."""
        self._quiet.start()

    def _take_one(self) -> None:
        if next(self._steps, self) is self:
            self._turn.stop()
            self._quiet.start()
            self.done.emit()
