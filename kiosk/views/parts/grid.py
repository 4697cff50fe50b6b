"""Cards side by side, all of one height."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget


class Grid(QWidget):
    """Puts controls in rows of so many columns; each row's controls are of one height."""

    def __init__(self, controls: Sequence[QWidget], columns: int) -> None:
        """Take the controls in reading order."""
        super().__init__()
        cells = QGridLayout(self)
        cells.setContentsMargins(0, 0, 0, 0)
        # The controls carry the gap between them in their own margins.
        cells.setSpacing(0)
        for index, control in enumerate(controls):
            policy = control.sizePolicy()
            policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
            control.setSizePolicy(policy)
            cells.addWidget(control, index // columns, index % columns)
        for column in range(columns):
            cells.setColumnStretch(column, 1)
