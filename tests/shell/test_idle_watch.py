"""Silence: when it asks, what answers, and when it forgets."""

from __future__ import annotations

import pytest
from attrs import evolve
from pytestqt.qtbot import QtBot

from kiosk.session.actions import Action, KeepReading, VisitorLeft, WarnVisitor
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.shell.idle_watch import IdleWatch

HOME = Session(place=Place(Screen.HOME))


class Clock:
    """A clock that goes when it is told to."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


class Visit:
    """A watch, its clock, and what it has asked for."""

    def __init__(self, idle_seconds: int = 180, warning_seconds: int = 45) -> None:
        self.clock = Clock()
        self.watch = IdleWatch(idle_seconds, warning_seconds, self.clock)
        self.session = Session()
        self.words = 0
        self.heard: list[Action] = []
        self.watch.asked.connect(self._asked)

    def goes_to(self, session: Session, words: int = 0) -> None:
        self.session, self.words = session, words
        self.watch.follow(session, words)

    def _asked(self, action: Action) -> None:
        """Do what the store does with the three actions that silence knows."""
        self.heard.append(action)
        match action:
            case WarnVisitor():
                self.goes_to(evolve(self.session, seconds_left=action.seconds_left), self.words)
            case KeepReading():
                self.goes_to(evolve(self.session, seconds_left=None), self.words)
            case VisitorLeft():
                self.goes_to(Session())
            case _:
                pytest.fail(f"silence asked for {action}")

    def passes(self, seconds: float) -> list[Action]:
        """Let time pass and look; give what was asked for."""
        self.heard.clear()
        self.clock.now += seconds
        self.watch.look()
        return list(self.heard)


@pytest.fixture
def visit(qtbot: QtBot) -> Visit:
    return Visit()


def test_on_the_attract_screen_it_sleeps(visit: Visit) -> None:
    visit.goes_to(Session())
    assert visit.passes(100_000) == []
    assert not visit.watch._timer.isActive()


def test_it_asks_after_the_wait_of_the_site(visit: Visit) -> None:
    visit.goes_to(HOME)
    assert visit.passes(179) == []
    assert visit.passes(1) == [WarnVisitor(45)]


def test_the_wait_begins_with_the_first_touch_and_not_before(visit: Visit) -> None:
    visit.clock.now += 10_000
    visit.goes_to(HOME)
    assert visit.passes(1) == []


def test_a_page_with_more_words_waits_longer(visit: Visit) -> None:
    visit.goes_to(HOME, words=100)
    assert visit.passes(209) == []
    assert visit.passes(1) == [WarnVisitor(45)]


def test_turning_a_page_by_itself_is_not_a_sign_of_life(visit: Visit) -> None:
    visit.goes_to(HOME)
    visit.clock.now += 170
    visit.goes_to(Session(place=Place(Screen.RISKS)))
    assert visit.passes(10) == [WarnVisitor(45)]


def test_every_sign_of_life_begins_the_wait_again(visit: Visit) -> None:
    visit.goes_to(HOME)
    for _ in range(20):
        assert visit.passes(170) == []
        assert not visit.watch.noticed()


def test_the_seconds_are_counted_down_and_then_the_visit_is_forgotten(visit: Visit) -> None:
    visit.goes_to(HOME)
    visit.passes(180)
    counted = [visit.passes(1) for _ in range(45)]
    assert counted == [[WarnVisitor(left)] for left in range(44, 0, -1)] + [[VisitorLeft()]]
    assert visit.session == Session()
    assert visit.passes(1000) == []


def test_any_touch_keeps_the_visit_however_often(visit: Visit) -> None:
    visit.goes_to(HOME, words=10)
    for _ in range(30):
        assert visit.passes(180) == [WarnVisitor(45)]
        visit.passes(44)
        assert visit.watch.noticed()
        assert visit.session == HOME
        assert not visit.watch.noticed()
        assert visit.passes(179) == []


def test_a_touch_that_hit_no_button_of_the_question_answers_it_when_it_ends(visit: Visit) -> None:
    visit.goes_to(HOME)
    visit.passes(180)
    visit.heard.clear()
    visit.watch.finished()
    assert visit.heard == [KeepReading()]
    visit.watch.finished()
    assert visit.heard == [KeepReading()]


def test_a_touch_on_start_over_is_not_taken_for_an_answer(visit: Visit) -> None:
    visit.goes_to(HOME)
    visit.passes(180)
    visit.heard.clear()
    visit.goes_to(Session())  # what the button did
    visit.watch.finished()
    assert visit.heard == []


def test_an_answer_given_by_the_button_begins_the_wait_again(visit: Visit) -> None:
    visit.goes_to(HOME)
    visit.passes(180)
    visit.goes_to(HOME)
    assert visit.passes(179) == []
    assert visit.passes(1) == [WarnVisitor(45)]


def test_a_machine_that_slept_forgets_the_visitor_at_once_when_it_wakes(visit: Visit) -> None:
    visit.goes_to(HOME)
    visit.passes(180)
    assert visit.passes(8 * 3600) == [VisitorLeft()]


def test_it_wakes_by_itself_and_counts_each_second(qtbot: QtBot) -> None:
    visit = Visit(idle_seconds=120, warning_seconds=45)
    visit.goes_to(HOME)
    visit.clock.now += 119.99
    visit.goes_to(HOME)
    visit.clock.now += 0.02
    qtbot.waitUntil(lambda: visit.heard == [WarnVisitor(45)], timeout=3000)
    visit.clock.now += 1
    qtbot.waitUntil(lambda: visit.heard == [WarnVisitor(45), WarnVisitor(44)], timeout=3000)


def test_its_sleep_is_as_long_as_the_wait(visit: Visit) -> None:
    visit.goes_to(HOME)
    assert visit.watch._timer.interval() == 180_000
    for _ in range(1000):
        visit.clock.now += 0.01
        visit.watch.noticed()
    assert visit.watch._timer.interval() == 180_000  # a dragging finger does not wind it up
    visit.clock.now += 170
    visit.watch.look()
    assert visit.watch._timer.interval() == pytest.approx(10_000, abs=2)
