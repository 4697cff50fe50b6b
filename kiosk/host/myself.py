"""How to start this program again: what a child process of it is called with."""

from __future__ import annotations

import sys

from kiosk.host import paths


def command() -> list[str]:
    """Give the words that start this very program, to which those for it are added.

    The packaged program is its own command; in a checkout it is a module of this Python.
    """
    if paths.is_packaged():
        return [sys.executable]
    return [sys.executable, "-m", "kiosk"]
