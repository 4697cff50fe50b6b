"""`python -m kiosk`, and where the packaged program starts."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

from kiosk.cli.start import main
from kiosk.host.crash import watch_for_crashes
from kiosk.host.log import Log
from kiosk.host.paths import is_packaged
from kiosk.host.started_programs import spare_others_our_libraries


def enter() -> NoReturn:
    """Do what the command line says and leave with its exit code."""
    watch_for_crashes(Log(None))
    if is_packaged():
        spare_others_our_libraries(os.environ)
    for stream in (sys.stdout, sys.stderr):
        # A folder's name may hold letters that this terminal cannot show.
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    enter()
