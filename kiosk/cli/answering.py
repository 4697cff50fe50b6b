"""How the command line reads the settings that it is given, and answers people and programs."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from kiosk.host import paths
from kiosk.host.libraries import library_sentence, missing_library
from kiosk.settings.machine_file import find_machine_file
from kiosk.settings.options import given_options
from kiosk.settings.reading import Reading, read_settings
from kiosk.settings.settings import Settings

GOOD = 0
PROBLEMS = 1
BAD_SETTINGS = 10
NO_DISPLAY = 11


def content_folder(said: argparse.Namespace) -> Path | None:
    """Give the folder that was named, or the one that this machine shows; None: bad settings."""
    given = said.folder or said.named
    settings = Settings(content=given) if given else settings_for(said)
    return (settings.content or paths.bundled_content()) if settings is not None else None


def importing_failed(fault: ImportError) -> str:
    """Say which package brings the system library that Qt misses. Any other fault is a bug."""
    if not missing_library(str(fault)):
        raise fault
    return library_sentence(str(fault))


def settings_for(said: argparse.Namespace) -> Settings | None:
    """Give the settings, or None when every problem has been printed."""
    reading = read_for(said)
    if reading.settings is None:
        complain(reading)
    return reading.settings


def read_for(said: argparse.Namespace) -> Reading:
    """Read the settings of this machine, with those that the command line gives."""
    return read_settings(said.settings or find_machine_file(), os.environ, given_options(said))


def complain(reading: Reading) -> None:
    """Print what is wrong with the settings."""
    for problem in reading.problems:
        print(problem, file=sys.stderr)
    count = len(reading.problems)
    what = "this setting is" if count == 1 else f"these {count} settings are"
    print(f"The kiosk does not start until {what} right.", file=sys.stderr)


def print_lines(lines: Iterable[str]) -> None:
    """Print lines for a person."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A message may quote a sign that this terminal has not.
        sys.stdout.reconfigure(errors="replace")
    print(*lines, sep="\n")


def print_json(value: object) -> None:
    """Print a value for a program."""
    import json  # 5 ms that the patient screens do not pay

    print(json.dumps(value, indent=2))
