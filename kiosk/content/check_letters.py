"""Checks on what was typed: signs that the typeface has, and quotation marks that come in pairs.

For `kiosk check` alone: a running kiosk shows such words rather than older ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kiosk.content.letters import name_of, not_shown, plain_for
from kiosk.content.pages_read import Said
from kiosk.content.problem import Finding

_MOST_NAMED = 3
"""Signs of one text that a message names."""
_LONGEST_EXAMPLE = 90
"""Letters of a text that an example repeats."""

_DOUBLE = re.compile('["\u201c\u201d\u201e\u201f\u00ab\u00bb]')
_CLOSED_BY = {'"': '"', "\u201c": "\u201d", "\u201e": "\u201c\u201d", "\u00ab": "\u00bb"}
_AROUND = ("''", '""', "\u201c\u201d", '\u201c"', '"\u201d', "\u2018\u2019", "\u201d\u201d")
"""First and last sign of a text that somebody put into marks that patients would see."""


def letters(texts: Iterable[Said]) -> Iterator[Finding]:
    """Each sign has a shape in the kiosk's typeface."""
    for found, place, text in texts:
        signs = not_shown(text)
        if not signs:
            continue
        named = ", ".join(name_of(sign) for sign in signs[:_MOST_NAMED])
        more = ", ..." if len(signs) > _MOST_NAMED else ""
        wrong = f"The kiosk's typeface has no shape for {named}{more}: patients would see a box"
        plain = plain_for(signs[0])
        right = f"'{plain}' in its place" if plain.strip() else "the same words without it"
        if plain == " ":
            right = "an ordinary space in its place"
        yield found.finding(wrong, right, *place)


def quotation_marks(texts: Iterable[Said], *, is_english: bool) -> Iterator[Finding]:
    """Each quotation mark has its partner, and none stands around a whole text.

    Which mark ends a quotation differs from language to language: outside English only their
    number is looked at.
    """
    for found, place, text in texts:
        wrong, mended = _around(text) or _alone(text, is_english=is_english) or ("", "")
        if not wrong:
            continue
        right = "the same text without that mark"
        if len(mended) <= _LONGEST_EXAMPLE and "\n" not in text:
            inside = mended.replace("\\", "\\\\").replace('"', "'")
            right = f'{place[-1]}: "{inside}"'
        yield found.finding(wrong, right, *place)


def _around(text: str) -> tuple[str, str] | None:
    """Find marks around a whole text: patients would read them."""
    around = text[:1] + text[-1:]
    if len(text) < 2 or around not in _AROUND:
        return None
    if any(mark in text[1:-1] for mark in around if mark != "\u2019"):
        return None  # Two quotations, or one inside the other: running text.
    wrong = f"Patients would see the marks {text[0]} and {text[-1]} around this text"
    return f"{wrong}; in the file it stands in straight ones, once", text[1:-1].strip()


def _alone(text: str, *, is_english: bool) -> tuple[str, str] | None:
    """Find a mark without its partner."""
    if text.startswith(("'", "\u2018")) and text.count(text[0]) == 1 and "\u2019" not in text:
        return _without(text, 0)
    marks = list(_DOUBLE.finditer(text))
    if not is_english:
        return _without(text, marks[-1].start()) if len(marks) % 2 else None
    opened: re.Match[str] | None = None
    for mark in marks:
        if opened is None:
            if mark.group() not in _CLOSED_BY:
                return _without(text, mark.start())
            opened = mark
        elif mark.group() in _CLOSED_BY[opened.group()]:
            opened = None
        elif opened.group() in '"\u201c' and mark.group() in '"\u201d':
            wrong = f"A quotation begins with {opened.group()} and ends with {mark.group()}"
            start, stop = opened.start(), mark.start()
            mended = f"{text[:start]}\u201c{text[start + 1 : stop]}\u201d{text[stop + 1 :]}"
            return f"{wrong}; both are of one kind", mended
        else:
            return _without(text, opened.start())
    return _without(text, opened.start()) if opened is not None else None


def _without(text: str, at: int) -> tuple[str, str] | None:
    """Report the mark at this place, and give the text without it."""
    near = text[max(0, at - 12) : at + 13].strip()
    wrong = f"The quotation mark {text[at]} in '{near}' has no partner, and patients would see it"
    return wrong, f"{text[:at]}{text[at + 1 :]}".strip()
