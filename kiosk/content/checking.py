"""Everything that can be said against a content folder, for `kiosk check` and the front desk."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.check_reading import reading
from kiosk.content.loading import read_shelf
from kiosk.content.problem import Problem


def check_folder(folder: Path, words: Path, drawings: Path | None = None) -> tuple[Problem, ...]:
    """Give every Problem in a content folder, how hard its words are to read among them.

    `words` is the folder of the words on buttons; `drawings` that of our layered pictures, whose
    layers and anchors are checked when it is given. Needs no Qt, and never raises for anything
    that can be in the folders.
    """
    shelf = read_shelf(folder, words, drawings=drawings)
    problems = list(shelf.problems)
    for read in shelf.read.values():
        problems += [shelf.located(finding) for finding in reading(read, shelf.clinic)]
    return tuple(sorted(set(problems)))
