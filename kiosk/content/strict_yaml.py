"""The strict reader: the bytes of a content file become a sheet, or Problems with their lines.

YAML is kept to what a careful person would write by hand: names, texts and lists. Every value is
text (`no`, `12:30` and `010` stay what was typed). libyaml's parser in C is used where PyYAML was
built with it, PyYAML's own where not. Both are asked for one event at a time, so that nothing
deep or huge is ever built: 20,000 brackets end at the first too many.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml
from attrs import define, field

from kiosk.content.line_slips import quoted
from kiosk.content.plain_text import (
    HIDDEN_SIGNS,
    MOST_MARKS,
    UnreadableError,
    decoded,
    tower_of_marks,
)
from kiosk.content.problem import Problem
from kiosk.content.sheet import Block, Node, Rows, Sheet, Text
from kiosk.content.yaml_slips import lost_dash, lost_note, place_of, slip, twice

LONGEST_WORD = 200
"""Letters in the longest word: one endless word keeps Qt's layout busy for half a minute."""
MOST_BLOCKS = 2_000
"""Texts and paragraphs in one file."""
MOST_NODES = 8_000
"""Names, texts, lists and blocks in one file."""
DEEPEST = 12
"""Lists and blocks inside each other; the deepest page needs nine."""

# Chinese and Japanese are written without spaces and may be broken anywhere: no long words there.
_LONG_WORD = re.compile(rf"[^\s\u2e80-\u9fff\uf900-\uffef]{{{LONGEST_WORD + 1},}}")
_PARAGRAPH = re.compile(r"\n[ \n]*\n")


@define(eq=False, repr=False)
class _Open:
    """A list or block whose end has not been read yet."""

    line: int
    is_block: bool
    items: list[Node] = field(factory=list)
    entries: dict[str, Node] = field(factory=dict)
    key_lines: dict[str, int] = field(factory=dict)
    key: str | None = None
    """The name whose value comes next; None when a name comes next."""
    has_doubles: bool = False


