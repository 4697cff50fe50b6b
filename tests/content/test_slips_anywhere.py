"""Wherever in the bundled words a slip of the pen happens, the first Problem names its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from kiosk.content.model import Clinic
from kiosk.content.problem import Problem
from kiosk.content.shelf import KINDS
from kiosk.content.strict_yaml import fast_parser, read_sheet
from kiosk.content.structuring import build_converter, structure

LINE = re.compile(r"(?P<lead> *(?:- )?)(?P<name>[a-z_]+):(?P<gap> ?)(?P<value>.*)")


def slips(line: str) -> Iterator[tuple[str, list[str]]]:
    """Give each slip that can happen to a line: what was said, and the lines in its place."""
    found = LINE.fullmatch(line)
    if found is None:
        return
    lead, name, gap, value = found.groups()
    yield "a lost colon", [f"{lead}{name}{gap}{value}"]
    if value:
        yield "a lost space", [f"{lead}{name}:{value}"]
    if value.endswith('"'):
        yield "a lost quotation mark", [line[:-1]]
        yield "a curly quotation mark at the end", [line[:-1] + "\u201d"]
        yield "words behind the text", [line + " Please."]
        yield "a comma behind the text", [line + ","]
        yield "a tab", ["\t" + line.lstrip()]
    if "- " in lead:
        yield "no space behind the dash", [f"{lead[:-1]}{name}:{gap}{value}"]
        yield "a lost dash", [line.replace("- ", "  ", 1)]
        yield "a lost first line", []
    if lead:
        yield "a space too few", [line[1:]]
        yield "a space too many", [" " + line]


def first_problem(path: Path, lines: list[str], parser: type[Any]) -> Problem | None:
    """Give the first thing that is said against a file with these lines."""
    sheet, problems = read_sheet(path.name, "\n".join(lines).encode(), parser)
    if sheet is not None:
        _, problems = structure(sheet, KINDS.get(path.stem, Clinic), build_converter())
    return problems[0] if problems else None


# PyYAML's own parser is slow: the small files are enough to see that both are understood.
@pytest.mark.parametrize(
    ("name", "parser"),
    [
        ("en/recovery.yaml", fast_parser()),
        ("en/risks.yaml", fast_parser()),
        ("clinic.yaml", yaml.BaseLoader),
        ("en/help.yaml", yaml.BaseLoader),
        ("en/specialists.yaml", yaml.BaseLoader),
    ],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_a_slip_is_named_with_its_line_wherever_it_happens(
    root: Path, name: str, parser: type[Any]
) -> None:
    path = root / "resources" / "content" / name
    lines = path.read_text(encoding="utf-8").splitlines()
    missed, tried = [], 0
    for at, line in enumerate(lines):
        for what, instead in slips(line):
            tried += 1
            problem = first_problem(path, [*lines[:at], *instead, *lines[at + 1 :]], parser)
            if problem is None or problem.line != at + 1:
                missed.append(f"{what} on line {at + 1}: {problem}")
            elif what.startswith("a space too"):
                spaces = len(line) - len(line.lstrip())
                if not problem.right.startswith(f"{spaces} spaces, then: "):
                    missed.append(f"{what} on line {at + 1}, which had {spaces}: {problem}")
    assert tried
    assert missed == []
