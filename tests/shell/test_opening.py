"""What there is before the screens are built."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kiosk.host.log import Log
from kiosk.settings.settings import Settings
from kiosk.shell.opening import Opening

SIZE = (200, 300)


@pytest.fixture
def program(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A packaged program of its own, as far as its folders go."""
    folder = tmp_path / "program"
    shutil.copytree(root / "resources", folder / "resources")
    executable = tmp_path / "spine-kiosk"
    executable.write_bytes(b"first")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(folder), raising=False)
    monkeypatch.setattr(sys, "executable", str(executable))
    return folder


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(state=tmp_path / "state", windowed=SIZE)


@pytest.fixture
def opening(qapp: QApplication, settings: Settings, program: Path) -> Iterator[Opening]:
    opening = Opening(settings, Log(None))
    yield opening
    opening.sight.end()
    opening.close()


def keep_something(opening: Opening) -> None:
    label = QLabel("Touch")
    label.resize(*opening.shape.size)
    opening.sight.keep(label)
    assert opening.sight.is_kept


def test_the_first_sight_of_the_last_start_is_shown_and_a_touch_on_it_heard(
    opening: Opening, qtbot: QtBot
) -> None:
    keep_something(opening)
    before = set(opening.application.topLevelWidgets())
    opening.show_first_sight()
    (pane,) = set(opening.application.topLevelWidgets()) - before
    assert pane.isVisible()
    assert pane.size() == QSize(*SIZE)
    with qtbot.waitSignal(opening.sight.touched):
        QTest.mouseClick(pane, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))


def test_without_a_picture_nothing_is_shown(opening: Opening) -> None:
    before = set(opening.application.topLevelWidgets())
    opening.show_first_sight()
    assert set(opening.application.topLevelWidgets()) == before


def test_a_checkout_shows_no_first_sight(opening: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_something(opening)
    monkeypatch.delattr(sys, "frozen")
    before = set(opening.application.topLevelWidgets())
    opening.show_first_sight()
    assert set(opening.application.topLevelWidgets()) == before


@pytest.mark.parametrize(
    "changed",
    [
        "resources/content/en/risks.yaml",
        "resources/words/en.yaml",
        "resources/illustrations/spine.svg",
        "resources/fonts/AtkinsonHyperlegibleNext_700Bold.ttf",
        "../spine-kiosk",
    ],
)
def test_after_any_change_the_old_first_sight_is_not_shown(
    opening: Opening, program: Path, changed: str
) -> None:
    keep_something(opening)
    opening.measure()
    assert opening.sight.is_kept
    with (program / changed).open("ab") as file:
        file.write(b"\n")
    opening.measure()
    assert not opening.sight.is_kept


def test_a_screen_of_another_shape_is_noticed(qapp: QApplication, tmp_path: Path) -> None:
    opening = Opening(Settings(state=tmp_path), Log(None))
    whole = qapp.primaryScreen().geometry()
    assert opening.shape.size == (whole.width(), whole.height())
    seen = [opening.has_another_shape]
    opening.settings = Settings(state=tmp_path, px_per_mm=9.0)
    seen.append(opening.has_another_shape)
    opening.measure()
    seen.append(opening.has_another_shape)
    assert seen == [False, True, False]
    assert opening.shape.px_per_mm == 9.0
    opening.close()


def test_two_openings_know_of_each_other(
    opening: Opening, settings: Settings, qapp: QApplication
) -> None:
    assert opening.is_alone()
    second = Opening(settings, Log(None))
    assert not second.is_alone()
    second.close()


def test_a_state_folder_that_cannot_be_made_does_not_keep_the_kiosk_off(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "state").write_text("in the way")
    opening = Opening(Settings(state=tmp_path / "state"), Log(None))
    assert opening.is_alone()
    assert "The kiosk starts all the same" in capsys.readouterr().err
    opening.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_a_wish_to_stop_is_remembered_before_any_loop_runs(opening: Opening) -> None:
    assert not opening.leaving.was_asked
    os.kill(os.getpid(), signal.SIGTERM)
    assert opening.leaving.was_asked
