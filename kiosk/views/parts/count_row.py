"""How far along, in words and in bars: the steps of the procedure, the questions of the check."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.design.sizes import SPACE_M, Lettering
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.progress import Progress
from kiosk.views.parts.text import Text


class CountRow(QWidget):
    """`Step 2 of 6` with its bars beside it."""

    def __init__(self, materials: Materials) -> None:
        """Begin without a count."""
        super().__init__()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(materials.look.px(SPACE_M))
        self._words = Text(materials, Lettering.LABEL, " ")
        self._bars = Progress(materials)
        across.addWidget(self._words, 0)
        across.addWidget(self._bars, 1)

    def show_count(self, words: str, number: int, count: int) -> None:
        """Say how far along, in words and in bars."""
        self._words.set_text(words)
        self._bars.show_step(number, count)
