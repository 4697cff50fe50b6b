"""The texts of a page, each by its key: what a translation may say anew, and nothing else.

The key of a statement is its id. The key of any other text is the way to it, with dots between,
and ids in the place of numbers where items have ids: `title`, `milestones.day-1.when`,
`sections.what-it-is.picture.labels.1`. What an item itself says (`text`) has the item's key.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Protocol, TypeVar, cast

from attrs import frozen

from kiosk.content.model import Elsewhere, Person, Source
from kiosk.content.pages_read import NOT_FOR_PATIENTS, names_of
from kiosk.content.problem import Place
from kiosk.content.statements import Page, Statement

T = TypeVar("T")

LETTER_FOR_LETTER: frozenset[tuple[type[object], str]] = frozenset(
    {
        (Person, "name"),
        (Person, "credentials"),
        (Elsewhere, "name"),
        (Source, "title"),
        (Source, "organisation"),
        (Source, "year"),
    }
)
"""What patients read and no translation changes: names of people, and of books and their makers."""

MAY_BE_LEFT_OUT = ("say",)
"""Texts that a translation may do without; then nothing stands there. How an English word is said
helps nobody with a Spanish one, and Spanish is said as it is written."""

TAKEN = ("card", "short", "summary", "title")
"""Keys that look like ids: no statement may be called so."""


@frozen
class PageText:
    """A text of a page that a translation may say anew."""

    key: str
    marked: str
    """The words with their marks, always written alike."""
    is_statement: bool

    @property
    def may_be_left_out(self) -> bool:
        """Tell whether a translation is whole without it."""
        return self.key.rpartition(".")[2] in MAY_BE_LEFT_OUT


class Rewriting(Protocol):
    """Says every text of a page anew, one by one; the same value where nothing changes."""

    def statement(self, statement: Statement) -> Statement:
        """Give what stands in the place of a statement."""
        ...

    def text(self, key: str, text: str) -> str:
        """Give what stands in the place of any other text."""
        ...


def with_texts(page: T, rewriting: Rewriting) -> T:
    """Give a page (or any value of the model) with each of its texts said anew.

    Ids, sources, pictures and all else that is not read stay the very same values.
    """
    return _with(page, "", rewriting)


def texts_of(page: Page) -> tuple[PageText, ...]:
    """Give the texts of a page in reading order. Those that are empty are none."""
    gathering = _Gathering([])
    with_texts(page, gathering)
    return tuple(gathering.found)


def key_of(page: Page, place: Place) -> str:
    """Give the key of the text that a way inside a page leads to."""
    value: object = page
    key = ""
    for step in place:
        if isinstance(value, Statement):
            break
        if isinstance(step, int):
            value = cast("tuple[object, ...]", value)[step]
            key = f"{key}.{_name_in_list(value, step)}"
        else:
            key = _inside(key, step)
            value = None if isinstance(value, Mapping) else getattr(value, step)
    return value.id if isinstance(value, Statement) else key


@frozen
class _Gathering:
    """A rewriting that changes nothing and keeps what it has seen."""

    found: list[PageText]

    def statement(self, statement: Statement) -> Statement:
        self.found.append(PageText(statement.id, statement.text.marked, is_statement=True))
        return statement

    def text(self, key: str, text: str) -> str:
        self.found.append(PageText(key, text, is_statement=False))
        return text


def _with(value: T, key: str, rewriting: Rewriting) -> T:
    """Give a value of the model with the texts inside it said anew."""
    if isinstance(value, Statement):
        return cast("T", rewriting.statement(value))
    kind = type(value)
    old = {name: getattr(value, name) for name in names_of(kind)}
    new = {name: _inner(kind, name, old[name], key, rewriting) for name in old}
    return value if all(new[name] is old[name] for name in old) else kind(**new)


def _inner(kind: type[object], name: str, inner: object, key: str, rewriting: Rewriting) -> object:
    """Give the value of one attribute with the texts inside it said anew."""
    if isinstance(inner, str):
        is_read = inner and name not in NOT_FOR_PATIENTS and (kind, name) not in LETTER_FOR_LETTER
        return rewriting.text(_inside(key, name), inner) if is_read else inner
    if inner is None or isinstance(inner, int | Enum):
        return inner
    below = _inside(key, name)
    if isinstance(inner, Mapping):
        texts = {
            each: rewriting.text(f"{below}.{getattr(each, 'value', each)}", text)
            for each, text in inner.items()
        }
        return inner if texts == inner else texts
    if isinstance(inner, tuple):
        if not inner or not names_of(type(inner[0])):
            return inner
        items = tuple(
            _with(item, f"{below}.{_name_in_list(item, at)}", rewriting)
            for at, item in enumerate(inner)
        )
        return inner if all(a is b for a, b in zip(items, inner, strict=True)) else items
    return _with(inner, below, rewriting) if names_of(type(inner)) else inner


def _inside(key: str, name: str) -> str:
    """Give the key of an attribute of what `key` leads to."""
    if name == "text":
        return key
    return f"{key}.{name}" if key else name


def _name_in_list(item: object, at: int) -> str:
    """Give an item's id, or its number from 1 where it has none."""
    return str(getattr(item, "id", "") or at + 1)
