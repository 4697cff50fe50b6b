"""Do pictures that cannot be made have a sentence and an exit code of their own?"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Say


def test_a_file_in_the_place_of_the_folder_is_said(say: Say, machine: Path) -> None:
    (machine / "portrait").write_text("in the way")
    answer = say("pictures", "--out", machine, "--only", "calm", "--size", "1080x1920")
    assert (answer.code, answer.out) == (1, "")
    assert f"{machine / 'portrait'} cannot be made" in answer.err


def test_a_full_disk_is_said(say: Say, machine: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no disk that is always full")
    (machine / "portrait").mkdir()
    (machine / "portrait" / "calm.png").symlink_to(full)
    answer = say("pictures", "--out", machine, "--only", "calm", "--size", "1080x1920")
    assert (answer.code, answer.out) == (1, "")
    assert "No space left on device" in answer.err
    assert "Traceback" not in answer.err


def test_a_screen_that_nobody_knows_is_said_with_the_one_that_may_be_meant(
    say: Say, machine: Path
) -> None:
    answer = say("pictures", "--out", machine, "--only", "hmoe")
    assert (answer.code, answer.out) == (1, "")
    assert "There is no screen 'hmoe'; did you mean 'home'?" in answer.err


def test_a_language_that_is_not_there_is_said_and_no_picture_is_in_another(
    say: Say, machine: Path
) -> None:
    answer = say("pictures", "--out", machine, "--only", "home", "--language", "fr")
    assert (answer.code, answer.out) == (1, "")
    assert "There is no language 'fr'; those here are en, es." in answer.err
    assert not list(machine.rglob("*.png"))
