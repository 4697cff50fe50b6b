"""A topic: its overview and its details, each made when it is first wanted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.content.model import Edition
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.page import Page
from kiosk.views.parts.pile import Pile


class Topic(QWidget):
    """Holds the pages of one screen. A view says with `make` how each is built."""

    asked = Signal(object)
    """An action that the visitor wants."""

    shows: Screen
    """The screen whose pages these are."""

    def __init__(self, materials: Materials, edition: Edition) -> None:
        """Take what the pages are made of; none is made yet."""
        super().__init__()
        self.setObjectName("clear")
        self.materials = materials
        self.edition = edition
        self._pages: dict[str, Page] = {}
        self._pile = Pile(self)

    def make(self, item: str) -> Page:
        """Build the page of a detail, or the overview for no item."""
        raise NotImplementedError

    def page(self, item: str) -> Page:
        """Give the page of a detail, built now if it was not before."""
        if item not in self._pages:
            page = self.make(item)
            page.asked.connect(self.asked)
            self._pages[item] = page
            self._pile.add(page)
        return self._pages[item]

    def new_page(self, item: str) -> Page:
        """Give an empty page for a detail."""
        return Page(self.materials, self.edition, Place(self.shows, item))

    def show_session(self, session: Session) -> None:
        """Show the page that the session is at."""
        page = self.page(session.place.item)
        self._pile.show(page)
        page.show_session(session)

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
