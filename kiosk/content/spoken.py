"""From what is painted to what a speech engine is given, for whoever has a page read aloud.

An engine says `100.4 °F (38 °C)` and `vertebroplasty` as it likes, each in another way. What it is
given here are words: numbers spelled out, signs by their names, hard words by the clinic's lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

from kiosk.content.lexicon import hard_words
from kiosk.content.model import Edition
from kiosk.content.number_words import NumberWords
from kiosk.content.plain_marks import bare, tidied
from kiosk.content.sentences import sentences as sentences
from kiosk.content.spoken_numbers import SpokenNumbers
from kiosk.content.spoken_signs import SpokenSigns
from kiosk.content.tongues import tongue_of
from kiosk.content.word_forms import folded

_Saying: TypeAlias = Callable[[re.Match[str]], str]


class Spoken:
    """What an engine is given for the sentences of one edition.

    Making it costs nothing; the lexicon and the patterns are made for the first sentence.
    """

    def __init__(self, edition: Edition) -> None:
        """Take the edition whose language is spoken and whose hard words are said."""
        self._edition = edition
        self._pattern: re.Pattern[str] | None = None
        self._sayings: Mapping[str, _Saying] = {}

    def say(self, sentence: str) -> str:
        """Give a painted sentence as the engine is to say it.

        Every word and number of it is there, in words, in its order. No digits and no signs are,
        but those between words, in English and Spanish; of other languages, digits stay where no
        rules are known for their numbers. Empty where there is nothing to say, as in `•`.
        """
        if self._pattern is None:
            self._pattern = self._prepared()
        return tidied(self._pattern.sub(self._said, bare(sentence)))

    def ready(self) -> None:
        """Load now what the first sentence with a number would wait for (50 ms, measured)."""
        self.say("1")

    def _said(self, found: re.Match[str]) -> str:
        """Say what was found, by the name of the pattern that found it."""
        return self._sayings[str(found.lastgroup)](found)

    def _prepared(self) -> re.Pattern[str]:
        """Make the one pattern that finds all that is not said as it is painted."""
        edition = self._edition
        tongue = tongue_of(edition.language)
        numbers = SpokenNumbers(tongue, NumberWords(edition.language))
        hard = hard_words(edition.lexicon, edition.language)
        signs = SpokenSigns(tongue, numbers, hard)
        respelled = {term.say: term.say.lower() for term in edition.glossary.terms if term.say}

        def say_hard_word(found: re.Match[str]) -> str:
            key = " ".join(folded(found.group(), edition.language).split())
            return hard.get(key, found.group())

        parts: dict[str, tuple[str, _Saying]] = {}
        # How a word is said, as the screen shows it: `ver-TEE-bro-plas-tee` has no capitals to a
        # voice, which would spell them.
        if respelled:
            either = _any_of(respelled)
            parts["respelled"] = (
                rf"(?<!\w)(?:{either})(?!\w)",
                lambda found: respelled.get(found.group(), found.group()),
            )
        parts |= signs.before_words
        if hard:
            parts["hard"] = (rf"(?<!\w)(?i:{_any_of(hard, edition.language)})(?!\w)", say_hard_word)
        parts |= signs.short_forms
        parts |= numbers.parts
        parts |= signs.parts
        self._sayings = {name: saying for name, (_, saying) in parts.items()}
        return re.compile("|".join(f"(?P<{name}>{part})" for name, (part, _) in parts.items()))


_ACCENTS: Mapping[str, str] = {"a": "aá", "e": "eé", "i": "ií", "o": "oó", "u": "uúü"}


def _any_of(phrases: Mapping[str, str], language: str = "") -> str:
    """Give a pattern for any of the phrases, the longest first; Spanish accents may be missing."""
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    is_spanish = language.split("-")[0] == "es"
    return "|".join("".join(_letter(each, is_spanish) for each in phrase) for phrase in longest)


def _letter(letter: str, is_spanish: bool) -> str:
    """Give the pattern of one letter of a phrase."""
    if letter == " ":
        return r"\s+"
    if is_spanish and letter in _ACCENTS:
        return f"[{_ACCENTS[letter]}]"
    return re.escape(letter)
