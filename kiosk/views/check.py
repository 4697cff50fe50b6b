"""Check what you know: a question a page, and what is so, whichever answer is picked."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.content.model import Answer, CheckQuestion, Edition
from kiosk.design.sizes import SPACE_S, TARGET, Lettering
from kiosk.session.actions import AnswerCheck, OpenPlace, ScrolledTo
from kiosk.session.places import Place, Screen, place_named
from kiosk.session.reading_order import title_of
from kiosk.session.session import Session
from kiosk.views.parts.accessible import Role, together
from kiosk.views.parts.answer_button import AnswerButton
from kiosk.views.parts.borrowed import plain_of
from kiosk.views.parts.card import Card, signed_row
from kiosk.views.parts.count_row import CountRow
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.page import Page
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.reading import add_basis, add_key_points, in_line
from kiosk.views.parts.text import Text
from kiosk.views.parts.topic import Topic
from kiosk.views.parts.writing import counted


class CheckView(Topic):
    """A page for each question. Nothing is counted, and nobody is told that they failed."""

    shows = Screen.CHECK

    def make(self, item: str) -> Page:
        """Build the page of a question."""
        checks = {check.id: check for check in self.edition.check.checks}
        return CheckPage(self.materials, self.edition, checks[item])

    def show_session(self, session: Session) -> None:
        """Show the page, and on all of them what was answered, so that nothing is left behind."""
        self.page(session.place.item)
        answers = dict(session.answers)
        for page in self.pages():
            if isinstance(page, CheckPage):
                page.show_answer(answers)
        super().show_session(session)


class CheckPage(Page):
    """A question with its answers, and below them what is so."""

    def __init__(self, materials: Materials, edition: Edition, check: CheckQuestion) -> None:
        """Take the question."""
        super().__init__(materials, edition, Place(Screen.CHECK, check.id))
        self._check = check
        checks = edition.check.checks
        is_first, is_last = check is checks[0], check is checks[-1]
        self.add_title(edition.check.title)
        if is_first:
            self.add_lead(edition.check.lead)
        number = checks.index(check) + 1
        row = CountRow(materials)
        say = partial(counted, edition.words, edition.language)
        said = edition.words.check_of.format(number=say(number), count=say(len(checks)))
        row.show_count(said, number, len(checks))
        self.add_heading_text(row, above=materials.look.px(SPACE_S))
        question = Text(materials, Lettering.HEADING, plain_of(check.question, edition), level=2)
        self.add_heading_text(question, above=materials.look.px(SPACE_S))
        self.end_heading()
        self._answers: dict[str, AnswerButton] = {}
        for answer in check.answers:
            button = AnswerButton(materials, answer.text, edition.words.check_yours)
            button.clicked.connect(partial(self._answer, answer.id))
            self.add(button)
            self._answers[answer.id] = button
        together(self, Role.Grouping, question.text(), [*self._answers.values()])
        self._cards: dict[str, QWidget] = {}
        for answer in check.answers:
            frame = in_line(self, self._explanation(answer))
            frame.hide()
            self.add(frame)
            self._cards[answer.id] = frame
        if is_last:
            add_key_points(self, edition.check.key_points)
        add_basis(self)

    def show_answer(self, answers: Mapping[str, str]) -> None:
        """Show the answer that was picked, and what is so; or neither."""
        picked = answers.get(self._check.id)
        for answer, button in self._answers.items():
            button.set_picked(answer == picked)
        for answer, card in self._cards.items():
            if card.isHidden() is (answer == picked):
                card.setVisible(answer == picked)

    def _answer(self, answer: str) -> None:
        self.asked.emit(AnswerCheck(self._check.id, answer))
        card = self._cards[answer]
        if card.isHidden():
            return
        # A large text leaves no room for it below the answers: the page moves just as far.
        self.pager.lay_out()
        offset = self.pager.offset_to_see(card)
        if offset != self.pager.target:
            self.asked.emit(ScrolledTo(offset))

    def _explanation(self, answer: Answer) -> Card:
        """Give what is so, in a calm card: never red, and whatever was answered."""
        theme, words = self.materials.look.theme, self.edition.words
        card = Card(self.materials, "ask-card")
        pad = card.rows.contentsMargins()
        side = pad.left() - self.inset
        card.rows.setContentsMargins(side, pad.top(), side, max(0, pad.bottom() - self.inset))
        said, sign, ink = (
            (words.check_right, "do", theme.success)
            if answer.is_right
            else (words.check_other, "info", theme.primary)
        )
        head = Text(self.materials, Lettering.STRONG, said, colour=ink)
        row = signed_row(self.materials, sign, ink, head, lettering=Lettering.STRONG)
        card.add(self.moved_in(row, 0))
        explanation = self.words_of(answer.explanation)
        has_terms = bool(answer.explanation.text.terms)
        card.add(explanation if has_terms else self.moved_in(explanation, 0))
        place = place_named(self._check.page)
        if place is not None:
            title = words.check_read.format(title=title_of(place, self.edition))
            read = PushButton(self.materials, title, icon="sources", height_mm=TARGET)
            read.clicked.connect(partial(self.asked.emit, OpenPlace(place)))
            card.add(read)
        return card
