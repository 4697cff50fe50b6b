"""The order in which the Tab key goes from control to control, and whether one reads so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.proof.control_checks import about
from kiosk.proof.controls import Control
from kiosk.proof.faults import Fault, Finding

MOST_TABS = 500
"""More than any screen has controls."""


def order_of_keys(
    window: QWidget, there: Sequence[Control], *, is_rtl: bool = False
) -> Iterator[Finding]:
    """Keys reach every control, and go on as one reads.

    Leaves nothing of the window focused.
    """
    chain = focus_chain(window, there)
    for control in there:
        if control not in chain:
            yield about(control, Fault.NOT_FOCUSABLE)
    for one, following in pairwise(chain):
        if goes_back(one.face, following.face, is_rtl=is_rtl):
            yield about(following, Fault.FOCUS_ORDER, f"after {one.name!r}", "the reading order")


def focus_chain(window: QWidget, there: Iterable[Control]) -> tuple[Control, ...]:
    """Give those of the controls that Tab reaches, in its order, as Qt itself goes there.

    Begins with nothing focused and ends so.
    """
    by_widget: dict[QWidget, Control] = {control.widget: control for control in there}
    chain: list[Control] = []
    been: set[QWidget] = set()
    _let_go(window)
    for _ in range(MOST_TABS):
        # What a press of Tab does: Qt looks for the next widget that takes it.
        now = window.focusWidget() if window.focusNextPrevChild(True) else None
        if now is None or now in been:
            break
        been.add(now)
        if now in by_widget:
            chain.append(by_widget[now])
    _let_go(window)
    return tuple(chain)


def goes_back(one: QRect, following: QRect, *, is_rtl: bool = False) -> bool:
    """Say whether the second stands before the first for somebody who reads.

    Above it in the same column, or in the same row on the side where lines begin; columns are read
    one by one.
    """
    same_column = min(one.right(), following.right()) >= max(one.left(), following.left())
    same_row = min(one.bottom(), following.bottom()) >= max(one.top(), following.top())
    is_above = following.bottom() < one.top()
    is_left, is_right = following.right() < one.left(), following.left() > one.right()
    return (same_column and is_above) or (same_row and (is_right if is_rtl else is_left))


def _let_go(window: QWidget) -> None:
    focus = window.focusWidget()
    if focus is not None:
        focus.clearFocus()
