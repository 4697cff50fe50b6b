"""What every view is made with, handed down from `app.py`."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from kiosk.design.look import Look
from kiosk.design.sizes import TextSize
from kiosk.session.comfort import Comfort
from kiosk.views.parts.drawing import Drawings
from kiosk.views.parts.flick import Flick
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
    """The look, the icons, the drawings and the photos, for one language and one comfort."""

    look: Look
    comfort: Comfort
    """What the visitor has chosen, which the look follows."""
    language: str
    """The code of the language of the words, such as `es`."""
    width: int
    """That of the window in pixels."""
    height: int
    """The same."""
    top: int
    """Pixels at the top of the window that stay empty, so that all is within reach."""
    is_wide: bool
    """Whether the screen is wider than high: then pages stand in two columns."""
    is_low: bool
    """Whether the screen is lower than `LOW_MM`: then less stands in a block or on a card.
    Larger words make it lower, for they leave as much less room."""
    is_narrow: bool
    """Whether the screen is narrower than `NARROW_MM`, in the same sense: then a tall card is not
    a large one."""
    is_tight: bool
    """Whether only a few lines have room: then nothing stands over the page, or beside its text."""
    picture_px: int
    """The least height of a picture among blocks of text, in pixels."""
    figure_px: int
    """The width of one of a hundred figures, in pixels."""
    can_be_lowered: bool
    """Whether the screen reaches higher than a seated person does."""
    ratio: float
    """How many of the screen's own dots stand for one pixel, such as 2.0 on a dense screen."""
    icons: Icons
    drawings: Drawings
    ring: FocusRing
    flick: Flick
    """What moves a page with a finger."""
    photo: Callable[[str, int], QImage | None]
    """Gives a staff picture by name, at most so many pixels wide, or None if it is not fit."""

    @property
    def is_rtl(self) -> bool:
        """Whether that language is read from right to left."""
        return self.look.is_rtl

    @property
    def has_large_words(self) -> bool:
        """Whether words are so large that little else has room among them."""
        return self.look.scale.text.factor >= TextSize.LARGER.factor

    @property
    def has_room_beside(self) -> bool:
        """Whether pictures stand beside the text."""
        return self.is_wide and not self.is_tight
