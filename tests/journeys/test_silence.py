"""Journeys of people who read slowly, and of those who went away."""

from __future__ import annotations

import pytest

from kiosk.session.session import Session
from kiosk.settings.settings import Settings
from tests.journeys.visitor import Visitor, alike

LONGEST_WAIT = 300.0
WARNING = Settings().warning_seconds


@pytest.fixture
def asked(visitor: Visitor) -> Visitor:
    """A visitor with a list, deep in the kiosk, who is asked if they are still there."""
    edition = visitor.edition
    visitor.begins()
    visitor.touch(edition.questions.short)
    visitor.touch(edition.questions.questions[0].text.plain)
    visitor.touch(edition.risks.short)
    visitor.touch(edition.risks.groups[0].risks[0].name)
    visitor.waits(LONGEST_WAIT)
    assert visitor.sees(edition.words.still_here_title)
    return visitor


def test_nobody_is_asked_before_the_time(visitor: Visitor) -> None:
    visitor.begins()
    visitor.waits(Settings().idle_seconds - 1)
    assert visitor.session.seconds_left is None


def test_a_touch_on_yes_keeps_the_visit_as_it_was(asked: Visitor) -> None:
    before = asked.session
    asked.touch(asked.edition.words.keep_reading)
    assert asked.session.seconds_left is None
    assert asked.session.place == before.place
    assert asked.session.picked == before.picked
    assert not asked.sees(asked.edition.words.still_here_title)


@pytest.mark.parametrize(("across", "down"), [(0.5, 0.03), (0.5, 0.5), (0.05, 0.97), (0.5, 0.75)])
def test_a_touch_anywhere_keeps_the_visit_and_presses_nothing_below(
    asked: Visitor, across: float, down: float
) -> None:
    """The corners of the screen, the words of the question, the tabs that shine through."""
    window = asked.stage.window
    start_over = asked.hand.find(asked.edition.words.start_over)
    where = window.rect().topLeft()
    where.setX(int(window.width() * across))
    where.setY(int(window.height() * down))
    assert not start_over.face.contains(where)
    before = asked.session.place
    asked.hand.touch_at(where)
    assert asked.session.seconds_left is None
    assert asked.session.place == before


def test_the_visit_may_be_kept_without_end(asked: Visitor) -> None:
    for _ in range(5):
        asked.touch(asked.edition.words.keep_reading)
        asked.waits(LONGEST_WAIT)
        assert asked.sees(asked.edition.words.still_here_title)


def test_the_seconds_are_counted_on_the_screen(asked: Visitor) -> None:
    words = asked.edition.words
    assert asked.sees(words.still_here_lead.format(seconds=WARNING))
    asked.waits(1)
    assert asked.sees(words.still_here_lead.format(seconds=WARNING - 1))


def test_after_silence_everything_is_as_on_the_first_start(first_visitor: Visitor) -> None:
    visitor = first_visitor
    fresh = visitor.picture()
    edition = visitor.edition
    for _ in range(2):
        visitor.begins()
        visitor.touch(edition.questions.short)
        visitor.touch(edition.questions.questions[0].text.plain)
        visitor.touch(edition.recovery.short)
        visitor.reads_on()
        visitor.waits(LONGEST_WAIT)
        visitor.waits(WARNING)
        assert visitor.session == Session()
        assert alike(visitor.picture(), fresh)
    visitor.begins()
    visitor.touch(edition.recovery.short)
    assert visitor.session.offset == 0
    assert visitor.sees(edition.recovery.title)


def test_start_over_works_from_the_question_too(asked: Visitor) -> None:
    asked.touch(asked.edition.words.start_over)
    assert asked.session == Session()


def test_the_screen_that_waits_goes_on_waiting(visitor: Visitor) -> None:
    fresh = visitor.picture()
    for _ in range(10):
        visitor.waits(LONGEST_WAIT)
    assert visitor.session == Session()
    assert alike(visitor.picture(), fresh)
