"""The computer's own voice, one sentence at a time: for the process that speaks, and nobody else.

To make an engine may take more than a minute where speech-dispatcher hangs: never in the process of
the patient screens. Qt's names for the engines: winrt and sapi are of Windows, darwin is a Mac's,
speechd is speech-dispatcher's; mock speaks to nobody, for tests.
"""

from __future__ import annotations

import enum
import faulthandler
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QTimer, Signal
from PySide6.QtMultimedia import QMediaDevices
from PySide6.QtTextToSpeech import QTextToSpeech, QVoice
from shiboken6 import delete

from kiosk.session.speech_sent import Why
from kiosk.session.voice import Voice
from kiosk.shell.pace import rate_for

ENGINES = ("winrt", "sapi", "darwin", "speechd")
"""The best voices first."""

HUNG_SECONDS = 30.0
"""An engine that has not come back by then never will; longer than anybody waits for it."""

SETTLING_MS = 40
"""An engine that was stopped before it began may still say that it began."""

HERE = (
    QLocale.Country.UnitedStates,
    QLocale.Country.LatinAmerica,
    QLocale.Country.Mexico,
)
"""How our readers speak their language, the likeliest first; else as most of its speakers do."""

PLAIN_VOICES = ("English (America)",)
"""Voices to take where a country has several; else the first of it."""

State = QTextToSpeech.State


class _Doing(enum.Enum):
    NOTHING = enum.auto()
    STARTING = enum.auto()
    """The engine has the sentence, and nothing of it has been heard yet."""
    SPEAKING = enum.auto()
    STOPPING = enum.auto()


