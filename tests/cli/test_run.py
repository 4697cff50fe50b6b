"""Does a kiosk that was started on purpose leave on purpose, and alone on its computer?"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Say

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to send")

ON = "The kiosk is on."


def surroundings(root: Path, machine: Path) -> dict[str, str]:
    """Give the environment of a kiosk on a screen that nobody sees."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(machine / "home"),
        "XDG_CONFIG_DIRS": str(machine / "machine"),
        "PYTHONPATH": str(root),
        "QT_QPA_PLATFORM": "offscreen",
    }


@pytest.fixture
def running(root: Path, machine: Path) -> Iterator[subprocess.Popen[str]]:
    """A kiosk that runs on a screen that nobody sees."""
    with subprocess.Popen(
        [sys.executable, "-m", "kiosk"],
        cwd=machine,
        env=surroundings(root, machine),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as kiosk:
        try:
            wait_for(machine, ON)
            yield kiosk
        finally:
            if kiosk.poll() is None:
                kiosk.kill()


def wait_for(machine: Path, words: str, seconds: float = 60) -> None:
    """Wait until the log says something."""
    log = machine / "home" / ".local" / "state" / "spine-kiosk" / "kiosk.log"
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if log.exists() and words in log.read_text(encoding="utf-8"):
            return
        time.sleep(0.05)
    raise AssertionError(f"the kiosk never said: {words}")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_kiosk_that_is_asked_to_leave_leaves_with_0(
    number: signal.Signals, running: subprocess.Popen[str]
) -> None:
    running.send_signal(number)
    out, err = running.communicate(timeout=20)
    assert (running.returncode, out) == (0, "")
    assert err.splitlines()[-1] == "The kiosk has left."
    assert "Traceback" not in err


def test_a_second_kiosk_leaves_with_13_and_the_first_goes_on(
    running: subprocess.Popen[str], say: Say
) -> None:
    answer = say(QT_QPA_PLATFORM="offscreen")
    assert answer.code == 13
    assert "Another kiosk is running on this computer." in answer.err
    assert running.poll() is None


BEGUN = (
    "import sys; from kiosk.cli.start import main; print('begun', flush=True); sys.exit(main([]))"
)


@pytest.mark.parametrize("seconds", [0.0, 0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1.0, 1.5])
def test_a_kiosk_that_is_asked_to_leave_while_it_starts_leaves_with_0(
    root: Path, machine: Path, seconds: float
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", BEGUN],
        cwd=machine,
        env=surroundings(root, machine),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as kiosk:
        try:
            assert kiosk.stdout is not None
            assert kiosk.stdout.readline() == "begun\n"
            time.sleep(seconds)
            kiosk.terminate()
            _, err = kiosk.communicate(timeout=20)
        finally:
            if kiosk.poll() is None:
                kiosk.kill()
    # Right at the beginning nobody listens yet, and the signal itself ends the program.
    allowed = {0} if seconds else {0, -signal.SIGTERM}
    assert kiosk.returncode in allowed
    assert "Traceback" not in err
