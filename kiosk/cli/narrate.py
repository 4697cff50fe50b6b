"""`kiosk narrate`: the patient screens start it as a process of its own, which speaks for them."""

from __future__ import annotations

import sys

from kiosk.narrating import narrate
from kiosk.shell.clip_player import ClipPlayer

NOBODY = 1


def narrate_for(engine: str) -> int:
    """Speak what is asked for on the standard input, and give the exit code.

    `engine` is one of Qt's names; empty for the best that works on this computer.
    """
    if sys.stdin is None or sys.stdout is None:
        return NOBODY
    # Without a buffer: Python would wait for its lock when it leaves in the midst of reading.
    with open(sys.stdin.fileno(), "rb", buffering=0, closefd=False) as given:
        return narrate(given, sys.stdout.buffer, engine, ClipPlayer)
