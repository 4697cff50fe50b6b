"""Numbers in the words of a language, by the rules of Unicode CLDR; for the voice.

The rules are those of the package unicode-rbnf. It is loaded when the first number is said: 50 ms
and 9 MB, measured, that most visits never need.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kiosk.content.word_forms import folded

if TYPE_CHECKING:
    from unicode_rbnf import RbnfEngine

MOST_DIGITS = 15
"""Numbers with more are said digit by digit: so far the rules reach in every language."""

_PLAIN = ("spellout-numbering", "spellout-cardinal", "spellout-cardinal-masculine")
_YEAR = ("spellout-numbering-year", *_PLAIN)
_OF_A_MAN = ("spellout-cardinal-masculine", *_PLAIN)
_OF_A_WOMAN = ("spellout-cardinal-feminine", *_PLAIN)
_FIRST = ("spellout-ordinal", "spellout-ordinal-masculine")
_FIRST_OF_A_WOMAN = ("spellout-ordinal-feminine", *_FIRST)

_HIDDEN = re.compile("[\xad\u200b\u200e\u200f]")

# Spanish words with one ending and the other gender, and those that are no noun at all.
_MEN = re.compile(r"(?:dia|problema|sintoma|sistema|programa|mapa)s?\Z")
_WOMEN = re.compile(
    r"(?:vez|veces|mujer|mujeres|noche|noches|parte|partes|fase|fases|clase|clases|dosis|mano|manos"
    r"|imagen|imagenes|cruz|cruces)\Z|.*(?:as?|cion|ciones|sion|siones|dad|dades|tud|tudes)\Z"
)
_NO_NOUN = re.compile(
    r"(?:de|del|a|al|en|o|u|y|e|mas|por|para|con|sin|que|como|es|son|si|no|hasta|entre|cada|ya)\Z"
)


def is_feminine(noun: str) -> bool:
    """Tell whether a Spanish noun is most likely feminine, by its ending."""
    word = folded(noun, "es")
    return _WOMEN.match(word) is not None and _MEN.match(word) is None


class NumberWords:
    """The numbers of one language in words. Each is worked out once."""

    def __init__(self, language: str) -> None:
        """Take a language by its code; nothing is loaded yet."""
        self._code = language.split("-")[0]
        self._rules: RbnfEngine | None = None
        self._has_rules = True
        self._known: dict[tuple[str, tuple[str, ...]], str] = {}

    def plain(self, digits: str) -> str:
        """Give a whole number: `twenty-four`."""
        return self._words(digits, _PLAIN)

    def year(self, digits: str) -> str:
        """Give a year as it is said: `twenty twenty-six`."""
        return self._words(digits, _YEAR)

    def ordinal(self, digits: str, *, feminine: bool = False) -> str:
        """Give an ordinal: `twenty-second`, `tercera`."""
        return self._words(digits, _FIRST_OF_A_WOMAN if feminine else _FIRST)

    def counting(self, digits: str, noun: str) -> str:
        """Give a number before the word that it counts: `una` semana, `veintiún` días.

        Only Spanish makes a difference here; `noun` may be empty.
        """
        word = folded(noun, "es")
        if self._code != "es" or not word or _NO_NOUN.match(word):
            return self.plain(digits)
        return self._words(digits, _OF_A_WOMAN if is_feminine(noun) else _OF_A_MAN)

    def one_by_one(self, digits: str) -> str:
        """Give digits each for itself: `nine one one`."""
        return " ".join(map(self.plain, digits))

    def _words(self, digits: str, rules: tuple[str, ...]) -> str:
        """Give a number by the first of these rules that the language has."""
        if len(digits) > MOST_DIGITS:
            return self.one_by_one(digits)
        plain = str(int(digits))
        known = self._known.get((plain, rules))
        if known is None:
            known = self._worked_out(plain, rules)
            if len(plain) <= 4:  # Beyond those, numbers hardly come again; memory stays small.
                self._known[plain, rules] = known
        return known

    def _worked_out(self, plain: str, rules: tuple[str, ...]) -> str:
        """Ask the rules; digits stay digits in a language that has none."""
        if self._rules is None and self._has_rules:
            # At the top it would cost every start 50 ms: see above.
            from unicode_rbnf import RbnfEngine

            try:
                self._rules = RbnfEngine.for_language(self._code)
            except ValueError:
                self._has_rules = False
        if self._rules is None:
            return plain
        name = next((each for each in rules if each in self._rules.rulesets), rules[0])
        said = self._rules.format_number(int(plain), ruleset_names=[name]).text
        return _HIDDEN.sub("", said)
