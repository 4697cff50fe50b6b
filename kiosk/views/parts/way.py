"""The way back and on: the buttons that every page has, in one row where their words fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from kiosk.content.words import Words
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.push_button import PushButton, Rank


class Way(QWidget):
    """Back, what a page adds, and the button that leads on. Below each other where need be."""

    def __init__(self, materials: Materials, words: Words) -> None:
        """Take the words."""
        super().__init__()
        self.setObjectName("clear")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.back = PushButton(materials, words.back, icon="back")
        self.forward = PushButton(
            materials, words.next, icon="forward", icon_behind=True, rank=Rank.PRIMARY
        )
        self._row.addWidget(self.back, 1)
        self._row.addWidget(self.forward, 2)

    def add_between(self, button: PushButton) -> None:
        """Put a button between the way back and the way on: always in sight."""
        self._row.insertWidget(self._row.count() - 1, button, 2)
        self._fit()

    def may_say(self, texts: Sequence[str]) -> None:
        """Have room for all that the forward button may say, so that nothing moves when it does."""
        self.forward.may_say(*texts)
        self._fit()

    def in_order(self) -> list[PushButton]:
        """Give the buttons as they are read."""
        items = (self._row.itemAt(index) for index in range(self._row.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [it for it in widgets if isinstance(it, PushButton)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in a row or below each other, as the width allows."""
        self._fit()

    def _fit(self) -> None:
        needed = sum(button.least_width() for button in self.in_order())
        fits = needed <= self.width() or self.width() <= 0
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not (across if fits else down):
            self._row.setDirection(across if fits else down)
            self.updateGeometry()
