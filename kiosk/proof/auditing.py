"""`kiosk audit`: the whole matrix, divided among processes, and what they found together."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import IO

from attrs import frozen

from kiosk.host import paths
from kiosk.host.clock import today
from kiosk.proof.cell_audit import Violation
from kiosk.proof.faults import Fault, Finding
from kiosk.proof.part_audit import DONE, Part, Result, result_from
from kiosk.proof.report import Gathering, as_dict, lines
from kiosk.proof.stage import with_everything
from kiosk.proof.whole_checks import content_entries, once_for_all
from kiosk.settings.settings import Settings
from kiosk.shell.words_to_show import load_words

PASSED = 0
VIOLATIONS = 1


@frozen
class _Child:
    """A process that looks at a part, and the file that it tells its findings to."""

    process: subprocess.Popen[bytes]
    out: IO[bytes]


def audit_everything(
    settings: Settings,
    arguments: Sequence[str],
    print_line: Callable[[str], None],
    *,
    as_json: bool = False,
) -> int:
    """Look at every cell, with as many processes as there are processors; gives the exit code.

    `arguments` are the words that this command was called with: each process is called with them,
    too. Gives 1 if anything is wrong, the words of the content among it.
    """
    folder = settings.content or paths.bundled_content()
    gathered = Gathering()
    count = processors() if load_words(with_everything(settings)).guide is not None else 0
    with _children(arguments, count) as children:
        for entry in content_entries(folder, paths.words(), paths.illustrations(), today()):
            gathered.add(entry)
        for finding in once_for_all(paths.illustrations()):
            gathered.see(Violation(finding, "every page"), "every cell")
        results = [result for child in children for result in _told(child)]
    for entry in (entry for result in results for entry in result.entries):
        gathered.add(entry)
    cells, screenfuls = sum(it.cells for it in results), sum(it.screenfuls for it in results)
    entries = gathered.entries()
    if as_json:
        told = {"folder": str(folder), "cells": cells, "screenfuls": screenfuls}
        print_line(json.dumps({**told, "violations": [as_dict(it) for it in entries]}, indent=2))
    else:
        for line in lines(entries, f"{screenfuls} screenfuls of {cells} cells were looked at"):
            print_line(line)
    return VIOLATIONS if entries else PASSED


def processors() -> int:
    """Give how many processes can really work at a time."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def _children(arguments: Sequence[str], count: int) -> Iterator[list[_Child]]:
    """Start the processes that look at the parts; at the end none is left."""
    children: list[_Child] = []
    with ExitStack() as files:
        try:
            for number in range(1, count + 1):
                # A file, not a pipe: no process ever waits until another has been heard.
                out = files.enter_context(tempfile.TemporaryFile())
                part = Part(number, count).words
                words = paths.this_program("audit", *arguments, "--part", part)
                # A checkout is found from any folder, so that folders keep the names they have.
                where = os.environ | {"PYTHONPATH": str(paths.program_folder())}
                children.append(_Child(subprocess.Popen(words, stdout=out, env=where), out))
            yield children
        finally:
            for child in children:
                if child.process.poll() is None:
                    child.process.kill()
                    child.process.wait()


def _told(child: _Child) -> Iterator[Result]:
    """Wait for a process and give what it tells, and whether it broke off."""
    code = child.process.wait()
    child.out.seek(0)
    yield from map(result_from, child.out.read().decode().splitlines())
    if code != DONE:
        broken = Finding(Fault.NOT_SHOWN, "", f"a part of the audit ended with code {code}", "0")
        gathered = Gathering()
        gathered.see(Violation(broken, "some screen"), "one of the cells")
        yield Result(gathered.entries(), 0, 0)
