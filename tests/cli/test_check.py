"""Does `kiosk check` find what is wrong in the content, without Qt, and say so in its exit code?"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Say


def test_the_bundled_content_is_right_and_leaves_with_0(say: Say, root: Path) -> None:
    answer = say("check")
    assert (answer.code, answer.err) == (0, "")
    content = root / "resources" / "content"
    assert answer.out == f"Nothing is wrong in {content}: the kiosk can show it.\n"


def test_check_works_where_qt_cannot_be_imported(say: Say, machine: Path, root: Path) -> None:
    for name in ("PySide6", "shiboken6", "qtawesome", "qtpy"):
        (machine / "none" / name).mkdir(parents=True)
        (machine / "none" / name / "__init__.py").write_text("raise ImportError('no Qt here')\n")
    answer = say("check", PYTHONPATH=f"{machine / 'none'}:{root}")
    assert (answer.code, answer.err) == (0, "")


@pytest.fixture
def broken(root: Path, machine: Path) -> Path:
    """A content folder with two faults."""
    content = machine / "content"
    shutil.copytree(root / "resources" / "content", content)
    with (content / "en" / "recovery.yaml").open("a", encoding="utf-8") as file:
        file.write("mystery: 1\n")
    (content / "en" / "risks.yaml").write_text("title: [\n", encoding="utf-8")
    return content


def test_problems_in_the_content_leave_with_1_and_their_lines(say: Say, broken: Path) -> None:
    answer = say("check", broken)
    assert (answer.code, answer.err) == (1, "")
    *lines, last = answer.out.splitlines()
    assert all(re.match(r"en/[\w-]+\.yaml:\d+: ", line) for line in lines)
    assert {line.split(":")[0] for line in lines} == {"en/recovery.yaml", "en/risks.yaml"}
    assert last.startswith(f"{len(lines)} problems in {broken}: ")


def test_check_answers_a_program_in_json(say: Say, broken: Path) -> None:
    answer = say("check", "--json", broken)
    told = json.loads(answer.out)
    assert answer.code == 1
    assert told["folder"] == str(broken)
    assert {problem["file"] for problem in told["problems"]} == {
        "en/recovery.yaml",
        "en/risks.yaml",
    }
    assert all(set(each) == {"file", "line", "wrong", "right"} for each in told["problems"])
    answer = say("check", "--json")
    assert (answer.code, json.loads(answer.out)["problems"]) == (0, [])


def test_check_without_a_folder_looks_at_what_this_machine_shows(say: Say, broken: Path) -> None:
    answer = say("check", KIOSK_CONTENT=broken)
    assert answer.code == 1
    assert str(broken) in answer.out.splitlines()[-1]


def test_a_folder_that_is_not_there_is_a_problem(say: Say, machine: Path) -> None:
    answer = say("check", machine / "nowhere")
    assert answer.code == 1
    assert "Traceback" not in answer.err


@pytest.mark.skipif(sys.platform == "win32", reason="the pipe of a shell")
def test_a_reader_that_has_seen_enough_is_no_fault(say: Say, broken: Path, root: Path) -> None:
    command = f"'{sys.executable}' -m kiosk check '{broken}' | true"
    done = subprocess.run(
        ["bash", "-c", command], cwd=root, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.stderr == ""
