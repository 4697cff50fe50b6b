"""A small language that is read from right to left, and where the ink of a picture stands."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

import attrs
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from kiosk.content.model import Edition, Guide
from kiosk.content.prose import Prose, Span
from kiosk.content.statements import Statement
from kiosk.content.words import Words

RIGHT_TO_LEFT = "ar-XB"
"""Nobody's language: its words are English ones in Arabic letters."""

LATIN = "abcdefghijklmnopqrstuvwxyz"
ARABIC = "ابجدهوزحطيكلمنسعفصقرشتثخضغ"
_TURNED = str.maketrans(LATIN + LATIN.upper(), ARABIC + ARABIC)


def in_arabic(text: str) -> str:
    """Give a text with an Arabic letter for each Latin one."""
    return text.translate(_TURNED)


def prose_in_arabic(prose: Prose) -> Prose:
    """Give prose in Arabic letters, with its marks."""
    return Prose(
        tuple(
            tuple(attrs.evolve(span, text=in_arabic(span.text)) for span in spans)
            for spans in prose.paragraphs
        )
    )


def one_span(text: str, term: str = "") -> Prose:
    """Give prose of one span, which the glossary explains if a term is given."""
    return Prose(((Span(text, term=term),),))


def words_in_arabic(words: Words) -> Words:
    """Give the words on buttons in Arabic letters; the places in braces stay."""
    said = {}
    for each in attrs.fields(Words):
        parts = getattr(words, each.name).replace("{", "\0{").replace("}", "}\0").split("\0")
        said[each.name] = "".join(it if it.startswith("{") else in_arabic(it) for it in parts)
    return attrs.evolve(words, **said)


def edition_in_arabic(edition: Edition) -> Edition:
    """Give an edition whose statements and words on buttons are in Arabic letters."""
    pages: dict[str, Any] = {
        each.name: _statements_in_arabic(getattr(edition, each.name))
        for each in attrs.fields(Edition)
    }
    pages |= {"language": RIGHT_TO_LEFT, "words": words_in_arabic(edition.words)}
    return attrs.evolve(edition, **pages)


def with_languages(guide: Guide, *editions: Edition) -> Guide:
    """Give a guide with these languages; a visit starts in the first of them."""
    clinic = attrs.evolve(guide.clinic, languages=tuple(each.language for each in editions))
    by_code = {each.language: each for each in editions}
    return attrs.evolve(guide, clinic=clinic, editions=MappingProxyType(by_code))


def _statements_in_arabic(value: object) -> object:
    if isinstance(value, Statement):
        return attrs.evolve(value, text=prose_in_arabic(value.text))
    if isinstance(value, tuple):
        return tuple(map(_statements_in_arabic, value))
    kind: Any = type(value)
    if attrs.has(kind):
        parts = {each.name: getattr(value, each.name) for each in attrs.fields(kind) if each.init}
        return kind(**{name: _statements_in_arabic(part) for name, part in parts.items()})
    return value


def ink_of(picture: QImage, ground: str, part: QRect | None = None) -> list[tuple[int, int]]:
    """Give the first and last column of each piece of ink in a part of a picture.

    Pieces are parted by more than `GAP_PX` columns of nothing but the ground.
    """
    part = part or picture.rect()
    paper = QColor(ground).rgb()
    rows = range(part.top(), part.bottom() + 1)
    inked = [
        x
        for x in range(part.left(), part.right() + 1)
        if any(picture.pixel(x, y) != paper for y in rows)
    ]
    return list(_pieces(inked))


GAP_PX = 5


def _pieces(columns: list[int]) -> Iterator[tuple[int, int]]:
    first = last = None
    for x in columns:
        if last is not None and first is not None and x > last + GAP_PX:
            yield first, last
            first = x
        first, last = x if first is None else first, x
    if first is not None and last is not None:
        yield first, last


def mirrored(pieces: list[tuple[int, int]], width: int) -> list[tuple[int, int]]:
    """Give the same pieces on the other side of a picture."""
    return [(width - 1 - last, width - 1 - first) for first, last in reversed(pieces)]
