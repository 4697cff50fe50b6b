"""One file of the clinic's words, read from the disk without trust: a sheet, or Problems."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.folder import RefusedError, read_bytes
from kiosk.content.plain_text import MOST_BYTES
from kiosk.content.problem import Problem
from kiosk.content.sheet import Sheet
from kiosk.content.strict_yaml import read_sheet


def read_one(path: Path, file: str, problems: list[Problem], *, pages: int = 1) -> Sheet | None:
    """Read one file into a sheet; None where it cannot be, and `problems` says why.

    `file` is its name for Problems, `pages` how many pages' worth it may hold. Raises only
    `FileNotFoundError`, whatever stands in the file.
    """
    try:
        data = read_bytes(path, MOST_BYTES * pages)
    except FileNotFoundError:
        raise
    except RefusedError:
        return None  # `kiosk.content.folder.look` has named it already.
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no reason given"
        problems.append(Problem(file, 0, f"The file cannot be read ({reason})", "the file again"))
        return None
    sheet, wrongs = read_sheet(file, data, pages=pages)
    problems += wrongs
    return sheet
