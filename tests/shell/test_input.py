"""Touches and keys that may pass, those that may not, and who is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPointingDevice,
    QWindow,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QPushButton,
    QScrollArea,
    QScroller,
    QScrollerProperties,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kiosk.shell.input import Input
from kiosk.shell.keys import WANTS_ARROWS

WIDTH, HEIGHT = 400, 600


class Bench:
    """A window of buttons that tell what happens to them, with the kiosk's input before it."""

    def __init__(self, qtbot: QtBot, device: QPointingDevice, heights: list[int]) -> None:
        self.device = device
        self.answers = False
        self.signs = 0
        self.endings = 0
        self.clicked_by_then: list[int] = []
        self.clicked: list[int] = []
        self.keys: list[int] = []
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        self.buttons = [QPushButton(f"Button {number}") for number in range(len(heights))]
        for number, (button, height) in enumerate(zip(self.buttons, heights, strict=True)):
            button.setFixedHeight(height)
            button.clicked.connect(lambda _checked, number=number: self.clicked.append(number))
            column.addWidget(button)
        self.area.setWidget(inside)
        self.area.resize(WIDTH, HEIGHT)
        self.scroller = QScroller.scroller(self.area.viewport())
        wishes = QScrollerProperties(self.scroller.scrollerProperties())
        wishes.setScrollMetric(
            QScrollerProperties.ScrollMetric.VerticalOvershootPolicy,
            QScrollerProperties.OvershootPolicy.OvershootAlwaysOff,
        )
        self.scroller.setScrollerProperties(wishes)
        kind = QScroller.ScrollerGestureType.TouchGesture
        QScroller.grabGesture(self.area.viewport(), kind)
        self.input = Input(self._notice)
        self.input.finished.connect(self._finished)
        self.input.guard(self.area)
        qtbot.addWidget(self.area)
        self.area.show()
        qtbot.waitExposed(self.area)
        self.qtbot = qtbot

    def _notice(self) -> bool:
        self.signs += 1
        answers, self.answers = self.answers, False
        return answers

    def _finished(self) -> None:
        self.endings += 1
        self.clicked_by_then = list(self.clicked)

    @property
    def window(self) -> QWindow:
        handle = self.area.windowHandle()
        assert handle is not None
        return handle

    @property
    def offset(self) -> int:
        return self.area.verticalScrollBar().value()

    def middle(self, number: int) -> QPoint:
        button = self.buttons[number]
        return button.mapTo(self.area, button.rect().center())

    def visible(self) -> int:
        """Give the first button whose middle is on the screen."""
        screen = self.area.rect()
        return next(n for n in range(len(self.buttons)) if screen.contains(self.middle(n)))

    def comes_to_rest(self) -> None:
        rest = QScroller.State.Inactive
        self.qtbot.waitUntil(lambda: self.scroller.state() is rest, timeout=5000)

    def down(self) -> list[int]:
        return [number for number, button in enumerate(self.buttons) if button.isDown()]

    def fingers(
        self,
        press: dict[int, QPoint] | None = None,
        move: dict[int, QPoint] | None = None,
        release: dict[int, QPoint] | None = None,
    ) -> None:
        """Send one report of a touch screen: what each finger does."""
        report = QTest.touchEvent(self.window, self.device, False)
        for finger, where in (press or {}).items():
            report.press(finger, where)
        for finger, where in (move or {}).items():
            report.move(finger, where)
        for finger, where in (release or {}).items():
            report.release(finger, where)
        report.commit()
        QCoreApplication.processEvents()

    def tap(self, where: QPoint) -> None:
        self.fingers(press={0: where})
        self.fingers(release={0: where})

    def drag(self, start: QPoint, end: QPoint, *, finger: int = 0) -> None:
        self.fingers(press={finger: start})
        self.slide(start, end, finger=finger)
        self.fingers(release={finger: end})

    def slide(self, start: QPoint, end: QPoint, *, finger: int = 0) -> None:
        for step in range(1, 16):
            self.fingers(move={finger: start + (end - start) * step / 15})
            QTest.qWait(5)

    def key(self, key: Qt.Key, chord: Qt.KeyboardModifier | None = None) -> None:
        modifiers = Qt.KeyboardModifier.NoModifier if chord is None else chord
        QTest.keyClick(self.window, key, modifiers)
        QCoreApplication.processEvents()


