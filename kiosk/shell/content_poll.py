"""Reads the clinic's words anew when they change on disk, beside the screen and never before it.

Looking and reading happen in a thread of their own: a share that is slow or hangs keeps that
thread waiting, and nobody else. What was read comes to the screen's thread by a queued signal.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.content.loading import Loaded
from kiosk.shell.collector import Collector
from kiosk.shell.content_watch import ContentWatch

PATIENCE = 0.2
"""Seconds that leaving waits for the thread; one that hangs on a share ends with the program."""


class ContentPoll(QObject):
    """Looks every few seconds, from `start` to `stop`."""

    words_read = Signal(object)
    """A new `Guide`, whole and checked."""

    refused = Signal(str)
    """A sentence for the log on words that are not fit; the same one only once."""

    _came = Signal(object)

    def __init__(
        self,
        folder: Path,
        poll_seconds: float,
        load: Callable[[], Loaded],
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take the folder as it is now for what has been loaded.

        `load` reads and checks the folder, and is called in the poll's own thread.
        """
        super().__init__(parent)
        self._folder = folder
        self._poll_seconds = poll_seconds
        self._watch = ContentWatch(folder, load, clock)
        self._said = ""
        self._leave = threading.Event()
        self._thread: threading.Thread | None = None
        self._collector: Collector | None = None
        self._came.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def start(self, *, is_whole: bool = True) -> None:
        """Begin to look. Unless the words were whole, they are read again after a minute."""
        if not is_whole:
            self._watch.expect_better()
        self._collector = Collector(self)
        self._thread = threading.Thread(target=self._run, name="content poll", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Look no more. Never waits longer than `PATIENCE`."""
        self._leave.set()
        if self._thread is not None:
            self._thread.join(PATIENCE)
            if not self._thread.is_alive() and self._collector is not None:
                self._collector.end()
            self._thread = None

    def look(self) -> None:
        """Look once, here and now, instead of the thread; for tests."""
        loaded = self._watch.look()
        if loaded is not None:
            self._take(loaded)

    def _run(self) -> None:
        while not self._leave.wait(self._poll_seconds):
            loaded = self._watch.look()
            if loaded is not None and not self._leave.is_set():
                with suppress(RuntimeError):  # Qt's half may have gone while the share hung.
                    self._came.emit(loaded)
            del loaded  # The next words may be long in coming: these need not wait for them.

    def _take(self, loaded: Loaded) -> None:
        if self._leave.is_set():
            return
        if loaded.guide is not None:
            self._said = ""
            self.words_read.emit(loaded.guide)
            return
        sentence = why_not(self._folder, len(loaded.problems)) + " The words from before stay."
        if sentence != self._said:
            self._said = sentence
            self.refused.emit(sentence)


def why_not(folder: Path, count: int) -> str:
    """Say that the words in a folder are not shown, because of so many Problems."""
    things = "1 problem" if count == 1 else f"{count} problems"
    return f"The content in {folder} has {things} and is not shown; `kiosk check` lists them."
