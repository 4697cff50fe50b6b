"""Does `kiosk check` find what is wrong in the content, without Qt, and say so in its exit code?"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.content.folder import PAGES
from tests.cli.conftest import Say


def test_the_bundled_content_is_right_and_leaves_with_0(say: Say, root: Path) -> None:
    answer = say("check")
    assert (answer.code, answer.err) == (0, "")
    content = root / "resources" / "content"
    lines = answer.out.splitlines()
    assert lines[-1] == f"Nothing is wrong in {content}: the kiosk can show it."
    assert lines[0] == "School grade that each page asks for (6 is the most):"
    spanish = lines.index("Ease of reading of each page (Fernández-Huerta; 65 is the least):")
    grades = dict(line.split() for line in lines[1:spanish])
    assert list(grades) == [f"en/{page}.yaml" for page in PAGES]
    assert all(0 <= float(grade) <= 6 for grade in grades.values())
    eases = dict(line.split() for line in lines[spanish + 1 : -2])
    assert list(eases) == [f"es/{page}.yaml" for page in PAGES]
    assert all(65 <= int(ease) < 207 for ease in eases.values())
    assert "0 missing, 0 older than the first language, 0 against a rule" in lines[-2]
    assert lines[-2].endswith("Not offered until a qualified reviewer has signed it all.")


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
    told = json.loads(answer.out)
    assert (answer.code, told["problems"]) == (0, [])
    assert list(told["grades"]["en"]) == list(PAGES)


def test_check_without_a_folder_looks_at_what_this_machine_shows(say: Say, broken: Path) -> None:
    answer = say("check", KIOSK_CONTENT=broken)
    assert answer.code == 1
    assert str(broken) in answer.out.splitlines()[-1]


def test_the_folder_may_be_named_as_it_is_for_the_patient_screens(say: Say, broken: Path) -> None:
    assert say("check", "--content", broken) == say("check", broken)


def test_a_folder_that_is_not_there_is_a_problem(say: Say, machine: Path) -> None:
    answer = say("check", machine / "nowhere")
    assert (answer.code, answer.err) == (1, "")
    assert answer.out.startswith(f"{machine / 'nowhere'}: There is no folder of this name")


@pytest.fixture
def whole(root: Path, machine: Path) -> Path:
    """A content folder without a fault."""
    return Path(shutil.copytree(root / "resources" / "content", machine / "content"))


def test_the_folder_of_one_language_leads_to_the_one_around_it(say: Say, whole: Path) -> None:
    answer = say("check", whole / "en")
    assert (answer.code, answer.err) == (1, "")
    assert "This is the folder of one language" in answer.out
    assert f"Right, for example: {whole}\n" in answer.out


def test_a_date_in_the_future_is_named_with_the_day_of_this_computer(say: Say, whole: Path) -> None:
    with (whole / "en" / "help.yaml").open("a", encoding="utf-8") as file:
        file.write('review: {by: "Dr. Lopez", on: "2999-01-02", next: "2999-02-02"}\n')
    answer = say("check", whole)
    assert answer.code == 1
    assert "'on' says 2999-01-02, which is in the future: today is 20" in answer.out


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_a_sign_that_the_terminal_has_not_is_no_crash(encoding: str, say: Say, whole: Path) -> None:
    page = whole / "en" / "recovery.yaml"
    text = page.read_text(encoding="utf-8").replace("Rest today.", "Rest today \U0001f642.")
    page.write_text(text, encoding="utf-8")
    answer = say("check", whole, PYTHONIOENCODING=encoding)
    assert (answer.code, answer.err) == (1, "")
    assert "slightly smiling face, U+1F642" in answer.out
    # Such a slip is no reason to keep the words from patients.
    assert "the kiosk shows the words all the same" in answer.out.splitlines()[-1]


@pytest.mark.skipif(sys.platform == "win32", reason="the pipe of a shell")
def test_a_reader_that_has_seen_enough_is_no_fault(say: Say, broken: Path, root: Path) -> None:
    command = f"'{sys.executable}' -m kiosk check '{broken}' | true"
    done = subprocess.run(
        ["bash", "-c", command], cwd=root, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.stderr == ""
