"""Filling the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.shell.fullscreen import FullScreen, px_per_mm, px_per_mm_of, show_windowed


def test_a_screen_that_knows_its_size_is_believed() -> None:
    assert px_per_mm_of(1920, 1080, 102.46) == pytest.approx(4.034, abs=0.001)


@pytest.mark.parametrize("dots_per_inch", [0.0, -1.0, 1000.0, 10.0])
def test_a_screen_that_does_not_know_its_size_is_taken_for_the_usual_one(
    dots_per_inch: float,
) -> None:
    assert px_per_mm_of(1080, 1920, dots_per_inch) == pytest.approx(4.034, abs=0.001)


def test_what_was_measured_on_site_wins(qapp: QApplication) -> None:
    assert px_per_mm(3.5, qapp.primaryScreen()) == 3.5
    assert px_per_mm(0.0, qapp.primaryScreen()) > 1


def test_the_window_covers_the_screen_without_a_frame(qtbot: QtBot, qapp: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    full = FullScreen(window, qapp)
    full.show()
    assert window.geometry() == qapp.primaryScreen().geometry()
    assert window.isFullScreen()
    flags = window.windowFlags()
    assert flags & Qt.WindowType.FramelessWindowHint
    assert flags & Qt.WindowType.WindowStaysOnTopHint


def test_a_window_for_work_has_the_size_that_was_asked_for(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    show_windowed(window, (540, 960))
    assert (window.width(), window.height()) == (540, 960)
    assert not window.isFullScreen()
