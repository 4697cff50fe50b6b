"""What a translated text must have in common with the first language's: checked before it is shown.

The same numbers, each as often; the same glossary words to touch; the same places for what the
program fills in; and a length that leaves it room on the screen. Whether the words mean the same
only a qualified translator can say.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import TypeAlias

from kiosk.content.prose import Prose, ProseError, one_line, read_prose

Fault: TypeAlias = tuple[str, str]
"""What is wrong, as a sentence without its full stop, and what would be right."""

LONGEST_SHARE = 3
"""A translation is at most so many times as long as the first language's words,"""
ALWAYS_ROOM = 40
"""and so many letters: `Do` may well need ten of them elsewhere."""

# Digits with what stands between them in one number: 5,749 and 5.749, 1 000 and 100.4.
# Arabic has a comma (U+066B) and a mark of thousands (U+066C) of its own.
_NUMBER = re.compile(
    r"(?<!\d)\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,\u066b]\d+)?|\d+(?:[.,'’\u066b\u066c]\d+)*"
)
_DIGIT = re.compile(r"\d")
_LINK = re.compile(r"\]\(term:([^()\n]*)\)")


def numbers_in(text: str) -> Counter[str]:
    """Count the numbers of a text by their digits alone.

    Languages write 5,749 as 5.749 or 5 749, and some have digits of their own.
    """
    return Counter(
        "".join(str(unicodedata.decimal(sign)) for sign in number if sign.isdecimal())
        for number in _NUMBER.findall(text)
    )


def marked(written: str, *, is_statement: bool) -> tuple[str, Prose | None]:
    """Give a text as it will be shown, with its marks, and as prose where it is a statement.

    Raises `ProseError` where the marks of a statement do not add up.
    """
    if not is_statement:
        return one_line(written), None
    prose = read_prose(written)
    return prose.marked, prose


def faults(first: str, written: str, *, is_statement: bool) -> Iterator[Fault]:
    """Give what is wrong with a translation of `first`, a text with its marks."""
    try:
        text, _ = marked(written, is_statement=is_statement)
    except ProseError as error:
        yield error.wrong, error.right
        return
    if is_statement and "](term:" in f"{first}{text}":
        yield from _other_words(set(_LINK.findall(first)), set(_LINK.findall(text)))
        first, text = _LINK.sub("", first), _LINK.sub("", text)
    yield from _other_numbers(first, text)
    most = LONGEST_SHARE * len(first) + ALWAYS_ROOM
    if len(text) > most:
        wrong = f"The translation has {len(text):,} letters; for {len(first)} there is room for"
        yield f"{wrong} {most}", "fewer words"


def _other_numbers(first: str, text: str) -> Iterator[Fault]:
    if not (_DIGIT.search(first) or _DIGIT.search(text)):
        return  # As most texts; comparing them all would cost every start.
    wanted, here = numbers_in(first), numbers_in(text)
    if wanted == here:
        return
    shown = ", ".join(_NUMBER.findall(first)) or "no number"
    for number in here - wanted:
        yield f"The number {number[:20]} is not in the first language's words", f"only: {shown}"
        return
    for number in wanted - here:
        yield f"The number {number[:20]} of the first language's words is missing", shown
        return


def _other_words(wanted: set[str], here: set[str]) -> Iterator[Fault]:
    right = ", ".join(f"[...](term:{name})" for name in sorted(wanted)) or "no link"
    for name in sorted(here - wanted):
        yield f"No link to '{name[:40]}' stands in the first language's words", right
    for name in sorted(wanted - here):
        yield f"The link to '{name[:40]}' is missing", right
