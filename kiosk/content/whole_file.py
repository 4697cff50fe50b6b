"""Writes a content file whole or not at all, whatever happens meanwhile."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Put a text into a file, in the place of what stands there; as `write_bytes_whole` does it."""
    write_bytes_whole(path, text.encode("utf-8"))


def write_bytes_whole(path: Path, data: bytes) -> None:
    """Put bytes into a file, in the place of what stands there.

    A power failure leaves the old file or the new one, and a kiosk that looks meanwhile sees one
    of them. Raises `OSError`; then the old file is untouched.
    """
    # A leading dot: the kiosk never looks at such names.
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
    unfinished = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        unfinished.chmod(_mode_of(path))
        os.replace(unfinished, path)  # noqa: PTH105  as atomic as it gets
    except BaseException:
        with contextlib.suppress(OSError):
            unfinished.unlink()
        raise
    _keep_name(path.parent)


def _mode_of(path: Path) -> int:
    """Give who may read the file: as before, or everybody, as for files that editors make."""
    with contextlib.suppress(OSError):
        mode = path.lstat().st_mode
        if stat.S_ISREG(mode):
            return stat.S_IMODE(mode)
    return 0o644


def _keep_name(folder: Path) -> None:
    """Let the new name survive a power failure; Windows needs and knows no such thing."""
    with contextlib.suppress(OSError, AttributeError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
