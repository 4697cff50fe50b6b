"""Memory that is not needed any more goes back to the computer."""

from __future__ import annotations

import ctypes
import gc
import sys


def give_back() -> None:
    """Let go what Python keeps for later, and return freed memory to Linux.

    Python keeps up to 0.5 MiB of small things ready for a next use, until it looks through all
    that it holds: done here, it also happens less often while somebody waits. glibc keeps what
    pages of a program have freed in between others. After every page has been made and drawn
    that is some 15 MiB, for months. Takes 30 ms (measured with every page made). Elsewhere the
    system sees to freed memory by itself, and a libc without `malloc_trim` (musl) has none.
    Call it in the screen's thread: widgets may be among what goes (`shell/collector.py`).
    """
    gc.collect()
    if sys.platform != "linux":
        return
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
