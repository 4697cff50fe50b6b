"""The blocks of a pager, below each other, as they come and go."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget


class Column(QWidget):
    """Holds the blocks, and tells when one of them wants another size."""

    changed = Signal()
    placed = Signal()
    """Its blocks were given their places anew."""

    def __init__(self, spacing: int, parent: QWidget) -> None:
        """Take the space between two blocks, in pixels."""
        super().__init__(parent)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(spacing)
        self.above_foot: QWidget | None = None
        """Room of any height; what was added after it is to stand at the foot of a screenful."""

    def event(self, event: QEvent) -> bool:
        """Tell of another size."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.changed.emit()
        return done

    def blocks(self) -> list[QWidget]:
        """Give the blocks that are there to be seen, from the top."""
        return [block for block in self._every() if block is not None and not block.isHidden()]

    def number_of(self, part: QWidget) -> int:
        """Give the number of the block that holds a part, or -1 if none does."""
        for number, block in enumerate(self._every()):
            if block is part or (block is not None and block.isAncestorOf(part)):
                return number
        return -1

    def take(self, block: QWidget) -> None:
        """Give a block away; whoever takes it may be touched, wherever it was."""
        self.rows.removeWidget(block)
        block.setEnabled(True)

    def clear(self) -> None:
        """Let all blocks go."""
        while (item := self.rows.takeAt(0)) is not None:
            block = item.widget()
            if block is not None:
                block.hide()
                block.deleteLater()
        self.above_foot = None

    def end_with_foot(self) -> None:
        """Put room, of any height, above what is added from here on."""
        self.above_foot = QWidget()
        self.rows.addWidget(self.above_foot, 1)

    def lay_out(self, width: int, height: int) -> None:
        """Give each block its place at once, not with the next event. Pixels."""
        self.resize(width, height)
        self.rows.activate()
        self.placed.emit()

    def _every(self) -> list[QWidget | None]:
        """Give what is at each place; a space is no block."""
        items = (self.rows.itemAt(index) for index in range(self.rows.count()))
        return [item.widget() if item is not None else None for item in items]


def spare(blocks: Iterable[QWidget]) -> int:
    """Give by how many pixels blocks may be higher than they must, together."""
    return sum(
        it.maximumHeight() - max(it.minimumHeight(), it.minimumSizeHint().height()) for it in blocks
    )
