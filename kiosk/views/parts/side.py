"""The heading's column beside the text of a wide page, which never loses a word."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.views.parts.pager import Pager
from kiosk.views.parts.screenfuls import MOST_WORDS, words_in


@frozen(eq=False)
class _Beside:
    """Something in the column: a title stays longest, and a picture (it stretches) always."""

    widget: QWidget
    stretch: int
    is_title: bool
    is_aside: bool

    def height(self, width: int) -> int:
        """Give the least height in pixels that shows all of it at a width."""
        if self.stretch:
            return max(self.widget.minimumHeight(), self.widget.minimumSizeHint().height())
        if self.widget.hasHeightForWidth():
            return self.widget.heightForWidth(width)
        return self.widget.sizeHint().height()


class Side(QVBoxLayout):
    """Holds what stands beside the text. What it has no room for opens the text instead.

    An aside, which goes with the text rather than before it, ends the text instead.
    """

    def __init__(self, pager: Pager, spacing: int) -> None:
        """Take the pager of the text, and the space between two things in pixels."""
        super().__init__()
        self.setSpacing(spacing)
        self._pager = pager
        self._all: list[_Beside] = []
        self._moved: list[_Beside] = []
        self._foot: QWidget | None = None

    def put(
        self,
        widget: QWidget,
        stretch: int = 0,
        *,
        is_title: bool = False,
        is_aside: bool = False,
    ) -> None:
        """Put something below what is there."""
        self.insertWidget(len(self._all), widget, stretch)
        self._all.append(_Beside(widget, stretch, is_title, is_aside))

    def keep_at_foot(self, widget: QWidget) -> None:
        """Put the page's buttons at the foot of the column, where they stay."""
        self.addWidget(widget)
        self._foot = widget

    def end(self) -> None:
        """Say that all is there; what is left of the height stays empty if no picture takes it."""
        # Where a picture may grow it grows first; what is left then stays empty, above the foot.
        has_picture = any(each.stretch for each in self._all)
        self.insertStretch(len(self._all), 0 if has_picture else 1)

    def fit(self) -> bool:
        """Move what has no room at the present size; gives whether anything has moved."""
        moved = self._too_much()
        staying = (each.widget for each in self._all if each not in moved)
        self._pager.read_beside(sum(map(words_in, staying)))
        if moved == self._moved:
            return False
        for each in self._moved:
            self._pager.take(each.widget)
        place = 0
        for each in self._all:
            if each in moved:
                self.removeWidget(each.widget)
                continue
            if each in self._moved:
                self.insertWidget(place, each.widget, each.stretch)
                each.widget.show()
            place += 1
        opening = [each for each in moved if not each.is_aside]
        for index, each in enumerate(opening):
            self._pager.insert(index, each.widget, opens=each.is_title)
        for each in moved:
            if each.is_aside:
                self._pager.add_aside(each.widget)
            each.widget.show()
        self._moved = moved
        return True

    def _too_much(self) -> list[_Beside]:
        """Give what has no room, in reading order: the lead goes before the title.

        An aside goes, too, where little could be read beside it at a time.
        """
        room, width = self.geometry().height(), self.geometry().width()
        if self._foot is not None:
            room -= self._foot.heightForWidth(width) + self.spacing()
        staying = list(self._all)
        words = [[each] for each in reversed(self._all) if not (each.is_title or each.stretch)]
        title = [each for each in self._all if each.is_title]
        for group in (*words, title):
            needed = sum(each.height(width) for each in staying)
            fits = needed + self.spacing() * (len(staying) - 1) <= room
            if fits and not _is_too_much_to_read(staying):
                break
            staying = [each for each in staying if each not in group]
        return [each for each in self._all if each not in staying]


def _is_too_much_to_read(staying: Sequence[_Beside]) -> bool:
    """Say whether half of what may be read at a time stands beside the text, an aside in it."""
    words = sum(words_in(each.widget) for each in staying)
    return words > MOST_WORDS // 2 and any(each.is_aside for each in staying)
