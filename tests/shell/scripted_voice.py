"""A voice that does what a test has it do, and a screen of sentences for it."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.proof.silent_voice import SilentVoice
from kiosk.session.speech_sent import Why
from kiosk.session.transcript import Item, Sentence, Transcript


class ScriptedVoice(SilentVoice):
    """Speaks the languages that a test gives it; a sentence lasts until the test ends it."""

    def __init__(self, *languages: str) -> None:
        super().__init__(speaks=bool(languages))
        self.languages = languages

    def speaks(self, language: str) -> bool:
        return language in self.languages

    @property
    def words(self) -> list[str]:
        """All that it was given to say."""
        return [said[1] for said in self.said]

    @property
    def now(self) -> str:
        """What it says now; empty where it is silent."""
        return self.said[-1][1] if self.is_speaking else ""

    def begin(self) -> None:
        """Begin the sentence of now."""
        self.began.emit(self.said[-1][0])

    def fail(self, why: Why = Why.ENGINE_FAILED) -> None:
        """Fail to say the sentence of now."""
        self.is_speaking = False
        self.failed.emit(self.said[-1][0], why)


class Sheet:
    """A screen of sentences, of which two are seen at a time, each 100 pixels high."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        items: Sequence[Item],
        language: str = "en",
        *,
        first: int = 0,
    ) -> None:
        self.transcript = Transcript(tuple(sentences), tuple(items), language)
        self.marked: int | None = None
        self.word: tuple[int, int, int] | None = None
        """The sentence of the word that is marked, and its letters there."""
        self.took_focus: bool | None = None
        self._first = first

    def first_seen(self) -> int:
        return self._first

    def offset_of(self, at: int) -> int | None:
        return at // 2 * 200

    def mark(self, at: int, *, takes_focus: bool) -> None:
        self.marked, self.took_focus = at, takes_focus
        self.word = None

    def mark_word(self, at: int, begin: int, end: int) -> None:
        self.word = at, begin, end

    def unmark(self) -> None:
        self.marked = self.word = None
