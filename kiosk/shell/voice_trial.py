"""What the voices of this computer do, heard by a process like the one that speaks: for IT."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from attrs import frozen
from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer

from kiosk.session.speech_sent import Ask, Began, Ended, Failed, Say, Told, Voices, Why
from kiosk.shell.dispatcher import silence_dispatcher
from kiosk.shell.narrator_process import NarratorProcess

PATIENCE_MS = 20_000
"""So long IT waits for an engine to wake, to begin a sentence, or to end one."""


@frozen
class Heard:
    """What came of one sentence."""

    say: Say
    has_begun: bool
    seconds: float = 0.0
    """From its beginning to its end; 0 where it was not heard to its end."""
    why: Why | None = None
    """Why it was not; None where it was."""

    @property
    def words_a_minute(self) -> float:
        """Give how fast it was said; 0 where it was not heard to its end."""
        return len(self.say.text.split()) / self.seconds * 60 if self.seconds else 0.0


@frozen
class Trial:
    """What came of asking for voices, and of a sentence."""

    voices: Voices | None
    """None where no answer came."""
    has_died: bool = False
    """Whether no answer came because the process ended, and not because it hung."""
    heard: Heard | None = None
    """None where no sentence was said."""


def try_voices(
    choose: Callable[[Voices], Say | None],
    command: Sequence[str],
    patience_ms: int = PATIENCE_MS,
    clock: Callable[[], float] = time.monotonic,
) -> Trial:
    """Ask which voices there are, and have one sentence said.

    Args:
        choose: Gives the sentence to try when the voices are known; None for none.
        command: What speaks: this program with `narrate`.
        patience_ms: How long each answer may take.
        clock: In seconds.
    """
    application = QCoreApplication.instance() or QCoreApplication([])
    trial = _VoiceTrial(choose, command, patience_ms, clock).go()
    del application
    return trial


class _VoiceTrial(QObject):
    """One process, asked one thing after the other."""

    def __init__(
        self,
        choose: Callable[[Voices], Say | None],
        command: Sequence[str],
        patience_ms: int,
        clock: Callable[[], float],
    ) -> None:
        super().__init__()
        self._choose = choose
        self._clock = clock
        self._voices: Voices | None = None
        self._say: Say | None = None
        self._began: float | None = None
        self._trial: Trial | None = None
        self._loop = QEventLoop(self)
        self._late = QTimer(self, singleShot=True, interval=patience_ms)
        self._late.timeout.connect(lambda: self._is_over(Why.NO_ANSWER))
        self._process = NarratorProcess(command)
        self._process.told.connect(self._told)
        self._process.lost.connect(self._lost)

    def go(self) -> Trial:
        """Ask, wait, and say what came of it."""
        self._late.start()
        self._process.start()
        self._process.ask(Ask())
        while self._trial is None:
            self._loop.exec()
        self._process.leave()
        if self._voices is not None and self._voices.engine == "speechd":
            silence_dispatcher()
        return self._trial

    def _told(self, told: Told) -> None:
        self._late.start()
        match told:
            case Voices() if self._voices is None:
                self._voices = told
                self._say = self._choose(told)
                if self._say is None:
                    self._is_over(None)
                else:
                    self._process.ask(self._say)
            case Began():
                self._began = self._clock()
            case Ended():
                self._is_over(None)
            case Failed(_, why):
                self._is_over(why)
            case _:
                pass

    def _lost(self) -> None:
        self._is_over(Why.NO_ANSWER, has_died=True)

    def _is_over(self, why: Why | None, *, has_died: bool = False) -> None:
        heard = None
        if self._say is not None:
            began = self._began
            seconds = self._clock() - began if began is not None and why is None else 0.0
            heard = Heard(self._say, began is not None, seconds, why)
        self._trial = self._trial or Trial(self._voices, has_died, heard)
        self._late.stop()
        self._loop.quit()
