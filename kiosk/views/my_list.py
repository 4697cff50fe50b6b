"""The visitor's own list, what matters and what to ask, large enough to read to the doctor."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.content.statements import Statement
from kiosk.design.sizes import SPACE_S, Lettering
from kiosk.session.actions import OpenPlace
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.views.parts.borrowed import plain_of
from kiosk.views.parts.card import Card, signed_row
from kiosk.views.parts.page import Page
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.reading import add_way, in_line
from kiosk.views.parts.text import Text
from kiosk.views.parts.topic import Topic


class MyListView(Topic):
    """What the visitor picked. It is kept in this visit only."""

    shows = Screen.MY_LIST

    def make(self, item: str) -> Page:
        """Build the page; what is on the list comes with the session."""
        questions, words = self.edition.questions, self.edition.words
        page = self.new_page("")
        page.add_title(questions.list_title)
        page.add_lead(questions.list_lead)
        page.end_heading()
        self._heads: list[QWidget] = []
        self._rows: dict[str, QWidget] = {}
        self._add(page, questions.matters_title, questions.matters, "heart")
        self._add(page, words.sheet_questions, questions.questions, "question")
        self._empty = QWidget()
        down = QVBoxLayout(self._empty)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(in_line(page, page.words_of(questions.list_empty, Lettering.LEAD)))
        down.addWidget(self._way(questions.title, "question-bubble", Screen.QUESTIONS))
        if questions.matters:
            down.addWidget(self._way(questions.matters_title, "heart", Screen.MATTERS))
        page.add(self._empty)
        add_way(page, self._way(words.take_home, "take-home", Screen.TAKE_HOME))
        return page

    def show_session(self, session: Session) -> None:
        """Show what is picked. Questions need a heading only below what matters."""
        self.page("")
        picked = (session.mattering, session.picked)
        for line, row in self._rows.items():
            row.setVisible(any(line in lines for lines in picked))
        matters, questions = self._heads
        matters.setVisible(bool(session.mattering))
        questions.setVisible(all(picked))
        self._empty.setVisible(not any(picked))
        super().show_session(session)

    def _add(self, page: Page, title: str, lines: Sequence[Statement], icon: str) -> None:
        head = Text(self.materials, Lettering.HEADING, title, level=2)
        frame = page.moved_in(head, self.materials.look.px(SPACE_S))
        page.add(frame, keeps_with_next=True)
        self._heads.append(frame)
        ink = self.materials.look.theme.primary
        for each in lines:
            card = Card(self.materials)
            line = Text(self.materials, Lettering.LEAD, plain_of(each, self.edition))
            card.add(signed_row(self.materials, icon, ink, line, lettering=Lettering.LEAD))
            self._rows[each.id] = in_line(page, card)
            page.add(self._rows[each.id])

    def _way(self, words: str, icon: str, screen: Screen) -> PushButton:
        button = PushButton(self.materials, words, icon=icon)
        button.clicked.connect(partial(self.asked.emit, OpenPlace(Place(screen))))
        return button