@pytest.fixture(scope="session")
def device(qapp: object) -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def bench(qtbot: QtBot, device: QPointingDevice) -> Iterator[Bench]:
    bench = Bench(qtbot, device, [90] * 20)
    yield bench
    bench.scroller.stop()  # a page that still glides keeps its touches, even when it is hidden


@pytest.fixture
def tall(qtbot: QtBot, device: QPointingDevice) -> Iterator[Bench]:
    """Buttons nearly as high as the window, so that a drag stays inside one."""
    tall = Bench(qtbot, device, [500] * 8)
    yield tall
    tall.scroller.stop()


def test_a_tap_presses_at_once_and_clicks_on_release(bench: Bench) -> None:
    bench.fingers(press={0: bench.middle(1)})
    assert bench.down() == [1]
    assert bench.clicked == []
    bench.fingers(release={0: bench.middle(1)})
    assert bench.clicked == [1]


def test_quick_taps_on_different_buttons_all_count(bench: Bench) -> None:
    for number in (0, 1, 2, 1, 0, 0):
        bench.tap(bench.middle(number))
    assert bench.clicked == [0, 1, 2, 1, 0, 0]


def test_a_finger_that_slides_off_does_nothing(bench: Bench) -> None:
    start = bench.middle(1)
    bench.drag(start, start + QPoint(WIDTH, 0))
    assert bench.clicked == []


def test_a_drag_scrolls_and_clicks_nothing(bench: Bench) -> None:
    bench.drag(QPoint(200, 500), QPoint(200, 200))
    bench.qtbot.waitUntil(lambda: bench.offset > 150)
    assert bench.clicked == []
    assert bench.down() == []


def test_a_drag_inside_one_large_button_does_not_click_it(tall: Bench) -> None:
    tall.drag(QPoint(200, 450), QPoint(200, 250))
    tall.qtbot.waitUntil(lambda: tall.offset > 50)
    assert tall.clicked == []
    assert tall.down() == []


def test_after_a_drag_the_next_tap_counts(tall: Bench) -> None:
    tall.fingers(press={0: QPoint(200, 450)})
    tall.slide(QPoint(200, 450), QPoint(200, 250))
    QTest.qWait(200)  # the finger rests, so that nothing glides
    tall.fingers(move={0: QPoint(200, 250)})
    tall.fingers(release={0: QPoint(200, 250)})
    tall.comes_to_rest()
    tall.tap(tall.middle(tall.visible()))
    assert tall.clicked == [tall.visible()]


def test_a_touch_that_stops_a_gliding_page_presses_nothing(bench: Bench) -> None:
    bench.drag(QPoint(200, 500), QPoint(200, 200))
    assert bench.scroller.state() is QScroller.State.Scrolling
    bench.tap(bench.middle(bench.visible()))
    assert bench.clicked == []
    bench.comes_to_rest()
    seen = bench.visible()
    bench.tap(bench.middle(seen))
    assert bench.clicked == [seen]


def test_a_second_finger_neither_presses_nor_breaks_the_first(bench: Bench) -> None:
    first, second = bench.middle(0), bench.middle(3)
    bench.fingers(press={0: first})
    bench.fingers(move={0: first}, press={1: second})
    assert bench.down() == [0]
    bench.fingers(move={0: first}, release={1: second})
    assert bench.down() == [0]
    bench.fingers(release={0: first})
    assert bench.clicked == [0]


def test_the_first_finger_may_be_lifted_first(bench: Bench) -> None:
    first, second = bench.middle(0), bench.middle(3)
    bench.fingers(press={0: first})
    bench.fingers(move={0: first}, press={1: second})
    bench.fingers(release={0: first}, move={1: second})
    assert bench.clicked == [0]
    bench.fingers(move={1: second + QPoint(0, -200)})
    bench.fingers(release={1: second})
    assert bench.clicked == [0]
    assert bench.offset == 0
    bench.tap(bench.middle(1))
    bench.tap(bench.middle(2))
    assert bench.clicked == [0, 1, 2]


