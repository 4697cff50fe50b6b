"""A Problem: something that staff wrote and the kiosk cannot show, and how to put it right."""

from __future__ import annotations

from typing import TypeAlias

from attrs import frozen

Place: TypeAlias = tuple[str | int, ...]
"""The way to a value inside a file: `("milestones", 2, "statements", 0, "text")`."""


@frozen(order=True)
class Problem:
    """What is wrong in a content file, where, and what right looks like."""

    file: str
    """The file, relative to the content folder, with forward slashes: `en/risks.yaml`."""
    line: int
    """The line, counted from 1; 0 where no one line is to blame."""
    wrong: str
    """What is wrong, as a sentence without its full stop."""
    right: str
    """What would be right: an example to copy, or a few words on what to do."""

    def __str__(self) -> str:
        """Give one line for a terminal or a log."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        end = "" if self.wrong.endswith("?") else "."
        return f"{place}: {self.wrong}{end} Right, for example: {self.right}"

    def as_dict(self) -> dict[str, str | int]:
        """Give the same as plain values, for `kiosk check --json`."""
        return {"file": self.file, "line": self.line, "wrong": self.wrong, "right": self.right}


@frozen(eq=False)
class Finding:
    """What a check found in a value; it becomes a `Problem` once the file says on which line."""

    file: str
    place: Place
    wrong: str
    right: str
