"""Does freed memory really go back?"""

from __future__ import annotations

import gc
import sys
import weakref
from pathlib import Path

import pytest

from kiosk.host.memory import give_back


def resident_kib() -> int:
    """Give what this process holds in memory."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc keeps it")
def test_what_was_freed_between_other_things_goes_back_to_the_computer() -> None:
    held = [bytearray(1024) for _ in range(60_000)]
    kept = held[::200]
    del held
    before = resident_kib()
    give_back()
    assert before - resident_kib() > 20_000
    assert len(kept) == 300


def test_what_only_holds_itself_is_let_go() -> None:
    class Ring:
        itself: Ring

    ring = Ring()
    ring.itself = ring
    gone = weakref.ref(ring)
    gc.disable()
    try:
        del ring
        assert gone() is not None
        give_back()
    finally:
        gc.enable()
    assert gone() is None
