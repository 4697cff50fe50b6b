"""One part of the matrix, as one process of `kiosk audit` looks at it."""

from __future__ import annotations

import gc
import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import TracebackType
from typing import Any

from attrs import frozen
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Guide
from kiosk.proof.cell_audit import CellAudit, Violation
from kiosk.proof.cell_checks import Seeings, grows
from kiosk.proof.faults import Fault, Finding
from kiosk.proof.matrix import ENDS, Job, jobs, part_of
from kiosk.proof.pixel_audit import PixelAudit
from kiosk.proof.report import Entry, Gathering, as_dict, entry_from
from kiosk.proof.stage import with_everything
from kiosk.proof.tongues import guides_by_language
from kiosk.settings.settings import Settings
from kiosk.shell.words_to_show import load_words

DONE = 0
NO_WORDS = 1

OF_NO_DISPLAY = "This plugin does not support propagateSizeHints"
"""Said by Qt's offscreen platform of every window, whatever the program does."""


@frozen
class Part:
    """Which of how many parts of the matrix a process looks at, from 1."""

    number: int
    count: int

    @property
    def words(self) -> str:
        """As it stands on the command line: `1/2`."""
        return f"{self.number}/{self.count}"


@frozen
class Result:
    """What was looked at and found."""

    entries: tuple[Entry, ...]
    cells: int
    screenfuls: int

    def as_line(self) -> str:
        """Give it as a line of JSON."""
        told = {"cells": self.cells, "screenfuls": self.screenfuls}
        return json.dumps({**told, "entries": [as_dict(it) for it in self.entries]})


def part_from(words: str) -> Part:
    """Read `1/2`; raises `ValueError` where it is not a part."""
    parts = re.fullmatch(r"([1-9][0-9]{0,2})/([1-9][0-9]{0,2})", words)
    if parts is None or int(parts[1]) > int(parts[2]):
        raise ValueError(f"{words} is not a part such as 1/2")
    return Part(int(parts[1]), int(parts[2]))


def result_from(line: str) -> Result:
    """Read what `Result.as_line` has written."""
    told: dict[str, Any] = json.loads(line)
    entries = tuple(map(entry_from, told["entries"]))
    return Result(entries, told["cells"], told["screenfuls"])


def audit_part(settings: Settings, part: Part, print_line: Callable[[str], None]) -> int:
    """Look at one part of the matrix, and tell what each job has found as a line of JSON."""
    settings = with_everything(settings)
    guide = load_words(settings).guide
    if guide is None:
        return NO_WORDS
    application = QApplication.instance() or QApplication(["kiosk"])
    qInstallMessageHandler(_say_of_qt)
    guides = guides_by_language(guide)
    every = jobs(tuple(guide.editions), settings.mount)
    caller = os.getppid()
    # What a cell leaves behind is swept up at its end: to look for it meanwhile takes time.
    gc.freeze()
    gc.disable()
    for job in part_of(every, part.number, part.count):
        if os.getppid() != caller:
            break  # It was ended, and nobody reads what is told here.
        print_line(look_at(job, settings, guides).as_line())
    del application
    return DONE


def look_at(job: Job, settings: Settings, guides: Mapping[str, Guide]) -> Result:
    """Look at the cells of a job, and compare them. Needs a QApplication."""
    gathered = Gathering()
    seen: dict[object, Seeings] = {}
    screenfuls = 0
    for cell in job.cells:
        gc.collect()
        kind = PixelAudit if cell.is_looked_at else CellAudit
        with _slips() as slips:
            audit: PixelAudit | CellAudit = kind(cell, settings, guides[cell.language])
            for violation in audit.violations():
                gathered.see(violation, cell.name)
            audit.close()
        for slip in slips:
            gathered.see(Violation(Finding(Fault.NOT_SHOWN, slip), "some screen"), cell.name)
        if isinstance(audit, CellAudit):
            seen[cell.text] = audit.seen
        screenfuls += audit.screenfuls
    if all(size in seen for size in ENDS):
        normal, largest = (seen[size] for size in ENDS)
        for scene, finding in grows(normal, largest):
            gathered.see(Violation(finding, scene), job.cells[-1].name)
    return Result(gathered.entries(), len(job.cells), screenfuls)


@contextmanager
def _slips() -> Iterator[list[str]]:
    """Keep what breaks inside Qt's own calls, where it would only be printed."""
    slips: list[str] = []
    before = sys.excepthook

    def keep(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        slips.append(f"{kind.__name__}: {fault}")
        before(kind, fault, trace)

    sys.excepthook = keep
    try:
        yield slips
    finally:
        sys.excepthook = before


def _say_of_qt(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if not message.startswith(OF_NO_DISPLAY):
        sys.stderr.write(f"Qt: {message}\n")
