"""Slips of the pen in YAML: what probably happened on a line, and the line put right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

import yaml

_PAIR = re.compile(
    r"^(?P<before>\s*(?:- +)*(?:['\"]?[\w-]+['\"]?\s*:(?=\s)|-(?=\s)))\s*(?P<value>\S(?:.*\S)?)\s*$"
)
_NOTE = re.compile(r"[ :,\]}?\-]*(?<= )#")
_NOTE_AT_ONCE = re.compile(r"[:,\]}]*#")
_BLOCK_HEAD_NOTE = re.compile(r"[|>][-+0-9]* +#")
_NOTE_ALONE = "# the note on a line of its own, above the value"
_LONGEST = 160
"""Letters of a staff member's line that an example repeats."""

At: TypeAlias = tuple[int, int]
"""A line and a column, both counted from 0."""


def quoted(line: str) -> str:
    """Give a line of a content file with its value in double quotes.

    An empty text means that the line is not `name: value` or `- value`, or is too long to repeat.
    """
    pair = _PAIR.match(line)
    if pair is None or len(line) > _LONGEST:
        return ""
    before, value = pair["before"].strip(), pair["value"]
    for mark in ('"', "'"):
        if len(value) > 1 and value[0] == value[-1] == mark:
            value = value[1:-1]
            break
    else:
        value = value.lstrip("\"'") if value.count(value[0]) == 1 else value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'{before} "{escaped}"'


def place_of(mark: object) -> At:
    """Give the line and column of a parser's mark, both counted from 0."""
    return getattr(mark, "line", 0), getattr(mark, "column", 0)


def lost_note(style: str, start: At, end: At, lines: Sequence[str]) -> str:
    """Find a note beside a text, as in `Room #4`, which YAML drops without a word.

    Gives the line as it should be, or an empty text where there is no such note. A note on a
    line of its own is fine; one beside a value is nearly always a text cut short.
    """
    if style in ("|", ">"):
        head = lines[start[0]][start[1] :]
        return _NOTE_ALONE if _BLOCK_HEAD_NOTE.match(head) else ""
    line = lines[end[0]] if end[0] < len(lines) else ""
    rest = line[end[1] :]
    if line.lstrip().startswith("#"):
        return ""
    if style:
        return _NOTE_ALONE if _NOTE_AT_ONCE.match(rest) or _NOTE.match(rest) else ""
    # An empty value may end right before the note.
    if _NOTE.match(rest) or (rest.startswith("#") and line[: end[1]].endswith(" ")):
        return quoted(line) or _NOTE_ALONE
    return ""


def lost_dash(style: str, start: At, end: At, lines: Sequence[str]) -> int:
    """Find a `- ` that became part of the text above it; give its line, or 0."""
    if not style:
        for line in range(start[0] + 1, min(end[0] + 1, len(lines))):
            if lines[line].lstrip().startswith("- "):
                return line + 1
    return 0


def slip(error: yaml.YAMLError, lines: Sequence[str]) -> tuple[int, str, str]:
    """Say what a parser's error means: its line, what is wrong, and what would be right."""
    mark = getattr(error, "problem_mark", None)
    began = getattr(error, "context_mark", None)
    problem = str(getattr(error, "problem", "") or "")
    context = str(getattr(error, "context", "") or "")
    if "escape character" in problem and mark is not None:
        line = mark.line + 1
        wrong = "A backslash inside double quotes needs a second one, or better none"
        return line, wrong, _line(lines, line).strip()[:_LONGEST].replace("\\", "\\\\")
    open_ended = _open_ended(lines, mark.line) if mark is not None else 0
    if began is not None and "quoted scalar" in context:
        open_ended = open_ended or began.line + 1
    if open_ended:
        line = open_ended
        wrong = "A text begins with a quotation mark and does not end with one"
        return line, wrong, quoted(_line(lines, line)) or 'text: "Rest at home."'
    if "flow" in context and began is not None:
        line = began.line + 1
        wrong = "A bracket [ or { opens here, and what follows does not fit inside it"
        return line, wrong, quoted(_line(lines, line)) or "basis: [S31, S32]"
    if "simple key" in context and began is not None:
        line = began.line + 1
        wrong = "This line is not `name: value` and not part of the text above it"
        return line, wrong, 'text: "All the words, in one pair of quotes."'
    line = min(mark.line + 1 if mark is not None else 0, len(lines))
    written = _line(lines, line)
    if "mapping values" in problem:
        return line, *_colon(written)
    pair = _PAIR.match(written)
    if "sequence entries" in problem:
        wrong = "A list begins on the line below its name; a text that begins with - needs quotes"
        return line, wrong, quoted(written) or "points: on one line, - on the next"
    if pair is not None and pair["value"][0] in "[{*&!@`%|>'\"":
        wrong = f"A value that begins with {pair['value'][0]} must stand in quotes as a whole"
        return line, wrong, quoted(written) or 'text: "**Call us** if it hurts."'
    wrong = "This line does not stand under the one it belongs to"
    right = f"as many spaces before it as before its neighbours, such as: {_above(lines, line)}"
    return line, wrong, right


def _open_ended(lines: Sequence[str], before: int) -> int:
    """Find the line above whose text in double quotes only ends at the next text's first quote."""
    marks = 0
    for at in range(min(before, len(lines)) - 1, -1, -1):
        here = lines[at].replace('\\"', "").count('"')
        pair = _PAIR.match(lines[at])
        if here == 1 and marks % 2 == 0 and pair is not None and pair["value"].startswith('"'):
            return at + 1
        marks += here
        if here % 2:
            break
    return 0


def _colon(written: str) -> tuple[str, str]:
    """Explain a second colon on a line, as in `title: Recovery: what to expect`."""
    right = quoted(written)
    pair = _PAIR.match(written)
    if right and pair is not None and re.search(r":(\s|$)", pair["value"]):
        return "A colon inside a value needs quotes around the whole value", right
    if right:
        wrong = "This name is too far to the right, or the text above it goes on and needs quotes"
        return wrong, f"'{written.strip()[:60]}' right below its neighbours"
    return "A colon inside a text needs quotes around the whole text", 'text: "Stop: call us."'


def _line(lines: Sequence[str], line: int) -> str:
    """Give a line by its number, or an empty one."""
    return lines[line - 1] if 0 < line <= len(lines) else ""


def _above(lines: Sequence[str], line: int) -> str:
    """Give the beginning of the nearest written line above, its spaces made visible."""
    for written in reversed(lines[: max(line - 1, 0)]):
        start = written.lstrip(" ")
        if start and not start.startswith("#"):
            return "·" * (len(written) - len(start)) + start[:60]
    return "title: Recovery"
