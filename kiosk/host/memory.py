"""Memory that is not needed any more goes back to the computer."""

from __future__ import annotations

import ctypes
import sys


def give_back() -> None:
    """Return freed memory to Linux; elsewhere the system sees to it by itself.

    glibc keeps what pages of a program have freed in between others. After every page has been
    made and drawn that is some 15 MiB, for months. Takes a few milliseconds. A libc without
    `malloc_trim` (musl) has nothing to give back.
    """
    if sys.platform != "linux":
        return
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
