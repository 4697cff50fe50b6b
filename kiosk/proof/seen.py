"""What is shown of a window: its widgets that can be used now, with where each may paint."""

from __future__ import annotations

from attrs import frozen
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from kiosk.proof.painting import Box
from kiosk.views.parts.column import Column


@frozen(eq=False)
class Seen:
    """A widget. Places are in pixels from the window's upper left corner."""

    widget: QWidget
    place: Box
    clip: Box
    """The part of the window where it may paint: what holds it cuts off the rest."""
    room: Box
    """The same, were there no pager that shows only a screenful of it."""
    column: Column | None
    """The column of blocks that holds it, if it is in a pager that is seen whole."""

    @property
    def rect(self) -> QRect:
        """The whole of it."""
        return rect(self.place)

    @property
    def seen(self) -> QRect:
        """The part of it that nothing cuts off."""
        return rect(common(self.place, self.clip))


def seen_in(window: QWidget, *, every_screenful: bool = False) -> tuple[Seen, ...]:
    """Give the widgets that are visible and not held back behind a dialog, the window first.

    With `every_screenful` those of a pager's other screenfuls are among them.
    """
    if not (window.isVisible() and window.isEnabled()):
        return ()
    whole = (0, 0, window.width(), window.height())
    found = [Seen(window, whole, whole, whole, None)]
    _gather(found[0], found, every_screenful=every_screenful)
    return tuple(found)


def _gather(holder: Seen, found: list[Seen], *, every_screenful: bool) -> None:
    """Add what a widget holds, at any depth, in the order in which it is painted."""
    x, y = holder.place[0], holder.place[1]
    has_blocks = every_screenful and isinstance(holder.widget, Column)
    for child in holder.widget.children():
        if not isinstance(child, QWidget) or child.isHidden():
            continue
        if not (has_blocks or child.isEnabled()):
            in_block = every_screenful and holder.column is not None
            if not in_block or child.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled):
                continue
        left, top = x + child.x(), y + child.y()
        place = left, top, left + child.width(), top + child.height()
        clip = common(holder.clip, place)
        room, column = clip, holder.column
        if isinstance(child, Column):
            # Its holder is the pane through which it is seen.
            column = child if holder.clip == holder.place else None
            room = place if column is not None else clip
        elif column is not None:
            room = common(holder.room, place)
        each = Seen(child, place, clip, room, column)
        found.append(each)
        _gather(each, found, every_screenful=every_screenful)


def common(one: Box, other: Box) -> Box:
    """Give the part that two boxes share; where there is none its sides are turned round."""
    left, top, right, bottom = one
    left2, top2, right2, bottom2 = other
    # Asked for each widget of each screenful: `max` and `min` would take three times as long.
    return (
        left if left > left2 else left2,
        top if top > top2 else top2,
        right if right < right2 else right2,
        bottom if bottom < bottom2 else bottom2,
    )


def holds(outer: Box, inner: Box, tolerance: float = 0.0) -> bool:
    """Say whether a box lies inside another, or stands over it by no more than a tolerance."""
    return (
        outer[0] - tolerance <= inner[0]
        and outer[1] - tolerance <= inner[1]
        and outer[2] + tolerance >= inner[2]
        and outer[3] + tolerance >= inner[3]
    )


def meets(one: Box, other: Box) -> bool:
    """Say whether two boxes share a part that is not empty."""
    return max(one[0], other[0]) < min(one[2], other[2]) and max(one[1], other[1]) < min(
        one[3], other[3]
    )


def moved(box: Box, place: Box) -> Box:
    """Give a box of a widget at the place where the widget stands."""
    x, y = place[0], place[1]
    return box[0] + x, box[1] + y, box[2] + x, box[3] + y


def rect(box: Box) -> QRect:
    """Give a box in whole pixels as Qt has it."""
    left, top, right, bottom = (round(side) for side in box)
    return QRect(left, top, max(0, right - left), max(0, bottom - top))
