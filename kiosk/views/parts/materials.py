"""What every view is made with, handed down from `app.py`."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from kiosk.design.look import Look
from kiosk.views.parts.drawing import Drawings
from kiosk.views.parts.icon import Icons


class FocusRing(QObject):
    """Whether the ring around the focused control is seen: after a key yes, after a touch no."""

    changed = Signal()
    """The ring appeared or went."""

    def __init__(self) -> None:
        """Begin without a ring."""
        super().__init__()
        self.is_shown = False

    def show(self, shown: bool) -> None:
        """Show or hide the ring on whichever control has the focus."""
        if shown != self.is_shown:
            self.is_shown = shown
            self.changed.emit()


@frozen
class Materials:
    """The look, the icons, the drawings and the photos."""

    look: Look
    is_wide: bool
    """Whether the screen is wider than high: then pages stand in two columns."""
    is_low: bool
    """Whether the screen is lower than `LOW_MM`: then less stands in a block or on a card."""
    is_narrow: bool
    """Whether the screen is narrower than `NARROW_MM`: then a tall card is not a large one."""
    ratio: float
    """How many of the screen's own dots stand for one pixel, such as 2.0 on a dense screen."""
    icons: Icons
    drawings: Drawings
    ring: FocusRing
    photo: Callable[[str, int], QImage | None]
    """Gives a staff picture by name, at most so many pixels wide, or None if it is not fit."""
