"""Journeys of hands that slip, tremble or miss, and of people who use keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScroller

from kiosk.proof.controls import controls
from kiosk.session.actions import OpenTerms, Start, VisitorLeft
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.views.glossary_card import GlossaryCard
from kiosk.views.parts.pager import Pager
from tests.journeys.visitor import Visitor, alike, beside


def changes(visitor: Visitor) -> list[Session]:
    heard: list[Session] = []
    store = visitor.stage.kiosk.store
    assert store is not None
    store.changed.connect(heard.append)
    return heard


def test_a_finger_that_slides_off_does_nothing(visitor: Visitor) -> None:
    visitor.begins()
    before = visitor.session
    tab = visitor.finds(visitor.edition.risks.short)
    with visitor.hand.resting_at(tab.face.center()) as slide:
        assert tab.widget.isDown()
        slide(tab.face.center() - QPoint(0, 2 * tab.face.height()))
        assert not tab.widget.isDown()
    assert visitor.session == before


def test_nothing_happens_before_the_finger_is_lifted(visitor: Visitor) -> None:
    visitor.begins()
    before = visitor.session
    tab = visitor.finds(visitor.edition.risks.short)
    with visitor.hand.resting_at(tab.face.center()):
        assert visitor.session == before
    assert visitor.session.place == Place(Screen.RISKS)


def test_a_trembling_hand_that_touches_twice_opens_once(visitor: Visitor) -> None:
    edition = visitor.edition
    visitor.begins()
    visitor.touch(edition.specialists.short)
    where = visitor.finds(edition.specialists.people[-1].name).face.center()
    heard = changes(visitor)
    visitor.hand.touch_at(where)
    visitor.stage.clock.now -= 0.6  # the second touch comes 0.4 s after the first
    visitor.hand.touch_at(where)
    assert [session.place.item for session in heard] == [edition.specialists.people[-1].id]


def test_a_question_that_is_touched_twice_at_once_stays_picked(visitor: Visitor) -> None:
    edition = visitor.edition
    question = edition.questions.questions[0]
    visitor.begins()
    visitor.touch(edition.questions.short)
    visitor.touch(question.text.plain)
    visitor.stage.clock.now -= 0.6
    visitor.touch(question.text.plain)
    assert visitor.session.picked == (question.id,)


def test_a_touch_just_beside_a_control_still_counts(visitor: Visitor) -> None:
    visitor.begins()
    visitor.touch(visitor.edition.risks.short)
    close = int(1.8 * visitor.stage.px_per_mm)
    visitor.hand.touch_at(beside(visitor.finds(visitor.edition.words.home), close))
    assert visitor.session.place == Place(Screen.HOME)


def test_a_drag_over_the_cards_scrolls_and_opens_nothing(visitor: Visitor) -> None:
    edition = visitor.edition
    visitor.begins()
    visitor.touch(edition.questions.short)
    question = visitor.finds(edition.questions.questions[3].text.plain)
    with visitor.hand.resting_at(question.face.center()) as slide:
        slide(question.face.center() - QPoint(0, 2 * question.face.height()))
    visitor.lets_the_page_rest()
    assert visitor.session.place == Place(Screen.QUESTIONS)
    assert visitor.session.picked == ()
    assert visitor.session.offset > 0


def test_a_small_slip_inside_a_control_is_still_a_touch(visitor: Visitor) -> None:
    visitor.begins()
    tab = visitor.finds(visitor.edition.risks.short)
    with visitor.hand.resting_at(tab.face.center()) as slide:
        slide(tab.face.center() + QPoint(8, 8))
    assert visitor.session.place == Place(Screen.RISKS)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_on_the_screen_that_waits_one_key_begins(visitor: Visitor, key: Qt.Key) -> None:
    visitor.presses(key)
    assert visitor.session.place == Place(Screen.HOME)


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Left])
def test_on_the_screen_that_waits_other_keys_show_where_to_press(
    visitor: Visitor, key: Qt.Key
) -> None:
    visitor.presses(key)
    assert visitor.session == Session()
    assert visitor.edition.words.touch_to_start in visitor.focused()


def test_everything_can_be_done_with_keys_alone(visitor: Visitor) -> None:
    edition = visitor.edition
    visitor.goes_by_keys_to(edition.words.touch_to_start)
    visitor.presses(Qt.Key.Key_Return)
    assert visitor.session.place == Place(Screen.HOME)
    visitor.goes_by_keys_to(edition.procedure.short)
    visitor.presses(Qt.Key.Key_Space)
    steps = edition.procedure.steps_of(visitor.session.method)
    for step in steps[1:]:
        visitor.goes_by_keys_to(edition.words.next_to.format(title=step.heading))
        visitor.presses(Qt.Key.Key_Return)
    assert visitor.session.place == Place(Screen.PROCEDURE, steps[-1].id)
    visitor.goes_by_keys_to(edition.questions.short)
    visitor.presses(Qt.Key.Key_Return)
    visitor.goes_by_keys_to(edition.questions.questions[1].text.plain)
    visitor.presses(Qt.Key.Key_Return)
    assert visitor.session.picked == (edition.questions.questions[1].id,)
    visitor.goes_by_keys_to(edition.words.start_over)
    visitor.presses(Qt.Key.Key_Return)
    visitor.goes_by_keys_to(edition.words.start_over_yes)
    visitor.presses(Qt.Key.Key_Return)
    assert visitor.session == Session()


@pytest.mark.parametrize("topic", ["questions", "risks", "sources", "about", "procedure"])
def test_wherever_the_keys_go_the_focus_is_seen_whole(visitor: Visitor, topic: str) -> None:
    visitor.begins()
    pages = {
        "questions": visitor.edition.questions.short,
        "risks": visitor.edition.risks.short,
        "sources": visitor.edition.sources.title,
        "about": visitor.edition.about.short,
        "procedure": visitor.edition.procedure.short,
    }
    visitor.touch(pages[topic])
    reached: set[str] = set()
    for _ in range(40):
        visitor.presses(Qt.Key.Key_Tab)
        focus = visitor.stage.window.focusWidget()
        there = [one for one in controls(visitor.stage.window) if one.widget is focus]
        assert there, f"the focus is on {type(focus).__name__}, which cannot be seen"
        assert there[0].seen == there[0].face, there[0].name
        reached.add(there[0].name)
    assert {visitor.edition.words.home, visitor.edition.words.get_help} <= reached


def test_escape_leads_back(visitor: Visitor) -> None:
    edition = visitor.edition
    visitor.begins()
    visitor.touch(edition.specialists.short)
    visitor.touch(edition.specialists.people[0].name)
    visitor.presses(Qt.Key.Key_Escape)
    assert visitor.session.place == Place(Screen.SPECIALISTS)
    visitor.presses(Qt.Key.Key_Escape)
    assert visitor.session.place == Place(Screen.HOME)


def test_escape_closes_a_dialog_and_nothing_else(visitor: Visitor) -> None:
    edition = visitor.edition
    visitor.begins()
    visitor.touch(edition.questions.short)
    visitor.touch(edition.questions.questions[0].text.plain)
    visitor.touch(edition.words.start_over)
    before = visitor.session.place
    visitor.presses(Qt.Key.Key_Escape)
    assert not visitor.sees(edition.words.start_over_title)
    assert visitor.session.place == before


def test_the_focus_ring_comes_with_keys_and_goes_with_touch(visitor: Visitor) -> None:
    visitor.begins()
    without = visitor.picture()
    visitor.presses(Qt.Key.Key_Tab)
    assert not alike(visitor.picture(), without)
    visitor.hand.touch_at(QPoint(2, 2))
    assert alike(visitor.picture(), without)


def test_any_key_answers_the_question(visitor: Visitor) -> None:
    visitor.begins()
    visitor.waits(300)
    assert visitor.sees(visitor.edition.words.still_here_title)
    visitor.presses(Qt.Key.Key_Down)
    assert visitor.session.seconds_left is None
    assert visitor.session.place == Place(Screen.HOME)


def test_a_page_that_glides_does_not_move_the_next_one(visitor: Visitor) -> None:
    edition = visitor.edition
    visitor.begins()
    visitor.touch(edition.questions.short)
    middle = visitor.stage.window.rect().center()
    with visitor.hand.resting_at(middle) as slide:
        slide(middle - QPoint(0, 200))
    assert QScroller.activeScrollers(), "it glides"
    visitor.touch(edition.risks.short)
    visitor.lets_the_page_rest()
    assert (visitor.session.place, visitor.session.offset) == (Place(Screen.RISKS), 0)


def test_a_page_that_is_held_when_the_visit_ends_moves_nothing_for_the_next_visitor(
    visitor: Visitor,
) -> None:
    visitor.begins()
    visitor.touch(visitor.edition.questions.short)
    middle = visitor.stage.window.rect().center()
    with visitor.hand.resting_at(middle) as slide:
        slide(middle - QPoint(0, 200))
        visitor.stage.do(VisitorLeft(), Start())
    visitor.lets_the_page_rest()
    assert (visitor.session.place, visitor.session.offset) == (Place(Screen.HOME), 0)


def test_a_finger_reads_on_in_what_the_words_mean(visitor: Visitor) -> None:
    terms = tuple(term.id for term in visitor.edition.glossary.terms[:14])
    visitor.begins()
    visitor.stage.do(OpenTerms(terms))
    (card,) = (it for it in visitor.stage.window.findChildren(GlossaryCard) if it.isVisible())
    pager = next(iter(card.findChildren(Pager)))
    middle = pager.mapTo(visitor.stage.window, pager.rect().center())
    with visitor.hand.resting_at(middle) as slide:
        slide(middle - QPoint(0, 200))
    visitor.lets_the_page_rest()
    assert visitor.session.terms == terms
    assert pager.offset > 0
    visitor.hand.touch_at(QPoint(middle.x(), 4))
    assert visitor.session.terms == (), "a touch beside the card closes it"
