"""A question over the page: it covers all, keeps keys to itself, and a touch beside it answers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from kiosk.design.sizes import Lettering
from kiosk.views.parts.dialog import Dialog
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.push_button import PushButton
from tests.views.finger import Finger, middle_of, settle


class Question(Dialog):
    """A dialog with a text and two buttons, that counts how often it was touched beside."""

    def __init__(self, materials: Materials, parent: QWidget) -> None:
        super().__init__(materials, parent)
        self.beside = 0
        self.words = self.add_text(Lettering.LEAD, "Do you want to go on?")
        self.yes = PushButton(materials, "Yes")
        self.no = PushButton(materials, "No")
        self.add_button(self.yes)
        self.add_button(self.no)

    def away(self) -> None:
        self.beside += 1


@pytest.fixture
def below(window: QWidget) -> QPushButton:
    button = QPushButton("below")
    rows = window.layout()
    assert rows is not None
    rows.addWidget(button)
    button.setFixedSize(600, 600)
    return button


@pytest.fixture
def question(window: QWidget, materials: Materials, below: QPushButton) -> Question:
    question = Question(materials, window)
    window.show()
    settle()
    question.appear()
    settle()
    return question


def test_it_waits_unseen(window: QWidget, materials: Materials) -> None:
    question = Question(materials, window)
    window.show()
    settle()
    assert not question.isVisible()


def test_it_covers_the_whole_window(question: Question, window: QWidget) -> None:
    assert question.isVisible()
    assert question.geometry() == window.rect()
    assert window.childAt(QPoint(1, 1)) is question


def test_the_page_shows_through_dimly(
    question: Question, window: QWidget, below: QPushButton
) -> None:
    below.setStyleSheet("background: #FFFFFF; border: none")
    settle()
    dimmed = window.grab().toImage().pixelColor(2, 2)
    assert 40 < dimmed.lightness() < 110


def test_its_card_stands_in_the_middle_as_high_as_its_words_need(
    question: Question, window: QWidget
) -> None:
    card = question.card.geometry()
    assert window.rect().contains(card)
    assert abs(card.center().x() - window.rect().center().x()) <= 1
    assert abs(card.center().y() - window.rect().center().y()) <= 1
    for inside in (question.words, question.yes, question.no):
        place = QRect(inside.mapTo(window, QPoint()), inside.size())
        assert card.contains(place)
    assert question.words.height() >= question.words.heightForWidth(question.words.width())


def test_its_card_grows_with_its_words(question: Question) -> None:
    before = question.card.height()
    question.words.set_text("Do you want to go on reading where you were? " * 8)
    question.fit()
    assert question.card.height() > before
    settle()
    assert question.words.height() >= question.words.heightForWidth(question.words.width())


def test_a_touch_beside_the_card_is_an_answer_and_presses_nothing_below(
    question: Question, window: QWidget, below: QPushButton
) -> None:
    pressed: list[bool] = []
    below.clicked.connect(lambda: pressed.append(True))
    Finger(window).tap(QPoint(20, 20))
    assert question.beside == 1
    assert pressed == []


def test_a_touch_on_the_words_is_no_answer(question: Question, window: QWidget) -> None:
    Finger(window).tap(middle_of(question.words))
    assert question.beside == 0


def test_a_touch_on_a_button_is_that_button(question: Question, window: QWidget) -> None:
    pressed: list[str] = []
    question.no.clicked.connect(lambda: pressed.append("no"))
    Finger(window).tap(middle_of(question.no))
    assert pressed == ["no"]
    assert question.beside == 0


def test_the_first_answer_has_the_focus(question: Question, window: QWidget) -> None:
    assert window.focusWidget() is question.yes


def test_appearing_again_does_not_take_the_focus_back(question: Question, window: QWidget) -> None:
    question.no.setFocus(Qt.FocusReason.TabFocusReason)
    question.appear()
    assert window.focusWidget() is question.no


def test_tab_stays_inside_while_the_page_is_held_back(
    question: Question, window: QWidget, below: QPushButton
) -> None:
    below.setEnabled(False)
    seen = []
    for _ in range(6):
        focus = window.focusWidget()
        assert focus is not None
        seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert set(seen) == {question.yes, question.no}
