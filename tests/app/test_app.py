"""The joined kiosk: what is asked for, what is held back, and when other words are shown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from attrs import evolve
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from kiosk.content.model import Guide
from kiosk.design.sizes import PAGE_MS
from kiosk.design.themes import THEMES
from kiosk.proof.hand import Hand
from kiosk.proof.painted import painted
from kiosk.proof.stage import PORTRAIT, Stage
from kiosk.session.actions import (
    ChangeComfort,
    GoBack,
    KeepReading,
    OpenPlace,
    PickQuestion,
    ScrolledTo,
    Start,
    VisitorLeft,
    WarnVisitor,
)
from kiosk.session.comfort import Colours, Comfort
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.session.voice import Voice
from kiosk.settings.settings import Settings
from kiosk.views.parts.fade import Fade
from kiosk.views.parts.pager import Pager

RISKS = OpenPlace(Place(Screen.RISKS))
PEOPLE = OpenPlace(Place(Screen.SPECIALISTS))


def session_of(stage: Stage) -> Session:
    store = stage.kiosk.store
    assert store is not None
    return store.session


def sees(stage: Stage, words: str) -> bool:
    text = "".join("".join(run.text.split()) for run in painted(stage.window))
    return "".join(words.split()) in text


def renamed(guide: Guide, name: str) -> Guide:
    return evolve(guide, clinic=evolve(guide.clinic, name=name))


@pytest.fixture
def calm(qapp: QApplication) -> Iterator[Stage]:
    stage = Stage(Settings(), None, PORTRAIT)
    yield stage
    stage.close()


@pytest.fixture
def moving(guide: Guide, qapp: QApplication) -> Iterator[Stage]:
    stage = Stage(Settings(), guide, PORTRAIT, moves=True)
    yield stage
    stage.close()


# --- without words -----------------------------------------------------------------------------


def test_without_words_there_is_the_calm_screen(calm: Stage, guide: Guide) -> None:
    words = guide.first.words
    assert sees(calm, words.calm_title)
    assert sees(calm, words.calm_lead)
    assert not sees(calm, words.touch_to_start)
    assert calm.kiosk.store is None


def test_a_touch_on_the_calm_screen_does_nothing(calm: Stage, guide: Guide) -> None:
    Hand(calm).touch_at(QPoint(540, 960))
    calm.kiosk.asked(Start())
    calm.settle()
    assert sees(calm, guide.first.words.calm_title)


def test_words_that_come_later_take_the_place_of_the_calm_screen(calm: Stage, guide: Guide) -> None:
    calm.kiosk.offer_guide(guide)
    calm.settle()
    assert sees(calm, guide.first.words.attract_title)
    assert not sees(calm, guide.first.words.calm_title)
    Hand(calm).touch(guide.first.words.touch_to_start)
    assert session_of(calm).place == Place(Screen.HOME)


# --- other words -------------------------------------------------------------------------------


def test_other_words_are_shown_at_once_where_nobody_is(stage: Stage, guide: Guide) -> None:
    stage.kiosk.offer_guide(renamed(guide, "Another clinic"))
    stage.settle()
    assert sees(stage, "Another clinic")


def test_other_words_wait_until_the_visitor_has_gone(stage: Stage, guide: Guide) -> None:
    stage.do(Start(), RISKS)
    stage.kiosk.offer_guide(renamed(guide, "Another clinic"))
    stage.do(PEOPLE)
    assert not sees(stage, "Another clinic")
    assert session_of(stage).place == PEOPLE.place
    stage.do(VisitorLeft())
    assert sees(stage, "Another clinic")
    stage.do(Start(), PEOPLE)
    assert sees(stage, "Another clinic")


def test_of_words_offered_twice_the_later_are_shown(stage: Stage, guide: Guide) -> None:
    stage.do(Start())
    stage.kiosk.offer_guide(renamed(guide, "Second clinic"))
    stage.kiosk.offer_guide(renamed(guide, "Third clinic"))
    stage.do(VisitorLeft())
    assert sees(stage, "Third clinic")


def test_pages_are_prepared_again_for_other_words(stage: Stage, guide: Guide, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stage.kiosk.prepared, timeout=60_000):
        stage.kiosk.prepare()
    stage.kiosk.offer_guide(renamed(guide, "Another clinic"))
    QTest.qWait(50)
    stage.kiosk.offer_guide(renamed(guide, "Third clinic"))  # in the midst of preparing
    QTest.qWait(300)
    stage.do(Start(), RISKS)
    assert sees(stage, "Third clinic")


# --- trembling hands ---------------------------------------------------------------------------


def test_of_two_quick_wishes_the_first_counts(stage: Stage) -> None:
    stage.do(Start())
    stage.clock.now += 10
    stage.kiosk.asked(RISKS)
    stage.clock.now += 0.4
    stage.kiosk.asked(PEOPLE)
    assert session_of(stage).place == RISKS.place
    stage.clock.now += 0.1
    stage.kiosk.asked(PEOPLE)
    assert session_of(stage).place == PEOPLE.place


def test_the_second_touch_of_a_trembling_hand_does_not_silence_the_voice(
    guide: Guide, qapp: QApplication
) -> None:
    stage = Stage(Settings(), guide, PORTRAIT, has_voice=True)
    stage.do(Start(), RISKS)
    hand = Hand(stage)
    for word in (guide.first.words.listen, guide.first.words.faster):
        hand.touch(word)
        stage.clock.now -= 0.8  # the hand takes a second between two touches
        hand.touch(word)
        listening = session_of(stage).listening
        assert listening is not None
        assert not listening.is_paused
        assert stage.voice.is_speaking
    assert session_of(stage).voice == Voice().faster()
    stage.close()


@pytest.mark.parametrize("action", [ScrolledTo(300), KeepReading(), VisitorLeft(), WarnVisitor(9)])
def test_what_no_hand_repeats_is_never_held_back(
    stage: Stage, action: ScrolledTo | KeepReading | VisitorLeft | WarnVisitor
) -> None:
    stage.do(Start(), RISKS, WarnVisitor(20))
    before = session_of(stage)
    stage.clock.now += 10
    stage.kiosk.asked(GoBack())  # closes the question
    stage.do(WarnVisitor(20))
    assert session_of(stage) == before
    stage.kiosk.asked(action)
    assert session_of(stage) != before


# --- are you still here? -----------------------------------------------------------------------


@pytest.mark.parametrize("where", [QPoint(20, 20), QPoint(1060, 1900), QPoint(20, 960)])
def test_a_touch_beside_the_question_keeps_the_visit(stage: Stage, where: QPoint) -> None:
    stage.do(Start(), RISKS, WarnVisitor(30))
    Hand(stage).touch_at(where)
    assert session_of(stage).seconds_left is None
    assert session_of(stage).place == RISKS.place


def test_a_touch_on_the_words_of_the_question_keeps_the_visit(stage: Stage, guide: Guide) -> None:
    stage.do(Start(), RISKS, WarnVisitor(30))
    title = guide.first.words.still_here_title
    runs = [run for run in painted(stage.window) if run.text.strip() and run.text in title]
    Hand(stage).touch_at(runs[0].ink.center().toPoint())
    assert session_of(stage).seconds_left is None
    assert session_of(stage).place == RISKS.place


def test_start_over_in_the_question_leaves(stage: Stage, guide: Guide) -> None:
    question = guide.first.questions.questions[0].id
    stage.do(Start(), PickQuestion(question), RISKS, WarnVisitor(30))
    Hand(stage).touch(guide.first.words.start_over)
    assert session_of(stage) == Session()
    assert sees(stage, guide.first.words.attract_title)


def test_the_question_answers_another_question_too(stage: Stage, guide: Guide) -> None:
    """Somebody was asked about starting over and walked away; the next one says: I am here."""
    question = guide.first.questions.questions[0].id
    stage.do(Start(), PickQuestion(question), RISKS)
    stage.kiosk.window.asked.emit(WarnVisitor(30))
    Hand(stage).touch(guide.first.words.keep_reading)
    assert session_of(stage).picked == (question,)


# --- the next visitor --------------------------------------------------------------------------


def test_the_next_visitor_sees_nothing_of_the_last_ones_page(moving: Stage, guide: Guide) -> None:
    moving.do(Start())
    QTest.qWait(2 * PAGE_MS)
    fresh = moving.window.grab().toImage()
    picked = tuple(PickQuestion(each.id) for each in guide.first.questions.questions)
    moving.do(*picked, OpenPlace(Place(Screen.MY_LIST)), ScrolledTo(400))
    QTest.qWait(2 * PAGE_MS)
    assert sees(moving, guide.first.questions.questions[3].text.plain)
    moving.do(VisitorLeft())
    store = moving.kiosk.store
    assert store is not None
    store.dispatch(Start())
    assert moving.window.grab().toImage() == fresh


def test_a_page_opens_at_its_top_though_it_was_left_further_down(moving: Stage) -> None:
    moving.do(Start(), RISKS)
    QTest.qWait(2 * PAGE_MS)
    top = moving.window.grab().toImage()
    moving.do(ScrolledTo(900))
    QTest.qWait(2 * PAGE_MS)
    moving.do(VisitorLeft(), Start())
    store = moving.kiosk.store
    assert store is not None
    store.dispatch(RISKS)
    seen = [each for each in moving.window.findChildren(Pager) if each.isVisible()]
    assert [each.offset for each in seen] == [0]  # it does not glide there under the fade
    QTest.qWait(PAGE_MS + 100)
    assert moving.window.grab().toImage() == top


# --- the window --------------------------------------------------------------------------------


def test_the_window_stays_until_the_program_leaves(stage: Stage) -> None:
    assert not stage.window.close()
    assert stage.window.isVisible()
    stage.window.may_close = True
    assert stage.window.close()


def test_dialogs_stay_as_large_as_the_window(stage: Stage) -> None:
    stage.do(Start(), RISKS, WarnVisitor(30))
    stage.window.resize(900, 1500)
    stage.settle()
    assert stage.window.childAt(5, 1_490) is stage.window.childAt(5, 5)


# --- what is said at once -----------------------------------------------------------------------


def test_what_changes_is_announced_and_the_end_of_a_visit_is_not(
    stage: Stage, guide: Guide
) -> None:
    words, question = guide.first.words, guide.first.questions.questions[0]
    heard: list[str] = []
    stage.kiosk.announcer.announced.connect(heard.append)
    stage.do(Start(), RISKS, PickQuestion(question.id), WarnVisitor(30), WarnVisitor(29))
    assert heard == [
        words.home_title,
        f"{guide.first.risks.title}.",
        f"{question.text.plain} {words.picked}.",
        f"{words.still_here_title} {words.still_here_lead.format(seconds=30)}",
    ]
    stage.do(VisitorLeft())
    assert len(heard) == 4


def test_other_words_are_announced_from_the_next_visit_on(stage: Stage, guide: Guide) -> None:
    heard: list[str] = []
    title = "What is new?"
    words = evolve(guide.first.words, home_title=title)
    first = evolve(guide.first, words=words)
    editions = {**guide.editions, guide.first.language: first}
    stage.kiosk.announcer.announced.connect(heard.append)
    stage.kiosk.offer_guide(evolve(guide, editions=editions))
    stage.do(Start())
    assert heard == [title]


def test_who_presses_by_assistive_technology_is_not_asked_whether_they_are_there(
    stage: Stage, guide: Guide
) -> None:
    stage.do(Start())
    idle = stage.kiosk.idle
    for _ in range(3):
        stage.clock.now += Settings().idle_seconds - 1
        press(stage, guide.first.words.home)
        idle.look()
        assert session_of(stage).seconds_left is None
    stage.clock.now += 10 * Settings().idle_seconds
    idle.look()
    assert session_of(stage).seconds_left is not None


def press(stage: Stage, name: str) -> None:
    """Press a button by its name, as assistive technology does."""
    buttons = (it for it in stage.window.findChildren(QAbstractButton) if it.isVisible())
    told = map(QAccessible.queryAccessibleInterface, buttons)
    part = next(it for it in told if it.text(QAccessible.Text.Name) == name)
    part.actionInterface().doAction("Press")
    stage.settle()


@pytest.mark.parametrize("colours", Colours)
def test_between_two_pages_the_ground_keeps_its_colour(
    guide: Guide, qapp: QApplication, colours: Colours
) -> None:
    stage = Stage(Settings(), guide, PORTRAIT, moves=True, comfort=Comfort(colours=colours))
    stage.do(Start(), ChangeComfort(Comfort(colours=colours)))
    QTest.qWait(2 * PAGE_MS)
    stage.do(RISKS)
    fade = next(it for it in stage.window.findChildren(Fade) if it.isVisible())
    canvas = QColor(THEMES[colours.value].canvas)
    beside = QPoint(3, fade.height() // 2)
    while fade.isVisible():
        assert fade.grab().toImage().pixelColor(beside) == canvas
        QTest.qWait(PAGE_MS // 8)
    stage.close()
