"""The month that a calendar shows, and the ways to the one before and the one after."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.content.words import Words
from kiosk.design.sizes import PRIMARY, TARGET, Lettering
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.text import Text


class MonthRow(QWidget):
    """Earlier, the month, Later: in one row where that has room, else the month above them."""

    turned = Signal(int)
    """So many months further were asked for: -1 or 1."""

    def __init__(self, materials: Materials, words: Words, widest: str, room: int) -> None:
        """Take the words, the widest month's name, and the width of the row in pixels."""
        super().__init__()
        centre = Qt.AlignmentFlag.AlignHCenter
        height = TARGET if materials.is_low else PRIMARY
        self._month = Text(materials, Lettering.HEADING, widest, align=centre, level=2)
        self._earlier = PushButton(materials, words.day_earlier, icon="back", height_mm=height)
        self._later = PushButton(
            materials, words.day_later, icon="forward", icon_behind=True, height_mm=height
        )
        self._earlier.clicked.connect(lambda: self.turned.emit(-1))
        self._later.clicked.connect(lambda: self.turned.emit(1))
        for button in (self._earlier, self._later):
            policy: QSizePolicy = button.sizePolicy()
            # The month stays where it is when one of them goes.
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
        needed = sum(it.sizeHint().width() for it in (self._earlier, self._month, self._later))
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._earlier, 1)
        across.addWidget(self._later, 1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        if needed <= room:
            across.insertWidget(1, self._month, 2)
        else:
            down.addWidget(self._month)
        down.addLayout(across)

    def show_month(self, name: str, *, has_earlier: bool, has_later: bool) -> None:
        """Name the month, and offer the ways that lead to days."""
        self._month.set_text(name)
        self._earlier.setVisible(has_earlier)
        self._later.setVisible(has_later)
