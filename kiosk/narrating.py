"""`kiosk narrate`: the process that speaks, for the patient screens.

They ask and it tells, a line each. An engine that hangs, or takes a minute to wake, hangs here and
not there; the patient screens then end this process and start another one.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from io import RawIOBase
from pathlib import Path
from typing import BinaryIO, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal, SignalInstance

from kiosk.session.speech_sent import (
    MOST_LINE,
    Ask,
    Began,
    Ended,
    Failed,
    GarbledError,
    Hush,
    Hushed,
    Say,
    Told,
    Voices,
    Why,
    Word,
    asked_from_text,
    told_as_text,
)
from kiosk.session.voice import Voice
from kiosk.shell.engine import open_engine

LEFT = 0
GARBLED = 1


class Player(Protocol):
    """Plays recorded sentences, as `kiosk.shell.clip_player.ClipPlayer` does."""

    began: SignalInstance
    ended: SignalInstance
    failed: SignalInstance

    def play(self, path: Path, speed_percent: int, volume_percent: int) -> bool:
        """Begin to play a recording; False where it cannot be used."""

    def stop(self) -> None:
        """Be silent at once."""


class Voiced(Protocol):
    """Speaks, as `kiosk.shell.engine.Engine` does."""

    name: str
    began: SignalInstance
    ended: SignalInstance
    hushed: SignalInstance
    failed: SignalInstance
    word: SignalInstance

    @property
    def languages(self) -> tuple[str, ...]:
        """Give the codes of the languages that have a voice."""

    def say(self, text: str, language: str, voice: Voice) -> None:
        """Say one sentence."""

    def hush(self) -> None:
        """Be silent; `hushed` tells when."""


def narrate(
    given: RawIOBase,
    told: BinaryIO,
    engine: str = "",
    player: Callable[[], Player] | None = None,
) -> int:
    """Speak what is asked for, until nobody asks any more.

    Args:
        given: Where the lines come from, without a buffer; at its end this process leaves.
        told: Where the answers go.
        engine: Which of Qt's engines speaks; empty for the best that works here.
        player: Makes what plays recorded sentences; None: the engine says all.

    Returns:
        The exit code: 0 when whoever asks has gone, 1 when what came was garbled.
    """
    if sys.platform == "darwin":
        # A Mac's voice tells how it goes on the run loop of Core Foundation alone.
        os.environ.setdefault("QT_EVENT_DISPATCHER_CORE_FOUNDATION", "1")
    application = QCoreApplication([])
    narration = Narration(told, player() if player is not None else None)
    ear = Ear(given)
    ear.heard.connect(narration.hear)
    ear.closed.connect(narration.leave)
    # Lines that come while the engine wakes, or hangs, wait for the loop below.
    ear.listen()
    narration.use(open_engine(engine))
    return application.exec()


class Ear(QObject):
    """Reads lines in a thread of its own: in no other way can one wait for a pipe of Windows."""

    heard = Signal(str)
    """A line that was read."""
    closed = Signal()
    """No line will come any more."""

    def __init__(self, given: RawIOBase) -> None:
        """Take where lines come from."""
        super().__init__()
        self._given = given
        self._thread = threading.Thread(target=self._read, daemon=True)

    def listen(self) -> None:
        """Begin to read."""
        self._thread.start()

    def _read(self) -> None:
        # While this process leaves, what it reads from is closed, and nobody is there to be told.
        with suppress(RuntimeError, ValueError):
            # One more than the longest: what is longer is found to be garbled.
            while line := self._given.readline(MOST_LINE + 1):
                self.heard.emit(line.decode("ascii", "replace").rstrip("\r\n"))
            self.closed.emit()


class Narration(QObject):
    """Has one sentence spoken at a time, by its recording or by the engine."""

    def __init__(self, told: BinaryIO, player: Player | None) -> None:
        """Take where answers go, and what plays recordings, where there is something."""
        super().__init__()
        self._engine: Voiced | None = None
        self._code = LEFT
        """With which this process leaves."""
        self._told = told
        self._player = player
        self._sentence: Say | None = None
        """Which is to be heard now."""
        self._is_played = False
        """By its recording, and not by the engine."""
        self._next: Say | None = None
        """Which waits until the engine is silent."""
        self._hushing: int | None = None
        """The sentence that is being stopped."""
        if player is not None:
            player.began.connect(lambda: self._began(is_played=True))
            player.ended.connect(lambda: self._ended(is_played=True))
            player.failed.connect(self._clip_failed)

    def use(self, engine: Voiced | None) -> None:
        """Speak with this engine from now on; None: there is none."""
        self._engine = engine
        if engine is not None:
            engine.began.connect(lambda: self._began(is_played=False))
            engine.ended.connect(lambda: self._ended(is_played=False))
            engine.failed.connect(self._engine_failed)
            engine.hushed.connect(self._is_silent)
            engine.word.connect(self._word)

    def leave(self) -> None:
        """Be silent, and leave. speech-dispatcher would speak on without us."""
        self._next = None
        if self._sentence is not None:
            self._hush(self._sentence.number)
        QCoreApplication.exit(self._code)

    def hear(self, line: str) -> None:
        """Do what a line asks for. One that nobody understands ends this process."""
        try:
            asked = asked_from_text(line)
        except GarbledError:
            self._code = GARBLED
            QCoreApplication.exit(self._code)
            return
        match asked:
            case Ask():
                engine = self._engine
                self._tell(Voices(engine.name, engine.languages) if engine else Voices("", ()))
            case Hush():
                self._next = None
                if self._hushing is None:
                    self._hush(asked.number)
                else:  # whoever asks waits for its last word alone
                    self._hushing = asked.number
            case Say() if self._sentence is None and self._hushing is None:
                self._say(asked)
            case Say():
                self._next = asked
                if self._hushing is None and self._sentence is not None:
                    self._hush(self._sentence.number)

    def _say(self, sentence: Say) -> None:
        self._sentence = sentence
        self._is_played = True
        if not (sentence.clip and self._player is not None and self._play(self._player, sentence)):
            self._speak(sentence)

    def _play(self, player: Player, sentence: Say) -> bool:
        voice = sentence.voice
        return player.play(Path(sentence.clip), voice.speed, voice.volume)

    def _speak(self, sentence: Say) -> None:
        self._is_played = False
        if self._engine is None:
            self._engine_failed(Why.NO_VOICE)
        else:
            self._engine.say(sentence.text, sentence.language, sentence.voice)

    def _hush(self, number: int) -> None:
        self._hushing = number
        sentence, self._sentence = self._sentence, None
        if sentence is not None and not self._is_played and self._engine is not None:
            self._engine.hush()
            return
        if sentence is not None and self._player is not None:
            self._player.stop()
        self._is_silent()

    def _is_silent(self) -> None:
        number, self._hushing = self._hushing, None
        if number is not None:
            self._tell(Hushed(number))
        waiting, self._next = self._next, None
        if waiting is not None:
            self._say(waiting)

    def _began(self, *, is_played: bool) -> None:
        if self._sentence is not None and self._is_played is is_played:
            self._tell(Began(self._sentence.number))

    def _ended(self, *, is_played: bool) -> None:
        if self._sentence is not None and self._is_played is is_played:
            number, self._sentence = self._sentence.number, None
            self._tell(Ended(number))

    def _word(self, start: int, length: int) -> None:
        if self._sentence is not None and not self._is_played:
            start, length = _in_letters(self._sentence.text, start, length)
            self._tell(Word(self._sentence.number, start, length))

    def _clip_failed(self) -> None:
        """A recording broke off: the engine says the sentence from its beginning."""
        if self._sentence is not None and self._is_played:
            self._speak(self._sentence)

    def _engine_failed(self, why: Why) -> None:
        if self._sentence is None:
            # It failed while it was being stopped: so it is silent, too.
            self._is_silent()
            return
        sentence, self._sentence = self._sentence, None
        had_clip = bool(sentence.clip) and why is Why.NO_VOICE
        self._tell(Failed(sentence.number, Why.CLIP_UNUSABLE if had_clip else why))

    def _tell(self, told: Told) -> None:
        try:
            self._told.write(told_as_text(told).encode("ascii") + b"\n")
            self._told.flush()
        except OSError:
            QCoreApplication.exit(LEFT)  # nobody listens any more


def _in_letters(text: str, start: int, length: int) -> tuple[int, int]:
    """Turn Qt's place of a word, in units of UTF-16, into Python's letters."""
    units = text.encode("utf-16-le", "surrogatepass")
    before = units[: max(start, 0) * 2].decode("utf-16-le", "replace")
    word = units[max(start, 0) * 2 : max(start + length, 0) * 2].decode("utf-16-le", "replace")
    return len(before), len(word)
