"""What a reader needs: a voice, and a screen in sentences."""

from __future__ import annotations

from typing import Any, Protocol

from kiosk.session.transcript import Transcript
from kiosk.session.voice import Voice


class Told(Protocol):
    """A screen as it is read aloud, and where its sentences stand."""

    transcript: Transcript

    def first_seen(self) -> int:
        """Give the first sentence that is seen."""

    def offset_of(self, at: int) -> int | None:
        """Give the offset of the page at which a sentence is seen, in pixels."""

    def mark(self, at: int, *, takes_focus: bool) -> None:
        """Mark a sentence on the screen."""

    def mark_word(self, at: int, begin: int, end: int) -> None:
        """Mark a word within the sentence that is marked: its letters, counted in the sentence."""

    def unmark(self) -> None:
        """Leave nothing marked."""


class Speaks(Protocol):
    """What says sentences: see `kiosk.shell.narrator.Narrator`."""

    known: Any
    began: Any
    ended: Any
    failed: Any
    word: Any

    def speaks(self, language: str) -> bool:
        """Tell whether there is a voice for a language."""

    def new_number(self) -> int:
        """Give a number that no sentence has had."""

    def say(self, number: int, text: str, language: str, voice: Voice, clip: str = "") -> None:
        """Say a sentence, and tell of it by its number."""

    def hush(self) -> None:
        """Be silent at once."""
