"""A machine of its own for each test of the command line, and a way to say something to it.

Every command runs in a real process. The patient screens themselves are walked in tests/journeys
and tests/packaged.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest


class Answer(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str


Say = Callable[..., Answer]


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A machine of its own: a home, and a place for its kiosk.toml."""
    (tmp_path / "machine" / "spine-kiosk").mkdir(parents=True)
    (tmp_path / "home").mkdir()
    return tmp_path


@pytest.fixture
def say(root: Path, machine: Path) -> Say:
    """Say something to the kiosk on that machine, which has no screen unless one is given."""

    def said(*words: str | Path, **environ: str | Path) -> Answer:
        surroundings = {
            "PATH": "/usr/bin:/bin",
            "HOME": machine / "home",
            "XDG_CONFIG_DIRS": machine / "machine",
            "PYTHONPATH": root,
            **environ,
        }
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", *words],
            cwd=machine,
            env={name: str(value) for name, value in surroundings.items()},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        return Answer(done.returncode, done.stdout, done.stderr)

    return said
