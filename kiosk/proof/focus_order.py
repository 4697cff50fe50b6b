"""The order in which the Tab key goes from control to control, and whether one reads so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.proof.control_checks import about
from kiosk.proof.controls import Control
from kiosk.proof.faults import Fault, Finding
from kiosk.proof.seen import Seen

MOST_TABS = 500
"""More than any screen has controls."""


def order_of_keys(
    there: Sequence[Control], chain: Sequence[QWidget], *, is_rtl: bool = False
) -> Iterator[Finding]:
    """Keys reach every control, and go on as one reads.

    `chain` is the order in which keys go, of these controls and maybe of others.
    """
    places = {widget: place for place, widget in enumerate(chain)}
    reached = [control for control in there if control.widget in places]
    for control in there:
        if control.widget not in places:
            yield about(control, Fault.NOT_FOCUSABLE)
    reached.sort(key=lambda control: places[control.widget])
    for one, following in pairwise(reached):
        if goes_back(one.face, following.face, is_rtl=is_rtl):
            yield about(following, Fault.FOCUS_ORDER, f"after {one.name!r}", "the reading order")


class Keys:
    """The order of the keys on the screenfuls of one page.

    What stands outside the pager comes last, in one order on all screenfuls: it is gone through
    once, and after that only up to where it begins.
    """

    # To ask Qt for the chain itself, widget by widget (`nextInFocusChain`), ties all widgets that
    # it names to each other in PySide: to let a window of 4,000 go took three seconds then.

    def __init__(self, window: QWidget) -> None:
        """Take the window that shows the page."""
        self._window = window
        self._ways: dict[QWidget, tuple[QWidget, ...]] = {}

    def chain(self, there: Sequence[Seen]) -> tuple[QWidget, ...]:
        """Give the order in which Tab goes now; `there` is what is seen."""
        chain = tuple(self._tabbed())
        wanted = [it for it in there if isinstance(it.widget, QAbstractButton)]
        if self._ways and not {it.widget for it in wanted} <= set(chain):
            # Something is there that was not when the way was gone.
            self._ways = {}
            chain = tuple(self._tabbed())
        in_pager = {it.widget for it in wanted if it.column is not None}
        for place in range(len(chain) - 1, -1, -1):
            if chain[place] in in_pager:
                break
            self._ways[chain[place]] = chain[place:]
        return chain

    def _tabbed(self) -> Iterator[QWidget]:
        """Give what Tab comes to, and from where the way is known, what it will come to."""
        been: set[QWidget] = set()
        _let_go(self._window)
        for _ in range(MOST_TABS):
            # What a press of Tab does: Qt looks for the next widget that takes it.
            stops = self._window.focusNextPrevChild(True)
            now = self._window.focusWidget() if stops else None
            if now is None or now in been:
                break
            if now in self._ways:
                yield from self._ways[now]
                break
            been.add(now)
            yield now
        _let_go(self._window)


def tabbed(window: QWidget) -> tuple[QWidget, ...]:
    """Give what one press of Tab after another comes to, with nothing focused before and after."""
    return Keys(window).chain(())


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
