"""The packaged kiosk, started on a screen without a window manager and touched from outside."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.app import Kiosk, build
from kiosk.content.loading import load_guide
from kiosk.host import paths
from kiosk.session.actions import Action, OpenPlace, Start
from kiosk.session.places import TABS, Place, Screen
from kiosk.settings.settings import Settings
from kiosk.views.attract import TouchHere
from kiosk.views.bar import Bar
from tests.packaged.conftest import PX_PER_MM, SIZE
from tests.packaged.screen import BACKGROUND, wait_until
from tests.packaged.screen import Screen as XScreen

pytestmark = pytest.mark.packaged

PATIENCE = 60
"""Seconds: a shared machine with a cold disk may need many."""
ALIKE = 0.995
"""How much of a screen must be as the source paints it. Letters may differ in a few edge pixels."""


@pytest.fixture
def model(qapp: QApplication) -> Kiosk:
    """The same screens from the source, to tell what should be seen and where to touch."""
    guide = load_guide(paths.bundled_content(), paths.words()).guide
    kiosk = build(Settings(reduced_motion=True), guide, size=SIZE, px_per_mm=PX_PER_MM)
    kiosk.window.show()
    return kiosk


def middle(kiosk: Kiosk, widget: QWidget) -> tuple[int, int]:
    """Give where to touch a widget."""
    at = widget.mapTo(kiosk.window, widget.rect().center())
    return at.x(), at.y()


def wait_for(screen: XScreen, kiosk: Kiosk, what: str) -> None:
    """Wait until the screen is painted as the source paints it."""
    QApplication.processEvents()
    image = kiosk.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    wanted = bytes(image.constBits())
    places = range(0, len(wanted), 4 * 97)

    def looks_alike() -> bool:
        seen = screen.picture()
        same = sum(seen[at : at + 3] == wanted[at : at + 3] for at in places)
        return same / len(places) >= ALIKE

    wait_until(looks_alike, PATIENCE, f"the picture of {what}")


def visit(kiosk: Kiosk, action: Action) -> None:
    """Let the model do what the touch did."""
    assert kiosk.store is not None
    kiosk.store.dispatch(action)


def test_it_fills_the_screen_and_shows_the_content_of_every_tab(
    screen: XScreen, started: subprocess.Popen[str], model: Kiosk
) -> None:
    wait_for(screen, model, "attract")
    assert BACKGROUND not in {screen.colour_at(x, y) for x in (0, 1079) for y in (0, 1919)}
    screen.tap(*middle(model, model.window.findChildren(TouchHere)[0]))
    visit(model, Start())
    wait_for(screen, model, "home")
    bar = model.window.findChildren(Bar)[0]
    for tab in TABS:
        screen.wait_for_quiet(0.6)
        screen.tap(*middle(model, bar.tabs[tab]))
        visit(model, OpenPlace(Place(tab)))
        wait_for(screen, model, tab.value)
    screen.wait_for_quiet(0.6)
    screen.tap(*middle(model, bar.home))
    visit(model, OpenPlace(Place(Screen.HOME)))
    wait_for(screen, model, "home again")


def test_it_leaves_with_code_0_when_the_computer_asks(
    screen: XScreen, started: subprocess.Popen[str], model: Kiosk
) -> None:
    wait_for(screen, model, "attract")
    started.send_signal(signal.SIGTERM)
    said, _ = started.communicate(timeout=PATIENCE)
    assert started.returncode == 0, said
    assert "Traceback" not in said


def test_a_second_kiosk_leaves_with_code_13(
    packaged: Path, screen: XScreen, started: subprocess.Popen[str], model: Kiosk, tmp_path: Path
) -> None:
    wait_for(screen, model, "attract")
    second = subprocess.run(
        [str(packaged), "--state", str(tmp_path / "state")],
        env=screen.environment(),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert second.returncode == 13, second.stderr


def test_without_a_screen_it_says_so_and_leaves_with_code_11(packaged: Path) -> None:
    unseen = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    told = subprocess.run(
        [str(packaged)],
        env={name: value for name, value in os.environ.items() if name not in unseen},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert told.returncode == 11
    assert "DISPLAY" in told.stderr
    assert "Traceback" not in told.stderr


def test_it_checks_a_content_folder_and_names_the_line(packaged: Path, tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(paths.bundled_content(), content)
    page = content / "en" / "about.yaml"
    page.write_text(page.read_text(encoding="utf-8") + "colour: red\n", encoding="utf-8")
    told = subprocess.run(
        [str(packaged), "check", str(content)],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert told.returncode == 1
    lines = page.read_text(encoding="utf-8").count("\n")
    assert f"en/about.yaml:{lines}:" in told.stdout
