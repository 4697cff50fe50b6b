"""Questions to pick, without typing, and take to the doctor."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from kiosk.session.actions import OpenPlace, PickQuestion
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.views.parts.card_button import CardButton
from kiosk.views.parts.page import Page
from kiosk.views.parts.picking import Picking
from kiosk.views.parts.reading import add_key_points


class QuestionsView(Picking):
    """The questions with their boxes, and the ways to what matters and to the visitor's list."""

    shows = Screen.QUESTIONS

    def make(self, item: str) -> Page:
        """Build the page of questions."""
        questions = self.edition.questions
        page = self.new_page("")
        page.add_title(questions.title)
        page.add_lead(questions.lead)
        self.add_my_list(page)
        page.end_heading()
        self.add_choices(page, questions.questions, PickQuestion)
        add_key_points(page, questions.key_points)
        if questions.matters:
            lead = questions.matters_lead.text.plain
            card = CardButton(self.materials, questions.matters_title, lead, icon="heart")
            card.clicked.connect(partial(self.asked.emit, OpenPlace(Place(Screen.MATTERS))))
            page.add_aside(card)
        return page

    def picked(self, session: Session) -> Sequence[str]:
        """Give the ids of the questions that are picked."""
        return session.picked
