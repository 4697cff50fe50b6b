"""Does a bug end the program with 70, leave its place in the log, and no word of a visit?"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

START = """
import sys, threading
from pathlib import Path
from kiosk.host.crash import watch_for_crashes
from kiosk.host.log import Log
watch_for_crashes(Log(Path(sys.argv[1])))
print("what was printed before", end="")
"""


def crash(root: Path, state: Path, code: str) -> tuple[int, str, str]:
    """Run a child process; give its exit code, what it printed, and its log."""
    (state / "bug.py").write_text(START + code)
    done = subprocess.run(
        [sys.executable, state / "bug.py", state],
        env={"PYTHONPATH": str(root), "QT_QPA_PLATFORM": "offscreen", "HOME": str(state)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    log = state / "kiosk.log"
    said = log.read_text(encoding="utf-8") if log.exists() else ""
    return done.returncode, done.stdout + done.stderr, said


def test_a_bug_leaves_with_70_and_its_place_in_the_log(root: Path, tmp_path: Path) -> None:
    code, printed, log = crash(root, tmp_path, "def look():\n    [][3]\nlook()\n")
    assert code == 70
    assert printed.startswith("what was printed before")
    assert "Crashed: IndexError\n" in log
    assert "bug.py:9 in look: [][3]" in log


def test_values_and_an_errors_own_words_stay_out_of_the_log(root: Path, tmp_path: Path) -> None:
    code, printed, log = crash(
        root,
        tmp_path,
        "picked = 'will-it' + '-hurt'\n"
        "try:\n    raise ValueError(picked)\n"
        "except ValueError as error:\n    raise KeyError(picked) from error\n",
    )
    assert code == 70
    assert "will-it-hurt" not in log + printed
    assert "Crashed: KeyError\n" in log
    assert "that came from: ValueError\n" in log


def test_what_the_machine_said_is_in_the_log(root: Path, tmp_path: Path) -> None:
    code, _, log = crash(root, tmp_path, "open('/no/such/folder/file')\n")
    assert code == 70
    assert "Crashed: FileNotFoundError: No such file or directory\n" in log


def test_a_bug_in_a_thread_ends_the_program_too(root: Path, tmp_path: Path) -> None:
    bug = "threading.Thread(target=lambda: 1 / 0).start()\nimport time\ntime.sleep(50)\n"
    code, _, log = crash(root, tmp_path, bug)
    assert code == 70
    assert "Crashed: ZeroDivisionError" in log


def test_a_bug_in_a_slot_of_qt_ends_the_program_too(root: Path, tmp_path: Path) -> None:
    bug = (
        "from PySide6.QtCore import QCoreApplication, QTimer\n"
        "app = QCoreApplication([])\n"
        "QTimer.singleShot(0, lambda: 1 / 0)\n"
        "QTimer.singleShot(50_000, app.quit)\n"
        "app.exec()\n"
    )
    code, _, log = crash(root, tmp_path, bug)
    assert code == 70
    assert "Crashed: ZeroDivisionError" in log


def test_ctrl_c_is_leaving_on_purpose(root: Path, tmp_path: Path) -> None:
    code, _, log = crash(root, tmp_path, "raise KeyboardInterrupt\n")
    assert (code, log) == (0, "")


def test_leaving_stays_leaving(root: Path, tmp_path: Path) -> None:
    code, _, log = crash(root, tmp_path, "sys.exit(13)\n")
    assert (code, log) == (13, "")


def test_a_log_that_cannot_be_written_changes_nothing(root: Path, tmp_path: Path) -> None:
    (tmp_path / "kiosk.log").mkdir()
    (tmp_path / "bug.py").write_text(START + "1 / 0\n")
    done = subprocess.run(
        [sys.executable, tmp_path / "bug.py", tmp_path],
        env={"PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 70
    assert "Crashed: ZeroDivisionError" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals end a program there in another way")
def test_a_crash_below_python_shows_where_each_thread_was(root: Path, tmp_path: Path) -> None:
    bug = "def deep():\n    import os, signal\n    os.kill(os.getpid(), signal.SIGSEGV)\ndeep()\n"
    code, printed, _ = crash(root, tmp_path, bug)
    assert code < 0
    assert "in deep" in printed
