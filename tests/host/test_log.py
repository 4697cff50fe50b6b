"""Does the log say each thing in a line, stay small, and never stop the kiosk?"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from kiosk.host.log import Log


def test_a_note_is_one_line_with_its_time(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Log(tmp_path / "new" / "state").note("The content was read again.\nIt is  good.")
    said = (tmp_path / "new" / "state" / "kiosk.log").read_text(encoding="utf-8")
    time = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d{4}"
    assert re.fullmatch(rf"{time} The content was read again\. It is good\.\n", said)
    assert capsys.readouterr().err == "The content was read again. It is good.\n"


def test_lines_that_belong_together_stay_together(tmp_path: Path) -> None:
    Log(tmp_path).note_lines(["Crashed: ValueError", "a.py:3 in look"])
    said = (tmp_path / "kiosk.log").read_text(encoding="utf-8")
    assert said.endswith("Crashed: ValueError\n    a.py:3 in look\n")


def test_the_file_cannot_outgrow_its_bounds(tmp_path: Path) -> None:
    log = Log(tmp_path, largest=1000)
    for number in range(200):
        log.note(f"note {number} " + "é" * (number % 40))
    log.note("x" * 5000)
    sizes = {file.name: file.stat().st_size for file in tmp_path.iterdir()}
    assert set(sizes) == {"kiosk.log", "kiosk.log.1"}
    assert all(size <= 1000 for size in sizes.values())


def test_the_latest_notes_are_kept(tmp_path: Path) -> None:
    log = Log(tmp_path, largest=500)
    for number in range(50):
        log.note(f"note {number}")
    kept = (tmp_path / "kiosk.log.1").read_text() + (tmp_path / "kiosk.log").read_text()
    numbers = [int(number) for number in re.findall(r"note (\d+)", kept)]
    assert numbers == list(range(numbers[0], 50))
    assert len(numbers) > 10


def test_a_folder_that_cannot_be_made_stops_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    Log(tmp_path / "file" / "state").note("Still here.")
    assert capsys.readouterr().err == "Still here.\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_stops_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kiosk.log").symlink_to("/dev/full")
    Log(tmp_path).note("Still here.")
    assert capsys.readouterr().err == "Still here.\n"


def test_a_program_without_a_terminal_logs_to_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    Log(tmp_path).note("Nobody sees this line.")
    assert "Nobody sees" in (tmp_path / "kiosk.log").read_text()


def test_any_words_can_be_logged(tmp_path: Path) -> None:
    Log(tmp_path).note("a folder named \udce9 and \u202e")
    assert "\\udce9" in (tmp_path / "kiosk.log").read_text(encoding="utf-8")
