"""The way back and on: the buttons that every page has, in one row where their words fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from kiosk.content.words import Words
from kiosk.design.measures import SIDE_TO_TEXT
from kiosk.design.sizes import MARGIN, SLOP
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.mirror import margins
from kiosk.views.parts.push_button import PushButton, Rank


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
        self.setObjectName("clear")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.back = PushButton(materials, words.back, icon="back")
        self.forward = PushButton(
            materials, words.next, icon="forward", icon_behind=True, rank=Rank.PRIMARY
        )
        self._gap = materials.look.px(MARGIN) - 2 * materials.look.px(SLOP)
        self._is_rtl = materials.is_rtl
        self._is_in_column = False
        self._row.addWidget(self.back, 1)
        self._row.addWidget(self.forward, 2)

    def add_between(self, button: PushButton) -> None:
        """Put a button between the way back and the way on: always in sight."""
        self._row.insertWidget(self._row.count() - 1, button, 2)
        self._fit(self.width())

    def stand_in_column(self) -> None:
        """Begin where the reading column of other pages does: the way is in one place."""
        self._is_in_column = True
        self._fit(self.width())

    def share_evenly(self) -> None:
        """Give Back as much width as the button that leads on: it has as much to say."""
        for index in range(self._row.count()):
            self._row.setStretch(index, 1)

    def may_say(self, texts: Sequence[str]) -> None:
        """Have room for all that the forward button may say, so that nothing moves when it does."""
        self.forward.may_say(*texts)
        self._fit(self.width())

    def in_order(self) -> list[PushButton]:
        """Give the buttons as they are read, from the left or from above."""
        items = (self._row.itemAt(index) for index in range(self._row.count()))
        widgets = (item.widget() for item in items if item is not None)
        buttons = [it for it in widgets if isinstance(it, PushButton)]
        is_row = self._row.direction() is QBoxLayout.Direction.LeftToRight
        return buttons if is_row else buttons[::-1]

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height in a column of this width, in pixels: that of a row, or of several."""
        self._fit(width)
        return self._row.totalHeightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in a row or over each other, as the width allows."""
        self._fit(self.width())

    def _fit(self, width: int) -> None:
        if self._is_in_column:
            side, text = SIDE_TO_TEXT
            before = max(0, width - self._gap) * side // (side + text) + self._gap
            self._row.setContentsMargins(margins(before, 0, 0, 0, is_rtl=self._is_rtl))
            width = max(1, width - before)
        needed = sum(button.least_width() for button in self.in_order())
        fits = needed <= width or width <= 0
        across, over = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.BottomToTop
        if self._row.direction() is not (across if fits else over):
            self._row.setDirection(across if fits else over)
            self.updateGeometry()
            self.turned.emit()
