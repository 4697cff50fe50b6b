"""`kiosk print-sheet`: IT tests the printer with it, and the patient screens print with it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.session.sheet_sent import Answer, answer_from_text
from kiosk.session.taking_home import Printing
from tests.cli.conftest import Say


def given(machine: Path, root: Path, sheet: str, *words: str | Path) -> tuple[int, str, str]:
    """Let the command print a sheet that it is given, as the patient screens do."""
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "print-sheet", *words],
        cwd=machine,
        env={
            "PATH": "/usr/bin:/bin",
            "HOME": str(machine / "home"),
            "XDG_CONFIG_DIRS": str(machine / "machine"),
            "PYTHONPATH": str(root),
        },
        input=sheet,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    return done.returncode, done.stdout, done.stderr


def test_a_sample_can_be_written_as_a_pdf_without_any_printer(say: Say, machine: Path) -> None:
    file = machine / "sample.pdf"
    answer = say("print-sheet", "--sample", "--pdf", file)
    assert (answer.code, answer.out, answer.err) == (0, f"The sheet is in {file}.\n", "")
    assert file.read_bytes().startswith(b"%PDF-")


def test_a_sample_without_a_printer_says_what_to_set(say: Say) -> None:
    answer = say("print-sheet", "--sample")
    assert answer.code == 1
    assert answer.out == "No printer is set up. Set `printer`; `lpstat -e` lists the names.\n"


def test_a_printer_that_is_not_there_is_named_beside_those_that_are(say: Say) -> None:
    answer = say("print-sheet", "--sample", "--printer", "Büro 7", CUPS_SERVER="nowhere.invalid")
    assert answer.code == 1
    assert answer.out == "This computer has no printer called 'Büro 7'. It has: none.\n"


def test_broken_settings_stop_a_sample(say: Say) -> None:
    answer = say("print-sheet", "--sample", KIOSK_SHEETS_PER_HOUR="1000")
    assert answer.code == 10
    assert "KIOSK_SHEETS_PER_HOUR: 1000 is too large" in answer.err


def test_a_file_that_cannot_be_written_is_named(say: Say, machine: Path) -> None:
    file = machine / "nowhere" / "sample.pdf"
    answer = say("print-sheet", "--sample", "--pdf", file)
    assert answer.code == 1
    assert answer.out == f"The file {file} cannot be written.\n"


@pytest.mark.parametrize("sheet", ["", "hello", "{}", "[" * 5000, '{"copies": []', "\udcff"])
def test_what_is_no_sheet_is_not_printed(machine: Path, root: Path, sheet: str) -> None:
    said = sheet.encode("utf-8", "surrogateescape").decode("latin-1")
    code, out, _ = given(machine, root, said, "--printer=Desk")
    assert code == 1
    assert answer_from_text(out).printing is Printing.NO_ANSWER


def test_the_screens_get_one_line_of_json(machine: Path, root: Path) -> None:
    code, out, _ = given(machine, root, '{"copies": []}', "--printer=Nobody's")
    assert code == 1
    assert answer_from_text(out) == Answer(Printing.NO_PRINTER, why=json.loads(out)["why"])
    assert "Nobody's" in json.loads(out)["why"]


def test_a_settings_file_of_the_machine_does_not_keep_the_screens_from_printing(
    machine: Path, root: Path
) -> None:
    (machine / "machine" / "spine-kiosk" / "kiosk.toml").write_text("mount = 'high'\n")
    file = machine / "sheet.pdf"
    code, out, _ = given(machine, root, '{"copies": []}', "--pdf", file)
    assert (code, answer_from_text(out).printing) == (0, Printing.DONE)


def test_the_command_is_not_listed_for_those_who_ask_for_help(say: Say) -> None:
    assert "print-sheet" not in say("--help").out
    assert "--sample" in say("print-sheet", "--help").out
