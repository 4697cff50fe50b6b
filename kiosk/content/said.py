"""What a page says, or any part of it: every statement, number and text, at any depth."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kiosk.content.statements import Chance, Statement


def said_in(value: object) -> Iterator[Statement | Chance]:
    """Give all that rests on a source inside a value of the model, in the order of its fields."""
    if isinstance(value, Statement | Chance):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from said_in(part)
    else:
        for each in getattr(type(value), "__attrs_attrs__", ()):
            yield from said_in(getattr(value, each.name))


def texts_in(value: object) -> Iterator[str]:
    """Give every text inside a value of the model, such as a guide with all its languages."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts_in(part)
    elif isinstance(value, Mapping):
        yield from texts_in(tuple(value.values()))
    else:
        for each in getattr(type(value), "__attrs_attrs__", ()):
            yield from texts_in(getattr(value, each.name))
