"""Has sentences spoken by a process of its own: whatever an engine does, no visitor waits for it.

Nothing here imports Qt's speech or sound: they would cost the patient screens memory and time.
"""

from __future__ import annotations

import enum
import time
from collections import deque
from collections.abc import Callable, Sequence

from attrs import evolve, frozen
from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.session.speech_sent import (
    Ask,
    Began,
    Ended,
    Failed,
    Hush,
    Hushed,
    Say,
    Told,
    Voices,
    Why,
    Word,
)
from kiosk.session.voice import Voice
from kiosk.shell.dispatcher import silence_dispatcher
from kiosk.shell.narrator_process import NarratorProcess

DEADLINE_MS = 2_000
"""So soon a sentence is to be heard, once the engine is awake."""
HUSH_MS = 90
"""So long it may take to be silent: with the end of the process less than 100 ms (S-04)."""
WAKING_MS = 10_000
"""So long an engine may take to wake; nobody waits for it before it has a voice."""
PAUSE_SECONDS = 60.0
RESTARTS = 3
"""So often a process that broke is started again within `PAUSE_SECONDS`; then it has a rest."""
BOUND_TIMES, BOUND_MS = 3, 5_000
"""So many times as long as it should take, and this besides, a sentence may last."""


class _Heard(enum.Enum):
    WAITS = enum.auto()
    """The engine is not awake yet."""
    SENT = enum.auto()
    BEGAN = enum.auto()


@frozen
class _Sentence:
    """The sentence that is to be heard now, and how far it is."""

    say: Say
    heard: _Heard = _Heard.WAITS


