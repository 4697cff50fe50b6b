"""A visitor's finger: real touch events, as a touch screen sends them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.proof.controls import Control, controls
from kiosk.proof.stage import Stage

BETWEEN_TOUCHES = 1.0
"""Seconds on the stage's clock: nobody touches twice within half a second on purpose."""


class NotOnTheScreenError(Exception):
    """The visitor looks for something that is not there to be touched."""


class Hand:
    """Touches what can be seen, by name, where its face is."""

    def __init__(self, stage: Stage) -> None:
        """Take the kiosk to touch."""
        self.stage = stage
        self._device: QPointingDevice = QTest.createTouchDevice()

    @property
    def window(self) -> QWidget:
        """What is touched."""
        return self.stage.window

    def touch(self, name: str) -> None:
        """Touch the one control with this name, in the middle of its face."""
        self.touch_at(self.find(name).face.center())

    def touch_at(self, where: QPoint) -> None:
        """Touch a place of the window, in pixels, and lift the finger."""
        with self.resting_at(where):
            pass

    @contextmanager
    def resting_at(self, where: QPoint) -> Iterator[Callable[[QPoint], None]]:
        """Put a finger down, and lift it at the end; gives what slides it to another place."""
        self.stage.clock.now += BETWEEN_TOUCHES
        self._bring_onto_the_screen(where)
        last = where

        def slide(to: QPoint) -> None:
            nonlocal last
            for step in range(1, 11):
                report = QTest.touchEvent(self._native(), self._device, False)
                report.move(0, last + (to - last) * step / 10)
                report.commit()
                QApplication.processEvents()
            last = to

        report = QTest.touchEvent(self._native(), self._device, False)
        report.press(0, where)
        report.commit()
        QApplication.processEvents()
        try:
            yield slide
        finally:
            report = QTest.touchEvent(self._native(), self._device, False)
            report.release(0, last)
            report.commit()
            self.stage.settle()

    def find(self, name: str) -> Control:
        """Give the control with this name; raises `NotOnTheScreenError` with what there is."""
        there = controls(self.window)
        named = [control for control in there if control.name == name]
        if len(named) != 1:
            names = ", ".join(repr(control.name) for control in there)
            raise NotOnTheScreenError(f"{name!r} is not (once) among {names}.")
        return named[0]

    def _bring_onto_the_screen(self, where: QPoint) -> None:
        """Move the window so that this place of it is on the screen.

        Without a display, Qt's screen is smaller than the kiosk's window, and a finger beside
        the screen scrolls nothing.
        """
        screen = self.window.screen().geometry()
        if not screen.contains(self.window.mapToGlobal(where)):
            self.window.move(screen.center() - where)
            self.stage.settle()

    def _native(self) -> QWindow:
        handle = self.window.windowHandle()
        assert handle is not None  # the stage has shown the window
        return handle
