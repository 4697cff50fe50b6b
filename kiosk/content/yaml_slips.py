"""Slips of the pen in YAML: what probably happened, on which line, and the line put right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

import yaml

from kiosk.content.line_slips import LONGEST, line_slip, pair_on, quote_slip, quoted

_NOTE = re.compile(r"[ :,\]}?\-]*(?<= )#")
_NOTE_AT_ONCE = re.compile(r"[:,\]}]*#")
_BLOCK_HEAD_NOTE = re.compile(r"[|>][-+0-9]* +#")
_FIRST = ("id", "level", "low")
"""What items of lists begin with."""
_NOTE_ALONE = "# the note on a line of its own, above the value"

At: TypeAlias = tuple[int, int]
"""A line and a column, both counted from 0."""


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


def twice(name: str, first: int, written: str, *, in_item: bool) -> tuple[str, str]:
    """Say what a name means that its block has on line `first` already, and what would be right.

    `in_item` says that the block is an item of a list, where a line with a dash may be gone.
    """
    if not in_item:
        wrong = f"'{name}' is written twice: it stands on line {first} already"
        return wrong, f"'{name}:' once, with all that belongs to it"
    wrong = f"'{name}' stands twice in one item of a list, on line {first} already"
    if name in _FIRST:
        return f"{wrong}: a new item begins with a dash", f"- {written.strip()[:LONGEST]}"
    wrong = f"{wrong}: the first line of a new item, '- id: ...', is missing above it"
    return wrong, f"'- id: rest-1' on the line above, or '{name}:' only once"


def slip(error: yaml.YAMLError, lines: Sequence[str]) -> tuple[int, str, str]:
    """Say what a parser's error means: its line, what is wrong, and what would be right."""
    mark = getattr(error, "problem_mark", None)
    began = getattr(error, "context_mark", None)
    problem = str(getattr(error, "problem", "") or "")
    context = str(getattr(error, "context", "") or "")
    at = min(place_of(mark)[0] + 1 if mark is not None else 0, len(lines))
    start = place_of(began)[0] + 1 if began is not None else 0
    if "escape character" in problem and mark is not None:
        wrong = "A backslash inside double quotes needs a second one, or better none"
        return at, wrong, _line(lines, at).strip()[:LONGEST].replace("\\", "\\\\")
    for line in _near(lines, at):
        found = line_slip(_line(lines, line))
        if found:
            return line, *found
    open_ended = _open_ended(lines, at - 1) if mark is not None else 0
    if start and "quoted scalar" in context:
        open_ended = open_ended or start
    if open_ended:
        opening = _line(lines, open_ended)
        wrong = "A text begins with a quotation mark and does not end with one"
        return open_ended, *(
            quote_slip(opening) or (wrong, quoted(opening) or 'text: "Rest at home."')
        )
    if start and "flow" in context:
        wrong = "A bracket [ or { opens here, and what follows does not fit inside it"
        return start, wrong, _bracketed(_line(lines, start))
    if start and "simple key" in context:
        wrong = "This line is not `name: value` and not part of the text above it"
        return start, wrong, 'text: "All the words, in one pair of quotes."'
    written = _line(lines, at)
    if "mapping values" in problem:
        return _colon(lines, at)
    pair = pair_on(written)
    if "sequence entries" in problem:
        wrong = "A list begins on the line below its name; a text that begins with - needs quotes"
        return at, wrong, quoted(written) or "points: on one line, - on the next"
    if pair is not None and not _is_whole(pair[1]) and pair[1][0] in "[{*&!@`%|>'\"":
        wrong = f"A value that begins with {pair[1][0]} must stand in quotes as a whole"
        return at, wrong, quoted(written) or 'text: "**Call us** if it hurts."'
    lost = _lost_item(lines, at)
    if lost:
        wrong = "A list begins here without its first line, the one with a dash and the id"
        right = f"a line above this one: {_spaces(_indent(lines, at))}, then: - id: rest-1"
        return lost, wrong, right
    return _moved(lines, at, "This line does not stand under the one it belongs to")


def _near(lines: Sequence[str], at: int) -> Iterator[int]:
    """Give the line where the parser stumbled, and the written one above, where it began to."""
    yield at
    for line in range(at - 1, 0, -1):
        written = _line(lines, line).lstrip()
        if written and not written.startswith("#"):
            yield line
            return


def _lost_item(lines: Sequence[str], at: int) -> int:
    """Give the first line of a list item above whose line with a dash is gone, or 0."""
    column = _indent(lines, at)
    first = 0
    if not _has_dash(lines, at):
        return 0
    for line in range(at - 1, 0, -1):
        written = _line(lines, line).lstrip()
        if not written or written.startswith("#"):
            continue
        if _indent(lines, line) <= column:
            if _has_dash(lines, line):
                return 0
            break
        first = line
    return 0 if _has_dash(lines, first) else first


