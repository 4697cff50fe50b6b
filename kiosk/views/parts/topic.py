"""A topic: its overview and its details, each made when it is first wanted."""

from __future__ import annotations

from attrs import evolve
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.content.model import Edition
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.page import Page
from kiosk.views.parts.pile import Pile
from kiosk.views.parts.reading import words_here


class Topic(QWidget):
    """Holds the pages of one screen. A view says with `make` how each is built."""

    asked = Signal(object)
    """An action that the visitor wants."""

    shows: Screen
    """The screen whose pages these are."""

    def __init__(self, materials: Materials, edition: Edition) -> None:
        """Take what the pages are made of; none is made yet."""
        super().__init__()
        self.materials = materials
        self.edition = edition
        self._pages: dict[str, Page] = {}
        self._pile = Pile(self)

    def make(self, item: str) -> Page:
        """Build the page of a detail, or the overview for no item."""
        raise NotImplementedError

    def explain(self, page: Page) -> None:
        """Put the way to what the words of a page mean, where one is needed: at its end."""
        button = words_here(page)
        if button is not None:
            page.add_aside(button)

    def page(self, item: str) -> Page:
        """Give the page of a detail, built now if it was not before."""
        if item not in self._pages:
            page = self.make(item)
            self.explain(page)
            page.asked.connect(self.asked)
            self._pages[item] = page
            self._pile.add(page)
        return self._pages[item]

    def pages(self) -> tuple[Page, ...]:
        """Give the pages that have been made."""
        return tuple(self._pages.values())

    def new_page(self, item: str, *, compares: bool = False) -> Page:
        """Give an empty page for a detail.

        One that compares takes the whole width of a wide screen, as long as it is high enough:
        what is to be compared is seen at once there, and the heading stands above it.
        """
        materials = self.materials
        takes_all = compares and materials.is_wide and not materials.is_low
        if takes_all:
            materials = evolve(materials, is_wide=False)
        page = Page(materials, self.edition, Place(self.shows, item))
        page.is_all_across = takes_all
        if takes_all:
            page.way.stand_in_column()
        return page

    def show_session(self, session: Session) -> None:
        """Show the page that the session is at."""
        page = self.page(session.place.item)
        self._pile.show(page)
        page.show_session(session)

    def put_away(self) -> None:
        """Let go what is this visitor's, or large and rarely wanted: another screen is seen now.

        What stays on pages because it is soon seen again, `Pages.forget` takes off at the end.
        """

    def last_control(self) -> QWidget | None:
        """Give the control after which the keys go on to the bar."""
        page = self._pile.shown
        return page.last_control() if isinstance(page, Page) else None

    def settle(self) -> None:
        """Be where a movement would end, at once."""
        page = self._pile.shown
        if isinstance(page, Page):
            page.pager.settle()

    def take_focus(self) -> None:
        """Give the focus to what leads on."""
        page = self._pile.shown
        if isinstance(page, Page):
            page.take_focus()
