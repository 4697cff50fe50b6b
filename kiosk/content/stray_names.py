"""Names that do not belong in a content folder: what they probably are, and what to do with them.

A copy that a file manager made, a name that an editor changed, a file in the wrong folder.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from itertools import islice
from pathlib import Path

from kiosk.content.nearest import did_you_mean, nearest
from kiosk.content.problem import Problem

MOST_NAMES = 400
"""Names in one folder; more is a mistake, and looking at them all would cost the visitor time."""

_BEFORE = re.compile(r"(?:copy(?: ?\(\d+\))? of |~\$)")
_BEHIND = re.compile(
    r"(?:\.(?:ya?ml|txt|bak|old|orig|tmp|rtf|docx?)|~|[ _-]*\(\d+\)|[ _-]+\d{1,2}"
    r"|[ _.-]+(?:copy|old|new|backup|final))\Z"
)


def likeness(name: str, known: Collection[str]) -> str:
    """Give the known name that `name` is a copy or another spelling of, or an empty text.

    `recovery - Copy (2).yaml` and `recovery.yaml.txt` are both like `recovery.yaml`.
    """
    by_stem = {_stem(each): each for each in known}
    return by_stem.get(_stem(name), "")


def _stem(name: str) -> str:
    """Give a name without what file managers, editors and people put around it."""
    stem = name[:120].casefold()
    stem = _BEFORE.sub("", stem, count=1) if _BEFORE.match(stem) else stem
    while True:
        shorter = _BEHIND.sub("", stem)
        if shorter in ("", stem):
            return stem
        stem = shorter


def stray(label: str, name: str, known: Collection[str], present: Collection[str]) -> Problem:
    """Report a name that the kiosk does not know.

    `label` is the folder with its slash, `known` are the names it may hold and `present` those
    that it holds.
    """
    shown = (label + name).encode("utf-8", "replace").decode("utf-8")
    like = likeness(name, known)
    if like and like in present:
        wrong = f"This looks like a copy of {like}; the kiosk only ever reads {like} itself"
        right = f"{like} alone: delete the copy, or rename it to {like} if it is the one to show"
        return Problem(shown, 0, wrong, right)
    if like:
        wrong = f"This looks like {like} under another name, and the kiosk finds no {like}"
        notepad = " (Notepad adds .txt unless 'All files' is chosen)" if _is_text(name) else ""
        return Problem(shown, 0, wrong, f"this file, renamed to {like}{notepad}")
    near = nearest(name, known)
    wrong = "The kiosk knows no file or folder of this name"
    wrong += did_you_mean(label + name, [label + each for each in known])
    right = f"{label}{near}"
    if not near or near in present:
        right = "the folder without it: keep it somewhere else"
    return Problem(shown, 0, wrong, right)


def _is_text(name: str) -> bool:
    return name.casefold().endswith(".txt")


def misplaced(name: str, place: str) -> Problem:
    """Report a file that stands in another folder than its own; `place` is where it belongs."""
    return Problem(name, 0, "This file stands in the wrong folder", f"the same file as {place}")


def missing(path: Path, file: str, known: Collection[str]) -> Problem:
    """Report a file that is not there, and the one beside it that it may have become.

    `file` is its name for the message. `known` are the names that its folder may hold; with none,
    nothing is said about what else is there.
    """
    beside = [name for name in _names_beside(path) if known and name not in known]
    pages = [name for name in beside if name.casefold().endswith((".yaml", ".yml"))]
    like = [name for name in beside if likeness(name, (path.name,))]
    like = like or [name for name in pages if name == nearest(path.name, pages)]
    if like or len(pages) == 1:
        old = (like or pages)[0].encode("utf-8", "replace").decode("utf-8")
        wrong = f"This file is missing; perhaps it was renamed to '{old[:60]}'"
        return Problem(file, 0, wrong, f"that file, renamed back to {path.name}")
    right = f"{path.name} put back: your own copy of it, or the one that came with the kiosk"
    return Problem(file, 0, "This file is missing", right)


def _names_beside(path: Path) -> list[str]:
    """Give the names in the folder of a file; none where it cannot be read."""
    try:
        with os.scandir(path.parent) as entries:
            return sorted(entry.name for entry in islice(entries, MOST_NAMES))
    except (OSError, ValueError):
        return []
