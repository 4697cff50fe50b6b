"""Hears every key by name and keeps it from the window, for `kiosk keys`."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.shell.key_map import key_of, knows_by_code, name_of


class KeyListener(QObject):
    """Stands before a window as `Input` does; touches pass."""

    heard = Signal(str)
    """A key was pressed: the name that a setting has for it, or nothing if it has none."""

    def __init__(self, window: QWidget) -> None:
        """Listen before this window, which has its flags and may be hidden."""
        super().__init__(window)
        self._by_code = knows_by_code()
        window.winId()
        handle = window.windowHandle()
        assert handle is not None  # winId() has just made it
        handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say True to every key: none of them presses a button here."""
        kind = event.type()
        if kind not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.Shortcut):
            return False
        if kind is QEvent.Type.KeyPress:
            key = cast("QKeyEvent", event)
            if not key.isAutoRepeat():
                self.heard.emit(name_of(key_of(key, by_code=self._by_code)))
        return True
