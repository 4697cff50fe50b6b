"""Words that stand in for a translation that is not there, and what says so."""

from __future__ import annotations

from typing import TypeAlias

from attrs import evolve, frozen

from kiosk.content.model import Edition
from kiosk.content.prose import Prose, Span
from kiosk.content.statements import Statement
from kiosk.views.parts.writing import is_read_from_right, own_name


@frozen
class Borrowed:
    """Words of another language than the page around them."""

    prose: Prose
    over: str
    """The small line above them, in the page's language: `In English only:`."""
    language: str
    """The code of their own language, such as `en`."""
    is_rtl: bool
    """Whether their own language is read from right to left."""

    @property
    def said(self) -> str:
        """The line above them and the words, for whoever cannot see which is which."""
        return f"{self.over} {self.prose.plain}"


Wording: TypeAlias = str | Prose | Borrowed
"""Anything to be set in lines: a plain phrase, prose, or words of another language."""


def wording_of(statement: Statement, edition: Edition) -> Prose | Borrowed:
    """Give the words of a statement as they are to be shown among those of an edition."""
    if statement.language in ("", edition.language):
        return statement.text
    over = edition.words.only_in.format(language=own_name(statement.language))
    language = statement.language
    return Borrowed(statement.text, over, language, is_read_from_right(language))


def plain_of(statement: Statement, edition: Edition) -> str | Borrowed:
    """Give the words of a statement without their marks, where none of them can be touched."""
    text = wording_of(statement, edition)
    plain = prose_of(statement.text.plain)
    return evolve(text, prose=plain) if isinstance(text, Borrowed) else statement.text.plain


def said_of(text: Wording) -> str:
    """Give the words without marks, as one says them aloud."""
    if isinstance(text, Borrowed):
        return text.said
    return text if isinstance(text, str) else text.plain


def prose_of(text: Wording) -> Prose:
    """Give the prose of anything to be set; in a plain phrase nothing is a mark."""
    if isinstance(text, Borrowed):
        return text.prose
    return text if isinstance(text, Prose) else Prose(((Span(text),),))