def _open_ended(lines: Sequence[str], before: int) -> int:
    """Find the line above whose text in double quotes only ends at the next text's first quote."""
    marks = 0
    for at in range(min(before, len(lines)) - 1, -1, -1):
        here = lines[at].replace('\\"', "").count('"')
        pair = pair_on(lines[at])
        if here == 1 and marks % 2 == 0 and pair is not None and pair[1].startswith('"'):
            return at + 1
        marks += here
        if here % 2:
            break
    return 0


def _bracketed(written: str) -> str:
    """Give a line with its list closed, or with its value in quotes where that is no list."""
    pair = pair_on(written)
    if pair is not None and pair[1][0] == "[" and "]" not in pair[1] and len(written) <= LONGEST:
        return f"{pair[0]} {pair[1].rstrip(',')}]"
    return quoted(written) or "basis: [S31, S32]"


def _colon(lines: Sequence[str], at: int) -> tuple[int, str, str]:
    """Explain a second colon on a line, as in `title: Recovery: what to expect`."""
    written = _line(lines, at)
    right = quoted(written) or 'text: "Stop: call us."'
    pair = pair_on(written)
    if pair is None and not _is_name(lines, at):
        return at, "A colon inside a text needs quotes around the whole text", right
    if pair is not None and re.search(r":(\s|$)", pair[1]) and not _is_whole(pair[1]):
        return at, "A colon inside a value needs quotes around the whole value", right
    wrong = "This name is too far to the right, or the text above it goes on and needs quotes"
    return _moved(lines, at, wrong)


def _is_whole(value: str) -> bool:
    """Tell whether a value stands in one pair of quotation marks or brackets."""
    mark = value[0]
    if value[0] + value[-1] in ("[]", "{}"):
        return True
    inside = value[1:-1].replace("\\\\", "").replace(f"\\{mark}", "")
    return mark in "\"'" and len(value) > 1 and value[-1] == mark and mark not in inside


def _moved(lines: Sequence[str], at: int, wrong: str) -> tuple[int, str, str]:
    """Say which line has too many or too few spaces before it, and how many it should have."""
    above = list(_near(lines, at))[-1]
    if _indent(lines, above) % 2 and not _indent(lines, at) % 2:
        # All our files move by two: the parser stumbled over the neighbour of the odd line.
        at, near = above, _indent(lines, at) - 2 * _has_dash(lines, above)
        wrong = "This line does not stand above the ones that belong to it"
    else:
        near = _nearest_column(lines, at)
    right = f"{_spaces(near)}, then: {_line(lines, at).strip()[:60]}"
    return at, f"{wrong}: {_spaces(_indent(lines, at))} before it", right


def _nearest_column(lines: Sequence[str], at: int) -> int:
    """Give the column, of those where lines of the same kind begin nearby, that is nearest."""
    here = _indent(lines, at)
    dash = _has_dash(lines, at)
    below = next((n for n in range(at + 1, len(lines) + 1) if _line(lines, n).strip()), 0)
    columns = []
    # What follows a dash, or a name without a value, stands two to its right.
    if below and (dash or _is_name(lines, at)):
        columns.append(_indent(lines, below) - 2 * (not (dash and _has_dash(lines, below))))
    for line in range(at - 1, 0, -1):
        if pair_on(_line(lines, line)) or _is_name(lines, line):
            columns.append(_indent(lines, line) + 2 * (_has_dash(lines, line) - dash))
    # Of two that are equally near, that of the nearer line: it comes first.
    others = [each for each in columns if each != here and each >= 0]
    return min(others, key=lambda each: abs(each - here), default=0)


def _is_name(lines: Sequence[str], line: int) -> bool:
    """Tell whether a line is a name whose value stands below it."""
    return re.fullmatch(r" *[\w-]+:", _line(lines, line).rstrip()) is not None


def _has_dash(lines: Sequence[str], line: int) -> bool:
    """Tell whether a line begins an item of a list."""
    return _line(lines, line).lstrip().startswith("- ")


def _spaces(count: int) -> str:
    """Say how many spaces."""
    return {0: "no space", 1: "1 space"}.get(count, f"{count} spaces")


def _indent(lines: Sequence[str], line: int) -> int:
    """Give how many spaces stand at the beginning of a line."""
    written = _line(lines, line)
    return len(written) - len(written.lstrip(" "))


def _line(lines: Sequence[str], line: int) -> str:
    """Give a line by its number, or an empty one."""
    return lines[line - 1] if 0 < line <= len(lines) else ""
