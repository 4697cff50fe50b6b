"""Does a missing system library come with the package that brings it?"""

from __future__ import annotations

import ctypes
import re
import sys

import pytest

from kiosk.host.libraries import PACKAGES, library_sentence, missing_library
from kiosk.host.paths import qt_platform_plugins


def absent(name: str) -> str:
    return f"{name}: cannot open shared object file: No such file or directory"


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libEGL.so.1", "libegl1"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    ],
)
def test_the_package_of_a_missing_library_is_named(library: str, package: str) -> None:
    said = library_sentence(absent(library))
    assert library in said
    assert re.search(rf"sudo apt-get install (\S+ )*{package}( |$)", said)


def test_a_library_that_nobody_knows_is_named_with_the_way_to_find_its_package() -> None:
    said = library_sentence(absent("libspine.so.7"))
    assert said == (
        "The system library libspine.so.7 is missing. "
        "Find the package that holds it with: apt-file search libspine.so.7"
    )


def test_another_fault_of_the_loader_is_passed_on_in_a_sentence() -> None:
    said = library_sentence("libc.so.6: version `GLIBC_2.99' not found (required by libQt6.so)")
    assert "GLIBC_2.99" in said
    assert said.endswith("Install the kiosk again, or on a newer system.")


def test_a_missing_module_is_no_missing_library() -> None:
    assert missing_library("No module named 'PySide6'") == ""


@pytest.mark.skipif(sys.platform != "linux", reason="the loader of Linux says it so")
def test_what_the_real_loader_says_is_understood() -> None:
    with pytest.raises(OSError, match="libspine-absent") as caught:
        ctypes.CDLL("libspine-absent.so.3")
    assert missing_library(str(caught.value)) == "libspine-absent.so.3"


@pytest.mark.skipif(sys.platform != "linux", reason="Qt needs no such libraries elsewhere")
def test_the_table_knows_every_library_that_qt_needs_from_outside() -> None:
    plugins = qt_platform_plugins()
    assert plugins is not None
    qt = plugins.parents[1] / "lib"
    parts = [*("Core", "DBus", "Gui", "PrintSupport", "Svg", "WaylandClient", "Widgets", "XcbQpa")]
    parts += [*("Concurrent", "Multimedia", "Network", "TextToSpeech")]
    files = [plugins / f"libq{name}.so" for name in ("xcb", "wayland", "offscreen")]
    files.append(plugins.parent / "printsupport" / "libcupsprintersupport.so")
    files.append(plugins.parent / "texttospeech" / "libqtexttospeech_speechd.so")
    files += [qt / f"libQt6{part}.so.6" for part in parts]
    needed = {
        name.decode()
        for file in files
        for name in re.findall(rb"\0(lib[\w.+-]+\.so\.\d+)(?=\0)", file.read_bytes())
    }
    brought_along = {name for name in needed if (qt / name).exists()}
    on_every_linux = {"libc.so.6", "libm.so.6", "libresolv.so.2", "libstdc++.so.6"}
    on_every_linux.add("libgcc_s.so.1")
    assert needed - brought_along - on_every_linux == set(PACKAGES)
