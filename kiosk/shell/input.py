"""Every touch and key, before anything on the screen sees it: who may pass, and who is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputEvent, QKeyEvent, QMouseEvent, QTouchEvent, QWheelEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.shell.fingers import Fingers
from kiosk.shell.pointer import Pointer

WANTS_ARROWS = "wantsArrows"
"""A widget with this property set to True is given the arrow keys itself."""

_ARROWS = {
    Qt.Key.Key_Right: Qt.Key.Key_Tab,
    Qt.Key.Key_Down: Qt.Key.Key_Tab,
    Qt.Key.Key_Left: Qt.Key.Key_Backtab,
    Qt.Key.Key_Up: Qt.Key.Key_Backtab,
}
_SELECTS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)
_PASS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Space)
_VOLUME = (Qt.Key.Key_VolumeUp, Qt.Key.Key_VolumeDown, Qt.Key.Key_VolumeMute)
_CHORDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)

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

    escaped = Signal()
    """The visitor pressed Esc."""

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
    ) -> None:
        """Take the one who is told of each sign of presence, and who of those by keys if another.

        `px_per_mm` says how far a mouse must go to be moved by somebody.
        `notice` gives True if that touch or key was an answer by itself (to "Are you still
        here?"); then it goes no further, and neither does the rest of that touch.
        """
        super().__init__(parent)
        self._notice = notice
        self._notice_key = by_key or notice
        self._fingers = Fingers()
        self._pointer = Pointer(px_per_mm)
        self._uses_keys = False
        self._mouse_answered = False
        self._key_answered: int | None = None
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
        self._show_pointer(False)
        window.winId()
        handle = window.windowHandle()
        assert handle is not None  # winId() has just made it
        handle.installEventFilter(self)

    def forget(self) -> None:
        """Begin anew for the next visitor: the focus ring hides."""
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
            return True
        if isinstance(event, QTouchEvent):
            return not self._touch(watched, event)
        if isinstance(event, QMouseEvent):
            return not self._mouse(watched, event)
        if isinstance(event, QWheelEvent):
            return not self._wheel(event)
        if kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            return not self._key(cast("QKeyEvent", event))
        return False

    def _touch(self, window: QWindow, event: QTouchEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.TouchCancel:
            self._fingers.forget()
            return True
        is_answer = self._notice()
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
            self._mouse_answered = self._notice()
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

    def _key(self, event: QKeyEvent) -> bool:
        """Do with a key what the kiosk does with it; only the volume keys go on to Qt."""
        key = event.key()
        if event.isAutoRepeat():
            return False
        if event.type() is QEvent.Type.KeyRelease:
            self._say_finished()
        if event.type() is QEvent.Type.KeyRelease and key == self._key_answered:
            self._key_answered = None
            return False
        if self._notice_key():
            self._key_answered = key
            return False
        if key in _VOLUME:
            return True
        if event.modifiers() & _CHORDS:
            return False
        if key == Qt.Key.Key_Escape:
            if event.type() is QEvent.Type.KeyPress:
                self._set_uses_keys(True)
                self.escaped.emit()
            return False
        self._hand_on(event, key)
        return False

    def _hand_on(self, event: QKeyEvent, key: int) -> None:
        """Give the focus the key, as the one of Qt's keys that does what the kiosk promises."""
        if self._window is None:
            return
        focused = _focused(self._window)
        if focused is None:
            focused = self._focus_first(event, key)
        if focused is None:
            return
        if key == Qt.Key.Key_Tab and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            key = Qt.Key.Key_Backtab
        elif key in _ARROWS and not focused.property(WANTS_ARROWS):
            key = _ARROWS[Qt.Key(key)]
        elif key in _SELECTS:
            key = Qt.Key.Key_Space  # Qt's buttons know only the space bar on every platform
        elif key not in _PASS and key not in _ARROWS:
            return
        if event.type() is QEvent.Type.KeyPress:
            self._set_uses_keys(True)
        shift = Qt.KeyboardModifier.ShiftModifier
        none = Qt.KeyboardModifier.NoModifier
        modifiers = shift if key == Qt.Key.Key_Backtab else none
        QCoreApplication.sendEvent(focused, QKeyEvent(event.type(), key, modifiers))

    def _focus_first(self, event: QKeyEvent, key: int) -> QWidget | None:
        """Put the focus where keys begin; give the control if the key may press it at once.

        It may where there is nothing else to choose, as on the screen that waits. Elsewhere
        the first key only shows where the focus is.
        """
        there = _controls(self._window) if self._window is not None else []
        if not there or (key not in _SELECTS and key not in _PASS and key not in _ARROWS):
            return None
        goes_back = key == Qt.Key.Key_Backtab or bool(
            key == Qt.Key.Key_Tab and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        )
        if event.type() is QEvent.Type.KeyPress:
            self._set_uses_keys(True)
            there[-1 if goes_back else 0].setFocus(Qt.FocusReason.TabFocusReason)
        selects = key in _SELECTS or key == Qt.Key.Key_Space
        return there[0] if selects and len(there) == 1 else None

    def _show_pointer(self, shown: bool) -> None:
        """Show an arrow to those who use a mouse; a finger needs none."""
        shape = Qt.CursorShape.ArrowCursor if shown else Qt.CursorShape.BlankCursor
        if self._window is not None and self._window.cursor().shape() is not shape:
            self._window.setCursor(shape)

    def _set_uses_keys(self, uses_keys: bool) -> None:
        if uses_keys != self._uses_keys:
            self._uses_keys = uses_keys
            self.keys_used.emit(uses_keys)


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
