"""Bytes of a content file into letters: UTF-8, every sign to be seen, one kind of line end."""

from __future__ import annotations

import re
import unicodedata

from kiosk.content.problem import Problem

MOST_BYTES = 64 * 1024
"""The largest content file."""

# What YAML calls not printable, its other line ends (they would shift our line numbers), and the
# two marks that turn the direction of writing around and so can make words lie.
HIDDEN_SIGNS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202d\u202e\ufeff\ufffe\uffff\ud800-\udfff]"
)

MOST_MARKS = 4
"""Marks in a row on one letter: every living language needs fewer, and a tower of them has no
place on a screen where its line could be broken."""


def tower_of_marks(text: str) -> str:
    """Give a letter that carries more than `MOST_MARKS` marks, or nothing.

    Marks are what stands on, below or inside another sign: U+0301 makes é of e.
    """
    if text.isascii():
        return ""
    marks = 0
    for at, sign in enumerate(text):
        is_mark = unicodedata.combining(sign) or unicodedata.category(sign) in ("Mn", "Me", "Mc")
        marks = marks + 1 if is_mark else 0
        if marks > MOST_MARKS:
            return text[max(0, at - marks) : at - marks + 1]
    return ""


class UnreadableError(Exception):
    """The file is not worth reading further; the Problem says why."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def decoded(file: str, data: bytes) -> str:
    """Give the text of the file, its line ends made alike, or stop."""
    if len(data) > MOST_BYTES:
        wrong = f"The file is larger than {MOST_BYTES // 1024} KB, so it was not read"
        raise UnreadableError(
            Problem(file, 0, wrong, "fewer or shorter texts; one file is one page")
        )
    try:
        text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        wrong = "The file is not saved as UTF-8, so its letters cannot be read"
        right = "save it again and choose the encoding UTF-8, then é stays é"
        raise UnreadableError(Problem(file, line, wrong, right)) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    bad = HIDDEN_SIGNS.search(text)
    if bad is not None:
        line = text.count("\n", 0, bad.start()) + 1
        if bad.group() == "\t":
            wrong = "There is a tab on this line; only spaces may move text to the right"
            right = "two spaces where the tab is"
        else:
            wrong = f"There is a sign that cannot be seen on this line (U+{ord(bad.group()):04X})"
            right = "the same line typed anew, without it"
        raise UnreadableError(Problem(file, line, wrong, right))
    return text
