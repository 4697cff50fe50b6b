"""Looks now and then whether the clinic's words have changed on disk. Loads nothing itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kiosk.content.folder import fingerprint


class ContentPoll(QObject):
    """Polls, because shared folders do not notify (design: the folder is never watched)."""

    changed_on_disk = Signal()
    """The folder differs from what was announced or loaded last, and has stopped changing."""

    def __init__(self, folder: Path, poll_seconds: int, parent: QObject | None = None) -> None:
        """Take the folder as it is now for what has been loaded, and begin to look."""
        super().__init__(parent)
        self._folder = folder
        self._announced = fingerprint(folder)
        self._last = self._announced
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start(poll_seconds * 1000)

    def look(self) -> None:
        """Look once. The timer calls this; tests may too.

        A change counts when two looks in a row see the same: somebody may still be copying.
        """
        seen = fingerprint(self._folder)
        settled, self._last = seen == self._last, seen
        if settled and seen != self._announced:
            self._announced = seen
            self.changed_on_disk.emit()
