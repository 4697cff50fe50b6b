"""Values on their way between two processes of the kiosk: a line of JSON each, read strictly.

What is read was written by our own program, but by one that may be broken, killed or replaced: a
value arrives whole, or not at all.
"""

from __future__ import annotations

import json
from enum import Enum
from functools import cache, partial
from typing import TypeVar, get_args, get_origin

import attrs
from attrs import AttrsInstance
from cattrs import BaseValidationError, Converter

MOST_NUMBER = 2**31 - 1
"""The largest whole number that is sent: Qt's signals carry no larger one."""

_T = TypeVar("_T")


class GarbledError(ValueError):
    """What came is not what was sent; its words say nothing of what it was."""


def line_of(value: AttrsInstance, **besides: str) -> str:
    """Write a frozen value as one line, in ASCII: no pipe's encoding can harm it.

    `besides` are more texts to stand on the line, such as its kind.
    """

    def plain(_: object, __: object, inner: object) -> object:
        return inner.value if isinstance(inner, Enum) else inner

    return json.dumps({**besides, **attrs.asdict(value, value_serializer=plain)})


def value_of(text: str, kind: type[_T], most: int) -> _T:
    """Read a value of this kind from its line of at most so many letters.

    Raises `GarbledError` if it is not whole, or has a part that is none of its own.
    """
    return _built(parsed(text, most), kind)


def value_of_kinds(text: str, kinds: dict[str, type[_T]], most: int) -> _T:
    """Read a value of one of these kinds: the line names it as `is`.

    Raises `GarbledError` as `value_of` does, and if the kind is none of these.
    """
    parts = parsed(text, most)
    named = parts.pop("is", None) if isinstance(parts, dict) else None
    if not isinstance(named, str) or named not in kinds:
        raise GarbledError("of no kind")
    return _built(parts, kinds[named])


def parsed(text: str, most: int) -> object:
    """Parse a line of at most so many letters. Raises `GarbledError` if it is no JSON."""
    if len(text) > most:
        raise GarbledError("too long")
    try:
        value: object = json.loads(text)
    # Deep nesting is a RecursionError.
    except (ValueError, RecursionError) as fault:
        raise GarbledError("not whole") from fault
    return value


def _built(parts: object, kind: type[_T]) -> _T:
    try:
        return _strict_converter().structure(parts, kind)
    # cattrs asks null for its keys before it asks what it is.
    except (
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
        RecursionError,
        BaseValidationError,
    ) as fault:
        raise GarbledError("not whole") from fault


@cache
def _strict_converter() -> Converter:
    """Give what builds values; to make it anew for each line takes 2 ms a line."""
    converter = Converter(forbid_extra_keys=True)
    converter.register_structure_hook(str, _text)
    converter.register_structure_hook(bool, _yes_or_no)
    converter.register_structure_hook(int, _whole_number)
    converter.register_structure_hook_func(_is_several, partial(_several, converter))
    return converter


def _text(value: object, _: type[str]) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def _yes_or_no(value: object, _: type[bool]) -> bool:
    if not isinstance(value, bool):
        raise TypeError("neither true nor false")
    return value


def _is_several(kind: object) -> bool:
    return get_origin(kind) is tuple and get_args(kind)[1:] == (Ellipsis,)


def _several(converter: Converter, value: object, kind: type[object]) -> tuple[object, ...]:
    # A text is as good a row of texts as a list of them, to cattrs.
    if not isinstance(value, list):
        raise TypeError("no list")
    inner = get_args(kind)[0]
    return tuple(converter.structure(each, inner) for each in value)


def _whole_number(value: object, _: type[int]) -> int:
    # True is an int to Python, and a word to us.
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("no whole number")
    if not 0 <= value <= MOST_NUMBER:
        raise ValueError("too large, or below 0")
    return value
