"""What can go wrong: warning signs first, then the risks with their numbers."""

from __future__ import annotations

from functools import partial

from kiosk.content.model import Level, Risk
from kiosk.session.actions import OpenPlace
from kiosk.session.places import Place, Screen
from kiosk.views.parts.borrowed import plain_of
from kiosk.views.parts.card_button import CardButton
from kiosk.views.parts.care_card import care_card
from kiosk.views.parts.framed import framed
from kiosk.views.parts.numbered import Numbered
from kiosk.views.parts.page import Page
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.reading import add_basis, add_key_points, in_line, key_points_beside


class RisksView(Numbered):
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
        page = self.new_page(risk.id, compares=any(it.group for it in risk.chances))
        page.add_title(risk.name, over=self.edition.risks.title)
        if risk.picture is not None:
            page.add_to_side(framed(page, risk.picture), stretch=1)
        page.end_heading()
        if risk.chances:
            page.add_statements((risk.summary,))
            self.add_numbers(page, risk.chances)
            page.add_statements(risk.statements)
        else:
            page.add_statements((risk.summary, *risk.statements))
        add_basis(page)
        return page

    def _open(self, item: str) -> None:
        self.asked.emit(OpenPlace(Place(Screen.RISKS, item)))
