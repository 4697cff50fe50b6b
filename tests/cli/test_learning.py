"""Can IT learn a pad with `kiosk keys`, by keys and touches alone, and what is left of it?"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from kiosk.cli.learning import Learning
from kiosk.host.paths import icon_fonts
from kiosk.session.comfort import Comfort
from kiosk.settings.settings import Settings
from kiosk.shell.fonts import load_fonts
from kiosk.shell.single import OneKiosk
from kiosk.views.keys_lesson import KeysLessonView
from kiosk.views.parts.drawing import Drawings
from kiosk.views.parts.flick import Flick
from kiosk.views.parts.icon import Icons
from kiosk.views.parts.materials import FocusRing
from kiosk.views.parts.workshop import Workshop
from tests.cli.conftest import Say

SIZES = [(1080, 1920), (1920, 1080)]


class Desk:
    """Somebody from IT before the screen, with a pad."""

    def __init__(
        self, qtbot: QtBot, root: Path, size: tuple[int, int], *, seconds: float = 300
    ) -> None:
        load_fonts(root / "resources" / "fonts")
        materials = Workshop(
            size=size,
            px_per_mm=4.0,
            mount=850,
            moves=False,
            ratio=1.0,
            icons=Icons(icon_fonts()),
            drawings=Drawings(root / "resources" / "illustrations"),
            ring=FocusRing(),
            flick=Flick(),
            photo=lambda _name, _px: None,
        ).materials(Comfort(), "en")
        self.view = KeysLessonView(materials)
        self.view.resize(*size)
        self.view.show()
        qtbot.addWidget(self.view)
        self.learning = Learning(self.view, Settings(), seconds)
        self.endings = 0
        self.learning.ended.connect(self._ended)
        self.learning.begin()

    def _ended(self) -> None:
        self.endings += 1

    def presses(self, *keys: Qt.Key) -> None:
        handle = self.view.windowHandle()
        assert handle is not None
        for key in keys:
            QTest.keyClick(handle, key)

    def touches(self, name: str) -> None:
        there = {button.text(): button for button in self.view.findChildren(QAbstractButton)}
        where = there[name].mapTo(self.view, there[name].rect().center())
        handle = self.view.windowHandle()
        assert handle is not None
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=where)

    def texts(self) -> list[str]:
        QApplication.processEvents()
        return [label.text() for label in self.view.findChildren(QLabel) if label.isVisible()]


@pytest.fixture(params=SIZES, ids=["tall", "wide"])
def desk(request: pytest.FixtureRequest, qtbot: QtBot, root: Path) -> Desk:
    return Desk(qtbot, root, request.param)


def test_each_key_is_asked_for_and_shown_by_name(desk: Desk) -> None:
    assert "Press the key for UP" in desk.texts()
    desk.presses(Qt.Key.Key_F23)
    assert "F23 is key_up now." in desk.texts()
    assert "Press the key for DOWN" in desk.texts()
    assert "Key 2 of 11" in desk.texts()


def test_no_key_presses_a_button_of_this_screen(desk: Desk) -> None:
    desk.presses(Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert desk.endings == 0
    assert desk.learning.lesson.learned == {
        "key_up": "Tab",
        "key_down": "Space",
        "key_left": "Return",
        "key_right": "Esc",
    }


def test_a_key_that_is_held_is_learned_once(desk: Desk) -> None:
    handle = desk.view.windowHandle()
    assert handle is not None
    for repeats in (False, True, True):
        none = Qt.KeyboardModifier.NoModifier
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F30, none, "", repeats)
        QApplication.sendEvent(handle, press)
    assert desk.learning.lesson.heard == "F30 is key_up now."


def test_a_finger_can_skip_and_stop(desk: Desk) -> None:
    desk.touches("Skip")
    assert "Press the key for DOWN" in desk.texts()
    desk.touches("Stop")
    assert desk.endings == 1


def test_at_the_end_the_lines_are_on_the_screen_whole(desk: Desk) -> None:
    desk.presses(Qt.Key.Key_F23)
    for _ in range(10):
        desk.touches("Skip")
    texts = desk.texts()
    assert "Done" in texts
    for line in desk.learning.lesson.lines():
        assert line in texts
    for label in desk.view.findChildren(QLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    desk.touches("Close")
    assert desk.endings == 1


def test_the_key_that_selects_closes_the_last_screen(desk: Desk) -> None:
    desk.presses(*(Qt.Key(Qt.Key.Key_F20.value + number) for number in range(11)))
    assert desk.learning.lesson.is_over
    desk.presses(Qt.Key.Key_F20)
    assert desk.endings == 0
    desk.presses(Qt.Key.Key_F24)
    assert desk.endings == 1


def test_who_has_no_such_key_may_wait(qtbot: QtBot, root: Path) -> None:
    desk = Desk(qtbot, root, SIZES[0], seconds=0.02)
    qtbot.waitUntil(lambda: desk.endings > 0, timeout=30_000)
    assert desk.learning.lesson.is_over
    assert desk.learning.lesson.learned == {}


def test_the_map_of_this_machine_is_listed_without_a_screen(say: Say, machine: Path) -> None:
    (machine / "machine" / "spine-kiosk" / "kiosk.toml").write_text("key_up = 'F30'")
    answer = say("keys", "--list", "--key-jack-in", "F31")
    assert (answer.code, answer.err) == (0, "")
    lines = dict(line.split(maxsplit=1) for line in answer.out.splitlines())
    assert lines["key_up"] == "F30"
    assert lines["key_jack_in"] == "F31"
    assert lines["key_jack_out"] == "(no key)"


def test_without_a_screen_it_says_so_and_leaves_with_11(say: Say) -> None:
    answer = say("keys")
    assert answer.code == 11
    assert "neither DISPLAY nor WAYLAND_DISPLAY is set" in answer.err
    assert len(answer.err.splitlines()) == 1


def test_while_the_kiosk_runs_it_gets_no_keys_and_leaves_with_13(say: Say, machine: Path) -> None:
    kiosk = OneKiosk(machine / "state")
    assert kiosk.take()
    try:
        answer = say("keys", "--state", machine / "state", QT_QPA_PLATFORM="offscreen")
    finally:
        kiosk.give_back()
    assert answer.code == 13
    assert answer.err == "The kiosk is running on this computer. Close it, then start again.\n"


@pytest.mark.parametrize("wait", ["0", "-1", "soon", "1e3", "1000"])
def test_a_time_to_wait_that_is_none_leaves_with_2(say: Say, wait: str) -> None:
    answer = say("keys", f"--wait={wait}")
    assert answer.code == 2
    assert f"{wait} is not a number of seconds from 0.1 to 999" in answer.err


def test_broken_settings_leave_with_10(say: Say) -> None:
    answer = say("keys", "--list", KIOSK_KEY_UP="F99")
    assert answer.code == 10
    assert 'KIOSK_KEY_UP: "F99" is not the name of a key' in answer.err


def test_a_file_that_is_there_is_not_written_over(say: Say, machine: Path) -> None:
    (machine / "kiosk.toml").write_text("mount = 900")
    answer = say("keys", "--out", "kiosk.toml", QT_QPA_PLATFORM="offscreen")
    assert answer.code == 1
    assert answer.err == "kiosk.toml is there already. Name a new file.\n"
    assert (machine / "kiosk.toml").read_text() == "mount = 900"


def test_a_lesson_to_which_nobody_comes_ends_and_writes_nothing(say: Say, machine: Path) -> None:
    answer = say("keys", "--wait", "0.1", "--out", "pad.toml", QT_QPA_PLATFORM="offscreen")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err == "No key was learned, so nothing is written.\n"
    assert not (machine / "pad.toml").exists()
