"""The sheet on its way to the process that prints it, and what comes back: a line of JSON each."""

from __future__ import annotations

import json
from enum import Enum
from typing import TypeVar

import attrs
from attrs import frozen
from cattrs import BaseValidationError, Converter

from kiosk.session.sheet import Sheet
from kiosk.session.taking_home import Printing

MOST_SHEET = 1_000_000
"""Letters of a sheet; more is no sheet of ours."""
MOST_ANSWER = 4_000
"""Letters of an answer."""


_T = TypeVar("_T")


class GarbledError(ValueError):
    """What came is not what was sent; its words say nothing of what it was."""


@frozen
class Answer:
    """What has become of a sheet."""

    printing: Printing
    is_handed_over: bool = False
    """Whether the printer has it: then paper is, or will be, used up."""
    why: str = ""
    """A sentence for IT; empty where all is well."""


def sheet_as_text(sheet: Sheet) -> str:
    """Write a sheet as one line, in ASCII: no pipe's encoding can harm it."""
    return _as_text(sheet)


def sheet_from_text(text: str) -> Sheet:
    """Read a sheet. Raises `GarbledError` if it is not whole."""
    return _read(text, Sheet, MOST_SHEET)


def answer_as_text(answer: Answer) -> str:
    """Write an answer as one line."""
    return _as_text(answer)


def answer_from_text(text: str) -> Answer:
    """Read an answer. Raises `GarbledError` if it is not one."""
    return _read(text, Answer, MOST_ANSWER)


def _read(text: str, kind: type[_T], most: int) -> _T:
    """Build a value from its line; a name that is none of its own is refused."""
    if len(text) > most:
        raise GarbledError("too long")
    converter = Converter(forbid_extra_keys=True)
    converter.register_structure_hook(str, _text)
    converter.register_structure_hook(bool, _yes_or_no)
    try:
        return converter.structure(json.loads(text), kind)
    # Deep nesting is a RecursionError; cattrs asks null for its keys before it asks what it is.
    except (
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
        RecursionError,
        BaseValidationError,
    ) as fault:
        raise GarbledError("not whole") from fault


def _text(value: object, _: type[str]) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def _yes_or_no(value: object, _: type[bool]) -> bool:
    if not isinstance(value, bool):
        raise TypeError("neither true nor false")
    return value


def _as_text(value: Sheet | Answer) -> str:
    def plain(_: object, __: object, inner: object) -> object:
        return inner.value if isinstance(inner, Enum) else inner

    return json.dumps(attrs.asdict(value, value_serializer=plain))
