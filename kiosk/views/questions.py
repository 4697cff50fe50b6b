"""Questions to pick, without typing, and take to the doctor."""

from __future__ import annotations

from functools import partial

from kiosk.session.actions import OpenPlace, PickQuestion
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.views.parts.borrowed import plain_of
from kiosk.views.parts.choice_button import ChoiceButton
from kiosk.views.parts.page import Page
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.reading import add_key_points
from kiosk.views.parts.topic import Topic
from kiosk.views.parts.writing import counted


class QuestionsView(Topic):
    """The questions with their boxes, and the way to the visitor's own list."""

    shows = Screen.QUESTIONS

    def make(self, item: str) -> Page:
        """Build the page of questions."""
        questions = self.edition.questions
        words = self.edition.words
        page = self.new_page("")
        page.add_title(questions.title)
        page.add_lead(questions.lead)
        self._my_list = PushButton(self.materials, self._count(0), icon="list")
        self._my_list.clicked.connect(partial(self.asked.emit, OpenPlace(Place(Screen.MY_LIST))))
        if self.materials.is_wide:
            page.add_to_side(self._my_list)
        else:
            # Always in sight, between the way back and the way on.
            page.way.add_between(self._my_list)
        page.end_heading()
        self._choices: dict[str, ChoiceButton] = {}
        for question in questions.questions:
            choice = ChoiceButton(
                self.materials,
                plain_of(question, self.edition),
                picked=words.picked,
                not_picked=words.not_picked,
            )
            choice.clicked.connect(partial(self._pick, question.id))
            page.add(choice)
            self._choices[question.id] = choice
        add_key_points(page, questions.key_points)
        return page

    def show_session(self, session: Session) -> None:
        """Show what is picked."""
        super().show_session(session)
        for question, choice in self._choices.items():
            choice.set_picked(question in session.picked)
        self._my_list.set_words(self._count(len(session.picked)), "list")

    def _count(self, picked: int) -> str:
        count = counted(self.edition.words, self.edition.language, picked)
        return self.edition.words.my_list.format(count=count)

    def _pick(self, question: str) -> None:
        self.asked.emit(PickQuestion(question))
