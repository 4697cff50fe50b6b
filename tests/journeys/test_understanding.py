"""Journeys of people who check what they know, say what matters, and leave nothing behind."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QImage

from kiosk.content.model import CheckQuestion, Edition, Method
from kiosk.session.actions import OpenPlace, PickDay, Start, VisitorLeft
from kiosk.session.places import Place, Screen, place_named
from kiosk.session.reading_order import items_of, title_of
from kiosk.session.session import Session
from tests.journeys.visitor import Visitor, alike

DAY = PickDay(date(2026, 12, 2), today=date(2026, 11, 22))

REMEMBERING = (Screen.QUESTIONS, Screen.MATTERS, Screen.MY_LIST, Screen.CHECK, Screen.RECOVERY)
"""Screens that show what a visitor picked."""


def places_that_remember(edition: Edition) -> list[Place]:
    places = []
    for screen in REMEMBERING:
        items = items_of(screen, edition, Method.VERTEBROPLASTY)
        overview = () if screen is Screen.CHECK else ("",)
        places += [Place(screen, item) for item in (*overview, *items)]
    return places


def other_answer(check: CheckQuestion) -> str:
    return next(answer.text for answer in check.answers if not answer.is_right)


def right_answer(check: CheckQuestion) -> str:
    return next(answer.text for answer in check.answers if answer.is_right)


def explanation(check: CheckQuestion, text: str) -> str:
    return next(it.explanation.text.plain for it in check.answers if it.text == text)


def goes_to(visitor: Visitor, screen: Screen, item: str = "") -> None:
    visitor.stage.do(OpenPlace(Place(screen, item)))


def picks_much(visitor: Visitor) -> None:
    """Pick a day, questions, what matters, and answers: with real touches but for the day."""
    edition = visitor.edition
    visitor.begins()
    visitor.stage.do(DAY)
    goes_to(visitor, Screen.QUESTIONS)
    visitor.touch(edition.questions.questions[0].text.plain)
    goes_to(visitor, Screen.MATTERS)
    visitor.touch(edition.questions.matters[0].text.plain)
    for check in edition.check.checks:
        goes_to(visitor, Screen.CHECK, check.id)
        visitor.touch(other_answer(check))


def pictures(visitor: Visitor) -> dict[Place, QImage]:
    """Give what each page that remembers shows to somebody who has just begun."""
    visitor.stage.do(VisitorLeft(), Start())
    shown = {}
    for place in places_that_remember(visitor.edition):
        visitor.stage.do(OpenPlace(place))
        shown[place] = visitor.picture()
    visitor.stage.do(VisitorLeft())
    return shown


def test_an_answer_is_explained_and_can_be_given_again(anybody: Visitor) -> None:
    edition = anybody.edition
    check = edition.check.checks[0]
    anybody.begins()
    goes_to(anybody, Screen.CHECK)
    assert anybody.session.place == Place(Screen.CHECK, check.id)
    wrong = other_answer(check)
    anybody.touch(wrong)
    assert anybody.reads(edition.words.check_other, explanation(check, wrong))
    goes_to(anybody, Screen.CHECK)
    anybody.touch(right_answer(check))
    assert anybody.reads(edition.words.check_right, explanation(check, right_answer(check)))
    assert not anybody.sees(edition.words.check_other)


def test_an_explanation_leads_to_its_page_and_back(anybody: Visitor) -> None:
    edition = anybody.edition
    check = edition.check.checks[0]
    anybody.begins()
    goes_to(anybody, Screen.CHECK)
    anybody.touch(right_answer(check))
    place = place_named(check.page)
    assert place is not None
    anybody.touch(edition.words.check_read.format(title=title_of(place, edition)))
    assert anybody.session.place == place
    anybody.touch(edition.words.back)
    assert anybody.session.place == Place(Screen.CHECK, check.id)
    assert anybody.sees(edition.words.check_right)


def test_all_questions_are_answered_one_after_another_with_next(anybody: Visitor) -> None:
    edition = anybody.edition
    anybody.begins()
    goes_to(anybody, Screen.CHECK)
    checks = edition.check.checks
    for check in checks:
        assert anybody.session.place == Place(Screen.CHECK, check.id)
        anybody.touch(right_answer(check))
        following = checks[checks.index(check) + 1 :]
        if following:
            title = title_of(Place(Screen.CHECK, following[0].id), edition)
            anybody.touch(edition.words.next_to.format(title=title))
    assert [question for question, _ in anybody.session.answers] == [check.id for check in checks]


def test_what_matters_joins_the_list(anybody: Visitor) -> None:
    edition = anybody.edition
    questions = edition.questions
    anybody.begins()
    anybody.touch(questions.short)
    question, matter = questions.questions[0].text.plain, questions.matters[0].text.plain
    anybody.touch(question)
    anybody.touch(f"{questions.matters_title}. {questions.matters_lead.text.plain.rstrip('.')}")
    assert anybody.session.place == Place(Screen.MATTERS)
    anybody.touch(matter)
    anybody.touch(edition.words.my_list.format(count=2))
    assert anybody.reads(questions.matters_title, matter, question)


def test_starting_over_asks_first_when_something_matters(anybody: Visitor) -> None:
    edition = anybody.edition
    anybody.begins()
    goes_to(anybody, Screen.MATTERS)
    anybody.touch(edition.questions.matters[0].text.plain)
    anybody.touch(edition.words.start_over)
    assert anybody.sees(edition.words.start_over_title)
    anybody.touch(edition.words.start_over_yes)
    assert anybody.session == Session()


def test_the_next_visitor_sees_every_page_as_if_nobody_had_been_there(
    first_visitor: Visitor,
) -> None:
    visitor = first_visitor
    fresh = pictures(visitor)
    waiting = visitor.picture()
    picks_much(visitor)
    marked = [place for place in fresh if not alike(_now(visitor, place), fresh[place])]
    # Every one of these pages shows something of the visit while it lasts.
    timed = [
        stone.id for stone in visitor.edition.recovery.milestones if stone.from_day is not None
    ]
    assert {place for place in fresh if place.screen is not Screen.RECOVERY} <= set(marked)
    assert {Place(Screen.RECOVERY, item) for item in timed} <= set(marked)
    visitor.stage.do(VisitorLeft())
    assert visitor.session == Session()
    assert alike(visitor.picture(), waiting)
    after = pictures(visitor)
    assert [place for place in fresh if not alike(after[place], fresh[place])] == []


def _now(visitor: Visitor, place: Place) -> QImage:
    visitor.stage.do(OpenPlace(place))
    return visitor.picture()
