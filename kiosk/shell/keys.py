"""The keys of a pad or a keyboard: each is told once a press, and moves, chooses or goes back."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

from kiosk.session.debounce import Debounce
from kiosk.session.pad import PadKey
from kiosk.settings.settings import Settings
from kiosk.shell.key_map import KeyMap, key_map, key_of, knows_by_code

WANTS_ARROWS = "wantsArrows"
"""A widget with this property set to True is given the arrow keys itself."""

LONGEST_PRESS_MS = 5000
"""After so long without a sign of the key, nobody holds it: its pad has been unplugged."""

_QT_KEYS = {
    PadKey.UP: (Qt.Key.Key_Up, Qt.Key.Key_Backtab),
    PadKey.DOWN: (Qt.Key.Key_Down, Qt.Key.Key_Tab),
    PadKey.LEFT: (Qt.Key.Key_Left, Qt.Key.Key_Backtab),
    PadKey.RIGHT: (Qt.Key.Key_Right, Qt.Key.Key_Tab),
    # Qt's buttons know only the space bar on every platform.
    PadKey.SELECT: (Qt.Key.Key_Space, Qt.Key.Key_Space),
}
"""The key that does in Qt what the kiosk promises: where arrows are wanted, and elsewhere."""

_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_LOUDER_OR_SOFTER = (None, PadKey.VOLUME_UP, PadKey.VOLUME_DOWN)
_VOLUME = (Qt.Key.Key_VolumeUp, Qt.Key.Key_VolumeDown, Qt.Key.Key_VolumeMute)
_CHORDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_SHOW_THE_FOCUS = {*_QT_KEYS, PadKey.BACK, PadKey.HELP}
"""Keys that are pressed by somebody who finds their way with keys."""


class Keys(QObject):
    """Takes every key before the window sees it. See `Input`, which it works for."""

    pressed = Signal(object)
    """A key of the pad was pressed: a `PadKey`, once a press."""

    escaped = Signal()
    """The key that goes back was pressed."""

    used = Signal()
    """Somebody finds their way with keys."""

    finished = Signal()
    """A key was let go; what it pressed happens now."""

    def __init__(
        self,
        notice: Callable[[], bool],
        parent: QObject,
        *,
        meanings: KeyMap | None = None,
        takes: Callable[[PadKey], bool] = lambda _key: False,
        clock: Callable[[], float] = time.monotonic,
        longest_press_ms: int = LONGEST_PRESS_MS,
    ) -> None:
        """Take what `Input` was given; without `meanings`, keys mean what they do by default."""
        super().__init__(parent)
        self._notice = notice
        self._meanings = key_map(Settings()) if meanings is None else meanings
        self._takes = takes
        self._clock = clock
        self._by_code = knows_by_code()
        self._window: QWidget | None = None
        self._handed_on: dict[int, Qt.Key | None] = {}
        self._seen: dict[int, float] = {}
        self._pressed_button: QAbstractButton | None = None
        # EN 301 549 5.8 for what a trembling hand presses twice; who moves on may be quick.
        self._trembling = {key: Debounce(clock) for key in (PadKey.SELECT, PadKey.BACK)}
        self._longest_press = longest_press_ms / 1000
        self._patience = QTimer(self, singleShot=True, interval=longest_press_ms)
        self._patience.timeout.connect(self.let_go)

    def guard(self, window: QWidget) -> None:
        """Hand the keys on to the controls of this window."""
        self._window = window

    def patience(self) -> int:
        """Give how many milliseconds a pressed button still waits for its key to come up."""
        return max(0, self._patience.remainingTime())

    def let_go(self) -> None:
        """Take every key for one that is not held: what was pressed comes up, unclicked."""
        self._handed_on.clear()
        self._raise_button()

    def _raise_button(self) -> None:
        """Let the button come up that a key has pressed, if it is still down: no click."""
        self._patience.stop()
        button, self._pressed_button = self._pressed_button, None
        if button is not None and isValid(button):
            button.setDown(False)

    def may_pass(self, event: QKeyEvent) -> bool:
        """Do with a key what the kiosk does with it; only the volume keys go on to Qt."""
        key = key_of(event, by_code=self._by_code)
        is_press = event.type() is QEvent.Type.KeyPress
        before, self._seen[key] = self._seen.get(key), self._clock()
        if event.isAutoRepeat() and not self._comes_anew(key, before, is_press=is_press):
            return False
        return self._press(event, key) if is_press else self._release(key)

    def _comes_anew(self, key: int, before: float | None, *, is_press: bool) -> bool:
        """Say whether a key that is said to repeat was pressed anew.

        Where a pad was unplugged while a key was held, the system may not know that it came up,
        and take the first press of the pad that is plugged in again for a repetition.
        """
        if before is not None and self._clock() - before > self._longest_press:
            return is_press
        if self._patience.isActive():
            self._patience.start()  # the finger is still there
        return False

    def _press(self, event: QKeyEvent, key: int) -> bool:
        self._handed_on.pop(key, None)
        chord = bool(event.modifiers() & _CHORDS)
        pad_key = None if chord else self._meanings.get(key)
        if pad_key is not None and not pad_key.is_pressed_by_a_finger:
            self._plug(pad_key)
            return False
        if self._notice():
            return False
        if pad_key is not None:
            trembling = self._trembling.get(pad_key)
            if trembling is not None and not trembling.admits():
                return False
            # Asked first: the press itself may change what the program does with it.
            is_taken = self._takes(pad_key)
            if pad_key in _SHOW_THE_FOCUS and (is_taken or pad_key is PadKey.BACK):
                self.used.emit()
            self.pressed.emit(pad_key)
            if is_taken:
                return False
        if key in _VOLUME and pad_key in _LOUDER_OR_SOFTER:
            self._handed_on[key] = None
            return True
        if pad_key is PadKey.BACK:
            self.escaped.emit()
        elif pad_key in _QT_KEYS or (key in _TABS and not chord):
            self._hand_on(event, key, pad_key)
        return False

    def _plug(self, pad_key: PadKey) -> None:
        """Tell of a plug. Who plugs a headset in is there; who pulls it out may be leaving."""
        if pad_key is PadKey.JACK_IN:
            self._notice()
        self._takes(pad_key)
        self.pressed.emit(pad_key)

    def _release(self, key: int) -> bool:
        was_handed_on = key in self._handed_on
        qt_key = self._handed_on.pop(key, None)
        if self._meanings.get(key) is PadKey.JACK_OUT:
            return False
        self.finished.emit()
        if self._notice():
            self.let_go()
            return False
        if qt_key is None:
            return was_handed_on
        focused = _focused(self._window) if self._window is not None else None
        if focused is not None:
            _send(focused, QEvent.Type.KeyRelease, qt_key)
        if qt_key is Qt.Key.Key_Space:
            self._raise_button()
        return False

    def _hand_on(self, event: QKeyEvent, key: int, pad_key: PadKey | None) -> None:
        """Give the focus the key, as the one of Qt's keys that does what the kiosk promises."""
        if self._window is None:
            return
        is_backwards = key == Qt.Key.Key_Backtab or bool(
            key == Qt.Key.Key_Tab and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        )
        focused = _focused(self._window)
        if focused is None:
            focused = self._focus_first(is_backwards, selects=pad_key is PadKey.SELECT)
        if focused is None:
            return
        if pad_key is None or is_backwards:
            qt_key = Qt.Key.Key_Backtab if is_backwards else Qt.Key.Key_Tab
        else:
            qt_key = _QT_KEYS[pad_key][0 if focused.property(WANTS_ARROWS) else 1]
        self.used.emit()
        self._raise_button()  # it stays down where no window manager takes the focus from it
        self._handed_on[key] = qt_key
        if pad_key is PadKey.SELECT and isinstance(focused, QAbstractButton):
            self._pressed_button = focused
            self._patience.start()
        _send(focused, QEvent.Type.KeyPress, qt_key)

    def _focus_first(self, is_backwards: bool, *, selects: bool) -> QWidget | None:
        """Put the focus where keys begin; give the control if the key may press it at once.

        It may where there is nothing else to choose, as on the screen that waits. Elsewhere
        the first key only shows where the focus is.
        """
        there = _controls(self._window) if self._window is not None else []
        if not there:
            return None
        self.used.emit()
        there[-1 if is_backwards else 0].setFocus(Qt.FocusReason.TabFocusReason)
        return there[0] if selects and len(there) == 1 else None


def _send(focused: QWidget, kind: QEvent.Type, key: Qt.Key) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    none = Qt.KeyboardModifier.NoModifier
    modifiers = shift if key is Qt.Key.Key_Backtab else none
    QCoreApplication.sendEvent(focused, QKeyEvent(kind, key, modifiers))


def _focused(window: QWidget) -> QWidget | None:
    """Give the widget with the focus, also where no window manager makes the window active.

    A widget that cannot be seen or used has no focus.
    """
    focused: QWidget | None = window.focusWidget()
    return focused if focused is not None and _can_be_used(focused) else None


def _controls(window: QWidget) -> list[QWidget]:
    """Give all that keys can come to now, in their order."""
    there: list[QWidget] = []
    widget: QWidget | None = window.nextInFocusChain()
    while widget is not None and widget is not window:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and _can_be_used(widget):
            there.append(widget)
        widget = widget.nextInFocusChain()
    return there


def _can_be_used(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled()
