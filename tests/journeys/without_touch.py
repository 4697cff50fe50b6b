"""Visitors who touch nothing: one looks and has nine keys, one hears and has nine keys.

Both do what `Visitor` does, so that a journey is written once. Who hears knows of the screen only
what the voice was given to say.
"""

from __future__ import annotations

from attrs import frozen
from PySide6.QtCore import Qt

from kiosk.content.sentences import sentences
from kiosk.content.spoken import Spoken
from kiosk.proof.hand import Hand
from kiosk.proof.stage import Stage
from kiosk.settings.settings import Settings
from tests.journeys.visitor import MOST_SCREENFULS, MOST_TABS, Visitor

UP, DOWN, LEFT, RIGHT, SELECT, BACK, HELP = (
    Qt.Key.Key_F13,
    Qt.Key.Key_F14,
    Qt.Key.Key_F15,
    Qt.Key.Key_F16,
    Qt.Key.Key_F17,
    Qt.Key.Key_F18,
    Qt.Key.Key_F19,
)
"""Six of the nine keys of a pad, as it sends them."""

MOST_SENTENCES = 400
"""On any page, with all that stands around it."""


@frozen
class KeyVisitor(Visitor):
    """Someone who sees the screen and cannot reach it: there is no voice."""

    def begins(self) -> None:
        """Press Select before the attract screen."""
        self.presses(SELECT)

    def touch(self, name: str) -> None:
        """Go to what has this name, paging on with More until it is there, and select it."""
        for _ in range(MOST_SCREENFULS):
            if self._goes_to(name):
                self.presses(SELECT)
                return
            if not self.reads_on():
                break
        raise AssertionError(f"the keys do not come to {name!r}; there is {self.names()}")

    def reads_on(self) -> bool:
        """Go to More and select it; gives False where there is no more."""
        more = self.edition.words.more
        if more not in self.names() or not self._goes_to(more):
            return False
        self.presses(SELECT)
        return True

    def goes_back(self) -> None:
        """Press Back."""
        self.presses(BACK)

    def _goes_to(self, name: str) -> bool:
        for _ in range(MOST_TABS):
            if any(it == name or it.startswith(f"{name}. ") for it in self.focused()):
                return True
            self.presses(RIGHT)
        return False


@frozen
class EarVisitor(Visitor):
    """Someone who does not see the screen, and hears it."""

    spoken: Spoken

    def begins(self) -> None:
        """Press any key, hear what there is to know of the keys, and begin."""
        self.presses(DOWN)
        assert self.hears(self.edition.words.listen_title)
        self.touch(self.edition.words.listen_begin)

    def touch(self, name: str) -> None:
        """Go from one thing to the next until one is heard that is called so, and select it."""
        wanted = self.as_said(name)
        first: list[str] | None = None
        for _ in range(MOST_TABS * 2):
            self.presses(DOWN)
            heard = self._to_the_end()
            if _is_within(wanted, heard):
                self.presses(SELECT)
                return
            if heard == first:
                break
            first = first or heard
        raise AssertionError(f"nothing is called {name!r}")

    def hears(self, *texts: str) -> bool:
        """Go through all there is on the screen; say whether all these texts were heard."""
        heard: list[str] = self._to_the_end()
        first: list[str] | None = None
        for _ in range(MOST_TABS * 2):
            self.presses(DOWN)
            item = self._to_the_end()
            if item == first:
                break
            first = first or item
            heard += item
        return all(_is_within(self.as_said(text), heard) for text in texts)

    def sees(self, words: str) -> bool:
        """Say whether these words are heard."""
        return self.hears(words)

    def reads(self, *texts: str) -> bool:
        """Say whether all these texts are heard."""
        return self.hears(*texts)

    def comes_upon(self, name: str) -> bool:
        """Say whether something is called so."""
        return self.hears(name)

    def reads_on(self) -> bool:
        """Hear the whole page: there is nothing to page on for."""
        return False

    def goes_back(self) -> None:
        """Press Back."""
        self.presses(BACK)

    def as_said(self, text: str) -> list[str]:
        """Give what the voice is given for a text, sentence by sentence."""
        said = (self.spoken.say(each) for each in sentences(text, self.edition.language))
        return [_bare(each) for each in said if each]

    def _to_the_end(self) -> list[str]:
        """Hear what is being said, and what follows by itself; gives it."""
        voice = self.stage.voice
        heard: list[str] = []
        for _ in range(MOST_SENTENCES):
            if not voice.is_speaking:
                return heard
            heard.append(_bare(voice.said[-1][1]))
            voice.finish()
            self.stage.settle()
        raise AssertionError("the voice does not come to an end")


def _bare(said: str) -> str:
    """Give words without the full stop behind them: a heading and a name have none."""
    return said.rstrip(".").strip()


def _is_within(wanted: list[str], heard: list[str]) -> bool:
    count = len(wanted)
    return any(heard[at : at + count] == wanted for at in range(len(heard) - count + 1))


def comes_by_keys(visitor: Visitor) -> KeyVisitor:
    """Give somebody with nine keys before a kiosk without a voice."""
    return KeyVisitor(visitor.stage, visitor.hand, visitor.guide)


def comes_by_ear(visitor: Visitor) -> EarVisitor:
    """Give somebody with nine keys before a kiosk with a voice."""
    spoken = Spoken(visitor.guide.first)
    stage = Stage(Settings(), visitor.guide, _size(visitor), has_voice=True)
    return EarVisitor(stage, Hand(stage), visitor.guide, spoken)


def _size(visitor: Visitor) -> tuple[int, int]:
    return visitor.stage.window.width(), visitor.stage.window.height()
