"""What the procedure is, who may have it, and what else there is."""

from __future__ import annotations

from functools import partial

from kiosk.content.statements import Section
from kiosk.session.actions import OpenPlace
from kiosk.session.places import Place, Screen
from kiosk.views.parts.card_button import CardButton
from kiosk.views.parts.framed import framed
from kiosk.views.parts.grid import Grid
from kiosk.views.parts.numbered import Numbered
from kiosk.views.parts.option_card import add_options
from kiosk.views.parts.page import Page
from kiosk.views.parts.push_button import PushButton, Rank
from kiosk.views.parts.reading import add_basis, add_cautions, add_key_points, add_points


class AboutView(Numbered):
    """The overview with its cards, and a page for each section."""

    shows = Screen.ABOUT

    def make(self, item: str) -> Page:
        """Build the overview, or the page of a section."""
        sections = {section.id: section for section in self.edition.about.sections}
        return self._section(sections[item]) if item else self._overview()

    def _overview(self) -> Page:
        about = self.edition.about
        page = self.new_page("")
        page.add_title(about.title)
        page.add_lead(about.lead)
        page.add_to_side(framed(page, about.picture), stretch=1)
        page.end_heading()
        cards = []
        for section in about.sections:
            card = CardButton(self.materials, section.heading, icon=section.icon, has_arrow=True)
            card.clicked.connect(partial(self._open, section.id))
            cards.append(card)
        for start in range(0, len(cards), 2):
            page.add(Grid(cards[start : start + 2], 2))
        add_key_points(page, about.key_points)
        return page

    def _section(self, section: Section) -> Page:
        is_compared = bool(section.options) or any(it.group for it in section.chances)
        page = self.new_page(section.id, compares=is_compared)
        page.add_title(section.heading, over=self.edition.about.title)
        if section.picture is not None:
            page.add_to_side(framed(page, section.picture), stretch=1)
        page.end_heading()
        if section.points:
            page.add_statements(section.statements[:-1])
            for lead_in in section.statements[-1:]:
                page.add_lead_in(lead_in)
        else:
            page.add_statements(section.statements)
        self.add_numbers(page, section.chances)
        add_options(page, section.options)
        add_points(page, section.points)
        add_cautions(page, section.cautions)
        if section.options:
            matters = self.edition.questions.matters_title
            way = PushButton(page.materials, matters, icon="heart", rank=Rank.PRIMARY)
            way.clicked.connect(partial(page.asked.emit, OpenPlace(Place(Screen.MATTERS))))
            page.add_aside(way)
        add_basis(page)
        return page

    def _open(self, item: str) -> None:
        self.asked.emit(OpenPlace(Place(Screen.ABOUT, item)))
