"""A part of the screen as Qt hands it to assistive technology; `accessible.py` knows what it is."""

from __future__ import annotations

from typing import Any
from weakref import ref

from PySide6.QtCore import QLocale, QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QApplication, QLabel, QWidget
from shiboken6 import VoidPtr, getCppPointer, isValid

from kiosk.views.parts.accessible import (
    IS_MODAL,
    LEVEL,
    Group,
    Role,
    children_told,
    group_of,
    language_of,
    role_of,
)

IS_TOLD = "is-told-of"
"""Of the application: that its widgets are told of by this module."""

PICKED_BY_SELECTION = (Role.PageTab,)
"""Roles of which one says that they are selected, rather than checked."""

_ACTIONS = (
    QAccessibleActionInterface.pressAction,
    QAccessibleActionInterface.toggleAction,
)
"""What a touch does, by the names that those who act for a visitor have for it."""


def answer_assistive_technology() -> None:
    """Let Qt ask this module about widgets from now on. Needs a QApplication."""
    application = QApplication.instance()
    if application is not None and not application.property(IS_TOLD):
        application.setProperty(IS_TOLD, True)
        QAccessible.installFactory(_told_of)


def _told_of(_key: str, part: QObject) -> QAccessibleInterface | None:
    """Give what Qt asks for; it asks once for each widget."""
    return Told(part) if isinstance(part, QWidget) else None


class Told(QAccessibleWidget, QAccessibleAttributesInterface):
    """One part as assistive technology has it."""

    def __init__(self, widget: QWidget) -> None:
        """Take the widget; what is told of it is looked up whenever somebody asks."""
        QAccessibleWidget.__init__(self, widget)
        QAccessibleAttributesInterface.__init__(self)
        self._counted: list[ref[QWidget]] = []
        """What it held when it was last counted: who asks for all of it counts first.

        Not held itself: PySide keeps what it was given for Qt as long as the program runs.
        """

    def role(self) -> Role:
        """Give what it is."""
        widget = self._part()
        role = role_of(widget) if widget is not None else None
        return role if role is not None else Role.Client

    def text(self, kind: QAccessible.Text) -> str:
        """Give its name, which for a text are its words, or what is said of it besides."""
        widget = self._part()
        if widget is None:
            return ""
        if kind is QAccessible.Text.Name:
            if widget.isWindow():
                return widget.accessibleName() or widget.windowTitle()
            words = widget.text() if isinstance(widget, QLabel) else ""
            return widget.accessibleName() or words
        if kind is QAccessible.Text.Description:
            return widget.accessibleDescription()
        return ""

    def state(self) -> QAccessible.State:
        """Give what it is like now."""
        state = super().state()
        widget = self._part()
        if widget is None:
            return state
        if isinstance(widget, Group):
            state.invisible = not widget.members()
            return state
        state.offscreen = bool(not state.invisible and widget.visibleRegion().isEmpty())
        state.modal = bool(widget.property(IS_MODAL))
        if isinstance(widget, QAbstractButton):
            state.pressed = widget.isDown()
            # What Qt itself knows, and tells of whenever it changes.
            can_be_on, is_on = (
                QAbstractButton.isCheckable(widget),
                QAbstractButton.isChecked(widget),
            )
            if self.role() in PICKED_BY_SELECTION:
                state.selectable, state.selected = can_be_on, is_on
            else:
                state.checkable, state.checked = can_be_on, is_on
        return state

    def rect(self) -> QRect:
        """Give where it is on the display."""
        widget = self._part()
        if not isinstance(widget, Group):
            return super().rect()
        whole = QRect()
        for member in widget.members():
            whole |= QRect(member.mapToGlobal(QPoint()), member.size())
        return whole

    def parent(self) -> QAccessibleInterface:
        """Give what holds it: the next of which something is told."""
        widget = self._part()
        if widget is None:
            return super().parent()
        group = group_of(widget)
        if group is not None:
            return QAccessible.queryAccessibleInterface(group)
        holder = widget.parentWidget()
        while holder is not None and not widget.isWindow():
            if role_of(holder) is not None:
                return QAccessible.queryAccessibleInterface(holder)
            holder = holder.parentWidget()
        return super().parent()

    def childCount(self) -> int:
        """Count what it holds."""
        children = self._children()
        self._counted = [ref(it) for it in children]
        return len(children)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # as Qt does
        """Give one of the parts that it holds."""
        part = self._counted[index]() if 0 <= index < len(self._counted) else None
        if part is None or not isValid(part) or part.isHidden():
            children = self._children()
            part = children[index] if 0 <= index < len(children) else None
        return QAccessible.queryAccessibleInterface(part) if part is not None else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Give the number of a part that it holds, from 0; -1 if it does not."""
        part = child.object()
        return next((at for at, it in enumerate(self._children()) if it is part), -1)

    def actionNames(self) -> list[str]:
        """Give what can be done with it: a button can be pressed."""
        names = super().actionNames()
        if isinstance(self._part(), QAbstractButton):
            names = [_ACTIONS[0](), *(it for it in names if it != _ACTIONS[0]())]
        return names

    def doAction(self, name: str) -> None:
        """Do it, as a touch would."""
        widget = self._part()
        if isinstance(widget, QAbstractButton) and name in (each() for each in _ACTIONS):
            widget.click()
        else:
            super().doAction(name)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:  # noqa: ANN401 - a pointer
        """Give the part of it that Qt asks for."""
        if kind is QAccessible.InterfaceType.AttributesInterface:
            # One object for both in Python, two in C++.
            return VoidPtr(getCppPointer(self)[1])
        given: Any = super().interface_cast(kind)
        # None would reach Qt as a pointer to Python's None.
        return given if given is not None else VoidPtr(0)

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        """Give what else is known of it."""
        keys = [QAccessible.Attribute.Locale]
        widget = self._part()
        if widget is not None and widget.property(LEVEL):
            keys.append(QAccessible.Attribute.Level)
        return keys

    def attributeValue(self, key: QAccessible.Attribute) -> object:
        """Give the level of a heading, or the language of the words."""
        widget = self._part()
        if widget is None:
            return None
        if key is QAccessible.Attribute.Level:
            return widget.property(LEVEL)
        if key is QAccessible.Attribute.Locale:
            return QLocale(language_of(widget).replace("-", "_"))
        return None

    def _part(self) -> QWidget | None:
        """Give the widget; None once it is gone."""
        return self.widget()

    def _children(self) -> list[QWidget]:
        widget = self._part()
        return children_told(widget) if widget is not None else []
