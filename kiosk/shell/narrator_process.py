"""The process that speaks, as it is seen from outside: lines go in, what it tells comes out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QByteArray,
    QCoreApplication,
    QIODevice,
    QObject,
    QProcess,
    QTimer,
    Signal,
)

from kiosk.host import paths
from kiosk.session.speech_sent import (
    MOST_LINE,
    Asked,
    GarbledError,
    Told,
    asked_as_text,
    told_from_text,
)

MOST_TOLD = 2 * MOST_LINE
"""Bytes that it may tell between two things that it is asked: every word of the longest sentence
takes less."""

LEAVING_MS = 1_000
"""So long the kiosk waits, when it leaves, for a process that it has ended."""


class NarratorProcess(QObject):
    """One process that speaks. Whatever it does, nobody waits for it."""

    told = Signal(object)
    """What it says, as one of `Told`."""
    lost = Signal()
    """It has gone, or talks nonsense and was ended. Said once, and not after `end`."""

    def __init__(self, command: Sequence[str] = ()) -> None:
        """Take what to run: this program, unless a test has another one."""
        application = QCoreApplication.instance()
        super().__init__(application)
        program, *words = command or paths.this_program("narrate")
        self.has_gone = False
        """Whether it was ended, or ended itself; it tells nothing more."""
        self._told_bytes = 0
        self._line = b""
        """The beginning of a line whose end has not come yet."""
        self._process = QProcess(self)
        self._process.setProgram(program)
        self._process.setArguments(words)
        self._process.setWorkingDirectory(str(paths.program_folder()))
        # What a broken process says may hold what a visitor hears: nobody keeps it.
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._failed)
        self._process.readyReadStandardOutput.connect(self._heard)

    def start(self) -> None:
        """Start it; what it is asked before it is awake waits in its pipe."""
        self._process.start(QIODevice.OpenModeFlag.ReadWrite)

    def ask(self, asked: Asked) -> None:
        """Ask something of it. Does not wait until it has been read."""
        self._told_bytes = 0
        if self._process.state() is QProcess.ProcessState.NotRunning:
            return  # `lost` is on its way
        self._process.write(QByteArray(f"{asked_as_text(asked)}\n".encode("ascii")))

    def end(self) -> None:
        """End it at once, with all that it plays itself; nothing more is told of it."""
        self.has_gone = True
        self._process.kill()
        if self._process.state() is QProcess.ProcessState.NotRunning:
            self.deleteLater()

    def leave(self) -> None:
        """End it because the kiosk leaves, and wait a moment, so that it is not left behind."""
        self.end()
        self._process.waitForFinished(LEAVING_MS)

    def _heard(self) -> None:
        said = self._process.readAllStandardOutput().data()
        if self.has_gone:
            return
        self._told_bytes += len(said)
        *lines, self._line = (self._line + said).split(b"\n")
        if self._told_bytes > MOST_TOLD or len(self._line) > MOST_LINE:
            self._lose()
        for line in lines:
            told = _read(line)
            if told is None:
                self._lose()
            # Whoever heard the last line may have ended us.
            if told is None or self.has_gone:
                return
            self.told.emit(told)

    def _lose(self) -> None:
        if not self.has_gone:
            self.has_gone = True
            self._process.kill()
            self.lost.emit()

    def _finished(self) -> None:
        self._heard()
        self._lose()
        self.deleteLater()

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            # Whoever starts it is not told in the midst of that.
            QTimer.singleShot(0, self, self._finished)


def _read(line: bytes) -> Told | None:
    try:
        return told_from_text(line.decode("ascii"))
    except (GarbledError, UnicodeDecodeError):
        return None
