"""Journeys of people who make a list of questions, and of those who begin again."""

from __future__ import annotations

from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from tests.journeys.visitor import Visitor, alike


def picks_three(visitor: Visitor) -> list[str]:
    edition = visitor.edition
    visitor.begins()
    visitor.touch(edition.questions.short)
    questions = [question.text.plain for question in edition.questions.questions[:3]]
    for question in questions:
        visitor.touch(question)
    return questions


def test_three_picked_questions_stand_on_the_list(anybody: Visitor) -> None:
    edition = anybody.edition
    questions = picks_three(anybody)
    anybody.touch(edition.words.my_list.format(count=3))
    assert anybody.session.place == Place(Screen.MY_LIST)
    for question in questions:
        assert anybody.reads(question)
    others = edition.questions.questions[3:]
    assert not any(anybody.sees(question.text.plain) for question in others)


def test_a_question_that_is_touched_again_leaves_the_list(anybody: Visitor) -> None:
    questions = picks_three(anybody)
    anybody.touch(questions[1])
    assert len(anybody.session.picked) == 2
    anybody.touch(anybody.edition.words.my_list.format(count=2))
    assert not anybody.reads(questions[1])


def test_starting_over_asks_first_when_there_is_a_list(first_visitor: Visitor) -> None:
    visitor = first_visitor
    words = visitor.edition.words
    fresh = visitor.picture()
    picks_three(visitor)
    visitor.touch(words.start_over)
    assert visitor.sees(words.start_over_title)
    visitor.touch(words.start_over_no)
    assert len(visitor.session.picked) == 3
    assert not visitor.sees(words.start_over_title)
    visitor.touch(words.start_over)
    visitor.touch(words.start_over_yes)
    assert visitor.session == Session()
    assert alike(visitor.picture(), fresh)


def test_starting_over_without_a_list_needs_no_question(anybody: Visitor) -> None:
    anybody.begins()
    anybody.touch(anybody.edition.risks.short)
    anybody.touch(anybody.edition.words.start_over)
    assert anybody.session == Session()


def test_the_next_visitor_finds_no_question_picked(visitor: Visitor) -> None:
    questions = picks_three(visitor)
    visitor.touch(visitor.edition.words.start_over)
    visitor.touch(visitor.edition.words.start_over_yes)
    visitor.begins()
    visitor.touch(visitor.edition.questions.short)
    assert visitor.edition.words.my_list.format(count=0) in visitor.names()
    control = visitor.finds(questions[0])
    assert not control.widget.isChecked()
