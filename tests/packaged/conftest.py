"""The packaged program and a screen for it, for the tests that drive it from outside."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.packaged.screen import Screen

SIZE = (1080, 1920)
PX_PER_MM = 3.2
NO_VOICE = {"SPEECHD_ADDRESS": "unix_socket:/nowhere", "SPEECHD_CMD": "/bin/false"}
"""What keeps the voices of this machine out: a screen with Listen on it looks otherwise."""


@pytest.fixture(scope="session")
def packaged(root: Path) -> Path:
    """The program that `python3 dev.py package` has built."""
    program = root / "dist" / "kiosk" / ("kiosk.exe" if os.name == "nt" else "kiosk")
    if not program.exists():
        pytest.fail("There is no packaged program: run `python3 dev.py package` first.")
    return program


@pytest.fixture
def screen() -> Iterator[Screen]:
    """An empty screen."""
    with Screen(*SIZE) as empty:
        yield empty


@pytest.fixture
def started(packaged: Path, screen: Screen, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """The packaged kiosk, just started on the screen, without motion."""
    process = subprocess.Popen(
        [
            *(str(packaged), "--reduced-motion", "--px-per-mm", str(PX_PER_MM)),
            *("--state", str(tmp_path / "state")),
        ],
        env=screen.environment() | NO_VOICE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()
