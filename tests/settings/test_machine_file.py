"""Is a kiosk.toml that cannot be read as one told with its line and its cure?"""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.settings.machine_file import LARGEST, find_machine_file
from kiosk.settings.reading import read_settings
from kiosk.settings.settings import Settings
from tests.settings.test_reading import problems, read


def test_a_file_that_was_named_must_be_there(tmp_path: Path) -> None:
    (said,) = problems(read_settings(tmp_path / "no" / "kiosk.toml", {}, {}))
    assert "there is no such file" in said
    (said,) = problems(read_settings(tmp_path, {}, {}))
    assert "cannot be read" in said


def test_text_that_is_not_toml_has_its_line(tmp_path: Path) -> None:
    (said,) = problems(read(tmp_path, "mount = 850\nidle_seconds: 180\n"))
    assert said.startswith(f"{tmp_path / 'kiosk.toml'}:2: the line is not TOML")
    (said,) = problems(read(tmp_path, "mount = 850\nmount = 900\n"))
    assert ":2: " in said
    (said,) = problems(read(tmp_path, "mount ="))
    assert ":1: " in said


def test_a_windows_folder_in_double_quotes_is_told_about_single_ones(tmp_path: Path) -> None:
    (said,) = problems(read(tmp_path, 'mount = 850\ncontent = "C:\\Users\\clinic"\n'))
    assert ":2: " in said
    assert r"content = 'C:\clinic\content'" in said


def test_a_file_from_notepad_is_read(tmp_path: Path) -> None:
    reading = read(tmp_path, b"\xef\xbb\xbfmount = 900\r\nidle_seconds = 200\r\n")
    assert reading.settings == Settings(mount=900, idle_seconds=200)


def test_a_file_in_another_encoding_is_refused_with_its_line(tmp_path: Path) -> None:
    (said,) = problems(read(tmp_path, b"mount = 850\n# H\xf6he\n"))
    assert ":2: the file is not text in UTF-8. Save it again" in said
    (said,) = problems(read(tmp_path, "mount = 850".encode("utf-16")))
    assert ":1: " in said


def test_a_file_that_is_no_settings_file_is_not_read_whole(tmp_path: Path) -> None:
    (said,) = problems(read(tmp_path, b"#" * (LARGEST + 1)))
    assert "larger than 64 KB" in said


@pytest.mark.parametrize("nasty", ["a = " + "[" * 20000, "mount = " + "9" * 20000, "a" * 60000])
def test_a_nasty_file_is_one_short_problem(nasty: str, tmp_path: Path) -> None:
    for line in problems(read(tmp_path, nasty)):
        assert len(line) < 500 + len(str(tmp_path))


def test_a_number_of_many_digits_is_one_short_problem(tmp_path: Path) -> None:
    (said,) = problems(read(tmp_path, "mount = " + "9" * 4000))
    assert "a number of more than 30 digits is too large" in said


def test_the_machines_own_file_is_found_if_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "spine-kiosk" / "kiosk.toml"
    monkeypatch.setattr("kiosk.host.paths.machine_settings", lambda: place)
    assert find_machine_file() is None
    place.parent.write_text("a file where the folder should be")
    assert find_machine_file() is None
    place.parent.unlink()
    place.parent.mkdir()
    place.symlink_to("gone")
    assert find_machine_file() == place  # somebody meant it to be there: reading it complains
