"""From the words of a command line to an exit code."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence

from kiosk.cli.answering import GOOD, PROBLEMS
from kiosk.cli.doing import obey
from kiosk.cli.saying import parse


def main(arguments: Sequence[str]) -> int:
    """Do what the command line says and give the exit code.

    Exit codes: 0 done or left on purpose, 1 problems in the content, 2 a command line that nobody
    understands, 10 broken settings, 11 no usable display, and the program's own: 12, 13, 70.
    """
    said = parse(arguments)
    try:
        code = obey(said)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        return GOOD  # Ctrl+C is leaving on purpose
    except BrokenPipeError:
        # Whoever read our lines has read enough (`kiosk check | head`). Python would complain
        # once more when it flushes the output at its end.
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS
