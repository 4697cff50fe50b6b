"""Is each key of a pad told once a press, and is nothing left pressed by one that was unplugged?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.session.pad import PadKey
from kiosk.settings.settings import Settings
from kiosk.shell.input import Input
from kiosk.shell.key_map import key_map
from kiosk.shell.keys import LONGEST_PRESS_MS, Keys

Key = Qt.Key
PRESS, RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
NONE = Qt.KeyboardModifier.NoModifier
LONGEST_PRESS = LONGEST_PRESS_MS / 1000


class Pad:
    """A pad before a window of four buttons; its clock stands still unless it is moved."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.now = 100.0
        self.answers = False
        self.signs = 0
        self.wants: set[PadKey] = set()
        self.asked: list[PadKey] = []
        self.told: list[PadKey] = []
        self.clicked: list[int] = []
        self.escapes = 0
        self.used: list[bool] = []
        self.passed: list[int] = []
        pad = self

        class Window(QWidget):
            def keyPressEvent(self, event: QKeyEvent) -> None:
                pad.passed.append(event.key())

        self.window = Window()
        column = QVBoxLayout(self.window)
        self.buttons = [QPushButton(f"Button {number}") for number in range(4)]
        for number, button in enumerate(self.buttons):
            button.clicked.connect(lambda _checked, number=number: self.clicked.append(number))
            column.addWidget(button)
        self.input = Input(
            self._notice,
            meanings=key_map(settings) if settings is not None else None,
            takes=self._takes,
            clock=lambda: self.now,
        )
        self.input.pressed.connect(self.told.append)
        self.input.escaped.connect(self._escaped)
        self.input.keys_used.connect(self.used.append)
        self.input.guard(self.window)
        self.window.show()
        self.buttons[1].setFocus()

    def _notice(self) -> bool:
        self.signs += 1
        answers, self.answers = self.answers, False
        return answers

    def _takes(self, key: PadKey) -> bool:
        self.asked.append(key)
        return key in self.wants

    def _escaped(self) -> None:
        self.escapes += 1

    def sends(
        self,
        kind: QEvent.Type,
        key: Qt.Key,
        chord: Qt.KeyboardModifier = NONE,
        *,
        repeats: bool = False,
    ) -> None:
        handle = self.window.windowHandle()
        assert handle is not None
        QCoreApplication.sendEvent(handle, QKeyEvent(kind, key, chord, "", repeats))

    def presses(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.sends(PRESS, key)
            self.sends(RELEASE, key)

    def waits(self, seconds: float) -> None:
        self.now += seconds

    def focused(self) -> int:
        focus = self.window.focusWidget()
        return next(number for number, it in enumerate(self.buttons) if it is focus)

    def down(self) -> list[int]:
        return [number for number, button in enumerate(self.buttons) if button.isDown()]


@pytest.fixture
def pad(qtbot: QtBot) -> Pad:
    pad = Pad()
    qtbot.addWidget(pad.window)
    return pad


# --- told once, and today's behaviour follows ------------------------------------------------


@pytest.mark.parametrize(
    ("key", "means"),
    [
        (Key.Key_F13, PadKey.UP),
        (Key.Key_Down, PadKey.DOWN),
        (Key.Key_F15, PadKey.LEFT),
        (Key.Key_F16, PadKey.RIGHT),
        (Key.Key_Space, PadKey.SELECT),
        (Key.Key_F18, PadKey.BACK),
        (Key.Key_F1, PadKey.HELP),
        (Key.Key_VolumeUp, PadKey.VOLUME_UP),
        (Key.Key_F21, PadKey.VOLUME_DOWN),
    ],
)
def test_a_key_is_told_once_a_press(pad: Pad, key: Qt.Key, means: PadKey) -> None:
    pad.sends(PRESS, key)
    assert pad.told == pad.asked == [means]
    for _ in range(3):
        pad.sends(RELEASE, key, repeats=True)
        pad.sends(PRESS, key, repeats=True)
    pad.sends(RELEASE, key)
    assert pad.told == pad.asked == [means]


def test_a_key_of_the_pad_does_what_the_arrow_does(pad: Pad) -> None:
    pad.presses(Key.Key_F14, Key.Key_F16)
    assert pad.focused() == 3
    pad.presses(Key.Key_F13, Key.Key_F15, Key.Key_F23)
    assert pad.focused() == 0
    assert pad.used == [True]


def test_the_key_that_selects_presses_the_focused_button(pad: Pad) -> None:
    pad.sends(PRESS, Key.Key_F17)
    assert (pad.down(), pad.clicked) == ([1], [])
    pad.sends(RELEASE, Key.Key_F17)
    assert (pad.down(), pad.clicked) == ([], [1])


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Backspace, Key.Key_Back, Key.Key_F18])
def test_the_key_that_goes_back_does_as_escape_does(pad: Pad, key: Qt.Key) -> None:
    pad.presses(key)
    assert pad.escapes == 1
    assert pad.used == [True]


def test_help_does_nothing_where_nobody_takes_it(pad: Pad) -> None:
    pad.presses(Key.Key_F1)
    assert (pad.told, pad.used, pad.passed, pad.focused()) == ([PadKey.HELP], [], [], 1)


def test_volume_keys_of_the_computer_pass_on_and_those_of_the_pad_do_not(pad: Pad) -> None:
    pad.presses(Key.Key_VolumeUp, Key.Key_VolumeMute, Key.Key_F20)
    assert pad.passed == [Key.Key_VolumeUp, Key.Key_VolumeMute]
    assert pad.told == [PadKey.VOLUME_UP, PadKey.VOLUME_UP]
    assert pad.used == []


@pytest.mark.parametrize(
    "key", [Key.Key_A, Key.Key_F22, Key.Key_F24, Key.Key_F35, Key.Key_unknown, Key.Key_Shift]
)
def test_an_unknown_key_does_nothing_but_somebody_is_there(pad: Pad, key: Qt.Key) -> None:
    pad.presses(key)
    assert pad.signs > 0
    assert (pad.told, pad.asked, pad.passed, pad.used, pad.focused()) == ([], [], [], [], 1)


@pytest.mark.parametrize(
    "chord",
    [
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.AltModifier,
        Qt.KeyboardModifier.MetaModifier,
    ],
)
@pytest.mark.parametrize("key", [Key.Key_F13, Key.Key_Tab, Key.Key_Space, Key.Key_Escape])
def test_a_chord_is_no_key_of_the_pad(pad: Pad, key: Qt.Key, chord: Qt.KeyboardModifier) -> None:
    pad.sends(PRESS, key, chord)
    pad.sends(RELEASE, key, chord)
    assert (pad.told, pad.escapes, pad.focused(), pad.clicked) == ([], 0, 1, [])


def test_keys_of_a_number_block_and_large_letters_are_the_same_keys(qtbot: QtBot) -> None:
    pad = Pad(Settings(key_up=("8",), key_down=("B",)))
    qtbot.addWidget(pad.window)
    pad.sends(PRESS, Key.Key_8, Qt.KeyboardModifier.KeypadModifier)
    pad.sends(PRESS, Key.Key_B, Qt.KeyboardModifier.ShiftModifier)
    assert pad.told == [PadKey.UP, PadKey.DOWN]


def test_a_key_that_it_gave_another_meaning_has_only_that_one(qtbot: QtBot) -> None:
    pad = Pad(Settings(key_up=("Return", "Volume Up"), key_select=("Tab",), key_volume_up=()))
    qtbot.addWidget(pad.window)
    pad.presses(Key.Key_Return)
    assert (pad.focused(), pad.clicked) == (0, [])
    pad.presses(Key.Key_VolumeUp)
    assert pad.passed == []
    focus = pad.focused()
    pad.presses(Key.Key_Tab)
    assert (pad.focused(), pad.clicked) == (focus, [focus])
    pad.presses(Key.Key_Up)
    assert pad.focused() == focus


# --- taken over by the program ---------------------------------------------------------------


@pytest.mark.parametrize(
    "key",
    [Key.Key_Down, Key.Key_Space, Key.Key_Escape, Key.Key_F1, Key.Key_VolumeUp, Key.Key_Left],
)
def test_a_key_that_is_taken_goes_no_further(pad: Pad, key: Qt.Key) -> None:
    pad.wants = set(PadKey)
    pad.sends(PRESS, key)
    assert pad.down() == []
    pad.wants = set()  # what the key did has changed the program; its release is still its own
    pad.sends(RELEASE, key)
    assert len(pad.told) == 1
    assert (pad.focused(), pad.clicked, pad.escapes, pad.passed) == (1, [], 0, [])


def test_taken_keys_show_that_keys_are_in_use_but_volume_alone_does_not(pad: Pad) -> None:
    pad.wants = set(PadKey)
    pad.presses(Key.Key_VolumeUp)
    assert pad.used == []
    pad.presses(Key.Key_Down)
    assert pad.used == [True]


def test_the_program_is_asked_before_it_is_told(pad: Pad) -> None:
    pad.input.pressed.connect(lambda key: pad.wants.add(key))
    pad.presses(Key.Key_Down)
    assert pad.focused() == 2
    pad.presses(Key.Key_Down)
    assert pad.focused() == 2


def test_a_press_that_answers_the_question_is_not_told(pad: Pad) -> None:
    pad.answers = True
    pad.presses(Key.Key_Down)
    assert (pad.told, pad.asked, pad.focused()) == ([], [], 1)


def test_while_the_glass_is_wiped_no_key_is_told(pad: Pad) -> None:
    pad.sends(PRESS, Key.Key_Space)
    pad.input.is_locked = True
    pad.sends(RELEASE, Key.Key_Space)
    assert (pad.down(), pad.clicked) == ([], [])
    pad.presses(Key.Key_Down, Key.Key_Escape)
    assert pad.told == [PadKey.SELECT]


# --- trembling hands -------------------------------------------------------------------------


def test_of_two_quick_presses_of_select_only_the_first_counts(pad: Pad) -> None:
    pad.presses(Key.Key_Return)
    pad.waits(0.49)
    pad.presses(Key.Key_F17)
    assert (pad.told, pad.clicked) == ([PadKey.SELECT], [1])
    pad.waits(0.02)
    pad.presses(Key.Key_Return)
    assert (len(pad.told), pad.clicked) == (2, [1, 1])


def test_of_two_quick_presses_of_back_only_the_first_counts(pad: Pad) -> None:
    pad.wants = {PadKey.BACK}
    pad.presses(Key.Key_Escape, Key.Key_Escape)
    assert pad.told == [PadKey.BACK]
    pad.wants = set()
    pad.presses(Key.Key_Escape)
    assert pad.escapes == 0
    pad.waits(0.5)
    pad.presses(Key.Key_Escape)
    assert pad.escapes == 1


def test_select_after_back_counts_at_once(pad: Pad) -> None:
    pad.presses(Key.Key_Escape, Key.Key_Return)
    assert (pad.escapes, pad.clicked) == (1, [1])


def test_who_moves_on_may_be_quick(pad: Pad) -> None:
    pad.presses(*[Key.Key_Down] * 6)
    assert pad.told == [PadKey.DOWN] * 6
    pad.presses(*[Key.Key_VolumeUp] * 4)
    assert pad.told[6:] == [PadKey.VOLUME_UP] * 4


# --- a pad that is unplugged -----------------------------------------------------------------


