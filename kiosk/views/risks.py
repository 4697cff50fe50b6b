"""What can go wrong: warning signs first, then the risks with their numbers."""

from __future__ import annotations

from functools import partial

from kiosk.content.model import Edition, Level, Risk
from kiosk.content.statements import Chance
from kiosk.design.sizes import Lettering
from kiosk.session.actions import OpenPlace
from kiosk.session.places import Place, Screen
from kiosk.views.parts.borrowed import plain_of
from kiosk.views.parts.card import Card
from kiosk.views.parts.card_button import CardButton
from kiosk.views.parts.care_card import care_card
from kiosk.views.parts.hundred import Hundred
from kiosk.views.parts.page import Page
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.reading import add_basis, add_key_points, in_line, key_points_beside
from kiosk.views.parts.text import Text
from kiosk.views.parts.topic import Topic
from kiosk.views.parts.writing import counted


class RisksView(Topic):
    """The care card of emergencies, the list of risks, and a page for each."""

    shows = Screen.RISKS

    def make(self, item: str) -> Page:
        """Build the list, or the page of a risk."""
        risks = {risk.id: risk for group in self.edition.risks.groups for risk in group.risks}
        return self._risk(risks[item]) if item else self._list()

    def _list(self) -> Page:
        risks = self.edition.risks
        page = self.new_page("")
        page.add_title(risks.title)
        page.add_lead(risks.lead)
        emergency = next(card for card in risks.care_cards if card.level is Level.EMERGENCY)
        card = in_line(page, care_card(page, emergency, is_alone=True))
        if not self.materials.is_wide:
            page.add_to_side(card)
        signs = PushButton(self.materials, risks.signs_title, icon="shield")
        signs.clicked.connect(partial(self.asked.emit, OpenPlace(Place(Screen.SIGNS))))
        page.add_to_side(signs)
        has_room_beside = self.materials.is_wide and not self.materials.is_low
        if has_room_beside:
            key_points_beside(page, risks.key_points)
        page.end_heading()
        if self.materials.is_wide:
            page.add(card)
        for group in risks.groups:
            page.add_heading(group.heading)
            for risk in group.risks:
                summary = plain_of(risk.summary, self.edition)
                card = CardButton(self.materials, risk.name, summary, icon=risk.icon)
                card.clicked.connect(partial(self._open, risk.id))
                page.add(card)
        if not has_room_beside:
            add_key_points(page, risks.key_points)
        return page

    def _risk(self, risk: Risk) -> Page:
        page = self.new_page(risk.id)
        page.add_title(risk.name, over=self.edition.risks.title)
        page.end_heading()
        for chance in risk.chances:
            page.add(in_line(page, self._chance(chance)))
        page.add_statements((risk.summary, *risk.statements))
        add_basis(page)
        return page

    def _chance(self, chance: Chance) -> Card:
        """Say a number in words, in a picture, and from both sides (access.md C-07)."""
        seen, rest = chance_words(self.edition, chance)
        card = Card(self.materials)
        card.add(Text(self.materials, Lettering.HEADING, seen))
        card.add(Hundred(self.materials, chance, seen))
        card.add(Text(self.materials, Lettering.BODY, rest))
        if chance.low != chance.high:
            perhaps = self.edition.words.chance_perhaps
            colour = self.materials.look.theme.text2
            card.add(Text(self.materials, Lettering.SMALL, perhaps, colour=colour))
        return card

    def _open(self, item: str) -> None:
        self.asked.emit(OpenPlace(Place(Screen.RISKS, item)))


def chance_words(edition: Edition, chance: Chance) -> tuple[str, str]:
    """Say how many of a hundred it happens to, and how many it does not."""
    words = edition.words
    number = partial(counted, words, edition.language)
    low, high = chance.low, chance.high
    if low == high:
        return (
            words.chance.format(count=number(low), among=chance.among),
            words.chance_rest.format(count=number(100 - low)),
        )
    return (
        words.chance_range.format(low=number(low), high=number(high), among=chance.among),
        words.chance_rest_range.format(low=number(100 - high), high=number(100 - low)),
    )
