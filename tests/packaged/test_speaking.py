"""Does the packaged program speak? Its other process is asked, in the lines of the two of them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.packaged.screen import wait_until

pytestmark = pytest.mark.packaged

PATIENCE = 60
"""Seconds: a shared machine with a cold disk may need many."""


@contextmanager
def narrator(program: Path, *words: str, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """The process that speaks, with nobody's screen before it."""
    with subprocess.Popen(
        [str(program), "narrate", *words],
        env=os.environ | environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def answer(process: subprocess.Popen[str], asked: str) -> dict[str, object]:
    """Say a line and give the line that comes back."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{asked}\n")
    process.stdin.flush()
    told = json.loads(process.stdout.readline())
    assert isinstance(told, dict)
    return told


def test_the_process_that_speaks_says_which_languages_have_a_voice(packaged: Path) -> None:
    with narrator(packaged, "--engine", "mock") as process:
        told = answer(process, '{"is": "ask"}')
    assert told["is"] == "voices"
    assert told["engine"] == "mock"
    languages = told["languages"]
    assert isinstance(languages, list)
    assert "en" in languages


def test_it_leaves_when_the_patient_screens_are_gone(packaged: Path) -> None:
    with narrator(packaged, "--engine", "mock") as process:
        answer(process, '{"is": "ask"}')
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(PATIENCE) == 0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="speech-dispatcher is of Linux")
def test_speech_dispatcher_is_started_with_its_own_libraries_and_not_with_ours(
    packaged: Path, tmp_path: Path
) -> None:
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    pid_file = runtime / "speech-dispatcher" / "pid" / "speech-dispatcher.pid"
    here = {"XDG_RUNTIME_DIR": str(runtime), "HOME": str(tmp_path)}
    with narrator(packaged, "--engine", "speechd", **here) as process:
        assert answer(process, '{"is": "ask"}')["engine"] == "speechd"
        wait_until(pid_file.is_file, PATIENCE, "speech-dispatcher")
        pid = int(pid_file.read_text())
        try:
            libraries = Path(f"/proc/{pid}/maps").read_text()
        finally:
            os.kill(pid, signal.SIGTERM)
    assert "libglib" in libraries
    assert str(packaged.parent) not in libraries
