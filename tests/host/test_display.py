"""Is a screen that cannot be used told in a sentence, before Qt would abort?"""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.host.display import NO_DISPLAY, NO_QT, what_stops_the_display
from kiosk.host.paths import qt_platform_plugins
from tests.packaged.screen import Screen

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux can lack a display")

QT = qt_platform_plugins()


def compiled(file: Path, needs: str = "") -> Path:
    """Compile a library that holds nothing; it may need another one, which is then taken away."""
    compiler = shutil.which("gcc")
    if compiler is None:
        pytest.skip("there is no gcc to compile a library with")
    file.parent.mkdir(parents=True, exist_ok=True)
    command = [compiler, "-shared", "-x", "c", "/dev/null", "-o", str(file)]
    if not needs:
        subprocess.run(command, check=True)
        return file
    other = file.with_name(needs)
    subprocess.run(
        [*command[:-1], str(other), f"-Wl,-soname,{needs}"],
        check=True,
    )
    subprocess.run(
        [*command, "-Wl,--no-as-needed", "-x", "none", str(other)],
        check=True,
    )
    other.unlink()
    return file


def test_without_qt_the_way_to_get_it_is_said() -> None:
    assert what_stops_the_display({"DISPLAY": ":0"}, None) == NO_QT


@pytest.mark.parametrize("environ", [{}, {"DISPLAY": "", "WAYLAND_DISPLAY": ""}])
def test_no_screen_is_one_sentence(environ: dict[str, str]) -> None:
    assert what_stops_the_display(environ, QT) == NO_DISPLAY


def test_a_platform_that_needs_no_screen_is_fine() -> None:
    assert what_stops_the_display({"QT_QPA_PLATFORM": "offscreen"}, QT) == ""
    assert what_stops_the_display({"QT_QPA_PLATFORM": "offscreen:enable_fonts=1"}, QT) == ""


def test_a_platform_that_qt_does_not_have_is_told_with_those_it_has() -> None:
    said = what_stops_the_display({"QT_QPA_PLATFORM": "windows"}, QT)
    assert '"windows"' in said
    assert "offscreen" in said
    assert "xcb" in said


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="there is no Xvfb to be the screen")
def test_an_x_screen_that_answers_is_fine() -> None:
    with Screen(320, 240) as screen:
        assert what_stops_the_display({"DISPLAY": screen.name}, QT) == ""
        stale = {"DISPLAY": screen.name, "WAYLAND_DISPLAY": "gone", "XDG_RUNTIME_DIR": "/gone"}
        assert what_stops_the_display(stale, QT) == ""  # Qt falls back to X, too


@pytest.mark.parametrize("name", [":987", "nonsense", "/no/such/socket:0", "\udce9"])
def test_an_x_screen_that_does_not_answer_is_told(name: str) -> None:
    said = what_stops_the_display({"DISPLAY": name}, QT)
    assert "cannot be opened. Check that the X server runs" in said
    assert name in said


def test_an_x_screen_that_is_asked_for_without_a_name_is_told() -> None:
    assert "DISPLAY is not set" in what_stops_the_display({"QT_QPA_PLATFORM": "xcb"}, QT)


def test_a_wayland_screen_needs_its_socket(tmp_path: Path) -> None:
    environ = {"WAYLAND_DISPLAY": "wayland-7"}
    assert "XDG_RUNTIME_DIR is not set" in what_stops_the_display(environ, QT)
    environ["XDG_RUNTIME_DIR"] = str(tmp_path)
    assert '"wayland-7" (WAYLAND_DISPLAY) cannot be opened' in what_stops_the_display(environ, QT)
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "wayland-7"))
        assert "cannot be opened" in what_stops_the_display(environ, QT)
        compositor.listen()
        assert what_stops_the_display(environ, QT) == ""
        egl = environ | {"QT_QPA_PLATFORM": "wayland-egl"}
        assert what_stops_the_display(egl, QT) == ""
    in_session = {"XDG_SESSION_TYPE": "wayland", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert '"wayland-0"' in what_stops_the_display(in_session, QT)


def test_every_screen_that_fails_is_told() -> None:
    said = what_stops_the_display(
        {"DISPLAY": ":987", "WAYLAND_DISPLAY": "w", "XDG_RUNTIME_DIR": "/gone"}, QT
    )
    assert "WAYLAND_DISPLAY" in said
    assert ":987" in said


def test_a_plugin_that_misses_a_library_names_it(tmp_path: Path) -> None:
    plugins = tmp_path / "Qt" / "plugins" / "platforms"
    compiled(plugins / "libqoffscreen.so", needs="libspine-absent.so.4")
    said = what_stops_the_display({"QT_QPA_PLATFORM": "offscreen"}, plugins)
    assert "The system library libspine-absent.so.4 is missing" in said
    compiled(plugins / "libqoffscreen.so")
    assert what_stops_the_display({"QT_QPA_PLATFORM": "offscreen"}, plugins) == ""


def test_a_plugin_that_is_broken_is_told(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "libqoffscreen.so").write_bytes(b"\x7fELF broken")
    said = what_stops_the_display({"QT_QPA_PLATFORM": "offscreen"}, tmp_path / "a" / "b")
    assert said.startswith("A part of Qt cannot be loaded: ")
