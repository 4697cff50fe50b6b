"""What matters to me: things to weigh, picked without typing, that join the list of questions."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.session.actions import PickMatter
from kiosk.session.places import Screen
from kiosk.session.session import Session
from kiosk.views.parts.page import Page
from kiosk.views.parts.picking import Picking


class MattersView(Picking):
    """What people weigh, with boxes: a doctor who knows it can advise better."""

    shows = Screen.MATTERS

    def make(self, item: str) -> Page:
        """Build the page."""
        questions = self.edition.questions
        page = self.new_page("")
        page.add_title(questions.matters_title)
        page.add_lead(questions.matters_lead)
        self.add_my_list(page)
        page.end_heading()
        self.add_choices(page, questions.matters, PickMatter)
        return page

    def picked(self, session: Session) -> Sequence[str]:
        """Give the ids of what matters to the visitor."""
        return session.mattering
