"""Has sheets printed by a process of its own: however long a printer takes, no visitor waits."""

from __future__ import annotations

import os
import tempfile
import time
from collections import deque
from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QByteArray,
    QCoreApplication,
    QIODevice,
    QObject,
    QProcess,
    QProcessEnvironment,
    QTemporaryDir,
    QTimer,
    Signal,
)

from kiosk.host import paths
from kiosk.session.sheet import Sheet
from kiosk.session.sheet_sent import (
    MOST_ANSWER,
    Answer,
    GarbledError,
    answer_from_text,
    sheet_as_text,
)
from kiosk.session.taking_home import Printing

DEADLINE_MS = 20_000
"""Who waits at the screen is told by then."""
LEAVING_MS = 1_000
"""So long the kiosk waits, when it leaves, for a process that it has ended."""
HOUR = 3600.0


class Printer(QObject):
    """Prints sheets on the printer of this site, and tells how each goes.

    A sheet goes on its way when its visitor leaves; only nobody is told of it any more.
    """

    became = Signal(object)
    """What is to be said of the sheet now, as a `Printing`."""

    def __init__(
        self,
        name: str,
        sheets_per_hour: int,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
        *,
        command: Sequence[str] = (),
        deadline_ms: int = DEADLINE_MS,
    ) -> None:
        """Take the printer's name, how many sheets an hour may have, and a clock in seconds.

        `command` is what prints a sheet: this program, unless a test has another one.
        """
        super().__init__(parent)
        self._name = name
        self._sheets_per_hour = sheets_per_hour
        self._clock = clock
        self._command = tuple(command) or paths.this_program("print-sheet", f"--printer={name}")
        self._deadline_ms = deadline_ms
        self._handed_over: deque[float] = deque()
        """When the sheets of this hour were: to count them, in memory alone."""
        self._told: _Errand | None = None
        """The errand whose outcome somebody waits for."""

    @property
    def is_set_up(self) -> bool:
        """Whether this site has a printer, so that the screens offer it."""
        return bool(self._name)

    def print_sheet(self, sheet: Sheet) -> None:
        """Print a sheet. While one of the same visitor is on its way, it is not printed twice."""
        if self._told is not None:
            return
        if not self.is_set_up:
            self.became.emit(Printing.NO_PRINTER)
            return
        if self._is_enough():
            self.became.emit(Printing.ENOUGH)
            return
        counted = self._clock()
        self._handed_over.append(counted)
        errand = _Errand(self._command, self._deadline_ms)
        self._told = errand
        errand.ended.connect(lambda answer: self._ended(errand, counted, answer))
        errand.start(sheet_as_text(sheet))

    def forget(self) -> None:
        """The visitor has left: what becomes of their sheet is told to nobody."""
        self._told = None

    def _is_enough(self) -> bool:
        now = self._clock()
        while self._handed_over and self._handed_over[0] <= now - HOUR:
            self._handed_over.popleft()
        return len(self._handed_over) >= self._sheets_per_hour

    def _ended(self, errand: _Errand, counted: float, answer: Answer) -> None:
        # Silence counts: the printer may have the sheet all the same.
        is_unused = not answer.is_handed_over and answer.printing is not Printing.NO_ANSWER
        if is_unused and counted in self._handed_over:
            self._handed_over.remove(counted)
        if errand is self._told:
            self._told = None
            self.became.emit(answer.printing)


class _Errand(QObject):
    """One process that prints one sheet. It outlives the screens that sent it."""

    ended = Signal(object)
    """Its `Answer`, once."""

    def __init__(self, command: Sequence[str], deadline_ms: int) -> None:
        """Take what to run, and how long it may take in milliseconds."""
        application = QCoreApplication.instance()
        super().__init__(application)
        # What the printer's software keeps for a moment goes where memory is, if it can, and is
        # gone with this process, also where that is killed.
        self._drawer = QTemporaryDir(f"{_memory_folder()}/kiosk-XXXXXX")
        self._has_ended = False
        self._process = QProcess(self)
        self._process.setProgram(command[0])
        self._process.setArguments(list(command[1:]))
        self._process.setWorkingDirectory(str(paths.program_folder()))
        self._process.setProcessEnvironment(self._surroundings())
        # What a broken process says may hold what is on the sheet: nobody keeps it.
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._failed)
        self._process.readyReadStandardOutput.connect(self._heard)
        self._said = bytearray()
        self._late = QTimer(self, singleShot=True, interval=deadline_ms)
        self._late.timeout.connect(self._give_up)
        if application is not None:
            application.aboutToQuit.connect(self._leave)

    def start(self, sheet: str) -> None:
        """Send the sheet on its way."""
        self._late.start()
        self._process.start(QIODevice.OpenModeFlag.ReadWrite)
        self._process.write(QByteArray(f"{sheet}\n".encode("ascii")))
        self._process.closeWriteChannel()

    def _surroundings(self) -> QProcessEnvironment:
        surroundings = QProcessEnvironment.systemEnvironment()
        surroundings.insert("QT_QPA_PLATFORM", "offscreen")
        if self._drawer.isValid():
            surroundings.insert("TMPDIR", self._drawer.path())
        return surroundings

    def _heard(self) -> None:
        self._said += self._process.readAllStandardOutput().data()
        if len(self._said) > MOST_ANSWER:
            self._give_up()

    def _finished(self) -> None:
        self._heard()
        try:
            answer = answer_from_text(self._said.decode("ascii"))
        except (GarbledError, UnicodeDecodeError):
            answer = Answer(Printing.NO_ANSWER)
        self._end(answer)
        self._clear_away()

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._end(Answer(Printing.NO_ANSWER))
            self._clear_away()

    def _give_up(self) -> None:
        """End a process that is late or talks nonsense. It is cleared away once it has gone."""
        self._end(Answer(Printing.NO_ANSWER))
        self._process.kill()

    def _leave(self) -> None:
        """End a process that the kiosk would leave behind."""
        self._give_up()
        self._process.waitForFinished(LEAVING_MS)

    def _end(self, answer: Answer) -> None:
        if not self._has_ended:
            self._has_ended = True
            self._late.stop()
            self.ended.emit(answer)

    def _clear_away(self) -> None:
        self._drawer.remove()
        self.deleteLater()


def _memory_folder() -> str:
    """Give a folder in memory where this computer has one, or else the usual one."""
    in_memory = (os.environ.get("XDG_RUNTIME_DIR", ""), "/dev/shm")
    found = (folder for folder in in_memory if folder and os.access(folder, os.W_OK))
    return next(found, tempfile.gettempdir())
