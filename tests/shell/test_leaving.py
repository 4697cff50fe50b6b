"""Being asked by the computer to stop."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.shell.leaving import Leaving

PROGRAM = """
from PySide6.QtCore import QCoreApplication
from kiosk.shell.leaving import Leaving
application = QCoreApplication([])
leaving = Leaving()
leaving.asked.connect(application.quit)
print("ready", flush=True)
raise SystemExit(application.exec())
"""

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")


@posix
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_quiet_program_leaves_with_code_0(root: Path, number: signal.Signals) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM], cwd=root, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
        time.sleep(0.2)  # now it sleeps in Qt's loop, where Python's own handlers never run
        program.send_signal(number)
        assert program.wait(timeout=5) == 0


@posix
def test_everything_is_put_back_when_it_stops_listening(qtbot: QtBot) -> None:
    before = signal.getsignal(signal.SIGTERM)
    leaving = Leaving()
    with qtbot.waitSignal(leaving.asked, timeout=2000):
        os.kill(os.getpid(), signal.SIGTERM)
    leaving.stop_listening()
    assert signal.getsignal(signal.SIGTERM) is before
    assert signal.set_wakeup_fd(-1) == -1
