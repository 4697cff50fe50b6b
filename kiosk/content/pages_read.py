"""The pages of one language as the checks see them: every value with its file and place."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import TypeAlias, TypeVar

import attrs
from attrs import frozen

from kiosk.content.folder import CLINIC
from kiosk.content.model import Clinic
from kiosk.content.problem import Finding, Place
from kiosk.content.statements import Page, Statement, Status

T = TypeVar("T")

_SCREENS: Mapping[str, tuple[str | int, int]] = MappingProxyType(
    {
        "sections": ("sections", 2),
        "steps": ("steps", 2),
        "milestones": ("milestones", 2),
        "groups": ("groups", 4),
        "care_cards": ("care_cards", 1),
        "signs_lead": ("care_cards", 1),
        "checks": ("checks", 2),
        "people": ("people", 2),
        "questions": ("questions", 1),
        "matters": ("matters", 1),
        "matters_lead": ("matters", 1),
        "list_lead": ("list_lead", 1),
        "list_empty": ("list_lead", 1),
        "elsewhere": ("elsewhere", 1),
        "elsewhere_lead": ("elsewhere", 1),
    }
)
"""The lists on a page that have a screen of their own, and how many steps lead to one screen."""

NOT_FOR_PATIENTS = frozenset(
    {
        "address",
        "at",
        "beside_numbers",
        "by",
        "checked",
        "fact",
        "file",
        "icon",
        "id",
        "logo",
        "next",
        "note",
        "on",
        "page",
        "phone",
        "photo",
        "web",
    }
)
"""The attributes whose plain texts are names, dates and notes; patients read all others."""


@frozen(eq=False, repr=False)
class Found:
    """A value of the model, and where it was written."""

    file: str
    place: Place
    value: object

    def finding(self, wrong: str, right: str, *more: str | int) -> Finding:
        """Give a finding about this value, or about what `more` leads to inside it."""
        return Finding(self.file, self.place + more, wrong, right)

    def texts(self) -> Iterator[tuple[Place, str]]:
        """Give each text of its own that patients read, without marks, and the way to it."""
        if isinstance(self.value, Statement):
            yield ("text",), self.value.text.plain
            return
        for name in names_of(type(self.value)):
            value = getattr(self.value, name)
            if isinstance(value, str):
                if value and name not in NOT_FOR_PATIENTS:
                    yield (name,), value
            elif isinstance(value, Mapping):
                for key, text in value.items():
                    if isinstance(text, str):
                        yield (name, str(getattr(key, "value", key))), text


Said: TypeAlias = tuple[Found, Place, str]
"""A text that patients read, marks taken off: the value it is part of, and the way inside it."""


@frozen(eq=False, repr=False)
class PagesRead:
    """What could be read of one language. A page whose file has Problems is not among them."""

    language: str
    pages: Mapping[str, Page]
    """By the name of the file without its ending."""
    found: tuple[Found, ...]
    """Everything on the pages, in reading order."""
    texts: tuple[Said, ...]
    """All texts that patients read."""

    def of(self, kind: type[T]) -> Iterator[tuple[Found, T]]:
        """Give all values of one class."""
        for each in self.found:
            if isinstance(each.value, kind):
                yield each, each.value

    def page(self, kind: type[T]) -> T | None:
        """Give the page of one class, if it could be read."""
        return next((page for page in self.pages.values() if isinstance(page, kind)), None)

    @property
    def is_english(self) -> bool:
        """Tell whether the rules for English words apply."""
        return self.language.split("-")[0] == "en"

    @property
    def is_spanish(self) -> bool:
        """Tell whether the rules for Spanish words apply."""
        return self.language.split("-")[0] == "es"


def pages_read(language: str, pages: Mapping[str, Page]) -> PagesRead:
    """Gather everything on these pages."""
    found = tuple(
        each for name, page in pages.items() for each in walk(f"{language}/{name}.yaml", page)
    )
    texts = tuple(said for each in found for said in said_in(each))
    return PagesRead(language, pages, found, texts)


def said_in(found: Found) -> Iterator[Said]:
    """Give each text that patients read in a value itself, and not in those inside it."""
    for place, text in found.texts():
        yield found, place, text


def clinic_found(clinic: Clinic) -> Found:
    """Give the clinic's own file in the same shape."""
    return Found(CLINIC, (), clinic)


def walk(file: str, value: object, place: Place = ()) -> Iterator[Found]:
    """Give a value of the model and all such values inside it, in reading order."""
    yield Found(file, place, value)
    if isinstance(value, Statement):
        return
    for name in names_of(type(value)):
        inner = getattr(value, name)
        if isinstance(inner, tuple):
            for at, item in enumerate(inner):
                if attrs.has(type(item)):
                    yield from walk(file, item, (*place, name, at))
        elif attrs.has(type(inner)):
            yield from walk(file, inner, (*place, name))


def screen_of(found: Found) -> tuple[str, Place]:
    """Give the file and place of what is seen together with a value.

    That is the section, step, milestone, risk, person or question of which it is part, or the
    page itself.
    """
    name = found.place[0] if found.place else ""
    first, steps = _SCREENS.get(str(name), ("", 0))
    if not first or len(found.place) < steps:
        return found.file, ()
    return found.file, (first, *found.place[1:steps])


def is_shown(statement: Statement) -> bool:
    """Tell whether patients read it."""
    return statement.status is Status.SHOWN


def names_of(kind: type[object]) -> tuple[str, ...]:
    """Give the names of a model class's attributes, in order; none of any other class."""
    return _names_of(kind)  # type: ignore[arg-type]  # classes can be hashed; mypy asks their metaclass


@cache
def _names_of(kind: Hashable) -> tuple[str, ...]:
    return tuple(each.name for each in getattr(kind, "__attrs_attrs__", ()))