def fast_parser() -> type[Any]:
    """Give libyaml's parser where PyYAML has it, else PyYAML's own: they read alike."""
    parser: type[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return parser


def read_sheet(
    file: str, data: bytes, parser: type[Any] | None = None, *, pages: int = 1
) -> tuple[Sheet | None, tuple[Problem, ...]]:
    """Read a content file strictly.

    `file` is the name to put into Problems, `pages` how many pages' worth it may hold. Gives a
    sheet and no Problem, or no sheet and every Problem found. Never raises for anything that can
    stand in a file.
    """
    try:
        text = decoded(file, data, pages)
        reading = _Reading(file, text, pages)
        root = reading.read(parser or fast_parser())
    except UnreadableError as stop:
        return None, stop.problems
    if root is None or reading.problems:
        return None, tuple(reading.problems)
    return Sheet(file, root), ()


class _Reading:
    """One file being read, event by event."""

    def __init__(self, file: str, text: str, pages: int) -> None:
        self.file = file
        self.most_blocks, self.most_nodes = MOST_BLOCKS * pages, MOST_NODES * pages
        self.text = text
        self.lines = text.split("\n")
        self.problems: list[Problem] = []
        self.nodes = 0
        self.blocks = 0
        self.stack: list[_Open] = []
        self.root: Node | None = None
        self.documents = 0
        self.noted: set[int] = set()
        self.with_hash = {at for at, line in enumerate(self.lines) if "#" in line}
        """The lines, counted from 0, where a note may begin."""

    def read(self, parser: type[Any]) -> Block | None:
        """Read to the end, or to the first thing that makes the rest meaningless."""
        try:
            for event in _events(parser, self.text):
                self._take(event)
        except yaml.YAMLError as error:
            line, wrong, right = slip(error, self.lines)
            self._problem(line, wrong, right)
            return None
        except UnreadableError as stop:
            self.problems += stop.problems
            return None
        if self.documents == 0 or (isinstance(self.root, Text) and not self.root.value):
            self._problem(0, "The file is empty", "title: Recovery")
        elif not isinstance(self.root, Block):
            line = self.root.line if self.root else 0
            self._problem(line, "The file must be names with their values", "title: Recovery")
        else:
            return self.root
        return None

    def _problem(self, line: int, wrong: str, right: str) -> None:
        self.problems.append(Problem(self.file, line, wrong, right))

    def _take(self, event: yaml.Event) -> None:
        """Take one event of the parser."""
        line = place_of(event.start_mark)[0] + 1
        if isinstance(event, yaml.ScalarEvent):
            self._take_text(event, line)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open(event, line)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close()
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                wrong = "A second document begins at ---; a file is one page"
                raise UnreadableError(
                    Problem(self.file, line, wrong, "the same file without the line ---")
                )
            if event.version or event.tags:
                right = "the same file without the lines that begin with %"
                self._problem(line, "Lines that begin with % are not read here", right)
        elif isinstance(event, yaml.AliasEvent):
            wrong = f"*{event.anchor} repeats another value, which is not allowed here"
            wrong += " (a value that begins with * needs quotes)"
            self._problem(line, wrong, self._right(line))
            self._add(Text("", line), line)

    def _take_text(self, event: yaml.ScalarEvent, line: int) -> None:
        """Take a name or a value."""
        if event.anchor is not None or event.tag is not None:
            self._no_extras(event, line)
        value: str = event.value
        long = _LONG_WORD.search(value) if len(value) > LONGEST_WORD else None
        if long is not None:
            wrong = f"A word here has more than {LONGEST_WORD} letters: {long.group()[:20]}..."
            self._problem(line, wrong, "the words with spaces between them")
        if letter := tower_of_marks(value):
            wrong = f"The letter '{letter}' carries more than {MOST_MARKS} marks, one on another"
            self._problem(line, wrong, "the same word typed anew")
        if event.style == '"':
            hidden = HIDDEN_SIGNS.search(value)
            if hidden is not None:
                wrong = "A backslash makes a sign here that cannot be seen"
                self._problem(line, wrong, "the words without the backslash")
        stop = place_of(event.end_mark)[0]
        if stop != line - 1 or stop in self.with_hash:
            self._look_at_source(event, line)
        self._add(Text(value, line), line)

    def _look_at_source(self, event: yaml.ScalarEvent, line: int) -> None:
        """Report what the parser takes silently and the writer did not mean."""
        start, stop = place_of(event.start_mark), place_of(event.end_mark)
        end = stop[0] + 1
        style = event.style or ""
        note = lost_note(style, start, stop, self.lines)
        if note and end not in self.noted:
            self.noted.add(end)
            at = line if event.style in ("|", ">") else end
            wrong = "The words after # would be lost: a note stands on a line of its own"
            self._problem(at, f"{wrong}, and a # in a value needs quotes", note)
        dash = lost_dash(style, start, stop, self.lines)
        if dash:
            wrong = "This dash is not below the dash above it, so the two lines became one text"
            self._problem(dash, wrong, self.lines[dash - 1].strip() + ", with its dash right below")

    def _open(self, event: yaml.CollectionStartEvent, line: int) -> None:
        """Begin a list or a block."""
        self._no_extras(event, line)
        if len(self.stack) >= DEEPEST:
            wrong = f"Lists and blocks stand more than {DEEPEST} deep inside each other here"
            raise UnreadableError(Problem(self.file, line, wrong, self._right(line)))
        self._count(line)
        self.stack.append(_Open(line, isinstance(event, yaml.MappingStartEvent)))

    def _close(self) -> None:
        """End a list or a block."""
        done = self.stack.pop()
        node: Node
        if done.is_block:
            node = Block(done.entries, done.key_lines, done.line)
        else:
            node = Rows(tuple(done.items), done.line)
        self._put(node, done.line)

    def _add(self, node: Text, line: int) -> None:
        """Count a text and put it where it belongs."""
        self._count(line)
        is_name = bool(self.stack) and self.stack[-1].is_block and self.stack[-1].key is None
        if not is_name:
            self.blocks += 1
            if "\n" in node.value:
                self.blocks += len(_PARAGRAPH.findall(node.value))
            if self.blocks > self.most_blocks:
                wrong = f"The file holds more than {self.most_blocks:,} texts, so it was not read"
                right = "fewer texts; one file is one page"
                raise UnreadableError(Problem(self.file, line, wrong, right))
        self._put(node, line)

    def _put(self, node: Node, line: int) -> None:
        """Put a finished node into what is open around it."""
        if not self.stack:
            self.root = node
            return
        around = self.stack[-1]
        if not around.is_block:
            around.items.append(node)
        elif around.key is None:
            around.key = self._name(node, line, around)
        else:
            around.entries.setdefault(around.key, node)
            around.key = None

    def _name(self, node: Node, line: int, around: _Open) -> str:
        """Take a node as the name of the next value; a Problem where it cannot be one."""
        if not isinstance(node, Text):
            wrong = "A list or block stands where a name should be"
            self._problem(line, wrong, self._right(line) or 'text: "[Stop] and rest."')
            return ""
        name = node.value
        if name == "<<":
            self._problem(line, "<< copies another block, which is not allowed here", "id: day-1")
        elif name in around.entries:
            in_item = len(self.stack) > 1 and not self.stack[-2].is_block
            # A lost line doubles all names that follow: the first of them tells the story.
            if not (in_item and around.has_doubles):
                around.has_doubles = True
                first = around.key_lines[name]
                self._problem(line, *twice(name[:40], first, self.lines[line - 1], in_item=in_item))
        around.key_lines.setdefault(name, line)
        return name

    def _no_extras(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, line: int) -> None:
        """Report anchors and tags, which begin with & and !."""
        if event.anchor is not None:
            wrong = f"&{event.anchor} names a value for copying, which is not allowed here"
            wrong += " (a value that begins with & needs quotes)"
            self._problem(line, wrong, self._right(line))
        if event.tag is not None:
            wrong = f"{event.tag} gives a value a kind, which is not allowed here"
            wrong += " (a value that begins with ! needs quotes)"
            self._problem(line, wrong, self._right(line))

    def _count(self, line: int) -> None:
        """Count a node, and stop at one too many."""
        self.nodes += 1
        if self.nodes > self.most_nodes:
            wrong = f"The file has more than {self.most_nodes:,} parts, so it was not read"
            raise UnreadableError(
                Problem(self.file, line, wrong, "fewer texts; one file is one page")
            )

    def _right(self, line: int) -> str:
        """Give the line with its value in quotes, or an example of quotes."""
        return quoted(self.lines[line - 1]) or 'text: "*Rest* & heal!"'


def _events(parser: type[Any], text: str) -> Iterator[Any]:
    """Give the parser's events one at a time, and let its memory go at the end."""
    loader = parser(text)
    try:
        while True:
            event = loader.get_event()
            if event is None:
                return
            yield event
            if isinstance(event, yaml.StreamEndEvent):
                return
    finally:
        loader.dispose()
