"""Every touch and key, before anything on the screen sees it: who may pass, and who is there."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputEvent, QKeyEvent, QMouseEvent, QTouchEvent, QWheelEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.session.pad import PadKey
from kiosk.shell.fingers import Fingers
from kiosk.shell.key_map import KeyMap
from kiosk.shell.keys import Keys
from kiosk.shell.pointer import Pointer

_NEVER = (
    QEvent.Type.ContextMenu,
    QEvent.Type.NativeGesture,
    QEvent.Type.Shortcut,
    QEvent.Type.DragEnter,
    QEvent.Type.DragMove,
    QEvent.Type.Drop,
)
"""Ways out of the kiosk, or things that nobody needs here (ecosystem.md 5)."""


class Input(QObject):
    """Stands before the window: swallows what could lead out, and notices presence."""

    finished = Signal()
    """A touch, a click or a key has ended, and all that it pressed has happened."""

    pressed = Signal(object)
    """A key of the pad was pressed: a `PadKey`, once a press, whatever else it does.

    Of two quick presses of SELECT, or of BACK, only the first is told (access.md O-07). A press
    that answered "Are you still here?" is not told, nor is one while the screen is wiped.
    """

    escaped = Signal()
    """The visitor pressed the key that goes back, and nobody took it over."""

    keys_used = Signal(bool)
    """True when the visitor begins to use keys, False when they go back to touch: the focus
    ring shows after a key and hides after a touch."""

    def __init__(
        self,
        notice: Callable[[], bool],
        parent: QObject | None = None,
        *,
        by_key: Callable[[], bool] | None = None,
        px_per_mm: float = 4.0,
        meanings: KeyMap | None = None,
        takes: Callable[[PadKey], bool] = lambda _key: False,
        touched: Callable[[], bool] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take the one who is told of each sign of presence, and who of those by keys if another.

        `px_per_mm` says how far a mouse must go to be moved by somebody.
        `notice` gives True if that touch or key was an answer by itself (to "Are you still
        here?"); then it goes no further, and neither does the rest of that touch.
        `meanings` says what each key is for (`key_map`); without it, what it is for by default.
        `takes` is asked for each key of the pad, before `pressed` tells of it. Where it says True
        the key goes no further; else it moves the focus, presses or goes back.
        `touched` is told in the place of `notice` where a finger, or a mouse's button, comes down.
        `clock` gives seconds and never runs backwards.
        """
        super().__init__(parent)
        self._notice = notice
        self._touched = touched or notice
        self._keys = Keys(by_key or notice, self, meanings=meanings, takes=takes, clock=clock)
        self._keys.pressed.connect(self.pressed.emit)
        self._keys.escaped.connect(self.escaped.emit)
        self._keys.used.connect(lambda: self._set_uses_keys(True))
        self._keys.finished.connect(self._say_finished)
        self._fingers = Fingers()
        self._pointer = Pointer(px_per_mm)
        self._uses_keys = False
        self._mouse_answered = False
        self._sends = False
        self._window: QWidget | None = None
        self.is_locked = False
        """Nothing that is touched or pressed counts, while the glass is wiped."""

    def guard(self, window: QWidget) -> None:
        """Stand before this window. Call it once the window has its flags; it may be hidden.

        Only the native window is filtered: all input passes through it, and hardly anything
        else, so that painting and layout are not slowed down by Python.
        """
        # WORKAROUND (measured, Qt 6.11.3): with a QScroller, the second of two quick taps
        # arrives as a double click and never reaches the button. Nothing here needs one.
        QApplication.setDoubleClickInterval(0)
        self._window = window
        self._keys.guard(window)
        self._show_pointer(False)
        window.winId()
        handle = window.windowHandle()
        assert handle is not None  # winId() has just made it
        handle.installEventFilter(self)

    def forget(self) -> None:
        """Begin anew for the next visitor: the focus ring hides, and no key is held."""
        self._keys.let_go()
        self._set_uses_keys(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say True to what goes no further."""
        if self._sends or not isinstance(watched, QWindow):
            return False
        kind = event.type()
        if kind in _NEVER:
            return True
        if self.is_locked and isinstance(event, QInputEvent):
            event.accept()  # else Qt makes mouse events of touches that are stopped here
            self._fingers.forget()
            self._keys.let_go()
            return True
        if isinstance(event, QTouchEvent):
            return not self._touch(watched, event)
        if isinstance(event, QMouseEvent):
            return not self._mouse(watched, event)
        if isinstance(event, QWheelEvent):
            return not self._wheel(event)
        if kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            return not self._keys.may_pass(cast("QKeyEvent", event))
        if kind is QEvent.Type.FocusOut:
            self._keys.let_go()  # the keys that come up meanwhile are told to another window
        return False

    def _touch(self, window: QWindow, event: QTouchEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.TouchCancel:
            self._fingers.forget()
            self._say_finished()
            return True
        is_answer = self._touched() if kind is QEvent.Type.TouchBegin else self._notice()
        event.accept()  # else Qt makes mouse events of what is stopped here
        with_own_events, self._sends = self._sends, True
        try:
            if kind is QEvent.Type.TouchBegin:
                self._set_uses_keys(False)
                self._show_pointer(False)
                may_go_on = self._fingers.began(event, is_answer=is_answer)
            elif kind is QEvent.Type.TouchEnd:
                self._say_finished()
                may_go_on = self._fingers.ended(window, event)
            else:
                may_go_on = self._fingers.moved(window, event)
        finally:
            self._sends = with_own_events
        return may_go_on

    def _mouse(self, window: QWindow, event: QMouseEvent) -> bool:
        if event.source() is Qt.MouseEventSource.MouseEventSynthesizedByQt:
            self._sends = True
            try:
                return self._fingers.mouse(window, event)
            finally:
                self._sends = False
        self._show_pointer(event.source() is Qt.MouseEventSource.MouseEventNotSynthesized)
        kind = event.type()
        if kind is QEvent.Type.MouseMove:
            if event.buttons() or self._pointer.is_moved_on_purpose(event):
                self._notice()
            return not self._mouse_answered
        if kind is QEvent.Type.MouseButtonPress:
            self._set_uses_keys(False)
            self._mouse_answered = self._touched()
            return event.button() is Qt.MouseButton.LeftButton and not self._mouse_answered
        self._notice()
        self._say_finished()
        answered, self._mouse_answered = self._mouse_answered, False
        return not answered

    def _say_finished(self) -> None:
        """Say so once Qt has handed the event on and come back."""
        QTimer.singleShot(0, self.finished.emit)

    def _wheel(self, event: QWheelEvent) -> bool:
        is_answer = self._notice()
        self._say_finished()
        return not (is_answer or event.modifiers() & Qt.KeyboardModifier.ControlModifier)

    def _show_pointer(self, shown: bool) -> None:
        """Show an arrow to those who use a mouse; a finger needs none."""
        shape = Qt.CursorShape.ArrowCursor if shown else Qt.CursorShape.BlankCursor
        if self._window is not None and self._window.cursor().shape() is not shape:
            self._window.setCursor(shape)

    def _set_uses_keys(self, uses_keys: bool) -> None:
        if uses_keys != self._uses_keys:
            self._uses_keys = uses_keys
            self.keys_used.emit(uses_keys)
