"""One computer, one kiosk."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.shell.single import OneKiosk, StateFolderError


def test_a_second_kiosk_finds_the_first(tmp_path: Path) -> None:
    first = OneKiosk(tmp_path / "state")
    assert first.take()
    assert not OneKiosk(tmp_path / "state").take()


def test_a_kiosk_that_left_is_not_in_the_way(tmp_path: Path) -> None:
    first = OneKiosk(tmp_path)
    assert first.take()
    first.give_back()
    assert OneKiosk(tmp_path).take()


def test_a_kiosk_that_died_is_not_in_the_way(tmp_path: Path, root: Path) -> None:
    dying = (
        "import os, sys; from pathlib import Path; from kiosk.shell.single import OneKiosk;"
        "lock = OneKiosk(Path(sys.argv[1])); assert lock.take(); os.abort()"
    )
    subprocess.run(
        [sys.executable, "-c", dying, str(tmp_path)], cwd=root, check=False, capture_output=True
    )
    assert (tmp_path / "kiosk.lock").exists()
    assert OneKiosk(tmp_path).take()


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"\0" * 64,
        b"\xff\xfe\x80nothing that was ever written\n\n\n",
        b"4711",
        b"1\nkiosk\nanother-computer\n",
    ],
    ids=["empty", "zeros", "garbage", "cut off", "from a copied disk"],
)
def test_a_lock_that_names_nobody_here_is_not_in_the_way(tmp_path: Path, damaged: bytes) -> None:
    (tmp_path / "kiosk.lock").write_bytes(damaged)
    first = OneKiosk(tmp_path)
    assert first.take()
    assert not OneKiosk(tmp_path).take()


def test_a_kiosk_of_another_process_is_found_and_its_lock_left_alone(
    tmp_path: Path, root: Path
) -> None:
    living = (
        "import sys; from pathlib import Path; from kiosk.shell.single import OneKiosk;"
        "lock = OneKiosk(Path(sys.argv[1])); assert lock.take(); print('on', flush=True); input()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", living, str(tmp_path)],
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "on\n"
        before = (tmp_path / "kiosk.lock").read_bytes()
        assert not OneKiosk(tmp_path).take()
        assert (tmp_path / "kiosk.lock").read_bytes() == before
        other.communicate("\n")


def test_a_state_folder_that_cannot_be_made_is_said_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StateFolderError, match="cannot be made"):
        OneKiosk(tmp_path / "file" / "state").take()


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)
def test_a_state_folder_that_cannot_be_written_is_said_in_one_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StateFolderError, match="Nothing can be written"):
        OneKiosk(tmp_path).take()
