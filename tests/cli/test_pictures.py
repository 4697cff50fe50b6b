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
