"""A topic with numbers out of a hundred, and the question that each of them leaves open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from kiosk.content.model import Edition
from kiosk.content.statements import Chance
from kiosk.design.sizes import Lettering
from kiosk.session.actions import PickQuestion
from kiosk.session.session import Session
from kiosk.views.parts.chance_card import add_chances
from kiosk.views.parts.choice_button import ChoiceButton
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.page import Page
from kiosk.views.parts.picking import choice_of
from kiosk.views.parts.text import Text
from kiosk.views.parts.topic import Topic


class Numbered(Topic):
    """Holds pages that may show numbers. Below them stands what to ask, with its box."""

    def __init__(self, materials: Materials, edition: Edition) -> None:
        """Take what the pages are made of."""
        super().__init__(materials, edition)
        self._choices: list[ChoiceButton] = []

    def add_numbers(self, page: Page, chances: Sequence[Chance]) -> None:
        """Put a card for each number, and the question of the visitor's own chance below them.

        A touch puts the question on the visitor's list: a picture of a hundred says what to do
        with it (PEMAT-P, item 25).
        """
        add_chances(page, chances)
        question = self.edition.questions.of_numbers
        if not chances or question is None:
            return
        lead_in = Text(page.materials, Lettering.BODY, self.edition.words.chance_ask)
        page.add(page.moved_in(lead_in, 0), keeps_with_next=True)
        choice = choice_of(page.materials, question, self.edition)
        choice.clicked.connect(partial(self.asked.emit, PickQuestion(question.id)))
        page.add(choice)
        self._choices.append(choice)

    def show_session(self, session: Session) -> None:
        """Show the page that the session is at, and whether the question is picked."""
        super().show_session(session)
        is_picked = self.edition.questions.beside_numbers in session.picked
        for choice in self._choices:
            choice.set_picked(is_picked)
