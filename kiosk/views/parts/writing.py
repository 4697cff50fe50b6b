"""How a language is written: from which side, with which digits, and what it calls itself."""

from __future__ import annotations

from collections import Counter
from string import digits

from attrs import astuple
from PySide6.QtCore import QLocale, Qt

from kiosk.content.words import Words
from kiosk.design.sizes import Script

STACKS_MARKS = frozenset({QLocale.Language.Vietnamese})
"""Languages in Latin letters that put two marks above one of them."""


def is_read_from_right(language: str) -> bool:
    """Tell whether the language of a code such as `ar` is read from right to left."""
    return _locale(language).textDirection() is Qt.LayoutDirection.RightToLeft


def script_of(language: str) -> Script:
    """Give how high the letters of the language of a code such as `vi` are."""
    locale = _locale(language)
    if locale.script() is QLocale.Script.ArabicScript:
        return Script.TALL
    return Script.STACKED if locale.language() in STACKS_MARKS else Script.PLAIN


def counted(words: Words, language: str, number: int) -> str:
    """Give a number to be put among the words of a language, in the digits that they are in.

    Arabic is written with digits of its own or with those of English. Those of the language are
    meant unless its words have the others only.
    """
    locale = _locale(language)
    own = {locale.toString(digit) for digit in range(10)}
    used = {sign for phrase in astuple(words) for sign in phrase}
    if not used & own and used & set(digits):
        return str(number)
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(number)


def own_name(language: str) -> str:
    """Give what a language calls itself: `English` for `en`, `español` for `es`."""
    here = _locale(language)
    anywhere = QLocale.Country.AnyCountry
    every = QLocale.matchingLocales(here.language(), here.script(), anywhere)
    # One country's own name for it is rarer: "American English".
    names = Counter(each.nativeLanguageName() for each in every)
    return names.most_common(1)[0][0] if names else here.nativeLanguageName()


def _locale(language: str) -> QLocale:
    """Give the customs of a language; for no code those of English, as on the calm screen."""
    return QLocale((language or "en").replace("-", "_"))
