"""A file is written whole or stays as it was."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from kiosk.content.whole_file import write_whole


def test_a_new_file_can_be_read_by_all_and_an_old_one_as_before(tmp_path: Path) -> None:
    path = tmp_path / "translation.yaml"
    write_whole(path, "été")
    assert path.read_text(encoding="utf-8") == "été"
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o644
        path.chmod(0o640)
        write_whole(path, "otoño")
        assert path.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in tmp_path.iterdir()] == ["translation.yaml"]


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    write_whole(tmp_path / "a", "a\nb\n")
    assert (tmp_path / "a").read_bytes() == b"a\nb\n"


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_disk_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    path = tmp_path / "a"
    path.write_text("old", encoding="utf-8")

    def fails(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, call, fails)
        with pytest.raises(OSError, match="No space"):
            write_whole(path, "new")
    assert path.read_text(encoding="utf-8") == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["a"]


def test_the_words_are_on_the_disk_before_the_name_leads_to_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    for call in ("fsync", "replace"):
        real = getattr(os, call)

        def noted(*args: object, real: object = real, call: str = call) -> object:
            order.append(call)
            return real(*args)  # type: ignore[operator]

        monkeypatch.setattr(os, call, noted)
    write_whole(tmp_path / "a", "new")
    assert order[:2] == ["fsync", "replace"]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_a_link_is_replaced_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_text("mine", encoding="utf-8")
    (tmp_path / "a").symlink_to(tmp_path / "elsewhere")
    write_whole(tmp_path / "a", "new")
    assert (tmp_path / "elsewhere").read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "a").is_symlink()
    assert (tmp_path / "a").stat().st_mode & 0o022 == 0


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes all")
def test_a_folder_that_may_not_be_written_is_an_error(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(PermissionError):
            write_whole(tmp_path / "a", "new")
    finally:
        tmp_path.chmod(0o700)
