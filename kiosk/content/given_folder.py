"""The folder that somebody gave: is it the content folder, or which one was meant?"""

from __future__ import annotations

import os
import stat
from itertools import islice
from pathlib import Path

from kiosk.content.folder import CLINIC, PAGES
from kiosk.content.nearest import nearest
from kiosk.content.problem import Problem
from kiosk.content.stray_names import MOST_NAMES


def wrong_folder(folder: Path) -> Problem | None:
    """Give a Problem if this is no content folder at all, or None if it may be one.

    A folder that cannot be looked at may be one: whoever reads it says why not. Never raises.
    """
    given, folder = folder, folder.absolute()
    kind = _kind(folder)
    if kind == stat.S_IFREG:
        whole = _content_folder_near(folder.parent)
        return _problem(given, "This is a file and not a folder", whole)
    if not kind and _is_gone(folder):
        return _problem(given, "There is no folder of this name", _meant(folder))
    if kind == stat.S_IFDIR and not _kind(folder / CLINIC):
        whole = _content_folder_near(folder)
        if whole is not None:
            what = f"No {CLINIC} stands in this folder"
            if any(_kind(folder / f"{page}.yaml") for page in PAGES):
                what = "This is the folder of one language, not the whole content folder"
            return _problem(given, what, whole)
    return None


def unreadable(folder: Path, error: OSError) -> Problem:
    """Report what went wrong with the disk or the network while the folder was read."""
    file = "."
    if isinstance(error.filename, str):
        path = Path(error.filename)
        file = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else str(path)
    reason = error.strerror or "no reason given"
    wrong = f"It could not be read to its end ({reason}), perhaps because it was just being changed"
    return Problem(file, 0, wrong, "check again; if it stays so, ask IT about this folder")


def _problem(folder: Path, what: str, whole: Path | None) -> Problem:
    shown = str(folder).encode("utf-8", "replace").decode("utf-8")
    wrong = f"{what}; the kiosk wants the one that holds {CLINIC}"
    right = str(whole) if whole else "the folder's whole name, as the file manager shows it"
    return Problem(shown, 0, wrong, right.encode("utf-8", "replace").decode("utf-8"))


def _content_folder_near(folder: Path) -> Path | None:
    """Give the content folder that this is, that is around it, or that is right inside it."""
    for near in (folder, folder.parent, folder / "content", folder / "resources" / "content"):
        if _kind(near / CLINIC) == stat.S_IFREG:
            return near
    return None


def _meant(folder: Path) -> Path | None:
    """Give the folder that a path with a misspelt last name leads to, or None."""
    try:
        with os.scandir(folder.parent) as entries:
            names = sorted(each.name for each in islice(entries, MOST_NAMES) if each.is_dir())
    except (OSError, ValueError):
        return None
    near = nearest(folder.name, names)
    return folder.parent / near if near else None


def _kind(path: Path) -> int:
    """Give the kind of what stands there, links followed; 0 where nobody can tell."""
    try:
        return stat.S_IFMT(path.stat().st_mode)
    except (OSError, ValueError):
        return 0


def _is_gone(path: Path) -> bool:
    """Tell whether there is certainly nothing of this name."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return False
