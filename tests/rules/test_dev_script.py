"""Does the one script a newcomer needs say and do what it should?"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

import debian
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
        ("libpulse.so.0", "libpulse0"),
        ("libspeechd.so.2", "libspeechd2"),
        ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
        ("libbrotlidec.so.1", "libbrotli1"),
    ],
)
def test_a_missing_library_leads_to_its_debian_package(library: str, package: str) -> None:
    assert debian.debian_package(library) == package


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
        [sys.executable, "-E", "-S", "dev.py", "help"],
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


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems bring all of it")
def test_every_part_of_qt_that_is_asked_for_its_libraries_is_there() -> None:
    folder = Path(PySide6.__file__).parent / "Qt"
    for part in (*debian.SCREEN_PARTS, *debian.SOUND_PARTS):
        assert (folder / part).exists(), part


@pytest.fixture
def silent_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine whose loader finds nothing to speak and play with."""
    loader = tmp_path / "ldd"
    loader.write_text(
        "#!/bin/sh\n"
        "echo '\tlibpulse.so.0 => not found'\n"
        "echo '\tlibspeechd.so.2 => not found'\n"
        "echo '\tlibglib-2.0.so.0 => /lib/libglib-2.0.so.0 (0x00007f)'\n"
    )
    loader.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems bring all of it")
@pytest.mark.usefixtures("silent_machine")
def test_what_speech_needs_of_the_system_is_known_by_its_packages() -> None:
    assert debian.missing_libraries(dev.VENV, debian.SOUND_PARTS) == {
        "libpulse.so.0": "libpulse0",
        "libspeechd.so.2": "libspeechd2",
    }


def test_the_kiosk_starts_without_sound_and_says_what_would_bring_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    dev.add_to_system({}, wished={"libpulse.so.0": "libpulse0"})
    said = capsys.readouterr().out
    assert "sudo apt-get install -y --no-install-recommends libpulse0\n" in said
    assert "cannot read aloud" in said


def test_one_command_installs_what_must_be_there_and_what_sound_needs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(SystemExit):
        dev.add_to_system({"libEGL.so.1": "libegl1"}, wished={"libpulse.so.0": "libpulse0"})
    assert "--no-install-recommends libegl1 libpulse0\n" in capsys.readouterr().err


def test_a_machine_that_has_all_is_asked_for_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    dev.add_to_system({}, wished={})
    assert capsys.readouterr() == ("", "")


def test_a_tool_is_a_command_or_a_file_in_one_of_several_places(tmp_path: Path) -> None:
    module = tmp_path / "libexec" / "speech-dispatcher-modules" / "sd_voice"
    module.parent.mkdir(parents=True)
    module.touch()
    tools = {
        f"{tmp_path}/lib*/speech-dispatcher-modules/sd_voice": "one",
        f"{tmp_path}/lib*/speech-dispatcher-modules/sd_none": "two",
        "no-such-command-anywhere": "three",
        "sh" if os.name != "nt" else "cmd": "four",
    }
    assert set(debian.missing_tools(tools).values()) == {"two", "three"}
