"""Parts in columns, beside each other where each has room, and below each other where not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen
from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from kiosk.design.look import Look
from kiosk.design.sizes import SPACE_L, SPACE_S

MORE = 3
"""So many times the space stands between columns that do not belong together."""


@frozen(eq=False)
class Setting:
    """One way to set the same parts."""

    columns: Sequence[Sequence[QWidget]]
    """From where one begins to read; a part of a fixed width keeps it."""
    is_level: bool = True
    """Whether the parts of a row begin at one height, so that like is beside like."""
    is_even: bool = False
    """Whether they also end at one height, as cards do."""
    together: int = 1
    """So many columns belong together; between them and the next there is more room."""
    foot: Sequence[QWidget] = ()
    """What stands below all columns, each in a row of its own."""
    least: int = 0
    """The least width in pixels of a column without a fixed one, if it is another than usual."""


class Columns(QWidget):
    """Sets its parts in as many columns as its width allows.

    It places them itself. A layout that turns from a row into a column is asked for its height
    before it knows which of the two it will be.
    """

    def __init__(
        self, look: Look, settings: Sequence[Setting], least: int, gap: int | None = None
    ) -> None:
        """Take the settings to choose from, the widest first; the last is for every width.

        Args:
            look: For the spaces.
            settings: Each with all the parts.
            least: The least width in pixels of each column that has no fixed width.
            gap: Between two columns in pixels, in either direction; `SPACE_L` unless given.
        """
        super().__init__()
        self._settings = list(settings)
        self._least = least
        self._gap = look.px(SPACE_L) if gap is None else gap
        self._between = look.px(SPACE_S)
        first = settings[0]
        self._parts = [part for column in (*first.columns, first.foot) for part in column]
        for part in self._parts:
            part.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all parts at a width, in pixels."""
        return max((place.bottom() + 1 for _, place in self._placed(width)), default=0)

    def sizeHint(self) -> QSize:
        """Give the least size at which as many columns stand beside each other as may."""
        width = self._needed(self._settings[0])
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Give the width of the widest part's longest word."""
        return QSize(max(part.minimumSizeHint().width() for part in self._parts), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the parts for the new width."""
        self._place()

    def event(self, event: QEvent) -> bool:
        """Place the parts again when one of them wants another size."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def _place(self) -> None:
        for part, place in self._placed(self.width()):
            part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    def _placed(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        """Give each part with its place, counted from where one begins to read."""
        fitting = (it for it in self._settings if self._needed(it) <= width)
        setting = next(fitting, self._settings[-1])
        below = 0
        for part, place in self._in_columns(setting, width):
            below = max(below, place.bottom() + 1 + self._between)
            yield part, place
        for part in setting.foot:
            place = QRect(0, below, *_size(part, width))
            below += place.height() + self._between
            yield part, place

    def _in_columns(self, setting: Setting, width: int) -> Iterator[tuple[QWidget, QRect]]:
        widths = self._widths(setting, width)
        lefts = [
            sum(wide + gap for wide, gap in zip(widths[:at], self._gaps(setting), strict=False))
            for at in range(len(widths))
        ]
        if setting.is_level:
            yield from self._rows(setting, lefts, widths)
            return
        for column, left, wide in zip(setting.columns, lefts, widths, strict=True):
            top = 0
            for part in column:
                place = QRect(left, top, *_size(part, wide))
                yield part, place
                top += place.height() + self._between

    def _rows(
        self, setting: Setting, lefts: Sequence[int], widths: Sequence[int]
    ) -> Iterator[tuple[QWidget, QRect]]:
        top = 0
        for row in range(max(map(len, setting.columns))):
            places = [
                (column[row], QRect(left, top, *_size(column[row], wide)))
                for column, left, wide in zip(setting.columns, lefts, widths, strict=True)
                if row < len(column)
            ]
            highest = max(place.height() for _, place in places)
            for part, place in places:
                if setting.is_even:
                    place.setHeight(highest)
                yield part, place
            top += highest + self._between

    def _widths(self, setting: Setting, width: int) -> list[int]:
        """Give the width of each column: the fixed ones their own, and the others alike."""
        fixed = [_fixed_column(column) for column in setting.columns]
        if len(fixed) == 1:
            return [width]
        rest = width - sum(fixed) - sum(self._gaps(setting))
        free = sum(not wide for wide in fixed)
        return [wide or rest // max(1, free) for wide in fixed]

    def _gaps(self, setting: Setting) -> list[int]:
        """Give the space after each column but the last."""
        count = len(setting.columns)
        wide = MORE * self._gap if setting.together > 1 else self._gap
        return [self._gap if at % setting.together else wide for at in range(1, count)]

    def _needed(self, setting: Setting) -> int:
        """Give the least width in pixels at which all columns stand beside each other."""
        least = setting.least or self._least
        widths = [_fixed_column(column) or least for column in setting.columns]
        return sum(widths) + sum(self._gaps(setting))


def _fixed(part: QWidget) -> int:
    """Give the width of a part that is always as wide, in pixels; 0 for any other."""
    is_fixed = part.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Fixed
    return part.sizeHint().width() if is_fixed else 0


def _fixed_column(column: Sequence[QWidget]) -> int:
    """Give the width of a column of nothing but fixed parts, in pixels; 0 for any other."""
    widths = [_fixed(part) for part in column]
    return max(widths) if all(widths) else 0


def _size(part: QWidget, width: int) -> tuple[int, int]:
    """Give the width and height of a part in a column so many pixels wide."""
    width = min(_fixed(part) or part.maximumWidth(), width)
    if part.hasHeightForWidth():
        return width, part.heightForWidth(width)
    return width, part.sizeHint().height()
