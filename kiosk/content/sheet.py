"""A sheet: one content file as it was written, every value a text that knows its line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from attrs import frozen

from kiosk.content.problem import Finding, Place, Problem


# Neither compared nor printed: each method that attrs need not write saves time at every start.
@frozen(eq=False, repr=False)
class Text:
    """A value: what was written, never turned into a number, a date or yes and no."""

    value: str
    line: int


@frozen(eq=False, repr=False)
class Rows:
    """A list."""

    items: tuple[Node, ...]
    line: int


@frozen(eq=False, repr=False)
class Block:
    """Names with their values."""

    entries: Mapping[str, Node]
    key_lines: Mapping[str, int]
    """The line on which each name stands."""
    line: int


Node: TypeAlias = Text | Rows | Block


@frozen(eq=False, repr=False)
class Sheet:
    """One file, read."""

    file: str
    """Relative to the content folder, with forward slashes."""
    root: Block

    def line(self, place: Place) -> int:
        """Give the line of a value, or of the nearest thing around it that was written."""
        node: Node = self.root
        line = node.line
        for step in place:
            if isinstance(node, Block) and step in node.entries:
                line = node.key_lines[str(step)]
                node = node.entries[str(step)]
                if isinstance(node, Text):
                    line = node.line
            elif isinstance(node, Rows) and isinstance(step, int) and step < len(node.items):
                node = node.items[step]
                line = node.line
            else:
                break
        return line

    def problem(self, finding: Finding) -> Problem:
        """Give a finding its line."""
        return Problem(finding.file, self.line(finding.place), finding.wrong, finding.right)
