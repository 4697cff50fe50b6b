"""Does the program find its own folders, from a checkout and when it is packaged?"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from kiosk.host import paths


def test_a_checkout_finds_everything_that_it_brings(root: Path) -> None:
    assert paths.program_folder() == root
    for folder in (
        paths.bundled_content(),
        paths.words(),
        paths.illustrations(),
        paths.fonts(),
        paths.licenses(),
    ):
        assert folder.is_dir()
        assert folder.is_relative_to(paths.resources())


def test_a_packaged_program_looks_beside_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.is_packaged()
    assert paths.bundled_content() == tmp_path / "resources" / "content"
    assert paths.qt_platform_plugins() is None
    plugins = tmp_path / "PySide6" / "Qt" / "plugins" / "platforms"
    plugins.mkdir(parents=True)
    assert paths.qt_platform_plugins() == plugins


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere we ask platformdirs itself")
@pytest.mark.parametrize("folders", ["", "/etc/clinic", "/etc/clinic:/etc/xdg"])
def test_our_folders_are_those_of_platformdirs(
    folders: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_DIRS", folders)
    monkeypatch.setenv("HOME", str(tmp_path))
    ours = paths.machine_settings().parent
    assert ours == platformdirs.site_config_path(paths.PROGRAM, appauthor=False)
    for state in ("", str(tmp_path / "state")):
        monkeypatch.setenv("XDG_STATE_HOME", state)
        ours = paths.state_folder()
        assert ours == platformdirs.user_state_path(paths.PROGRAM, appauthor=False)


def test_a_chosen_state_folder_is_taken(tmp_path: Path) -> None:
    assert paths.state_folder(tmp_path) == tmp_path


def test_qt_is_found_without_being_imported() -> None:
    plugins = paths.qt_platform_plugins()
    assert plugins is not None
    assert any("offscreen" in file.name for file in plugins.iterdir())


def test_the_command_starts_this_program_once_more() -> None:
    without_help = {name: text for name, text in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        paths.this_program("--version"),
        cwd=paths.program_folder(),
        env=without_help,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("kiosk ")


def test_a_packaged_program_is_its_own_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert paths.this_program("print-sheet") == (sys.executable, "print-sheet")
