"""The gesture that moves a page with a finger: one for all pages."""

from __future__ import annotations

from PySide6.QtWidgets import QScroller, QScrollerProperties, QWidget

from kiosk.design.look import Look
from kiosk.design.measures import DRAG


class Flick:
    """Lets widgets be scrolled by a finger. Keep it as long as any of them.

    WORKAROUND (measured, PySide 6.11.3): each `QScroller.grabGesture` gives a gesture of its own,
    and PySide makes a class for each number that Qt's enum has no name for, and keeps it for good:
    some 4 KB. Pages are made anew for each size, look and language; so all take one gesture.
    """

    def __init__(self) -> None:
        """Begin without a gesture: the first takes 16 ms, which the first screen can do without."""
        self._owner: QWidget | None = None

    def scroll(self, widget: QWidget, look: Look) -> QScroller:
        """Let a finger scroll this widget, never over its ends; give what tells of it.

        The widget answers `QScrollPrepareEvent` and `QScrollEvent`.
        """
        if self._owner is None:
            self._owner = QWidget()  # never shown; the gesture goes with it
            touch = QScroller.ScrollerGestureType.TouchGesture
            self._gesture = QScroller.grabGesture(self._owner, touch)
        widget.grabGesture(self._gesture)
        scroller = QScroller.scroller(widget)
        metric = QScrollerProperties.ScrollMetric
        off = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
        properties = scroller.scrollerProperties()
        properties.setScrollMetric(metric.VerticalOvershootPolicy, off)
        properties.setScrollMetric(metric.HorizontalOvershootPolicy, off)
        # The scroller counts in metres of what the screen claims to be; screens lie.
        per_metre = scroller.pixelPerMeter().y() or 1.0
        start = DRAG * look.scale.px_per_mm / per_metre
        properties.setScrollMetric(metric.DragStartDistance, start)
        scroller.setScrollerProperties(properties)
        return scroller
