"""The order in which the Tab key goes from control to control, and whether one reads so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from kiosk.proof.control_checks import about
from kiosk.proof.controls import Control
from kiosk.proof.faults import Fault, Finding

MOST_TABS = 500
"""More than any screen has controls."""

MOST_IN_CHAIN = 20_000
"""More than any window has widgets."""


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


def tabbed(window: QWidget) -> tuple[QWidget, ...]:
    """Give what one press of Tab after another comes to, as Qt itself goes there.

    Begins with nothing focused and ends so.
    """
    chain: dict[QWidget, None] = {}
    _let_go(window)
    for _ in range(MOST_TABS):
        now = window.focusWidget() if window.focusNextPrevChild(True) else None
        if now is None or now in chain:
            break
        chain[now] = None
    _let_go(window)
    return tuple(chain)


def chain_of_page(window: QWidget, wanted: Iterable[QWidget]) -> tuple[QWidget, ...]:
    """Give those of the widgets that Tab stops at, in its order, on all screenfuls of a page.

    With nothing focused Qt begins at the window itself, and so does this: what is on the second
    screenful may be the first of the page that keys come to.
    """
    missing = set(wanted)
    chain: list[QWidget] = []
    now = window.nextInFocusChain()
    for _ in range(MOST_IN_CHAIN):
        if now is None or now is window or not missing:
            break
        if now in missing:
            missing.discard(now)
            if now.focusPolicy() & Qt.FocusPolicy.TabFocus.value:
                chain.append(now)
        now = now.nextInFocusChain()
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
