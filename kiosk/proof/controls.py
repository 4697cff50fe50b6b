"""The controls of a window: what can be touched now, how large it looks, and its name."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen
from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.proof.seen import Seen, seen_in
from kiosk.views.parts.button import BigButton


@frozen
class Control:
    """One thing to touch. Places are in pixels from the window's upper left corner."""

    name: str
    """What assistive technology calls it."""
    face: QRect
    """The part of it that is seen as a control."""
    seen: QRect
    """The part of the face that nothing cuts off."""
    hit: QRect
    """All that takes a touch; the ring of the keys is painted there too."""
    is_cut: bool
    """Whether something cuts off a part of where it takes touches and shows the ring."""
    widget: QAbstractButton


def controls(window: QWidget) -> tuple[Control, ...]:
    """Give the controls that can be touched, in the order of the widget tree."""
    return controls_of(seen_in(window))


def controls_of(there: Iterable[Seen], *, every_screenful: bool = False) -> tuple[Control, ...]:
    """Give the controls among widgets; with `every_screenful` those too that come later."""
    found = (_control(it, it.widget) for it in there if isinstance(it.widget, QAbstractButton))
    return tuple(it for it in found if every_screenful or not it.seen.isEmpty())


def _control(it: Seen, button: QAbstractButton) -> Control:
    hit, seen = it.rect, it.seen
    face = button.face_rect() if isinstance(button, BigButton) else button.rect()
    placed = face.translated(hit.topLeft())
    name = QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
    return Control(name, placed, placed & seen, hit, seen != hit, button)
