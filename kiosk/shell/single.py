"""Sees to it that one computer runs one kiosk."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path

from PySide6.QtCore import QLockFile, QSysInfo

BEING_WRITTEN_S = 0.1
"""How long another kiosk may take between making its lock and writing its number into it."""


class StateFolderError(Exception):
    """The state folder does not let the kiosk leave its lock there."""


class OneKiosk:
    """A lock in the state folder, held as long as this value lives."""

    def __init__(self, state: Path) -> None:
        """Take the state folder; it is made if it is missing."""
        self._state = state
        self._path = state / "kiosk.lock"
        self._lock = QLockFile(str(self._path))
        # Never stale by age: a kiosk runs for months. The lock of a dead process is taken over.
        self._lock.setStaleLockTime(0)

    def take(self) -> bool:
        """Take the lock. Gives False if another kiosk holds it.

        A lock that a power failure left empty or damaged is nobody's, and is put away; so is one
        of another computer: this folder belongs to one.
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
        if self._is_held() and self._names_nobody():
            with contextlib.suppress(OSError):
                self._path.unlink()
            if self._lock.tryLock(0):
                return True
        if self._is_held():
            return False
        raise StateFolderError(f"Nothing can be written in the folder {self._state}.")

    def give_back(self) -> None:
        """Let another kiosk start."""
        self._lock.unlock()

    def _is_held(self) -> bool:
        return self._lock.error() is QLockFile.LockError.LockFailedError

    def _names_nobody(self) -> bool:
        """Say whether no process of this computer stands in the lock, also not in a moment."""
        if self._holder():
            return False
        time.sleep(BEING_WRITTEN_S)
        return not self._holder()

    def _holder(self) -> int:
        """Give the number of the process that holds the lock; 0 if none can be read.

        A lock with another computer's name came with a copied disk, or the computer was renamed.
        """
        number, computer, _ = self._lock.getLockInfo()
        return number if computer == QSysInfo.machineHostName() else 0
