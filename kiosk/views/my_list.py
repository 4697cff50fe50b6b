"""The visitor's own list of questions, large enough to read to the doctor."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.design.sizes import Lettering
from kiosk.session.actions import OpenPlace
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.views.parts.borrowed import plain_of
from kiosk.views.parts.card import Card, signed_row
from kiosk.views.parts.page import Page
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.reading import in_line
from kiosk.views.parts.text import Text
from kiosk.views.parts.topic import Topic


class MyListView(Topic):
    """What the visitor picked. It is kept in this visit only."""

    shows = Screen.MY_LIST

    def make(self, item: str) -> Page:
        """Build the page; what is on the list comes with the session."""
        questions = self.edition.questions
        page = self.new_page("")
        page.add_title(questions.list_title)
        page.add_lead(questions.list_lead)
        page.end_heading()
        self._rows: dict[str, QWidget] = {}
        ink = self.materials.look.theme.primary
        for question in questions.questions:
            card = Card(self.materials)
            line = Text(self.materials, Lettering.LEAD, plain_of(question, self.edition))
            card.add(signed_row(self.materials, "question", ink, line, lettering=Lettering.LEAD))
            self._rows[question.id] = in_line(page, card)
            page.add(self._rows[question.id])
        self._empty = QWidget()
        self._empty.setObjectName("clear")
        down = QVBoxLayout(self._empty)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(in_line(page, page.words_of(questions.list_empty, Lettering.LEAD)))
        choose = PushButton(self.materials, questions.title, icon="question-bubble")
        choose.clicked.connect(partial(self.asked.emit, OpenPlace(Place(Screen.QUESTIONS))))
        down.addWidget(choose)
        page.add(self._empty)
        return page

    def show_session(self, session: Session) -> None:
        """Show the questions that are picked."""
        self.page("")
        for question, row in self._rows.items():
            row.setVisible(question in session.picked)
        self._empty.setVisible(not session.picked)
        super().show_session(session)
