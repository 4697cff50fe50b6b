"""Leaves cleanly when the computer asks the kiosk to stop, without looking now and then."""

from __future__ import annotations

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class Leaving(QObject):
    """Turns SIGTERM and SIGINT into one Qt signal. Make it in the main thread.

    It is made before the screens are: whoever starts Qt's loop asks `was_asked` first, because
    a loop that has not begun cannot be ended.
    """

    asked = Signal()
    """The computer asks the program to leave; the one who hears it leaves with code 0."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin to listen."""
        super().__init__(parent)
        self._was_asked = False
        # Python runs its handlers only between two lines of Python, and a quiet Qt loop runs
        # none. So the signal's number is written to a socket, which wakes Qt.
        self._inner, self._outer = socket.socketpair()
        self._inner.setblocking(False)
        self._outer.setblocking(False)
        self._before = {
            number: signal.signal(number, self._remember)
            for number in (signal.SIGTERM, signal.SIGINT)
        }
        self._waker_before = signal.set_wakeup_fd(self._outer.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._inner.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)

    @property
    def was_asked(self) -> bool:
        """Whether the computer has asked, at any time since this was made."""
        return self._was_asked

    def stop_listening(self) -> None:
        """Put everything back as it was."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._waker_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._inner.close()
        self._outer.close()

    def _woken(self) -> None:
        numbers = self._inner.recv(64)
        if signal.SIGTERM in numbers or signal.SIGINT in numbers:
            self._was_asked = True
            self.asked.emit()

    def _remember(self, number: int, frame: FrameType | None) -> None:
        """Remember it, and no more: without a handler, Python would end the program here."""
        self._was_asked = True
