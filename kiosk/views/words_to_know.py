"""Words to know: each with how it is said and what it means."""

from __future__ import annotations

from kiosk.design.sizes import Lettering
from kiosk.session.places import Screen
from kiosk.views.parts.borrowed import plain_of
from kiosk.views.parts.card import Card
from kiosk.views.parts.page import Page
from kiosk.views.parts.reading import add_key_points, in_line
from kiosk.views.parts.text import Text
from kiosk.views.parts.topic import Topic


class WordsToKnowView(Topic):
    """The glossary, in one list."""

    shows = Screen.WORDS

    def make(self, item: str) -> Page:
        """Build the list."""
        glossary = self.edition.glossary
        page = self.new_page("")
        page.add_title(glossary.title)
        page.add_lead(glossary.lead)
        page.end_heading()
        for term in glossary.terms:
            card = Card(self.materials)
            card.add_heading(Text(self.materials, Lettering.CARD, term.term, level=2))
            if term.say:
                said = self.edition.words.say.format(say=term.say)
                colour = self.materials.look.theme.text2
                card.add(Text(self.materials, Lettering.SMALL, said, colour=colour))
            card.add(Text(self.materials, Lettering.BODY, plain_of(term.meaning, self.edition)))
            page.add(in_line(page, card))
        add_key_points(page, glossary.key_points)
        return page
