"""Where this comes from: the clinic's own page, and every source behind a fact."""

from __future__ import annotations

from kiosk.design.sizes import Lettering
from kiosk.session.places import Screen
from kiosk.views.parts.card import Card
from kiosk.views.parts.page import Page
from kiosk.views.parts.reading import in_line
from kiosk.views.parts.text import Text
from kiosk.views.parts.topic import Topic


class SourcesView(Topic):
    """The list of sources, by organisation and title. No link leaves this program."""

    shows = Screen.SOURCES

    def make(self, item: str) -> Page:
        """Build the list."""
        sources = self.edition.sources
        words = self.edition.words
        theme = self.materials.look.theme
        page = self.new_page("")
        page.add_title(sources.title)
        page.add_lead(sources.lead)
        page.end_heading()
        clinic = Card(self.materials)
        clinic.add(Text(self.materials, Lettering.STRONG, words.clinic_source))
        page.add(in_line(page, clinic))
        page.add_statements((*sources.statements, *sources.key_points))
        for source in sources.sources:
            card = Card(self.materials)
            line = words.source_line.format(organisation=source.organisation, year=source.year)
            card.add(Text(self.materials, Lettering.LABEL, line, colour=theme.primary))
            card.add(Text(self.materials, Lettering.STRONG, source.title))
            card.add(Text(self.materials, Lettering.SMALL, source.supports, colour=theme.text2))
            page.add(in_line(page, card))
        return page
