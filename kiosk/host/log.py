"""The log: one line for each thing that IT may need to know. Never a word about a visit."""

from __future__ import annotations

import contextlib
import sys
import time
from pathlib import Path

LARGEST = 256 * 1024
"""Bytes of the log file. When it is full it becomes `kiosk.log.1`, and the older one goes."""


class Log:
    """Writes to the terminal and to a file that cannot outgrow its bounds.

    Nothing here ever raises: a full or read-only disk, or a terminal that has gone away, must
    not stop the kiosk.
    """

    def __init__(self, folder: Path | None, largest: int = LARGEST) -> None:
        """Log into `kiosk.log` in this folder, made at the first line; None: terminal only."""
        self.path = folder / "kiosk.log" if folder is not None else None
        self._largest = largest

    def note(self, sentence: str) -> None:
        """Write one line; the file gets the time as well. Line breaks in it become spaces."""
        self._write(" ".join(sentence.split()))

    def note_lines(self, lines: list[str]) -> None:
        """Write several lines that belong together, such as a traceback."""
        self._write("\n    ".join(line.rstrip() for line in lines))

    def _write(self, text: str) -> None:
        line = f"{time.strftime('%Y-%m-%dT%H:%M:%S%z')} {text}\n"
        # AttributeError: a program without a console has no sys.stderr at all.
        with contextlib.suppress(OSError, ValueError, AttributeError):
            sys.stderr.write(f"{text}\n")
            sys.stderr.flush()
        if self.path is None:
            return
        data = line.encode("utf-8", "backslashreplace")[: self._largest]
        with contextlib.suppress(OSError, ValueError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._make_room(self.path, len(data))
            with self.path.open("ab") as file:
                file.write(data)

    def _make_room(self, path: Path, more: int) -> None:
        with contextlib.suppress(FileNotFoundError):
            if path.stat().st_size + more > self._largest:
                path.replace(path.with_name("kiosk.log.1"))
