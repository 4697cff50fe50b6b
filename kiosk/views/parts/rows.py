"""Controls side by side in rows, as many in a row as have room for their words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.views.parts.button import BigButton

C = TypeVar("C", bound=QWidget)


class Rows(QWidget):
    """Puts controls in rows that are all of the full width, also the last and shorter one."""

    def __init__(self, controls: Sequence[QWidget], columns: int) -> None:
        """Take the controls in reading order, and how many stand in a row at most."""
        super().__init__()
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        # The controls carry the gap between them in their own margins.
        down.setSpacing(0)
        for row in divided(controls, columns):
            across = QHBoxLayout()
            across.setSpacing(0)
            for control in row:
                across.addWidget(control, 1)
            down.addLayout(across)


def fitting_columns(controls: Sequence[BigButton], room: int) -> int:
    """Give how many of the controls stand in a row so that no word is broken, one at least.

    `room` is the width of the row in pixels.
    """
    widest = max(control.least_width() for control in controls)
    return max(1, min(len(controls), room // max(1, widest)))


def divided(controls: Sequence[C], columns: int) -> list[Sequence[C]]:
    """Divide the controls among as few rows as hold them, the longer rows first."""
    rows = -(-len(controls) // columns)
    least, longer = divmod(len(controls), rows)
    sizes = [least + 1] * longer + [least] * (rows - longer)
    starts = [sum(sizes[:row]) for row in range(rows)]
    return [controls[start : start + size] for start, size in zip(starts, sizes, strict=True)]