def test_a_button_whose_key_never_comes_up_is_let_go_without_a_click(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    clicks: list[bool] = []
    button = QPushButton("Button", window)
    button.clicked.connect(clicks.append)
    keys = Keys(lambda: False, window, longest_press_ms=20)
    keys.guard(window)
    window.show()
    button.setFocus()
    keys.may_pass(QKeyEvent(PRESS, Key.Key_Space, NONE))
    assert button.isDown()
    qtbot.waitUntil(lambda: not button.isDown(), timeout=10_000)
    keys.may_pass(QKeyEvent(RELEASE, Key.Key_Space, NONE))
    assert clicks == []


def test_a_button_stays_down_as_long_as_the_key_repeats(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("Button", window)
    keys = Keys(lambda: False, window)
    keys.guard(window)
    window.show()
    button.setFocus()
    keys.may_pass(QKeyEvent(PRESS, Key.Key_Space, NONE))
    qtbot.wait(1000)  # Qt may be out by 5 % of the five seconds, either way
    patience = keys.patience()
    keys.may_pass(QKeyEvent(PRESS, Key.Key_Space, NONE, "", True))
    assert keys.patience() > patience
    assert button.isDown()


def test_the_next_visitor_finds_no_pressed_button(pad: Pad) -> None:
    pad.sends(PRESS, Key.Key_Space)
    assert pad.down() == [1]
    pad.input.forget()
    assert pad.down() == []
    pad.sends(RELEASE, Key.Key_Space)  # the pad is plugged in again
    assert pad.clicked == []
    pad.waits(1)
    pad.presses(Key.Key_Space)
    assert pad.clicked == [1]


def test_a_window_that_loses_the_keyboard_lets_go(pad: Pad) -> None:
    pad.sends(PRESS, Key.Key_Space)
    handle = pad.window.windowHandle()
    assert handle is not None
    QCoreApplication.sendEvent(handle, QFocusEvent(QEvent.Type.FocusOut))
    assert (pad.down(), pad.clicked) == ([], [])


def test_a_key_that_never_came_up_can_be_pressed_again(pad: Pad) -> None:
    pad.sends(PRESS, Key.Key_Space)
    pad.waits(60)
    pad.presses(Key.Key_Space)
    assert (pad.down(), pad.clicked) == ([], [1])
    assert pad.told == [PadKey.SELECT] * 2


def test_a_first_press_after_long_that_the_system_takes_for_a_repetition_counts(pad: Pad) -> None:
    pad.sends(PRESS, Key.Key_Down)
    pad.waits(LONGEST_PRESS - 1)
    pad.sends(PRESS, Key.Key_Down, repeats=True)
    assert pad.told == [PadKey.DOWN]
    pad.waits(LONGEST_PRESS + 1)
    pad.sends(RELEASE, Key.Key_Down, repeats=True)
    assert pad.told == [PadKey.DOWN]
    pad.waits(LONGEST_PRESS + 1)
    pad.sends(PRESS, Key.Key_Down, repeats=True)
    assert pad.told == [PadKey.DOWN] * 2


def test_a_key_that_lies_under_a_bag_is_no_press_for_the_next_visitor(pad: Pad) -> None:
    pad.sends(PRESS, Key.Key_Down)
    for _ in range(300):
        pad.waits(0.5)
        pad.sends(PRESS, Key.Key_Down, repeats=True)
    signs = pad.signs
    pad.input.forget()
    pad.sends(PRESS, Key.Key_Down, repeats=True)
    assert pad.told == [PadKey.DOWN]
    assert pad.signs == signs


def test_a_key_that_answered_and_never_came_up_presses_nothing_for_ever(pad: Pad) -> None:
    pad.answers = True
    pad.sends(PRESS, Key.Key_Space)
    pad.waits(60)
    pad.presses(Key.Key_Space)
    assert (pad.down(), pad.clicked) == ([], [1])


def test_a_release_that_answers_lets_the_button_come_up(pad: Pad) -> None:
    pad.sends(PRESS, Key.Key_Space)
    pad.answers = True
    pad.sends(RELEASE, Key.Key_Space)
    assert (pad.down(), pad.clicked) == ([], [])


def test_who_moves_on_while_select_is_held_leaves_no_button_down(pad: Pad) -> None:
    pad.sends(PRESS, Key.Key_Space)
    pad.sends(PRESS, Key.Key_Down)
    assert pad.down() == []
    pad.sends(RELEASE, Key.Key_Down)
    pad.sends(RELEASE, Key.Key_Space)
    assert (pad.down(), pad.clicked) == ([], [])


def test_a_pressed_button_may_be_gone_when_the_key_comes_up(pad: Pad) -> None:
    pad.sends(PRESS, Key.Key_Space)
    gone = pad.buttons.pop(1)
    gone.setParent(None)
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete)
    pad.sends(RELEASE, Key.Key_Space)
    pad.input.forget()
    assert (pad.down(), pad.clicked) == ([], [])


# --- the headset's plug ----------------------------------------------------------------------


@pytest.fixture
def jack(qtbot: QtBot) -> Pad:
    pad = Pad(Settings(key_jack_in=("F22",), key_jack_out=("F24",)))
    qtbot.addWidget(pad.window)
    return pad


def test_a_plug_is_told_even_where_it_answers_the_question(jack: Pad) -> None:
    jack.answers = True
    jack.presses(Key.Key_F22)
    assert jack.told == jack.asked == [PadKey.JACK_IN]
    assert jack.signs > 0
    assert jack.used == []


def test_a_plug_that_is_pulled_out_is_no_sign_of_presence(jack: Pad, qtbot: QtBot) -> None:
    endings: list[int] = []
    jack.input.finished.connect(lambda: endings.append(1))
    jack.presses(Key.Key_F24)
    qtbot.wait(10)
    assert jack.told == [PadKey.JACK_OUT]
    assert (jack.signs, endings) == (0, [])


# --- anything at all -------------------------------------------------------------------------

HAPPENINGS = st.one_of(
    st.tuples(
        st.sampled_from([PRESS, PRESS, RELEASE]),
        st.sampled_from(
            [
                *(Key.Key_Space, Key.Key_Return, Key.Key_F17, Key.Key_Down, Key.Key_Up),
                *(Key.Key_Tab, Key.Key_Backtab, Key.Key_Escape, Key.Key_F1, Key.Key_F22),
                *(Key.Key_F24, Key.Key_VolumeUp, Key.Key_A, Key.Key_unknown),
            ]
        )
        | st.sampled_from(list(Qt.Key)),
        st.sampled_from([NONE, NONE, Qt.KeyboardModifier.ShiftModifier])
        | st.sampled_from(list(Qt.KeyboardModifier)),
        st.booleans(),
    ),
    st.sampled_from(["answer", "wait", "wait long", "lock", "take", "forget", "look away"]),
)


@pytest.fixture(scope="module")
def worn(qapp: QApplication) -> Iterator[Callable[[], Pad]]:
    """Give one pad after another; the window before goes."""
    there: list[Pad] = []

    def next_pad() -> Pad:
        for before in there:
            before.window.close()
            before.window.deleteLater()
        there[:] = [Pad(Settings(key_jack_in=("F22",), key_jack_out=("F24",)))]
        return there[0]

    yield next_pad
    for last in there:
        last.window.close()
        last.window.deleteLater()


def happens(pad: Pad, what: str | tuple[QEvent.Type, Qt.Key, Qt.KeyboardModifier, bool]) -> None:
    match what:
        case (kind, key, chord, repeats):
            pad.sends(kind, key, chord, repeats=repeats)
        case "answer":
            pad.answers = True
        case "wait":
            pad.waits(0.3)
        case "wait long":
            pad.waits(30)
        case "lock":
            pad.input.is_locked = not pad.input.is_locked
        case "take":
            pad.wants = set() if pad.wants else {PadKey.SELECT, PadKey.DOWN}
        case "forget":
            pad.input.forget()
            assert pad.down() == []
        case "look away":
            handle = pad.window.windowHandle()
            assert handle is not None
            QCoreApplication.sendEvent(handle, QFocusEvent(QEvent.Type.FocusOut))
            assert pad.down() == []


@given(st.lists(HAPPENINGS, max_size=30))
def test_whatever_is_pressed_nothing_breaks_and_nothing_stays_pressed(
    worn: Callable[[], Pad], what: list[Any]
) -> None:
    pad = worn()
    for each in what:
        happens(pad, each)
        assert len(pad.down()) <= 1
    selects = pad.told.count(PadKey.SELECT)
    assert len(pad.clicked) <= selects
    pad.input.forget()
    assert pad.down() == []
    pad.input.is_locked, pad.answers, pad.wants = False, False, set()
    pad.waits(60)
    pad.buttons[0].setFocus()
    pad.clicked.clear()
    pad.presses(Key.Key_Space)
    assert pad.clicked == [0]
