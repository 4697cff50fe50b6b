"""The way back and on: the buttons that every page has, in one row where their words fit."""

from __future__ import annotations

import enum
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from kiosk.content.words import Words
from kiosk.design.measures import HIGH_FORWARD, SIDE_TO_TEXT
from kiosk.design.sizes import MARGIN, PRIMARY, SLOP, Lettering
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.mirror import margins
from kiosk.views.parts.page_widths import page_widths
from kiosk.views.parts.push_button import PushButton, Rank
from kiosk.views.parts.type import TypeSetter

SHARE_OF_BACK = 1
SHARE = 2
"""Of the width of a row: Back takes half of what another button takes."""


MOST_LINES = 2
"""That the button which leads on takes beside Back."""


class Stand(enum.Enum):
    """How the buttons stand."""

    ROW = enum.auto()
    """Side by side."""
    PAIR = enum.auto()
    """The one that leads on over the others."""
    PILE = enum.auto()
    """Over each other."""


class Way(QWidget):
    """Back, what a page adds, and the button that leads on.

    Where the words do not fit in a row the buttons stand over each other, Back at the foot: it is
    in the same corner on every page.
    """

    turned = Signal()
    """The buttons stand in another order than before."""

    def __init__(self, materials: Materials, words: Words) -> None:
        """Take the words."""
        super().__init__()
        self._cells = QGridLayout(self)
        self._cells.setContentsMargins(0, 0, 0, 0)
        self._cells.setSpacing(0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.back = PushButton(materials, words.back, icon="back")
        self.forward = PushButton(
            materials,
            words.next,
            icon="forward",
            icon_behind=True,
            rank=Rank.PRIMARY,
            height_mm=HIGH_FORWARD if materials.has_large_words else PRIMARY,
        )
        self._gap = materials.look.px(MARGIN) - 2 * materials.look.px(SLOP)
        self._is_rtl = materials.is_rtl
        self._words = words
        self._words_to: dict[str, str] = {}
        side, text = page_widths(materials, materials.width)
        column = side if materials.is_wide and materials.is_low else text
        self.room_for_words = self.forward.room_for_words(column * SHARE // (SHARE_OF_BACK + SHARE))
        """The width in pixels for what the forward button says beside Back."""
        self._between: list[PushButton] = []
        self._is_in_column = False
        self._share_of_back = SHARE_OF_BACK
        self._stand = Stand.ROW
        self._place()

    def add_between(self, button: PushButton) -> None:
        """Put a button between the way back and the way on: always in sight."""
        self._between.append(button)
        self._place()

    def stand_in_column(self) -> None:
        """Begin where the reading column of other pages does: the way is in one place."""
        self._is_in_column = True

    def share_evenly(self) -> None:
        """Give Back as much width as the button that leads on: it has as much to say."""
        self._share_of_back = SHARE
        self._place()

    def may_say(self, texts: Sequence[str]) -> None:
        """Have room for all that the forward button may say, so that nothing moves when it does."""
        self.forward.may_say(*texts)
        self._fit(self.width())

    def words_to(self, title: str) -> str:
        """Say what follows, or only that it does where its name would make the button high.

        Large words leave few lines to read: they are not for buttons.
        """
        if title not in self._words_to:
            said = self._words.next_to.format(title=title)
            lines = TypeSetter(self.forward.look, Lettering.BUTTON, said).lines(self.room_for_words)
            self._words_to[title] = said if lines <= MOST_LINES else self._words.next
        return self._words_to[title]

    def in_order(self) -> list[PushButton]:
        """Give the buttons as they are read, from the left or from above."""
        return {
            Stand.ROW: [self.back, *self._between, self.forward],
            Stand.PAIR: [self.forward, self.back, *self._between],
            Stand.PILE: [self.forward, *reversed(self._between), self.back],
        }[self._stand]

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height in a column of this width, in pixels: that of a row, or of several."""
        self._fit(width)
        return self._cells.totalHeightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in a row or over each other, as the width allows."""
        self._fit(self.width())

    def _fit(self, width: int) -> None:
        if self._is_in_column:
            side, text = SIDE_TO_TEXT
            # To the pixel where the layout of a page with two columns has it: that rounds.
            before = int((width - self._gap) * side / (side + text) + 0.5) + self._gap
            self._cells.setContentsMargins(margins(before, 0, 0, 0, is_rtl=self._is_rtl))
            width = max(1, width - before)
        stand = self._best(width)
        if stand is not self._stand:
            self._stand = stand
            self._place()
            self.updateGeometry()
            self.turned.emit()

    def _best(self, width: int) -> Stand:
        """Give how they stand lowest at a width, where no word is broken."""
        others = [self.back, *self._between]
        row = [*others, self.forward]
        if width <= 0:
            return Stand.ROW
        heights = {Stand.PILE: sum(button.heightForWidth(width) for button in row)}
        if self._between and _least(others) <= width:
            heights[Stand.PAIR] = self.forward.heightForWidth(width) + self._height(others, width)
        if _least(row) <= width:
            heights[Stand.ROW] = self._height(row, width)
        return min(reversed(heights), key=heights.__getitem__)

    def _place(self) -> None:
        """Put the buttons in their cells; Back is narrower than the others of its row."""
        buttons = self.in_order()
        rows = {
            Stand.ROW: [buttons],
            Stand.PAIR: [buttons[:1], buttons[1:]],
            Stand.PILE: [[button] for button in buttons],
        }[self._stand]
        columns = max(map(len, rows))
        for button in buttons:
            self._cells.removeWidget(button)
        for column in range(len(buttons)):
            stretch = self._share_of_back if column == 0 and columns > 1 else SHARE
            self._cells.setColumnStretch(column, stretch if column < columns else 0)
        for row, here in enumerate(rows):
            for column, button in enumerate(here):
                self._cells.addWidget(button, row, column, 1, 1 if len(here) > 1 else columns)

    def _height(self, row: Sequence[PushButton], width: int) -> int:
        """Give the height of a row of buttons, in pixels, Back the first of them.

        A few pixels may be wanting: one that needs more than its share takes it from the others.
        """
        share = width / (self._share_of_back + SHARE * (len(row) - 1))
        widths = [self._share_of_back * share, *[SHARE * share] * (len(row) - 1)]
        each = zip(row, widths, strict=True)
        return max(button.heightForWidth(round(its_own)) for button, its_own in each)


def _least(buttons: Sequence[PushButton]) -> int:
    """Give the width in pixels at which no word in a row of them is broken."""
    return sum(button.least_width() for button in buttons)
