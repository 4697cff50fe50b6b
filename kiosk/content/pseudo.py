"""Two languages that nobody speaks, to see whether the screens would bear a real one.

`en-XA` is long: accents on every letter that has one, and padding words, so that each text is at
least 40 % longer. `ar-XB` runs from right to left: each Latin letter is an Arabic one, so that the
letters join and the lines turn round as in Arabic. Numbers, places such as {count}, links, ids and
the names of people stay. Both are made from an edition as it stands, and always alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from math import ceil
from types import MappingProxyType

import attrs
from attrs import frozen

from kiosk.content.check_texts import ALT, LONGEST_CAPTION, LONGEST_SHORT
from kiosk.content.editions import pages_of, with_pages
from kiosk.content.model import Edition, Guide
from kiosk.content.prose import Prose, Span
from kiosk.content.statements import Statement
from kiosk.content.texts import with_texts
from kiosk.content.words import Words

LONG = "en-XA"
RIGHT_TO_LEFT = "ar-XB"

LONGER = 1.4
"""How many times as long a text of the long language is at least (access.md, matrix M)."""

_ACCENTS = str.maketrans("AaCcEeIiLlNnOoRrSsTtUuYyZz", "ÅåÇçÉéÎîŁłÑñÖöŘřŠšŤťÛûÝýŽž")
_PADDING = {2: "ëm", 3: "ünd", 4: "fîñé", 5: "wörđs", 6: "łöñğêř", 7: "þåđđîñğ"}
"""A padding word of each length."""

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ARABIC = "ابجدهوزحطيكلمنسعفصقرشتثخضغ"
"""One letter for each of the Latin ones."""
_TURNED = str.maketrans(f"{_LATIN}{_LATIN.upper()},;?", f"{_ARABIC}{_ARABIC}\u060c\u061b\u061f")

_PLACE = re.compile(r"(\{[a-z]+\})")
_NUMBER = re.compile(r"(\d[\d.,]*\d)")
_END = re.compile(r"[\s.!?:…]*\Z")


def pseudo_long(edition: Edition) -> Edition:
    """Give the edition in `en-XA`: about 40 % longer, with accents."""
    words = attrs.evolve(
        edition.words,
        **{
            each.name: _padded(_outside_places(getattr(edition.words, each.name), _accented))
            for each in attrs.fields(Words)
        },
    )
    return _pseudo(edition, LONG, words, _Said(_long_prose, _long_text))


def pseudo_right_to_left(edition: Edition, words: Words | None = None) -> Edition:
    """Give the edition in `ar-XB`: from right to left.

    `words` are those on buttons, where there are real Arabic ones; without them, they are pseudo
    words too.
    """
    turned = {
        each.name: _outside_places(getattr(edition.words, each.name), _arabic)
        for each in attrs.fields(Words)
    }
    words = words or attrs.evolve(edition.words, **turned)
    return _pseudo(edition, RIGHT_TO_LEFT, words, _Said(_turned_prose, _turned_text))


def with_pseudo_languages(guide: Guide, arabic: Words | None = None) -> Guide:
    """Give the guide with both pseudo languages offered behind its own; for proofs alone.

    `arabic` are the Arabic words on buttons, where they are to stand around the pseudo pages.
    """
    pseudo = (pseudo_long(guide.first), pseudo_right_to_left(guide.first, arabic))
    editions = {**guide.editions, **{edition.language: edition for edition in pseudo}}
    return attrs.evolve(guide, editions=MappingProxyType(editions))


def _pseudo(edition: Edition, language: str, words: Words, said: _Said) -> Edition:
    """Give the edition with every text said anew. It needs no review: nobody reads it."""
    pages = {name: with_texts(page, said) for name, page in pages_of(edition).items()}
    return with_pages(
        edition, pages, language=language, words=words, is_reviewed=True, untranslated=0
    )


@frozen
class _Said:
    """A rewriting by two functions."""

    prose: Callable[[Prose], Prose]
    plain: Callable[[str, str], str]
    """Takes the key and the text."""

    def statement(self, statement: Statement) -> Statement:
        return attrs.evolve(statement, text=self.prose(statement.text), language="")

    def text(self, key: str, text: str) -> str:
        return self.plain(key, text)


def _outside_places(text: str, said: Callable[[str], str]) -> str:
    """Say a phrase anew, and leave the places in it that the program fills in."""
    parts = _PLACE.split(text)
    return "".join(part if at % 2 else said(part) for at, part in enumerate(parts))


def _accented(text: str) -> str:
    return text.translate(_ACCENTS)


def _arabic(text: str) -> str:
    """Turn the letters and the stops of a text; the comma inside 5,749 stays."""
    parts = _NUMBER.split(text)
    return "".join(part if at % 2 else part.translate(_TURNED) for at, part in enumerate(parts))


def _turned_text(_key: str, text: str) -> str:
    return _arabic(text)


def _long_text(key: str, text: str) -> str:
    """Make a text longer, as far as its place allows: a tab has room for twelve letters."""
    limits = {"short": LONGEST_SHORT, "caption": LONGEST_CAPTION, "alt": ALT[1]}
    most = limits.get(key.rpartition(".")[2])
    return _padded(_accented(text), most)


def _long_prose(prose: Prose) -> Prose:
    """Make each paragraph longer; its last words bear the padding."""
    return Prose(tuple(_long_paragraph(spans) for spans in prose.paragraphs))


def _long_paragraph(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    accented = [attrs.evolve(span, text=_accented(span.text)) for span in spans]
    length = sum(len(span.text) for span in spans)
    last = accented[-1]
    if last.term:
        # A link stays the words that it was: the padding is a span of its own behind it.
        return (*accented, Span(_padding(length), last.strong))
    end = _END.search(last.text)
    at = end.start() if end is not None else len(last.text)
    text = f"{last.text[:at]}{_padding(length)}{last.text[at:]}"
    return (*accented[:-1], attrs.evolve(last, text=text))


def _turned_prose(prose: Prose) -> Prose:
    """Put the letters of each span into Arabic ones."""
    return Prose(
        tuple(
            tuple(attrs.evolve(span, text=_arabic(span.text)) for span in spans)
            for spans in prose.paragraphs
        )
    )


def _padded(text: str, most: int | None = None) -> str:
    """Put padding before what ends a text, such as a full stop, and nothing beyond `most`."""
    padding = _padding(len(_PLACE.sub("", text)), None if most is None else most - len(text))
    end = _END.search(text)
    at = end.start() if end is not None else len(text)
    return f"{text[:at]}{padding}{text[at:]}"


def _padding(length: int, most: int | None = None) -> str:
    """Give the words that make a text of this length long enough, each with a space before it."""
    left = ceil(length * LONGER) - length
    left = left if most is None else min(left, most)
    padding = ""
    while left > 0:
        room = left if most is None else min(left, most - len(padding))
        size = max(2, min(room - 1, 7))
        if most is not None and len(padding) + 1 + size > most:
            break
        padding += f" {_PADDING[size]}"
        left -= 1 + size
    return padding
