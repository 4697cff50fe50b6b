"""What happens when a bug gets through: its trace goes to the log and the program leaves with 70.

The supervisor (systemd, Shell Launcher) then starts a fresh kiosk. The log gets the place of the
bug, never the values: an error's own words may hold what a visitor picked, so they are written
for errors of the machine only, and otherwise shown on a terminal that a developer looks at.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import sys
import threading
from types import TracebackType

from kiosk.host.log import Log

CRASHED = 70
"""The exit code of a crash: EX_SOFTWARE of sysexits.h."""


def watch_for_crashes(log: Log) -> None:
    """From now on, log every uncaught error of any thread and leave at once.

    Calling it again, once the log has a file, replaces the earlier watch.
    """

    def on_error(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            _leave(0)  # Ctrl+C is leaving on purpose
        try:
            log.note_lines(trace_lines(error))
            if sys.stderr is not None and sys.stderr.isatty():
                sys.excepthook = sys.__excepthook__
                sys.__excepthook__(kind, error, trace)
        finally:
            _leave(CRASHED)

    def on_thread_error(caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None and not issubclass(caught.exc_type, SystemExit):
            on_error(caught.exc_type, caught.exc_value, caught.exc_traceback)

    sys.excepthook = on_error
    threading.excepthook = on_thread_error
    # Crashes in C++ code: the trace of each thread, without values. No terminal, no trace.
    with contextlib.suppress(OSError, ValueError, AttributeError, RuntimeError):
        faulthandler.enable(all_threads=True)


def trace_lines(error: BaseException) -> list[str]:
    """Say where an error arose, innermost last, and what led to it; without any value."""
    import traceback  # 5 ms that only a crash pays

    lines = [f"Crashed: {name_of(error)}"]
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen and len(seen) < 10:
        seen.add(id(cause))
        if cause is not error:
            lines.append(f"that came from: {name_of(cause)}")
        for frame in traceback.extract_tb(cause.__traceback__)[-40:]:
            lines.append(f"{frame.filename}:{frame.lineno} in {frame.name}: {frame.line or ''}")
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return lines


def name_of(error: BaseException) -> str:
    """Name an error; with its words only where the machine, not a visit, wrote them."""
    name = type(error).__name__
    if isinstance(error, OSError) and error.strerror:
        return f"{name}: {error.strerror}"
    if isinstance(error, ImportError):
        return f"{name}: {error}"
    return name


def _leave(code: int) -> None:
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(code)  # nothing of a broken program is trusted to tidy up
