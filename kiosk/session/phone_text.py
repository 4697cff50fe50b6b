"""The sheet as a short plain text, for a code that a phone's camera reads without any network."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from kiosk.session.sheet import Copy, Kind, Part

_SENTENCE_END = re.compile(r"(?<=[.!?\u061f])\s+|(?<=[\u3002\uff01\uff1f])")
"""After the marks of Latin and Arabic letters a space follows, after the wide ones nothing."""
POINT = "- "
"""Before each point: one byte each, where a bullet has three."""

WITHIN = (Kind.DO, Kind.DO_NOT)
"""Parts that go with the one before them."""


@frozen
class PhoneText:
    """What the code carries."""

    text: str
    is_shortened: bool
    """Whether something had no room."""


def phone_text(copy: Copy, most_bytes: int) -> PhoneText:
    """Give as much of the sheet as fits into so many bytes of UTF-8, what is urgent first.

    It ends after a line or a sentence, never inside a word. The clinic's number and then its
    address stand last, whole: the rest gives way for them. Only what is longer than the whole
    room by itself is left out.
    """
    last: list[str] = []
    for line in reversed(copy.contact.lines):
        if _size([line, *last]) <= most_bytes:
            last.insert(0, line)
    room = most_bytes - (_size(["", "", *last]) if last else 0)
    lines: list[str] = []
    is_shortened = len(last) < len(copy.contact.lines)
    for heads, point in _points(copy):
        opening = heads if lines else heads[1:]
        if _size([*lines, *opening, point]) <= room:
            lines += [*opening, point]
            continue
        is_shortened = True
        begun = _beginning(point, room - _size([*lines, *opening, ""]))
        lines += [*opening, begun] if begun else []
        break
    return PhoneText("\n".join([*lines, *([""] if lines and last else []), *last]), is_shortened)


def _points(copy: Copy) -> Iterator[tuple[list[str], str]]:
    """Give every point of the sheet in the order in which it matters, with what opens it.

    A line is left free above each part, but what not to do stands right below what to do.
    """
    heads = ["", copy.clinic]
    for part in _in_order(copy):
        if part.kind not in WITHIN:
            heads.append("")
        heads += filter(None, (part.heading, part.dates))
        for line in part.lines:
            yield heads, POINT + line
            heads = []


def _in_order(copy: Copy) -> Iterator[Part]:
    """Give the parts; what is not urgent gives way to what the visitor picked, and to the days."""
    urgent = [part for part in copy.signs if part.kind is not Kind.ASK]
    other = [part for part in copy.signs if part.kind is Kind.ASK]
    yield from (*urgent, *copy.lists, *copy.recovery, *other, *copy.read)


def _beginning(point: str, room: int) -> str:
    """Give as many whole sentences of a point as fit, or nothing."""
    ends = [end.start() for end in _SENTENCE_END.finditer(point)]
    fitting = (point[:end] for end in reversed(ends) if _size([point[:end]]) <= room)
    return next(fitting, "")


def _size(lines: Sequence[str]) -> int:
    """Give the bytes of lines, with the line ends between them."""
    return len("\n".join(lines).encode())