class Narrator(QObject):
    """Speaks one sentence at a time, and tells what is heard. It never blocks and never raises."""

    known = Signal()
    """`languages` has changed."""
    began = Signal(int)
    """The sentence of this number is to be heard from now on."""
    ended = Signal(int)
    """It was heard to its end."""
    failed = Signal(int, object)
    """It is not heard, or not to its end: its number and `Why`."""
    word = Signal(int, int, int)
    """Number, start and length of the word that is heard now; few engines tell."""

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
        *,
        command: Sequence[str] = (),
        deadline_ms: int = DEADLINE_MS,
        hush_ms: int = HUSH_MS,
        waking_ms: int = WAKING_MS,
        bound_ms: int = BOUND_MS,
    ) -> None:
        """Take a clock in seconds. Nothing is started before `start`.

        `command` is what speaks: this program, unless a test has another one. Where a process
        breaks any of the limits, it is ended and another one takes its place.
        """
        super().__init__(parent)
        self.languages: frozenset[str] = frozenset()
        """Codes of ISO 639 of the languages that have a voice; empty until that is known."""
        self._last_number = 0
        self._clock = clock
        self._command = tuple(command)
        self._bound_ms = bound_ms
        self._process: NarratorProcess | None = None
        self._is_awake = False
        self._plays = False
        self._engine = ""
        self._sentence: _Sentence | None = None
        self._hushing: int | None = None
        """The sentence that is to be silent now."""
        self._broke: deque[float] = deque()
        """When processes were lost, within the last `PAUSE_SECONDS`."""
        self._late = self._timer(deadline_ms, self._give_up)
        self._waking = self._timer(waking_ms, self._give_up)
        self._loud = self._timer(hush_ms, self._silence)
        self._deadline_ms = deadline_ms

    def new_number(self) -> int:
        """Give a number that no sentence has had since the kiosk was started."""
        self._last_number += 1
        return self._last_number

    def speaks(self, language: str) -> bool:
        """Tell whether a voice speaks a language of the content, such as `es` or `pt-BR`."""
        return language.partition("-")[0] in self.languages

    def start(self, *, plays: bool = False) -> None:
        """Wake an engine, and ask which languages it speaks; does nothing where one is awake.

        It takes no time, so that every visit may end with it: the next visitor may have a voice.
        A process without one is ended, for it keeps 36 MB, unless it `plays`: there are recordings.
        """
        self._plays = plays
        if self._is_awake and not (plays or self.languages or self._sentence):
            self._end()
        self._wake()

    def _wake(self) -> None:
        if self._process is not None or self._is_resting():
            return
        process = NarratorProcess(self._command)
        process.told.connect(lambda told: self._told(process, told))
        process.lost.connect(lambda: self._lost(process))
        self._process, self._is_awake = process, False
        self._waking.start()
        process.start()
        process.ask(Ask())

    def say(self, number: int, text: str, language: str, voice: Voice, clip: str = "") -> None:
        """Have a sentence spoken; `began` and `ended` follow, or `failed`, with its number.

        Args:
            number: Of this sentence, and of no other since the kiosk was started; 0 or more.
            text: What the engine is given. The sentence before it is hushed.
            language: Its code, as in the content.
            voice: How fast and how loud.
            clip: The absolute path of a recording of it; the engine speaks where that fails.
        """
        self.hush()
        try:
            self._sentence = _Sentence(Say(number, text, language, voice, clip))
        except ValueError:  # longer than any sentence, or empty
            self._fail_soon(number)
            return
        self._wake()
        if self._process is None:
            self._sentence = None
            self._fail_soon(number)
        elif self._is_awake:
            self._send()

    def hush(self) -> None:
        """Be silent within 100 ms; nothing more is told of the sentence."""
        sentence, self._sentence = self._sentence, None
        self._late.stop()
        if sentence is not None and sentence.heard is not _Heard.WAITS and self._process:
            self._hushing = sentence.say.number
            self._loud.start()
            self._process.ask(Hush(self._hushing))

    def leave(self) -> None:
        """Be silent and end the process, because the kiosk leaves; the only wait, of a second."""
        self._sentence = None
        process = self._put_down()
        if process is not None:
            process.leave()

    def _timer(self, interval: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval)
        timer.timeout.connect(then)
        return timer

    def _send(self) -> None:
        if self._sentence is not None and self._process is not None:
            self._sentence = evolve(self._sentence, heard=_Heard.SENT)
            self._late.start(self._deadline_ms)
            self._process.ask(self._sentence.say)

    def _told(self, process: NarratorProcess, told: Told) -> None:
        if process is not self._process:
            return
        match told:
            case Voices():
                self._woke(told)
            case Hushed(number) if number == self._hushing:
                self._hushing = None
                self._loud.stop()
            case Began(number) if (sentence := self._of(number, _Heard.SENT)) is not None:
                self._sentence = evolve(sentence, heard=_Heard.BEGAN)
                length = sentence.say.voice.length_ms(sentence.say.text)
                self._late.start(self._bound_ms + round(BOUND_TIMES * length))
                self.began.emit(number)
            case Word(number, start, length) if sentence := self._of(number, _Heard.BEGAN):
                if start + length <= len(sentence.say.text):
                    self.word.emit(number, start, length)
            case Ended(number) if self._of(number, _Heard.BEGAN):
                self._done()
                self.ended.emit(number)
            case Failed(number, why) if self._of(number, _Heard.SENT, _Heard.BEGAN):
                self._done()
                self.failed.emit(number, why)
            case _:
                pass  # of a sentence that nobody waits for any more

    def _woke(self, voices: Voices) -> None:
        self._waking.stop()
        is_first = not self._is_awake
        self._is_awake, self._engine = True, voices.engine
        self._know(frozenset(voices.languages))
        if is_first and self._sentence is not None and self._sentence.heard is _Heard.WAITS:
            self._send()
        elif not self.languages and not self._plays and self._sentence is None:
            self._end()

    def _of(self, number: int, *heard: _Heard) -> _Sentence | None:
        """Give the sentence of now, if it has this number and is so far."""
        sentence = self._sentence
        is_meant = sentence is not None and sentence.say.number == number
        return sentence if is_meant and sentence is not None and sentence.heard in heard else None

    def _done(self) -> None:
        self._sentence = None
        self._late.stop()

    def _silence(self) -> None:
        """End a process that is not silent in time; what is to be said next, the next one says."""
        self._end()
        if self._sentence is not None:
            self._sentence = evolve(self._sentence, heard=_Heard.WAITS)
        # It did what it was asked to before: this is no break of its own.
        self._wake()
        if self._process is None and self._sentence is not None:
            self._fail_soon(self._sentence.say.number)
            self._sentence = None

    def _end(self) -> None:
        process = self._put_down()
        if process is not None:
            process.end()

    def _give_up(self) -> None:
        """End a process that is late."""
        process = self._process
        if process is not None:
            process.end()
            self._lost(process)

    def _lost(self, process: NarratorProcess) -> None:
        """Start another one in the place of one that is lost, unless that happens too often."""
        if process is not self._process:
            return
        was_awake = self._is_awake
        self._put_down()
        self._broke.append(self._clock())
        sentence, self._sentence = self._sentence, None
        self._wake()
        if not was_awake or self._process is None:
            self._know(frozenset())
        if sentence is not None:
            self.failed.emit(sentence.say.number, Why.NO_ANSWER)

    def _put_down(self) -> NarratorProcess | None:
        """Forget the process, and silence what speaks on without it."""
        process, self._process = self._process, None
        self._is_awake = False
        self._hushing = None
        for timer in (self._late, self._waking, self._loud):
            timer.stop()
        if process is not None and self._engine == "speechd":
            silence_dispatcher()
        return process

    def _is_resting(self) -> bool:
        now = self._clock()
        while self._broke and self._broke[0] <= now - PAUSE_SECONDS:
            self._broke.popleft()
        return len(self._broke) > RESTARTS

    def _know(self, languages: frozenset[str]) -> None:
        if languages != self.languages:
            self.languages = languages
            self.known.emit()

    def _fail_soon(self, number: int) -> None:
        # Whoever asked is not told in the midst of asking.
        QTimer.singleShot(0, self, lambda: self.failed.emit(number, Why.ENGINE_FAILED))
