"""Sees to it that one computer runs one kiosk."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLockFile


class StateFolderError(Exception):
    """The state folder does not let the kiosk leave its lock there."""


class OneKiosk:
    """A lock in the state folder, held as long as this value lives."""

    def __init__(self, state: Path) -> None:
        """Take the state folder; it is made if it is missing."""
        self._state = state
        self._lock = QLockFile(str(state / "kiosk.lock"))
        # Never stale by age: a kiosk runs for months. The lock of a dead process is taken over.
        self._lock.setStaleLockTime(0)

    def take(self) -> bool:
        """Take the lock. Gives False if another kiosk holds it.

        Raises `StateFolderError`, with a sentence for IT, if the folder cannot be written.
        """
        try:
            self._state.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StateFolderError(
                f"The folder {self._state} cannot be made: {error.strerror}."
            ) from error
        if self._lock.tryLock(0):
            return True
        if self._lock.error() is QLockFile.LockError.LockFailedError:
            return False
        raise StateFolderError(f"Nothing can be written in the folder {self._state}.")

    def give_back(self) -> None:
        """Let another kiosk start."""
        self._lock.unlock()
