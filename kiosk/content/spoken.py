"""From what is painted to what a speech engine is given, for whoever has a page read aloud."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kiosk.content.model import Edition
from kiosk.content.sentences import sentences as sentences

if TYPE_CHECKING:
    from unicode_rbnf import RbnfEngine

_DIGITS = re.compile(r"\d+")


class Spoken:
    """What the engine is given for a sentence in the language of one edition."""

    def __init__(self, edition: Edition) -> None:
        """Prepare for an edition; what is costly is made when it is first wanted."""
        self._language = edition.language
        self._numbers: RbnfEngine | None = None

    def say(self, sentence: str) -> str:
        """Give a painted sentence as the engine is to say it: numbers in words, no signs."""
        said = _DIGITS.sub(lambda digits: self._in_words(digits.group()), sentence)
        return " ".join(said.split())

    def _in_words(self, digits: str) -> str:
        if self._numbers is None:
            # 50 ms, and most visitors never ask to be read to.
            from unicode_rbnf import RbnfEngine

            self._numbers = RbnfEngine.for_language(self._language.split("-")[0])
        return self._numbers.format_number(int(digits[:15])).text
