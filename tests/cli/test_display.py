"""Does a kiosk without a usable screen leave with 11 and a sentence, and never abort?"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Say
from tests.host.test_display import compiled

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux can lack a display")


@pytest.mark.parametrize(
    ("environ", "part"),
    [
        ({}, "neither DISPLAY nor WAYLAND_DISPLAY is set"),
        ({"DISPLAY": ":987"}, 'The screen ":987" (DISPLAY) cannot be opened'),
        ({"WAYLAND_DISPLAY": "w", "XDG_RUNTIME_DIR": "/gone"}, "WAYLAND_DISPLAY"),
        ({"QT_QPA_PLATFORM": "cinema"}, '"cinema", which this Qt does not have'),
    ],
)
def test_no_usable_screen_leaves_with_11_and_a_sentence(
    environ: dict[str, str], part: str, say: Say, machine: Path
) -> None:
    answer = say(**environ)
    assert answer.code == 11
    assert part in answer.err
    assert len(answer.err.splitlines()) == 1
    assert "Traceback" not in answer.err
    log = machine / "home" / ".local" / "state" / "spine-kiosk" / "kiosk.log"
    assert part in log.read_text(encoding="utf-8")


def pretend_qt(folder: Path, module_needs: str = "", plugin_needs: str = "") -> Path:
    """Make a PySide6 out of real, compiled files, which may need a library that is not there."""
    pyside = folder / "PySide6"
    compiled(pyside / "Qt" / "plugins" / "platforms" / "libqoffscreen.so", needs=plugin_needs)
    compiled(pyside / "Qt" / "plugins" / "platforms" / "libqxcb.so", needs=plugin_needs)
    (pyside / "__init__.py").write_text("")
    for name in ("QtCore", "QtGui", "QtWidgets", "QtSvg"):
        compiled(pyside / f"{name}.abi3.so", needs=module_needs)
    return folder


@pytest.mark.parametrize("command", ["run", "pictures"])
@pytest.mark.parametrize("where", ["module_needs", "plugin_needs"])
def test_a_missing_system_library_leaves_with_11_and_names_it(
    command: str, where: str, say: Say, machine: Path, root: Path
) -> None:
    qt = pretend_qt(machine / "qt", **{where: "libspine-absent.so.4"})
    more = ["--out", machine / "out"] if command == "pictures" else []
    answer = say(command, *more, PYTHONPATH=f"{qt}:{root}", QT_QPA_PLATFORM="offscreen")
    assert answer.code == 11
    assert "The system library libspine-absent.so.4 is missing. Find the package" in answer.err
    assert "Traceback" not in answer.err


def test_a_folder_for_pictures_that_cannot_be_made_is_told(say: Say, machine: Path) -> None:
    (machine / "file").write_text("")
    answer = say("pictures", "--out", machine / "file" / "out")
    assert answer.code == 1
    assert "cannot be made" in answer.err
    assert "Traceback" not in answer.err
