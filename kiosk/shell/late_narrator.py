"""The voice of the patient screens until there is one: nothing that speaks is imported before.

The first screen is there 10 ms sooner, and a touch on it is answered so much sooner.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.session.voice import Voice

if TYPE_CHECKING:
    from kiosk.shell.narrator import Narrator


class LateNarrator(QObject):
    """Does what a `Narrator` does, which it makes when it is started or asked to say something."""

    known = Signal()
    """What `speaks` tells has changed."""
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
    ) -> None:
        """Take a clock in seconds, and what speaks if it is not this program."""
        super().__init__(parent)
        self._clock = clock
        self._command = tuple(command)
        self._last_number = 0
        self._narrator: Narrator | None = None

    def start(self, *, plays: bool = False) -> None:
        """Wake a voice, where none is awake. The first time takes 10 ms, every other none.

        `plays` says whether there are recordings.
        """
        self._made().start(plays=plays)

    def speaks(self, language: str) -> bool:
        """Tell whether a voice speaks a language of the content; none does before the start."""
        return self._narrator is not None and self._narrator.speaks(language)

    def new_number(self) -> int:
        """Give a number that no sentence has had since the kiosk was started."""
        self._last_number += 1
        return self._last_number

    def say(self, number: int, text: str, language: str, voice: Voice, clip: str = "") -> None:
        """Have a sentence spoken, as a `Narrator` has."""
        self._made().say(number, text, language, voice, clip)

    def hush(self) -> None:
        """Be silent at once."""
        if self._narrator is not None:
            self._narrator.hush()

    def leave(self) -> None:
        """Be silent and end the process that speaks, because the kiosk leaves."""
        if self._narrator is not None:
            self._narrator.leave()

    def _made(self) -> Narrator:
        if self._narrator is None:
            # 10 ms that neither the first screen nor the answer to a first touch waits for.
            from kiosk.shell.narrator import Narrator

            narrator = self._narrator = Narrator(self._clock, self, command=self._command)
            narrator.known.connect(self.known)
            narrator.began.connect(self.began)
            narrator.ended.connect(self.ended)
            narrator.failed.connect(self.failed)
            narrator.word.connect(self.word)
        return self._narrator