class Engine(QObject):
    """One engine of Qt. It says a sentence or is silent, and never speaks the wrong language."""

    began = Signal()
    """The sentence is to be heard from now on."""
    ended = Signal()
    """It was heard to its end."""
    hushed = Signal()
    """It is silent after `hush`."""
    failed = Signal(object)
    """The sentence is not heard, or not to its end: `Why`."""
    word = Signal(int, int)
    """Start and length of the word that is heard now, in UTF-16 units; few engines tell."""

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        """Take the engine of this name. May block for as long as the engine likes."""
        super().__init__(parent)
        self.name = name
        self._speech = QTextToSpeech(name, self)
        self._doing = _Doing.NOTHING
        self._language: str | None = None
        """Of the voice that is set."""
        self._settling = QTimer(self, singleShot=True, interval=SETTLING_MS)
        self._settling.timeout.connect(self._settled)
        self._speech.stateChanged.connect(self._became)
        self._speech.sayingWord.connect(self._saying)
        # What a killed process before this one left behind is not heard to its end.
        self._speech.stop()

    @property
    def works(self) -> bool:
        """Whether it can speak at all."""
        return self._speech.state() is not State.Error and bool(self.languages)

    @property
    def languages(self) -> tuple[str, ...]:
        """Give the codes of the languages that have a voice, in the order of the alphabet."""
        languages = {each.language() for each in self._speech.availableLocales()}
        # speech-dispatcher puts what Qt has no name for, such as Sindarin, under C.
        codes = {QLocale.languageToCode(each) for each in languages - {QLocale.Language.C}}
        return tuple(sorted(codes - {""}))

    def say(self, text: str, language: str, voice: Voice) -> None:
        """Say one sentence; `began` and `ended` follow, or `failed`. It must be silent before."""
        with leaving_if_hung():
            self._say(text, language, voice)

    def _say(self, text: str, language: str, voice: Voice) -> None:
        if not self._set_language(language):
            self.failed.emit(Why.NO_VOICE)
            return
        if self._has_no_sound():
            self.failed.emit(Why.NO_SOUND)
            return
        self._speech.setRate(rate_for(self.name, voice.words_a_minute))
        self._speech.setVolume(voice.volume / 100)
        self._doing = _Doing.STARTING
        self._speech.say(text)

    def hush(self) -> None:
        """Stop in the midst of a word; `hushed` follows when it is silent."""
        was, self._doing = self._doing, _Doing.STOPPING
        with leaving_if_hung():
            self._speech.stop()
        if was is not _Doing.SPEAKING:
            self._settling.start()

    def _became(self, state: State) -> None:
        doing = self._doing
        if state is State.Error and doing is not _Doing.NOTHING:
            self._doing = _Doing.NOTHING
            self._language = None
            self.failed.emit(Why.ENGINE_FAILED)
        elif state is State.Speaking and doing is _Doing.STARTING:
            self._doing = _Doing.SPEAKING
            self.began.emit()
        elif state is State.Ready and doing is _Doing.SPEAKING:
            self._doing = _Doing.NOTHING
            self.ended.emit()
        elif state is State.Ready and doing is _Doing.STOPPING:
            self._is_silent()

    def _settled(self) -> None:
        if self._doing is _Doing.STOPPING and self._speech.state() is State.Ready:
            self._is_silent()

    def _is_silent(self) -> None:
        self._settling.stop()
        self._doing = _Doing.NOTHING
        self.hushed.emit()

    def _saying(self, _word: str, _number: int, start: int, length: int) -> None:
        if self._doing is _Doing.SPEAKING:
            self.word.emit(start, length)

    def _set_language(self, code: str) -> bool:
        """Take the voice of a language, and tell whether the engine really has it.

        An engine without that language keeps another one and calls it no error.
        """
        if code == self._language:
            return True
        wanted = QLocale(code).language()
        if wanted is QLocale.Language.C or QLocale.languageToCode(wanted) not in self.languages:
            return False
        self._language = None
        self._speech.setLocale(self._locale_of(wanted))
        if self._speech.locale().language() is not wanted:
            return False
        if self.name == "speechd":
            self._speech.setVoice(self._plain_voice())
            if self._speech.voice().locale().language() is not wanted:
                return False
        self._language = code
        return True

    def _locale_of(self, language: QLocale.Language) -> QLocale:
        """Give the country whose voice suits best, of those that the engine has."""
        there = [each for each in self._speech.availableLocales() if each.language() is language]
        by_country = {each.territory(): each for each in sorted(there, key=QLocale.name)}
        wanted = (*HERE, QLocale(language).territory())
        return next((by_country[each] for each in wanted if each in by_country), there[0])

    def _plain_voice(self) -> QVoice:
        """Give the engine's own voice; speech-dispatcher lists each anew with a hundred manners.

        `English (America)+Demonic` is one of them.
        """
        voices = self._speech.availableVoices()
        plain = [each for each in voices if "+" not in each.name()] or voices
        return next((each for each in plain if each.name() in PLAIN_VOICES), plain[0])

    def _has_no_sound(self) -> bool:
        # The other engines play by themselves, and do not tell.
        return self.name == "winrt" and QMediaDevices.defaultAudioOutput().isNull()


def open_engine(asked: str = "", parent: QObject | None = None) -> Engine | None:
    """Give the best engine that works on this computer, or the one that is asked for by name.

    None where there is none. May block for as long as an engine likes.
    """
    there = QTextToSpeech.availableEngines()
    for name in (asked,) if asked else ENGINES:
        if name not in there:
            continue
        with leaving_if_hung():
            engine = Engine(name, parent)
            if engine.works:
                return engine
            # Now, and not with some later event: speechd's connects once more when it goes, and
            # may hang in that.
            delete(engine)
    return None


@contextmanager
def leaving_if_hung(seconds: float = HUNG_SECONDS) -> Iterator[None]:
    """End this process if what is within does not come back in time.

    Whoever started it ends it long before. But if that one was killed itself, nobody else would:
    Python stands still while Qt waits for the engine, and cannot see that its input has ended.
    """
    with Path(os.devnull).open("wb") as nobody:
        faulthandler.dump_traceback_later(seconds, exit=True, file=nobody)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()
