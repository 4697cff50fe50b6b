"""Nothing on the screens moves by itself, and with movement off nothing moves at all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractAnimation
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.content.model import Guide
from kiosk.proof.stage import PORTRAIT, Stage
from kiosk.session.actions import ChangeComfort, OpenPlace, Start, VisitorLeft
from kiosk.session.comfort import Comfort
from kiosk.session.places import Place, Screen
from kiosk.settings.settings import Settings

A_WHILE_MS = 300
"""Longer than any blink or step of a movement would wait."""


@pytest.fixture(scope="module")
def kiosk(qapp: QApplication, guide: Guide) -> Iterator[Stage]:
    """A kiosk whose pages move, as most do."""
    stage = Stage(Settings(), guide, PORTRAIT, moves=True)
    yield stage
    stage.close()


@pytest.fixture
def stage(kiosk: Stage) -> Stage:
    """The same before the next visitor."""
    kiosk.do(VisitorLeft())
    return kiosk


def moving(window: QWidget) -> list[QAbstractAnimation]:
    """Give what moves now."""
    running = QAbstractAnimation.State.Running
    return [it for it in window.findChildren(QAbstractAnimation) if it.state() is running]


@pytest.mark.parametrize("screen", [None, *(it for it in Screen if it is not Screen.ATTRACT)])
def test_a_page_that_has_come_stays_as_it_is(
    stage: Stage, qtbot: QtBot, screen: Screen | None
) -> None:
    if screen is not None:
        stage.do(Start(), OpenPlace(Place(screen)))
    qtbot.waitUntil(lambda: not moving(stage.window), timeout=30_000)
    before = stage.window.grab().toImage()
    QTest.qWait(A_WHILE_MS)
    assert stage.window.grab().toImage() == before
    assert moving(stage.window) == []


def test_with_movement_off_the_next_page_is_there_at_once(stage: Stage, qtbot: QtBot) -> None:
    stage.do(Start(), OpenPlace(Place(Screen.RISKS)))
    assert moving(stage.window), "pages do not move at all: this test could not fail"
    qtbot.waitUntil(lambda: not moving(stage.window), timeout=30_000)
    stage.do(ChangeComfort(Comfort(is_still=True)))
    for screen in (Screen.PROCEDURE, Screen.QUESTIONS):
        stage.do(OpenPlace(Place(screen)))
        assert moving(stage.window) == []
