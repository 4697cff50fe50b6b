"""A voice for the stage: it takes every sentence, and says none."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from kiosk.session.voice import Voice


class SilentVoice(QObject):
    """Takes what a `Narrator` takes; a sentence lasts until somebody ends it."""

    known = Signal()
    began = Signal(int)
    ended = Signal(int)
    failed = Signal(int, object)
    word = Signal(int, int, int)

    def __init__(self, *, speaks: bool = True) -> None:
        """Take whether it is offered, in every language; else no language has a voice."""
        super().__init__()
        self._speaks = speaks
        self.lacks: set[str] = set()
        """The codes of languages that it does not speak."""
        self.said: list[tuple[int, str, str, Voice, str]] = []
        """Number, words, language, voice and recording of each sentence."""
        self.is_speaking = False

    def speaks(self, language: str) -> bool:
        """Say whether it speaks a language."""
        return self._speaks and language not in self.lacks

    def new_number(self) -> int:
        """Give a number that no sentence has had."""
        return len(self.said) + 1

    def say(self, number: int, text: str, language: str, voice: Voice, clip: str = "") -> None:
        """Take a sentence."""
        self.said.append((number, text, language, voice, clip))
        self.is_speaking = True

    def hush(self) -> None:
        """Be silent."""
        self.is_speaking = False

    def finish(self) -> None:
        """Begin the sentence of now, and come to its end."""
        number = self.said[-1][0]
        self.began.emit(number)
        self.is_speaking = False
        self.ended.emit(number)
