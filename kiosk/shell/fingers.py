"""Follows the one finger that counts, and lets go of what it pressed once it scrolls.

Seen with Qt 6.11.3 and 6.12: a finger that scrolls a page inside one large button still clicks it
when it is lifted, and a touch that stops a gliding page clicks what is below. Seen with 6.12: when
two fingers are down and the first is lifted first, the next touch is lost. Each is put right here.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QEventPoint, QMouseEvent, QPointingDevice, QTouchEvent, QWindow
from PySide6.QtWidgets import QScroller, QWidget

FAR_AWAY = QPointF(-100_000, -100_000)
"""Outside every control: a button that is let go of here does nothing."""


class Fingers:
    """What the fingers on one window are doing. Each method says whether Qt may go on."""

    def __init__(self) -> None:
        """Begin with no finger down."""
        self._counts: int | None = None
        self._is_over = False
        """The rest of this touch is ignored, until all fingers are lifted."""
        self._has_let_go = False
        """This touch scrolls, so that it presses nothing any more."""

    def began(self, event: QTouchEvent, *, is_answer: bool) -> bool:
        """Take a first finger on the screen; if `is_answer`, it has done its work already."""
        first = event.points()[0]
        self._counts = first.id()
        self._is_over = is_answer
        self._has_let_go = _stops_a_gliding_page(first)
        return not is_answer

    def moved(self, window: QWindow, event: QTouchEvent) -> bool:
        """Take a movement, another finger, or one finger lifted of several."""
        point = self._point(event)
        if self._is_over or point is None:
            return False
        if event.pointCount() == 1:
            return True
        if point.state() is QEventPoint.State.Released:
            self._finish(window, event, point)
        return False

    def ended(self, window: QWindow, event: QTouchEvent) -> bool:
        """Take the last finger lifted."""
        point = self._point(event)
        may_go_on = not self._is_over and point is not None
        if may_go_on and point is not None and event.pointCount() > 1:
            self._finish(window, event, point)
            may_go_on = False
        if not may_go_on:
            self.forget()
        return may_go_on

    def forget(self) -> None:
        """Begin anew: Qt has given the touch up."""
        self._counts = None
        self._is_over = False
        self._has_let_go = False

    def mouse(self, window: QWindow, event: QMouseEvent) -> bool:
        """Take a mouse event that Qt made from the touch."""
        if not self._has_let_go and _a_page_is_dragged():
            self._has_let_go = True
            _let_go(window, event.pointingDevice())
        may_go_on = not self._has_let_go
        if event.type() is QEvent.Type.MouseButtonRelease:
            self.forget()
        return may_go_on

    def _point(self, event: QTouchEvent) -> QEventPoint | None:
        points = (point for point in event.points() if point.id() == self._counts)
        return next(points, None)

    def _finish(self, window: QWindow, event: QTouchEvent, point: QEventPoint) -> None:
        """Lift the finger that counts while others are still down."""
        self._is_over = True
        lifted = QTouchEvent(
            QEvent.Type.TouchEnd, event.pointingDevice(), event.modifiers(), [point]
        )
        QCoreApplication.sendEvent(window, lifted)
        if not self._has_let_go:
            _release(window, point.position(), event.pointingDevice())


def _stops_a_gliding_page(point: QEventPoint) -> bool:
    return any(
        scroller.state() is QScroller.State.Scrolling and _is_inside(point, scroller)
        for scroller in QScroller.activeScrollers()
    )


def _a_page_is_dragged() -> bool:
    return any(
        scroller.state() is QScroller.State.Dragging for scroller in QScroller.activeScrollers()
    )


def _is_inside(point: QEventPoint, scroller: QScroller) -> bool:
    target = scroller.target()
    if not isinstance(target, QWidget) or not target.isVisible():
        return False
    return target.rect().contains(target.mapFromGlobal(point.globalPosition()).toPoint())


def _let_go(window: QWindow, device: QPointingDevice) -> None:
    """Take the pressed button's finger away from it, so that it does not click."""
    moved = QMouseEvent(
        QEvent.Type.MouseMove,
        FAR_AWAY,
        FAR_AWAY,
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        device,
    )
    QCoreApplication.sendEvent(window, moved)
    _release(window, FAR_AWAY, device)


def _release(window: QWindow, position: QPointF, device: QPointingDevice) -> None:
    released = QMouseEvent(
        QEvent.Type.MouseButtonRelease,
        position,
        window.mapToGlobal(position),
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        device,
    )
    QCoreApplication.sendEvent(window, released)
