"""Checks on what assistive technology is told of a page as a whole (access.md O-13, O-14).

Qt is asked, as a screen reader asks it: from the window down, part by part. What is seen has to be
among what is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from kiosk.proof.faults import Fault, Finding, at
from kiosk.proof.painting import Painting
from kiosk.proof.seen import Seen
from kiosk.proof.text_checks import Seeing, has_private_use, letters
from kiosk.views.parts.accessible import group_of

Role = QAccessible.Role

NAMED = frozenset(
    {
        *(Role.Window, Role.Pane, Role.Dialog, Role.Grouping, Role.List, Role.ListItem),
        *(Role.PageTabList, Role.Heading, Role.StaticText, Role.Graphic),
    }
)
"""Roles that say nothing without a name. Those of controls are looked at on each screenful."""

ALWAYS_THERE = frozenset({Role.PageTabList, Role.ToolBar})
"""What is the same on every page: within it is looked once."""

MAY_REPEAT = frozenset({Role.StaticText, Role.Heading, Role.ListItem})
"""Words that may stand twice in one part, as on paper: `Do` below each milestone of the sheet."""

TOP = 1
"""The level of the heading of a page, or of a dialog."""


@frozen(eq=False)
class Node:
    """A part as it is told."""

    widget: QWidget
    role: QAccessible.Role
    name: str
    level: int
    """Of a heading, else 0."""
    leads_back: bool
    """Whether it says that what holds it is what told of it."""
    holder: QWidget | None


class TreeChecks:
    """Looks through what is told of pages. Of what is on every page it looks at the inside once."""

    def __init__(self) -> None:
        """Begin with nothing seen."""
        self._known: dict[QWidget, frozenset[QWidget]] = {}

    def findings(
        self, window: QWidget, there: Sequence[Seen], seeing: Sequence[Seeing]
    ) -> Iterator[Finding]:
        """Give what is wrong with what is told of a window whose screenfuls are all there."""
        places = {it.widget: it for it in there}
        nodes = [*self._told(window)]
        told = {node.widget for node in nodes}
        for part in tuple(told):
            told |= self._known.get(part, frozenset())
        for node in nodes:
            for fault, measured, wanted in _wrong(node):
                yield _about(node, places, fault, measured, wanted)
        yield from _twice(nodes, places)
        yield from _headings(nodes, places)
        for it, painting in seeing:
            if it.widget not in told and _is_said_nowhere(it.widget, painting):
                what = painting.words.strip() or "a picture"
                yield at(it.place, Fault.UNTOLD, what, widget=it.widget)

    def _told(self, window: QWidget) -> Iterator[Node]:
        root = QAccessible.queryAccessibleInterface(window)
        yield _node(window, root, None, is_asked=False)
        yield from self._below(root, window)

    def _below(self, told: QAccessibleInterface, holder: QWidget) -> Iterator[Node]:
        for number in range(told.childCount()):
            child = told.child(number)
            widget = child.object()
            if not isinstance(widget, QWidget):
                continue
            # What stands beside each other leads back alike, unless it is of a group.
            is_asked = number == 0 or group_of(widget) is not None
            node = _node(widget, child, holder, is_asked=is_asked)
            yield node
            is_leaf = isinstance(widget, QLabel | QAbstractButton) and not widget.children()
            if is_leaf or widget in self._known:
                continue
            inside = [*self._below(child, widget)]
            if node.role in ALWAYS_THERE:
                self._known[widget] = frozenset(it.widget for it in inside)
            yield from inside


def _node(
    widget: QWidget, told: QAccessibleInterface, holder: QWidget | None, *, is_asked: bool
) -> Node:
    """Look at a part; `is_asked` says whether to ask it for what holds it, too."""
    role, level = told.role(), 0
    if role is Role.Heading:
        value = told.attributesInterface().attributeValue(QAccessible.Attribute.Level)
        level = value if isinstance(value, int) else 0
    leads_back = not is_asked or told.parent().object() is holder
    return Node(widget, role, told.text(QAccessible.Text.Name), level, leads_back, holder)


def _wrong(node: Node) -> Iterator[tuple[Fault, str, str]]:
    """Give what is wrong with a part by itself."""
    name = node.name.strip()
    if node.role in (Role.Client, Role.NoRole):
        yield Fault.NO_ROLE, node.role.name, "a role such as ListItem"
    if node.role in NAMED and not name:
        yield Fault.NAMELESS, node.role.name, "a name"
    if has_private_use(node.name):
        yield Fault.ICON_TEXT, "", ""
    words = node.widget.text() if isinstance(node.widget, QLabel) else ""
    if words not in node.name and letters(words) not in letters(node.name):
        yield Fault.OTHER_NAME, node.name, words
    if not node.leads_back:
        yield Fault.ASTRAY, "", ""
    if node.role is Role.Dialog:
        state = QAccessible.queryAccessibleInterface(node.widget).state()
        if not state.modal:
            yield Fault.WRONG_STATE, "is one part of many", "is in front of all others"


def _twice(nodes: Sequence[Node], places: dict[QWidget, Seen]) -> Iterator[Finding]:
    """Give what cannot be told from what stands beside it, by its role and name."""
    seen: set[tuple[QWidget | None, QAccessible.Role, str]] = set()
    for node in nodes:
        if node.role not in NAMED or node.role in MAY_REPEAT or not node.name:
            continue
        key = node.holder, node.role, node.name
        if key in seen:
            yield _about(node, places, Fault.SAME_NAME, node.role.name, "a name of its own")
        seen.add(key)


def _headings(nodes: Sequence[Node], places: dict[QWidget, Seen]) -> Iterator[Finding]:
    """Give what is wrong with the headings: one is above all, and none skips a level."""
    headings = [node for node in nodes if node.role is Role.Heading]
    top = [node for node in headings if node.level == TOP]
    if len(top) != 1:
        names = ", ".join(node.name for node in top)
        yield Finding(Fault.NOT_ONE_TOP, names, f"{len(top)} of level {TOP}", "one")
    before = TOP
    for node in headings:
        if not 0 < node.level <= before + 1:
            wanted = f"at most {before + 1}"
            yield _about(node, places, Fault.DEEP_HEADING, f"level {node.level}", wanted)
        before = node.level


def _is_said_nowhere(widget: QWidget, painting: Painting) -> bool:
    """Say whether a widget that is not told of shows what somebody has to be told.

    One that is for the eye may show pictures, never words.
    """
    has_words = any(each.text.strip() for each in painting.stretches)
    return has_words or (bool(painting.icons) and not _is_for_the_eye(widget))


def _is_for_the_eye(widget: QWidget) -> bool:
    return QAccessible.queryAccessibleInterface(widget).role() is Role.NoRole


def _about(
    node: Node, places: dict[QWidget, Seen], fault: Fault, measured: str, wanted: str
) -> Finding:
    """Give a finding about a part; one that stands for several has no place of its own."""
    seen = places.get(node.widget)
    place = seen.place if seen is not None else (0.0, 0.0, 0.0, 0.0)
    name, widget = node.name, node.widget
    return at(place, fault, name, measured=measured, wanted=wanted, widget=widget)
