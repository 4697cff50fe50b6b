"""An edition in another language, made of the bundled one: every text told from its English."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import Any

import attrs

from kiosk.content.model import Edition, Guide, Source
from kiosk.content.prose import Span
from kiosk.content.words import Words

SAID = frozenset({"title", "short", "heading", "when", "term", "name", "organisation"}) | {
    *(field for field in attrs.fields_dict(Words)),
    *(field for field in attrs.fields_dict(Span) if field == "text"),
    *("list_title", "matters_title", "signs_title", "elsewhere_title"),
}
"""The fields that are words for patients; others are names that the program uses."""


def in_another_language(guide: Guide, code: str, say: Callable[[str], str]) -> Guide:
    """Give the guide with one more edition, whose every text is `say` of the English one."""
    other = attrs.evolve(_said(guide.first, say), language=code)
    clinic = attrs.evolve(guide.clinic, languages=(*guide.clinic.languages, code))
    editions = MappingProxyType({**guide.editions, code: other})
    return attrs.evolve(guide, clinic=clinic, editions=editions)


def texts_in(value: object) -> Iterator[str]:
    """Give every text inside a value of the model."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts_in(part)
    elif hasattr(value, "paragraphs"):
        yield " ".join(value.plain.split("\n\n"))  # type: ignore[attr-defined]
    else:
        for field in getattr(type(value), "__attrs_attrs__", ()):
            yield from texts_in(getattr(value, field.name))


def with_days(guide: Guide, *spans: tuple[int, int | None]) -> Guide:
    """Give the guide with the first milestones so many days after it, and the others without."""
    first = guide.first
    stones = tuple(
        attrs.evolve(stone, from_day=span[0] if span else None, to_day=span[1] if span else None)
        for stone, span in zip(
            first.recovery.milestones,
            (*spans, *[None] * (len(first.recovery.milestones) - len(spans))),
            strict=True,
        )
    )
    recovery = attrs.evolve(first.recovery, milestones=stones)
    return with_edition(guide, attrs.evolve(first, recovery=recovery))


def with_edition(guide: Guide, edition: Edition) -> Guide:
    """Give the guide with this edition in the place of the one of its language."""
    editions = MappingProxyType({**guide.editions, edition.language: edition})
    return attrs.evolve(guide, editions=editions)


def _said(value: Any, say: Callable[[str], str]) -> Any:  # noqa: ANN401 - any part of the model
    """Give a value of the model in which every word is said otherwise."""
    if isinstance(value, tuple):
        return tuple(_said(part, say) for part in value)
    if not attrs.has(type(value)):
        return value
    changed = {}
    for field in attrs.fields(type(value)):
        old = getattr(value, field.name)
        is_said = isinstance(old, str) and field.name in SAID and old
        if isinstance(value, Source) and field.name == "checked":
            is_said = False  # A date there, and a phrase among the words of buttons.
        changed[field.name] = say(old) if is_said else _said(old, say)
    return attrs.evolve(value, **changed)
