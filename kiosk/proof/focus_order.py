"""The order in which the Tab key goes from control to control."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from kiosk.proof.controls import Control


def focus_chain(window: QWidget, there: Iterable[Control]) -> tuple[Control, ...]:
    """Give those of the controls that Tab reaches, in its order."""
    by_widget: dict[QWidget, Control] = {control.widget: control for control in there}
    chain: list[Control] = []
    widget = window.nextInFocusChain()
    while widget is not window and widget is not None:
        takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus.value
        control = by_widget.get(widget)
        if control is not None and takes_tab and control not in chain:
            chain.append(control)
        widget = widget.nextInFocusChain()
    return tuple(chain)


def goes_back(one: QRect, following: QRect) -> bool:
    """Say whether the second stands before the first for somebody who reads from left to right.

    Above it in the same column, or left of it in the same row; columns are read one by one.
    """
    same_column = min(one.right(), following.right()) >= max(one.left(), following.left())
    same_row = min(one.bottom(), following.bottom()) >= max(one.top(), following.top())
    is_above = following.bottom() < one.top()
    is_left = following.right() < one.left()
    return (same_column and is_above) or (same_row and is_left)
