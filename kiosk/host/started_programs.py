"""What the programs of this computer are spared when we start them: the libraries that we bring."""

from __future__ import annotations

from collections.abc import MutableMapping

PATH = "LD_LIBRARY_PATH"
BEFORE = f"{PATH}_ORIG"
"""Where PyInstaller keeps what stood in PATH before it put our folder first."""
BEGIN_ANEW = "PYINSTALLER_RESET_ENVIRONMENT"
"""Tells a packaged program that another one has started it. Without it our own child would take
PATH for set, and find none of our libraries."""


def spare_others_our_libraries(environ: MutableMapping[str, str]) -> None:
    """Let programs that we start from now on find their own libraries, not the packaged ones.

    Ours come from the machine that built the package. Speech-dispatcher, which is started when a
    first voice is wanted, loaded 20 of them in place of its own; on a newer system it would not
    start at all. This process has read PATH already, and goes on with our libraries.

    Args:
        environ: The environment of a packaged program, which is changed; from a checkout call
            this not at all.
    """
    before = environ.pop(BEFORE, "")
    environ.pop(PATH, None)
    if before:
        environ[PATH] = before
    environ[BEGIN_ANEW] = "1"