def test_two_fingers_lifted_together_click_the_first_only(bench: Bench) -> None:
    first, second = bench.middle(0), bench.middle(3)
    bench.fingers(press={0: first})
    bench.fingers(move={0: first}, press={1: second})
    bench.fingers(release={0: first, 1: second})
    assert bench.clicked == [0]
    bench.tap(bench.middle(1))
    assert bench.clicked == [0, 1]


def test_a_pinch_moves_nothing(bench: Bench) -> None:
    up, down = QPoint(200, 250), QPoint(200, 350)
    bench.fingers(press={0: up})
    bench.fingers(move={0: up}, press={1: down})
    for step in range(20):
        bench.fingers(move={0: up - QPoint(0, 10 * step), 1: down + QPoint(0, 10 * step)})
    bench.fingers(release={0: up - QPoint(0, 190), 1: down + QPoint(0, 190)})
    assert bench.offset == 0
    assert bench.clicked == []
    bench.tap(bench.middle(0))
    assert bench.clicked == [0]


def test_a_cancelled_touch_does_not_block_the_next(bench: Bench) -> None:
    bench.fingers(press={0: bench.middle(0)})
    bench.fingers(move={0: bench.middle(0)}, press={1: bench.middle(3)})
    bench.fingers(release={0: bench.middle(0), 1: bench.middle(3)})
    bench.clicked.clear()
    bench.tap(bench.middle(2))
    assert bench.clicked == [2]


def test_touch_mouse_wheel_and_keys_are_signs_of_life(bench: Bench) -> None:
    def signs(act: Callable[[], object]) -> int:
        before = bench.signs
        act()
        return bench.signs - before

    middle = bench.middle(0)
    assert signs(lambda: bench.fingers(press={0: middle})) > 0
    assert signs(lambda: bench.fingers(move={0: middle + QPoint(1, 1)})) > 0
    assert signs(lambda: bench.fingers(release={0: middle})) > 0
    assert signs(lambda: QTest.mousePress(bench.window, Qt.MouseButton.LeftButton, pos=middle)) > 0
    assert signs(lambda: QTest.mouseMove(bench.window, middle + QPoint(3, 3))) > 0
    assert signs(lambda: QTest.mouseRelease(bench.window, Qt.MouseButton.LeftButton, pos=middle))
    assert signs(lambda: bench.key(Qt.Key.Key_Tab)) > 0
    assert signs(lambda: bench.key(Qt.Key.Key_A)) > 0  # swallowed, but somebody is there
    assert signs(lambda: wheel(bench)) > 0


def hover(bench: Bench, at_ms: int, x: float, y: float) -> bool:
    """Move the mouse without a button, at a time; gives whether it was taken for a sign."""
    before = bench.signs
    where = QPointF(x, y)
    nothing = Qt.MouseButton.NoButton
    moved = QMouseEvent(
        QEvent.Type.MouseMove,
        where,
        bench.window.mapToGlobal(where),
        nothing,
        nothing,
        Qt.KeyboardModifier.NoModifier,
    )
    moved.setTimestamp(at_ms)
    QCoreApplication.sendEvent(bench.window, moved)
    return bench.signs > before


def test_a_mouse_that_is_moved_is_a_sign_of_life(bench: Bench) -> None:
    assert not hover(bench, 0, 100, 100)  # it lies there; nobody knows since when
    assert hover(bench, 100, 120, 120)
    assert hover(bench, 200, 140, 140)
    assert bench.clicked == []


def test_a_mouse_that_is_moved_after_a_long_rest_is_a_sign_of_life(bench: Bench) -> None:
    hover(bench, 0, 100, 100)
    signs = [hover(bench, 60_000 + 20 * step, 100 + 5 * step, 100) for step in range(10)]
    assert any(signs)


