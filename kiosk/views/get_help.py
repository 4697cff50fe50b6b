"""Get help: ask the front desk, how to use this screen, and where else to learn more."""

from __future__ import annotations

from kiosk.content.model import Clinic, Edition
from kiosk.design.sizes import SLOP, SPACE_L, SPACE_S, Lettering
from kiosk.session.actions import CleanScreen, OpenPlace
from kiosk.session.cleaning import CLEANING_SECONDS
from kiosk.session.places import ELSEWHERE, Place, Screen
from kiosk.views.parts.card import Card, signed_row
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.page import Page
from kiosk.views.parts.page_widths import page_widths
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.reading import add_points, in_line
from kiosk.views.parts.text import Text
from kiosk.views.parts.topic import Topic
from kiosk.views.parts.type import TypeSetter


class GetHelpView(Topic):
    """Whom to ask, and how the screen works."""

    shows = Screen.HELP

    def __init__(self, materials: Materials, edition: Edition, clinic: Clinic) -> None:
        """Take the clinic, for its phone number."""
        super().__init__(materials, edition)
        self._clinic = clinic

    def make(self, item: str) -> Page:
        """Build the page, or that of the places where one can learn more."""
        return self._elsewhere(self.new_page(item)) if item == ELSEWHERE else self._help()

    def _help(self) -> Page:
        text = self.edition.help
        page = self.new_page("")
        page.add_title(text.title)
        page.add_lead(text.lead)
        page.end_heading()
        # Who feels ill now reads that first.
        page.add_statements((*text.key_points, *text.statements))
        if self._clinic.phone:
            card = Card(self.materials)
            line = self.edition.words.phone.format(phone=self._clinic.phone)
            words = Text(self.materials, Lettering.HEADING, line)
            ink = self.materials.look.theme.primary
            card.add(signed_row(self.materials, "phone", ink, words, lettering=Lettering.HEADING))
            page.add(in_line(page, card))
        add_points(page, text.points, icon="check")
        if text.elsewhere:
            more = PushButton(self.materials, text.elsewhere_title, icon="sources")
            more.clicked.connect(lambda: self.asked.emit(OpenPlace(Place(Screen.HELP, ELSEWHERE))))
            page.add(more)
        wipe = PushButton(self.materials, self.edition.words.clean_screen, icon="wipe")
        wipe.clicked.connect(lambda: self.asked.emit(CleanScreen(CLEANING_SECONDS)))
        page.add(wipe)
        return page

    def _elsewhere(self, page: Page) -> Page:
        """Put a card for each place. Its address stands there to be copied: nothing leads there."""
        text, theme = self.edition.help, self.materials.look.theme
        page.add_title(text.elsewhere_title, over=text.title)
        if text.elsewhere_lead is not None:
            page.add_lead(text.elsewhere_lead)
        page.end_heading()
        for place in text.elsewhere:
            card = Card(self.materials)
            name = Text(self.materials, Lettering.LABEL, place.name, colour=theme.primary, level=2)
            card.add_heading(name)
            card.add(page.words_of(place.offers))
            card.add(self._address(place.web))
            page.add(in_line(page, card))
        return page

    def _address(self, web: str) -> Text:
        """Write an address in smaller letters where it then needs fewer lines: it is copied."""
        materials = self.materials
        # No more than is left within a card, its edges and what is around it.
        around = 2 * materials.look.px(SLOP + SPACE_L + SPACE_S)
        room = page_widths(materials, materials.width)[1] - around
        lines = {
            each: TypeSetter(materials.look, each, web).lines(room)
            for each in (Lettering.STRONG, Lettering.LABEL)
        }
        return Text(materials, min(lines, key=lines.__getitem__), web)
