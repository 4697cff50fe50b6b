"""Does the one script a newcomer needs say and do what it should?"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dev


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libX11.so.6", "libx11-6"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libEGL.so.1", "libegl1"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libxcb-render-util.so.0", "libxcb-render-util0"),
    ],
)
def test_a_missing_library_leads_to_its_debian_package(library: str, package: str) -> None:
    assert dev.debian_package(library) == package


def test_every_command_is_explained(root: Path) -> None:
    for command in dev.COMMANDS:
        assert f"python3 dev.py {command}" in str(dev.__doc__)


def test_a_wrong_command_gets_a_sentence_and_no_traceback(root: Path) -> None:
    told = subprocess.run(
        [sys.executable, "dev.py", "fly"], cwd=root, capture_output=True, text=True, check=False
    )
    assert told.returncode == 1
    assert "no command `fly`" in told.stderr
    assert "Traceback" not in told.stderr


def test_it_needs_nothing_but_the_standard_library(root: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-I", "-S", "dev.py", "help"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0
    assert "python3 dev.py run" in told.stdout


def test_an_older_python_is_told_what_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    with pytest.raises(SystemExit):
        dev.main(["run"])


def test_a_person_who_is_not_root_gets_the_exact_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(SystemExit):
        dev.add_to_system({"libxcb-cursor.so.0": "libxcb-cursor0"})
    said = capsys.readouterr().err
    assert "sudo apt-get install -y --no-install-recommends libxcb-cursor0" in said
