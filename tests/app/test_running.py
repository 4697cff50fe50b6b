"""The kiosk that runs: a screen that changes, and leaving."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from attrs import evolve
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.host.log import Log
from kiosk.running import LEFT, run_kiosk
from kiosk.session.actions import Start, VisitorLeft
from kiosk.settings.settings import Settings
from kiosk.shell.late_narrator import LateNarrator
from kiosk.shell.opening import Opening
from kiosk.views.window import Window

ANOTHER = (600, 900)
"""A shape that the screen does not have."""


@pytest.fixture
def opening(qapp: QApplication, tmp_path: Path) -> Iterator[Opening]:
    opening = Opening(Settings(state=tmp_path / "state", reduced_motion=True), Log(None))
    yield opening
    opening.close()
    # An exit() while no loop runs stays in Qt and ends every loop of later tests; a loop that
    # ends by itself takes it away.
    QTimer.singleShot(0, qapp.exit)
    qapp.exec()


def windows(qapp: QApplication) -> list[Window]:
    return [one for one in qapp.topLevelWidgets() if isinstance(one, Window) and one.isVisible()]


def meanwhile(*steps: Callable[[], bool]) -> list[str]:
    """While the kiosk runs, do each step as soon as it can be done; at the end, ask it to leave.

    A step gives False for as long as it waits. Gives what went wrong.
    """
    wrong: list[str] = []
    left = list(steps)
    ticks = 0
    timer = QTimer(QApplication.instance(), interval=50)

    def tick() -> None:
        nonlocal ticks
        ticks += 1
        try:
            if left and left[0]():
                left.pop(0)
        except AssertionError as fault:
            wrong.append(str(fault) or "a step went wrong")
            left.clear()
        if ticks > 600 and left:
            wrong.append(f"still waiting, {len(left)} steps left")
            left.clear()
        if not left:
            timer.stop()
            QApplication.exit(LEFT)

    timer.timeout.connect(tick)
    timer.start()
    return wrong


def test_a_changed_screen_is_built_for_where_nobody_is(
    opening: Opening, qapp: QApplication, capfd: pytest.CaptureFixture[str]
) -> None:
    true_size = opening.shape.size
    opening.shape = evolve(opening.shape, size=ANOTHER)  # the screen was another one then

    def is_built_again() -> bool:
        # The first window may have gone before anyone looked.
        return opening.shape.size == true_size and len(windows(qapp)) == 1

    wrong = meanwhile(is_built_again)
    assert run_kiosk(opening) == LEFT
    assert wrong == []
    assert "built again" in capfd.readouterr().err


def test_a_visitor_is_not_disturbed_by_a_changed_screen(
    opening: Opening, qapp: QApplication
) -> None:
    ticks = 0
    seen: list[Window] = []

    def begins() -> bool:
        seen.extend(windows(qapp))
        seen[0].asked.emit(Start())
        opening.shape = evolve(opening.shape, size=ANOTHER)
        qapp.primaryScreenChanged.emit(qapp.primaryScreen())
        return True

    def stays() -> bool:
        nonlocal ticks
        ticks += 1
        assert windows(qapp) == seen[:1]
        return ticks > 30

    def leaves() -> bool:
        seen[0].asked.emit(VisitorLeft())
        return True

    def is_built_again() -> bool:
        now = windows(qapp)
        return len(now) == 1 and now != seen[:1]

    wrong = meanwhile(begins, stays, leaves, is_built_again)
    assert run_kiosk(opening) == LEFT
    assert wrong == []


def test_a_touch_on_the_first_sight_begins_the_visit(opening: Opening, qapp: QApplication) -> None:
    def touched() -> bool:
        opening.sight.touched.emit()
        return True

    def has_begun() -> bool:
        return windows(qapp)[0].word_count() > 0

    wrong = meanwhile(touched, has_begun)
    assert run_kiosk(opening) == LEFT
    assert wrong == []


def test_a_voice_is_woken_for_the_first_visitor_and_again_after_each(
    opening: Opening, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Counted(LateNarrator):
        woken = 0

        def start(self, *, plays: bool = False) -> None:
            Counted.woken += 1

    monkeypatch.setattr("kiosk.running.LateNarrator", Counted)

    def visited() -> bool:
        if Counted.woken != 1:
            return False
        window = windows(qapp)[0]
        window.asked.emit(Start())
        assert Counted.woken == 1
        window.asked.emit(VisitorLeft())
        return True

    wrong = meanwhile(visited, lambda: Counted.woken == 2)
    assert run_kiosk(opening) == LEFT
    assert wrong == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_a_kiosk_that_was_asked_before_its_loop_began_leaves_at_once(
    opening: Opening, qtbot: QtBot
) -> None:
    os.kill(os.getpid(), signal.SIGTERM)
    assert run_kiosk(opening) == LEFT
