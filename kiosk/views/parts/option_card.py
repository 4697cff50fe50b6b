"""Choices to compare: each a card with its good points and its hard ones, with as much room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.content.statements import Option, Statement
from kiosk.design.measures import ACROSS, COMPARED
from kiosk.design.sizes import GAP, SPACE_M, SPACE_S, SPACE_XS, Lettering
from kiosk.views.parts.accessible import Role, as_items, tell
from kiosk.views.parts.card import Card, Sign, signed_row
from kiosk.views.parts.columns import Columns, Setting
from kiosk.views.parts.page import Page
from kiosk.views.parts.reading import in_line
from kiosk.views.parts.screenfuls import WORDS
from kiosk.views.parts.text import Text


def add_options(page: Page, options: Sequence[Option]) -> None:
    """Put the choices side by side where the page has room, and below each other where not."""
    if not options:
        return
    look = page.materials.look
    cards = [OptionCard(page, option) for option in options]
    if page.is_all_across:
        across = Setting([[card] for card in cards], is_even=True)
        below = Setting([[*cards]])
        least = look.px(ACROSS * look.scale.text.factor)
        _add(page, Columns(look, [across, below], least, look.px(GAP)))
        return
    for card in cards:
        _add(page, card)


def _add(page: Page, cards: QWidget) -> None:
    """Put choices on the page. They are read one by one: they do not count as one long text."""
    block = in_line(page, cards)
    block.setProperty(WORDS, 0)
    page.add(block)


class OptionCard(Card):
    """One choice: its sign and name, and the two sides of it."""

    def __init__(self, page: Page, option: Option) -> None:
        """Take the page, for words that can be touched, and the choice."""
        super().__init__(page.materials)
        self._page = page
        look = page.materials.look
        theme, words = look.theme, page.edition.words
        pad = self.rows.contentsMargins()
        side = pad.left() - page.inset
        near = pad.top() - look.px(SPACE_XS)
        self.rows.setContentsMargins(side, near, side, near)
        self.rows.setSpacing(look.px(SPACE_XS))
        tell(self, Role.Grouping, option.heading)
        self.add(self._heading(option))
        good = self._points(words.good_points, "good", theme.success, option.good)
        hard = self._points(words.hard_points, "bad", theme.danger, option.hard)
        settings = [Setting([good, hard], is_level=False), Setting([[*good, *hard]])]
        least = look.px(COMPARED * look.scale.text.factor)
        self.add(Columns(look, settings, least, look.px(SPACE_M)))
        self.rows.addStretch(1)

    def _heading(self, option: Option) -> QWidget:
        look = self.materials.look
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(self._page.inset, 0, self._page.inset, 0)
        across.setSpacing(look.px(SPACE_S))
        sign = Sign(self.materials, option.icon, look.theme.primary)
        across.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(Text(self.materials, Lettering.CARD, option.heading, level=2), 1)
        return row

    def _points(
        self, title: str, icon: str, colour: str, points: Sequence[Statement]
    ) -> list[QWidget]:
        """Give one side: what it is called, and its points."""
        words = Text(self.materials, Lettering.LABEL, title, colour=colour, level=3)
        head = signed_row(self.materials, icon, colour, words, lettering=Lettering.LABEL)
        points_of = [self._point(each) for each in points]
        as_items(self, title, points_of)
        return [self._page.moved_in(head, 0), *points_of]

    def _point(self, point: Statement) -> QWidget:
        words = self._page.words_of(point, Lettering.SMALL)
        # What can be touched carries its own room.
        return words if point.text.terms else self._page.moved_in(words, 0)