def test_a_mouse_that_trembles_where_it_lies_is_no_sign_of_life(bench: Bench) -> None:
    signs = [
        hover(bench, 20 * step, 100 + 3 * (-1) ** step, 100 + 2 * (-1) ** (step // 2))
        for step in range(200)
    ]
    assert not any(signs)


def test_a_mouse_that_creeps_by_itself_is_no_sign_of_life(bench: Bench) -> None:
    signs = [hover(bench, 200 * step, 10 + step, 100) for step in range(300)]
    assert not any(signs)


@pytest.mark.parametrize("by", ["touch", "mouse", "key"])
def test_an_answer_presses_nothing_besides(bench: Bench, by: str) -> None:
    middle = bench.middle(0)
    bench.buttons[0].setFocus()
    bench.answers = True
    if by == "touch":
        bench.tap(middle)
    elif by == "mouse":
        QTest.mouseClick(bench.window, Qt.MouseButton.LeftButton, pos=middle)
    else:
        bench.key(Qt.Key.Key_Space)
    assert bench.clicked == []
    bench.tap(middle)
    assert bench.clicked == [0]


@pytest.mark.parametrize("by", ["touch", "mouse", "key"])
def test_the_end_of_a_touch_is_said_once_after_all_it_did(bench: Bench, by: str) -> None:
    bench.buttons[0].setFocus()
    if by == "touch":
        bench.tap(bench.middle(0))
    elif by == "mouse":
        QTest.mouseClick(bench.window, Qt.MouseButton.LeftButton, pos=bench.middle(0))
    else:
        bench.key(Qt.Key.Key_Space)
    bench.qtbot.waitUntil(lambda: bench.endings > 0)
    assert bench.endings == 1
    assert bench.clicked_by_then == [0]


def test_an_answering_finger_that_then_drags_scrolls_nothing(bench: Bench) -> None:
    bench.answers = True
    bench.drag(QPoint(200, 500), QPoint(200, 200))
    assert bench.offset == 0


def wheel(bench: Bench, chord: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    where = QPointF(bench.middle(1))
    QTest.wheelEvent(bench.window, where, QPoint(0, -120), QPoint(), chord)
    QCoreApplication.processEvents()


def test_a_wheel_scrolls_but_never_zooms(bench: Bench) -> None:
    wheel(bench, Qt.KeyboardModifier.ControlModifier)
    assert bench.offset == 0
    wheel(bench)
    assert bench.offset > 0


def test_a_right_click_and_a_context_menu_go_no_further(bench: Bench) -> None:
    asked: list[QPoint] = []
    for button in bench.buttons:
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(asked.append)
    middle = bench.middle(0)
    QTest.mouseClick(bench.window, Qt.MouseButton.RightButton, pos=middle)
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, middle)
    QCoreApplication.sendEvent(bench.window, menu)
    bench.key(Qt.Key.Key_Menu)
    assert asked == []
    assert bench.clicked == []


def test_tab_and_arrows_go_round_and_back(bench: Bench) -> None:
    bench.buttons[0].setFocus()
    bench.key(Qt.Key.Key_Tab)
    assert bench.buttons[1].hasFocus()
    bench.key(Qt.Key.Key_Right)
    assert bench.buttons[2].hasFocus()
    bench.key(Qt.Key.Key_Down)
    assert bench.buttons[3].hasFocus()
    bench.key(Qt.Key.Key_Left)
    assert bench.buttons[2].hasFocus()
    bench.key(Qt.Key.Key_Up)
    assert bench.buttons[1].hasFocus()
    bench.key(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert bench.buttons[0].hasFocus()
    bench.key(Qt.Key.Key_Backtab)
    assert not bench.buttons[0].hasFocus()


ALL_KEYS = [
    Qt.Key.Key_Tab,
    Qt.Key.Key_Right,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Up,
    Qt.Key.Key_Return,
    Qt.Key.Key_Space,
]


@pytest.mark.parametrize("key", ALL_KEYS)
def test_the_first_key_shows_where_keys_begin_and_presses_nothing(
    bench: Bench, key: Qt.Key
) -> None:
    heard: list[bool] = []
    bench.input.keys_used.connect(heard.append)
    focus = bench.area.focusWidget()
    if focus is not None:
        focus.clearFocus()
    bench.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    bench.key(key)
    assert bench.area.focusWidget() in bench.buttons
    assert bench.clicked == []
    assert heard == [True]


@pytest.mark.parametrize("gone", ["hidden", "disabled"])
def test_keys_never_go_to_what_cannot_be_seen_or_used(bench: Bench, gone: str) -> None:
    class Stubborn(QPushButton):
        def event(self, event: QEvent) -> bool:
            if event.type() is QEvent.Type.KeyPress:
                bench.keys.append(1)
            return super().event(event)

    stubborn = Stubborn(bench.area)
    stubborn.show()
    bench.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    stubborn.setFocus()
    if gone == "hidden":
        stubborn.setVisible(False)
    else:
        stubborn.setEnabled(False)
    bench.key(Qt.Key.Key_Return)
    bench.key(Qt.Key.Key_Tab)
    assert bench.keys == []
    assert bench.area.focusWidget() in bench.buttons


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_select(bench: Bench, key: Qt.Key) -> None:
    bench.buttons[2].setFocus()
    bench.key(key)
    assert bench.clicked == [2]


def test_a_key_that_is_held_selects_once(bench: Bench) -> None:
    bench.buttons[2].setFocus()
    none = Qt.KeyboardModifier.NoModifier
    press, release = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
    for kind, repeats in (
        (press, False),
        (release, True),
        (press, True),
        (release, True),
        (press, True),
        (release, False),
    ):
        event = QKeyEvent(kind, Qt.Key.Key_Space, none, " ", repeats)
        QCoreApplication.sendEvent(bench.window, event)
    assert bench.clicked == [2]


def test_a_held_tab_moves_one_step(bench: Bench) -> None:
    bench.buttons[0].setFocus()
    none = Qt.KeyboardModifier.NoModifier
    for repeats in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Tab, none, "\t", repeats)
        QCoreApplication.sendEvent(bench.window, event)
    assert bench.buttons[1].hasFocus()


def test_a_widget_that_wants_the_arrows_is_given_them(bench: Bench) -> None:
    class Slider(QPushButton):
        def keyPressEvent(self, event: QKeyEvent) -> None:
            bench.keys.append(event.key())

    slider = Slider(bench.area)
    slider.setProperty(WANTS_ARROWS, True)
    slider.show()
    slider.setFocus()
    bench.key(Qt.Key.Key_Left)
    assert bench.keys == [Qt.Key.Key_Left]
    assert slider.hasFocus()


@pytest.mark.parametrize(
    ("key", "chord"),
    [
        (Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.MetaModifier),
        (Qt.Key.Key_Print, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_no_other_key_reaches_anything(
    bench: Bench, key: Qt.Key, chord: Qt.KeyboardModifier
) -> None:
    class Listener(QPushButton):
        def event(self, event: QEvent) -> bool:
            if event.type() in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                bench.keys.append(1)
            return super().event(event)

    listener = Listener(bench.area)
    listener.show()
    listener.setFocus()
    bench.key(key, chord)
    assert bench.keys == []
    assert listener.hasFocus()


def test_escape_is_announced_once_and_goes_no_further(bench: Bench) -> None:
    heard: list[bool] = []
    bench.input.escaped.connect(lambda: heard.append(True))
    bench.key(Qt.Key.Key_Escape)
    assert heard == [True]


def test_the_focus_ring_follows_keys_and_leaves_with_touch(bench: Bench) -> None:
    heard: list[bool] = []
    bench.input.keys_used.connect(heard.append)
    bench.tap(bench.middle(0))
    assert heard == []
    bench.key(Qt.Key.Key_Tab)
    bench.key(Qt.Key.Key_Tab)
    assert heard == [True]
    bench.tap(bench.middle(0))
    assert heard == [True, False]
    bench.key(Qt.Key.Key_Tab)
    QTest.mouseClick(bench.window, Qt.MouseButton.LeftButton, pos=bench.middle(0))
    assert heard == [True, False, True, False]
    bench.key(Qt.Key.Key_Down)
    bench.input.forget()
    assert heard == [True, False, True, False, True, False]


def test_keys_work_where_no_window_manager_makes_the_window_active(bench: Bench) -> None:
    other = QWidget()
    bench.qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    bench.qtbot.waitUntil(other.isActiveWindow)
    bench.buttons[0].setFocus()
    bench.key(Qt.Key.Key_Tab)
    bench.key(Qt.Key.Key_Return)
    assert bench.clicked == [1]


def test_the_arrow_is_there_for_a_mouse_and_not_for_a_finger(bench: Bench) -> None:
    def shape() -> Qt.CursorShape:
        return bench.area.cursor().shape()

    assert shape() is Qt.CursorShape.BlankCursor
    QTest.mouseMove(bench.window, QPoint(10, 10))
    assert shape() is Qt.CursorShape.ArrowCursor
    bench.tap(bench.middle(0))
    assert shape() is Qt.CursorShape.BlankCursor
