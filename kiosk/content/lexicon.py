"""The hard words of a language and how a voice is to say them; the front desk may change them.

The file is `lexicon.yaml` beside the pages of its language, also of a translation: how a Spanish
word is said follows from no English one. A folder without the file says all words as its engine
does. What is wrong in it keeps no words off the screen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from attrs import frozen

from kiosk.content.folder import LEXICON, read_bytes
from kiosk.content.plain_text import MOST_BYTES
from kiosk.content.problem import Finding, Problem
from kiosk.content.strict_yaml import read_sheet
from kiosk.content.structuring import build_converter, structure
from kiosk.content.word_forms import folded

MOST_LETTERS = 60
"""In a word, and in how it is said."""

_MARKS = re.compile(r"\*\*|[<>\[\]{}`|_]|\(term:")
# What a voice is given is letters, with the signs that stand between them.
_SAYABLE = re.compile(r"(?:[^\W\d_][\u0300-\u036f]*|[ '.-])+\Z")
_RIGHT_WORD = 'word: "kyphoplasty"'
_RIGHT_SAY = 'say: "kypho plasty"'


@frozen
class HardWord:
    """A word or phrase, and how a voice is to say it."""

    word: str
    """As it stands in the texts; capitals make no difference."""
    say: str
    """Said by the letters of the language: `kypho plasty`."""


@frozen
class Lexicon:
    """All hard words of a language."""

    words: tuple[HardWord, ...]


def hard_words(data: bytes, language: str) -> Mapping[str, str]:
    """Give how each hard word is said, by the word folded; its plural with s or es besides.

    Empty where anything is wrong in the file: `lexicon_problems` says what.
    """
    lexicon, problems = _read(data, language)
    if lexicon is None or problems:
        return MappingProxyType({})
    said: dict[str, str] = {}
    for each in lexicon.words:
        said[_key(each.word, language)] = each.say
    for each in lexicon.words:
        for ending in ("s", "es"):
            said.setdefault(f"{_key(each.word, language)}{ending}", f"{each.say}{ending}")
    return MappingProxyType(said)


def lexicon_problems(folder: Path, language: str) -> tuple[Problem, ...]:
    """Give every Problem in the file of hard words; none where there is no such file."""
    file = f"{language}/{LEXICON}"
    try:
        data = read_bytes(folder / language / LEXICON, MOST_BYTES)
    except FileNotFoundError:
        return ()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no reason given"
        return (Problem(file, 0, f"The file cannot be read ({reason})", "the file again"),)
    return _read(data, language)[1]


def _read(data: bytes, language: str) -> tuple[Lexicon | None, tuple[Problem, ...]]:
    """Read the words from the bytes of a file; empty bytes are a file without words."""
    if not data:
        return Lexicon(()), ()
    sheet, wrongs = read_sheet(f"{language}/{LEXICON}", data)
    if sheet is None:
        return None, tuple(wrongs)
    lexicon, more = structure(sheet, Lexicon, build_converter())
    problems = [*wrongs, *more]
    if lexicon is not None:
        problems += map(sheet.problem, _slips(lexicon, language))
    return lexicon, tuple(sorted(set(problems)))


def _slips(lexicon: Lexicon, language: str) -> Iterator[Finding]:
    """Each word stands there once and can be found; each is said by letters."""
    file = f"{language}/{LEXICON}"
    seen: dict[str, str] = {}
    for at, each in enumerate(lexicon.words):
        place = ("words", at)
        key = _key(each.word, language)
        for name, text, right in (
            ("word", each.word, _RIGHT_WORD),
            ("say", each.say, _RIGHT_SAY),
        ):
            if len(text) > MOST_LETTERS:
                wrong = f"'{text[:40]}...' has more than {MOST_LETTERS} letters"
                yield Finding(file, (*place, name), wrong, right)
        if _MARKS.search(each.word):
            wrong = f"'{each.word[:40]}' has marks in it; a voice meets the word without them"
            yield Finding(file, (*place, "word"), wrong, _RIGHT_WORD)
        elif not any(map(str.isalnum, each.word)):
            wrong = f"'{each.word[:40]}' has no letter"
            yield Finding(file, (*place, "word"), wrong, _RIGHT_WORD)
        elif key in seen:
            wrong = f"'{each.word[:40]}' stands here twice; capitals make no difference"
            yield Finding(file, (*place, "word"), wrong, "one line for each word")
        seen[key] = each.say
        if not _SAYABLE.match(each.say) or not any(map(str.isalpha, each.say)):
            wrong = f"'{each.say[:40]}' has signs or digits in it; a voice is given letters"
            yield Finding(file, (*place, "say"), wrong, _RIGHT_SAY)


def _key(word: str, language: str) -> str:
    """Give a word as it is looked up."""
    return " ".join(folded(word.replace("\u2019", "'"), language).split())
