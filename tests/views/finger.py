"""A finger on a bare widget: real touch events, as a touch screen sends them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QPointingDevice, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScroller, QWidget

STEPS = 8


class Finger:
    """Touches places of a window, in its own pixels."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._device: QPointingDevice = QTest.createTouchDevice()
        self._last = QPoint()

    def tap(self, where: QPoint) -> None:
        """Touch and lift."""
        with self.down(where):
            pass

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Touch, move and lift, and wait until nothing glides any more."""
        with self.down(start):
            self.move(end)
        rest()

    @contextmanager
    def down(self, where: QPoint) -> Iterator[None]:
        """Touch; lift at the end, wherever the finger is then."""
        self._last = where
        report = QTest.touchEvent(self._native(), self._device, False)
        report.press(0, where)
        report.commit()
        QApplication.processEvents()
        yield
        report = QTest.touchEvent(self._native(), self._device, False)
        report.release(0, self._last)
        report.commit()
        settle()

    def move(self, to: QPoint) -> None:
        """Move the finger that is down."""
        start = self._last
        for step in range(1, STEPS + 1):
            self._last = start + (to - start) * step / STEPS
            report = QTest.touchEvent(self._native(), self._device, False)
            report.move(0, self._last)
            report.commit()
            QTest.qWait(8)

    def _native(self) -> QWindow:
        handle = self._window.windowHandle()
        assert handle is not None
        return handle


def rest() -> None:
    """Wait until no page glides."""
    while any(each.state() is not QScroller.State.Inactive for each in QScroller.activeScrollers()):
        QTest.qWait(10)
    settle()


def settle() -> None:
    """Let Qt lay out and paint all that is waiting."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


def middle_of(widget: QWidget) -> QPoint:
    """Give the middle of a widget, in pixels of its window."""
    return widget.mapTo(widget.window(), widget.rect().center())
