"""Leaves cleanly when the computer asks the kiosk to stop, without looking now and then."""

from __future__ import annotations

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class Leaving(QObject):
    """Turns SIGTERM and SIGINT into one Qt signal. Make it in the main thread."""

    asked = Signal()
    """The computer asks the program to leave; the one who hears it leaves with code 0."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin to listen."""
        super().__init__(parent)
        # Python runs its handlers only between two lines of Python, and a quiet Qt loop runs
        # none. So the signal's number is written to a socket, which wakes Qt.
        self._inner, self._outer = socket.socketpair()
        self._inner.setblocking(False)
        self._outer.setblocking(False)
        self._before = {
            number: signal.signal(number, _let_the_socket_speak)
            for number in (signal.SIGTERM, signal.SIGINT)
        }
        self._waker_before = signal.set_wakeup_fd(self._outer.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._inner.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)

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
            self.asked.emit()


def _let_the_socket_speak(number: int, frame: FrameType | None) -> None:
    """Do nothing: without a handler of its own, Python would end the program here."""
