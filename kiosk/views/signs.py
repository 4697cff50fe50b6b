"""Warning signs: three care cards, from the fastest to act on to the slowest."""

from __future__ import annotations

from kiosk.content.model import Clinic, Edition, Level
from kiosk.design.sizes import SPACE_L, Lettering
from kiosk.session.places import Screen
from kiosk.views.parts.card import signed_row
from kiosk.views.parts.care_card import care_card
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.page import Page
from kiosk.views.parts.reading import add_basis, in_line
from kiosk.views.parts.text import Text
from kiosk.views.parts.topic import Topic


class SignsView(Topic):
    """The care cards with the clinic's number, if it has given one."""

    shows = Screen.SIGNS

    def __init__(self, materials: Materials, edition: Edition, clinic: Clinic) -> None:
        """Take the clinic, for its phone number."""
        super().__init__(materials, edition)
        self._clinic = clinic

    def make(self, item: str) -> Page:
        """Build the page of the three cards."""
        risks = self.edition.risks
        page = self.new_page("")
        page.add_title(risks.signs_title, over=risks.title)
        page.add_lead(risks.signs_lead)
        page.end_heading()
        words = self.edition.words
        for card in risks.care_cards:
            frame = care_card(page, card)
            if card.level is Level.URGENT:
                phone = self._clinic.phone
                line = words.phone.format(phone=phone) if phone else words.no_phone
                lettering = Lettering.HEADING if phone else Lettering.STRONG
                ink = self.materials.look.theme.warning
                words_of = Text(self.materials, lettering, line)
                row = signed_row(self.materials, "phone", ink, words_of, lettering=lettering)
                side = self.materials.look.px(SPACE_L)
                row.setContentsMargins(side, 0, side, 0)
                frame.add(row)
            page.add(in_line(page, frame))
        add_basis(page)
        return page
