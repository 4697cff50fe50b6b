"""Bytes of a content file into letters: UTF-8, every sign to be seen, one kind of line end."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from kiosk.content.problem import Problem

MOST_BYTES = 64 * 1024
"""The largest content file."""

# What YAML calls not printable, its other line ends (they would shift our line numbers), the marks
# that turn the direction of writing around and so can make words lie, and those without any width:
# they come with words copied from elsewhere and break names that look right. Two joiners (U+200C,
# U+200D) stay: Persian and Hindi need them, and the check of letters knows our typeface.
HIDDEN_SIGNS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
_WIDE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# A space that is none for YAML, where the ordinary one has a meaning: it looks just the same.
_FALSE_SPACE = re.compile(r"^(?:[ -]*|[ -]*[\w-]+:[ ]*)(?P<space>[^\S \n])", re.MULTILINE)
_MOST_LINES = 20
"""Lines with the same fault that are named one by one."""

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
    """The file is not worth reading further; the Problems say why."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems


def decoded(file: str, data: bytes, pages: int = 1) -> str:
    """Give the text of the file, its line ends made alike, or stop.

    It may be as large as so many pages.
    """
    if len(data) > MOST_BYTES * pages:
        wrong = f"The file is larger than {MOST_BYTES * pages // 1024} KB, so it was not read"
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
    problems = list(_hidden(file, text))
    if problems:
        raise UnreadableError(*problems)
    return text


def _hidden(file: str, text: str) -> Iterator[Problem]:
    """Give a Problem for each line with a sign that nobody sees, up to `_MOST_LINES`."""
    # Looked for in the whole text first: hardly a file has any.
    if HIDDEN_SIGNS.search(text) is None and (text.isascii() or not _WIDE.search(text)):
        return
    count = 0
    for number, line in enumerate(text.split("\n"), 1):
        bad = HIDDEN_SIGNS.search(line)
        space = None if bad else _FALSE_SPACE.match(line)
        count += bool(bad or space)
        if count > _MOST_LINES:
            return
        if bad:
            yield Problem(file, number, *_hidden_on(line, bad))
        elif space:
            code = f"U+{ord(space['space']):04X}"
            wrong = f"A space on this line is not the one of the space bar ({code})"
            yield Problem(file, number, wrong, "the same line with its spaces typed anew")


def _hidden_on(line: str, bad: re.Match[str]) -> tuple[str, str]:
    """Say which sign cannot be seen on a line, and what to do about it."""
    before = line[: bad.start()]
    if bad.group() != "\t":
        wrong = f"There is a sign that cannot be seen on this line (U+{ord(bad.group()):04X})"
        shown = before.strip()[-20:]
        wrong += f", right after '{shown}'" if shown else ""
        return wrong, "the same line typed anew, without it"
    wrong = "There is a tab on this line; only spaces may move text to the right"
    if before.strip():
        return wrong, "one space where the tab is"
    return wrong, "spaces where the tab is, as many as before the lines beside it"
