"""What each part of a screen says when it is read aloud."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from kiosk.views.parts.accessible import Group, Role, group_of, language_of, role_of
from kiosk.views.parts.borrowed import Borrowed, prose_of
from kiosk.views.parts.button import BigButton
from kiosk.views.parts.card_button import CardButton
from kiosk.views.parts.illustration import Illustration
from kiosk.views.parts.tab_button import TabButton
from kiosk.views.parts.term_text import TermText
from kiosk.views.parts.text import Text

DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


@frozen(eq=False)
class Saying:
    """Words that a part says."""

    text: str
    language: str = ""
    """The code of their language; empty for that of the page."""
    shown_by: Text | None = None
    """The text in which they can be marked, all of its prose; None where a ring marks the part."""


def parts_in(widget: QWidget) -> Iterator[QWidget]:
    """Give the parts that say something, in the order in which they stand, also those below.

    What is hidden says nothing; what only lies below the screenful that is seen, does.
    """
    if widget.isHidden() or isinstance(widget, Group):
        return
    if isinstance(widget, BigButton | Text) or _is_picture(widget):
        yield widget
        return
    layout = widget.layout()
    children = widget.findChildren(QWidget, options=DIRECT)
    placed = _laid_out(layout, children) if layout is not None else []
    for child in (*placed, *(it for it in children if it not in placed)):
        yield from parts_in(child)


def _is_picture(widget: QWidget) -> bool:
    """Say whether a part is called something and holds nothing else that speaks."""
    speaking = (*widget.findChildren(BigButton), *widget.findChildren(Text))
    return bool(widget.accessibleName()) and not speaking


def said_by(part: QWidget) -> Iterator[Saying]:
    """Give what a part says of itself: its words, and the state that it is in."""
    if isinstance(part, Text):
        yield from _said_in(part)
        return
    if isinstance(part, TermText):
        yield from _said_in(part.words)
        return
    language = language_of(part)  # not asked of texts: a quarter of the time of a long page
    if part.accessibleName():
        yield Saying(part.accessibleName(), language)
    if isinstance(part, Illustration):
        yield from (Saying(label) for label in part.labels)
    if isinstance(part, CardButton):
        for text in part.findChildren(Text):
            yield from (Saying(it.text, it.language) for it in _said_in(text))
    elif isinstance(part, BigButton):
        state = part.accessibleDescription()
        if state and not part.accessibleName().endswith(state):
            yield Saying(state, language)


def are_counted_together(one: BigButton, other: BigButton) -> bool:
    """Say whether two controls are of those that are counted: tabs, buttons, choices of a thing."""
    if isinstance(one, TabButton) or isinstance(other, TabButton):
        return isinstance(one, TabButton) and isinstance(other, TabButton)
    if one.isCheckable() != other.isCheckable():
        return False
    return not one.isCheckable() or _choices_of(one) is _choices_of(other)


def _choices_of(choice: BigButton) -> QWidget | None:
    """Give what holds a choice together with the others of the same thing, if anything does."""
    holder: QWidget | None = group_of(choice) or choice.parentWidget()
    while holder is not None and role_of(holder) is not Role.Grouping:
        holder = holder.parentWidget()
    return holder


def _said_in(text: Text) -> Iterator[Saying]:
    wording = text.wording
    if isinstance(wording, Borrowed):
        yield Saying(wording.over)
        yield Saying(wording.prose.plain, wording.language, text)
    elif text.accessibleName():  # Short words that stand for longer ones.
        yield Saying(text.accessibleName())
    else:
        yield Saying(prose_of(wording).plain, "", text)


def _laid_out(layout: QLayout, widgets: Sequence[QWidget]) -> list[QWidget]:
    """Give those widgets that stand in a layout, and in those in it, in its order."""
    # WORKAROUND (seen, PySide 6.11.3): the layout's own items, as `itemAt` gives them, are kept by
    # PySide after Qt has deleted them. When a page is taken down later the program crashes.
    found = [(layout.indexOf(it), [it]) for it in widgets]
    for inner in layout.findChildren(QLayout, options=DIRECT):
        found.append((layout.indexOf(inner), _laid_out(inner, widgets)))
    found.sort(key=lambda each: each[0])
    return [it for at, inside in found if at >= 0 for it in inside]
