"""What the audit found, gathered: a fault that many cells have is one entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import asdict, evolve, frozen

from kiosk.proof.cell_audit import Violation

MOST_WORDS_SHOWN = 70
"""Letters of a text that stands in a line of the report."""


@frozen
class Entry:
    """One thing that is wrong, with all places where it was seen."""

    requirement: str
    """The number in access.md 3, such as `P-07`."""
    fault: str
    """What is wrong, in a few words."""
    screen: str
    widget: str
    """The kind of widget."""
    what: str
    """The words or the name that it is about, as first seen."""
    measured: str
    wanted: str
    cells: tuple[str, ...] = ()
    """The names of the cells, with the theme where it is not so in every theme."""
    count: int = 1
    """How often it was seen: a screen may have it on several screenfuls."""

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What makes two sightings the same fault."""
        return self.requirement, self.fault, self.screen, self.widget

    def __str__(self) -> str:
        """Give one line for a terminal."""
        words = self.what if len(self.what) <= MOST_WORDS_SHOWN else f"{self.what[:67]}..."
        about = " ".join(filter(None, (self.screen, self.widget, repr(words) if words else "")))
        measured = f": {self.measured}" if self.measured else ""
        wanted = f" (wanted: {self.wanted})" if self.wanted else ""
        many = f", {self.count} times in {len(self.cells)} cells" if self.count > 1 else ""
        where = f" [{self.cells[0]}{many}]" if self.cells else ""
        return f"{self.requirement} {self.fault}: {about}{measured}{wanted}{where}"


class Gathering:
    """Entries by what they are about."""

    def __init__(self) -> None:
        """Begin with nothing wrong."""
        self._entries: dict[tuple[str, ...], Entry] = {}

    def see(self, violation: Violation, cell: str) -> None:
        """Take a violation that was seen in a cell."""
        self.add(entry_of(violation, cell))

    def add(self, entry: Entry) -> None:
        """Take an entry: of two with one key the first stays, with the cells of both."""
        known = self._entries.get(entry.key)
        if known is not None:
            cells = tuple(dict.fromkeys((*known.cells, *entry.cells)))
            entry = evolve(known, cells=cells, count=known.count + entry.count)
        self._entries[entry.key] = entry

    def entries(self) -> tuple[Entry, ...]:
        """Give all entries, by requirement and screen."""
        return tuple(self._entries[key] for key in sorted(self._entries))


def entry_of(violation: Violation, cell: str) -> Entry:
    """Give the entry of one violation in one cell."""
    finding = violation.finding
    return Entry(
        requirement=finding.fault.requirement,
        fault=finding.fault.sentence,
        screen=violation.scene,
        widget=finding.widget,
        what=finding.what,
        measured=finding.measured,
        wanted=finding.wanted,
        cells=(" ".join(filter(None, (cell, violation.theme))),),
    )


def entry_from(told: dict[str, Any]) -> Entry:
    """Give an entry again that `as_dict` has told."""
    return Entry(**{**told, "cells": tuple(told["cells"])})


def as_dict(entry: Entry) -> dict[str, Any]:
    """Give an entry as plain values, for JSON."""
    return asdict(entry)


def lines(entries: Iterable[Entry], looked_at: str) -> Iterator[str]:
    """Give the lines for a terminal; `looked_at` says what was looked at."""
    entries = tuple(entries)
    yield from map(str, entries)
    if not entries:
        yield f"Nothing is wrong: {looked_at}."
        return
    seen = sum(entry.count for entry in entries)
    what = "1 fault" if len(entries) == 1 else f"{len(entries)} faults"
    broken = ", ".join(dict.fromkeys(entry.requirement for entry in entries))
    yield f"{what}, seen {seen} times, against {broken}: {looked_at}."
