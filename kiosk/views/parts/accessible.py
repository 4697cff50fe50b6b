"""What assistive technology is told of each part: its role, its name, its state, its language.

A part says what it is with `tell`, the words of a list or a group with `together`, and what is
only for the eye with `for_the_eye`; all of it is kept in properties of the widget. Qt asks here
only when a screen reader, a test or the audit asks Qt: on a usual day never.

What a widget says nothing of itself for: a label is a text, a button is a button, and a widget that
only lays others out is not there at all; its children stand in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from PySide6.QtGui import QAccessible, QAccessibleStateChangeEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from shiboken6 import isValid

Role = QAccessible.Role

W = TypeVar("W", bound=QWidget)

ROLE = "told-role"
LEVEL = "told-level"
LANGUAGE = "told-language"
GROUP = "told-group"
IS_MODAL = "told-modal"


def tell(widget: W, role: Role, name: str = "", *, level: int = 0) -> W:
    """Say what a part is; gives the part back.

    Args:
        widget: The part.
        role: Such as `Role.Heading` or `Role.Graphic`.
        name: What it is called, where its own words do not say it.
        level: Of a heading: 1 for that of the page or dialog, of which there is one.
    """
    widget.setProperty(ROLE, role.value)
    if level:
        widget.setProperty(LEVEL, level)
    if name and name != widget.accessibleName():
        widget.setAccessibleName(name)
    return widget


def tell_dialog(widget: QWidget, name: str) -> None:
    """Say that a part is a question over the page, and what it asks."""
    tell(widget, Role.Dialog, name)
    widget.setProperty(IS_MODAL, True)


def tell_language(widget: QWidget, language: str) -> None:
    """Say in which language the words of a part and of all in it are, by its code: `es`."""
    widget.setProperty(LANGUAGE, language)


def for_the_eye(widget: W) -> W:
    """Say that a part is an ornament, or that words beside it say the same; gives it back."""
    widget.setProperty(ROLE, Role.NoRole.value)
    return widget


def together(holder: QWidget, role: Role, name: str, members: Sequence[QWidget]) -> Group:
    """Say that parts belong together, wherever they stand: a list, a group of choices.

    Args:
        holder: Holds all of them, and lives no longer than they do.
        role: `Role.List` or `Role.Grouping`, for example.
        name: What they are together.
        members: In the order in which they are read. Of each something is told by itself, too.
    """
    group = Group(holder, members)
    tell(group, role, name)
    return group


def as_items(holder: QWidget, name: str, rows: Sequence[QWidget]) -> None:
    """Say that rows of a card are the points of a list.

    A row of one text is that text to assistive technology; what can be touched stays a control.
    """
    items: list[QWidget] = []
    for row in rows:
        if not isinstance(row, QAbstractButton):
            texts = [row] if isinstance(row, QLabel) else row.findChildren(QLabel)
            if len(texts) == 1 and not row.findChildren(QAbstractButton):
                items.append(tell(texts[0], Role.ListItem))
                continue
            tell(row, Role.ListItem, " ".join(it.text() for it in texts))
        items.append(row)
    together(holder, Role.List, name, items)


def say_selected(button: QAbstractButton) -> None:
    """Tell whoever listens that a tab is on now, or off. A check mark Qt tells of by itself."""
    if QAccessible.isActive():
        state = QAccessible.State()
        state.selected = True
        QAccessible.updateAccessibility(QAccessibleStateChangeEvent(button, state))


class Group(QWidget):
    """Stands for parts that belong together. It is nowhere on the screen itself."""

    def __init__(self, holder: QWidget, members: Sequence[QWidget]) -> None:
        """Take what belongs together."""
        super().__init__(holder)
        self.hide()
        self._members = list(members)
        for member in self._members:
            member.setProperty(GROUP, self)

    def members(self) -> list[QWidget]:
        """Give those that are there."""
        return [it for it in self._members if isValid(it) and not it.isHidden()]


def children_told(widget: QWidget) -> list[QWidget]:
    """Give what assistive technology is told that a part holds, in reading order."""
    if isinstance(widget, Group):
        return widget.members()
    found: dict[QWidget, None] = {}
    for child in _told_within(widget):
        found.setdefault(group_of(child) or child)
    return [*found]


def role_of(widget: QWidget) -> Role | None:
    """Give what a widget is: None if it only lays others out, `NoRole` if it is for the eye."""
    told = widget.property(ROLE)
    if isinstance(told, int):
        return Role(told)
    if widget.isWindow():
        return Role.Window
    if isinstance(widget, QAbstractButton):
        return Role.Button
    if isinstance(widget, QLabel):
        return Role.StaticText if widget.text().strip() else None
    return None


def _told_within(widget: QWidget) -> Iterator[QWidget]:
    """Give the parts below a widget down to the first of which something is told."""
    for child in _uncovered(widget):
        role = role_of(child)
        if role is None:
            yield from _told_within(child)
        elif role is not Role.NoRole:
            yield child


def _uncovered(widget: QWidget) -> list[QWidget]:
    """Give the widgets that one holds and that are there; under a dialog nothing is."""
    there = [
        it
        for it in widget.children()
        if isinstance(it, QWidget) and not (it.isHidden() or it.isWindow() or isinstance(it, Group))
    ]
    over = [it for it in there if it.property(IS_MODAL)]
    return over[-1:] or there


def group_of(widget: QWidget) -> Group | None:
    """Give the group that a part belongs to, if it does."""
    group = widget.property(GROUP)
    return group if isinstance(group, Group) else None


def language_of(widget: QWidget) -> str:
    """Give the code of the language that a part is in: its own, or that of what holds it."""
    holder: QWidget | None = widget
    while holder is not None:
        language = holder.property(LANGUAGE)
        if isinstance(language, str) and language:
            return language
        holder = holder.parentWidget()
    return "en"
