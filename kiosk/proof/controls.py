"""The controls of a window: what can be touched now, how large it looks, and its name."""

from __future__ import annotations

from attrs import frozen
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget

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
    widget: QAbstractButton


def controls(window: QWidget) -> tuple[Control, ...]:
    """Give the controls that can be touched, in the order of the widget tree."""
    buttons = window.findChildren(QAbstractButton)
    found = (_control(button, window) for button in buttons if _can_be_touched(button))
    return tuple(control for control in found if not control.seen.isEmpty())


def visible_part(widget: QWidget, window: QWidget, up_to: QWidget | None = None) -> QRect:
    """Give the part of the window where a widget may paint: its ancestors cut off the rest.

    With `up_to` only what holds the widget inside that ancestor, and it, cut anything off.
    """
    part = QRect(widget.mapTo(window, QPoint()), widget.size())
    holder: QWidget | None = widget
    while holder is not None and holder is not up_to and holder is not window:
        holder = holder.parentWidget()
        if holder is not None:
            part &= QRect(holder.mapTo(window, QPoint()), holder.size())
    return part


def _can_be_touched(button: QAbstractButton) -> bool:
    return button.isVisible() and button.isEnabled()


def _control(button: QAbstractButton, window: QWidget) -> Control:
    face = button.face_rect() if isinstance(button, BigButton) else button.rect()
    placed = face.translated(button.mapTo(window, QPoint()))
    interface = QAccessible.queryAccessibleInterface(button)
    name = interface.text(QAccessible.Text.Name)
    return Control(name, placed, placed & visible_part(button, window), button)
