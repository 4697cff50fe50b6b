"""A visitor says when the procedure is, thinks again, or does not know it yet."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.model import Guide
from kiosk.session.actions import ForgetDay, OpenPlace, PickDay, ShowMonth, VisitorLeft
from kiosk.session.days import can_be_the_day
from kiosk.session.places import Place, Screen
from kiosk.session.reduce import reduce
from kiosk.session.session import Session
from tests.session.visits import visit

TODAY = date(2026, 11, 26)
CALENDAR = OpenPlace(Place(Screen.DAY))


def test_a_day_that_is_picked_is_kept_until_another_is(guide: Guide) -> None:
    once = visit(guide, CALENDAR, PickDay(date(2026, 12, 20), TODAY))
    assert once.day == date(2026, 12, 20)
    assert once.place == Place(Screen.DAY), "one may still see which day it is"
    twice = reduce(once, PickDay(date(2026, 12, 21), TODAY), guide)
    assert twice.day == date(2026, 12, 21)


@given(day=st.dates())
def test_a_day_far_away_changes_nothing(guide: Guide, day: date) -> None:
    before = visit(guide, CALENDAR, PickDay(TODAY, TODAY))
    after = reduce(before, PickDay(day, TODAY), guide)
    assert after.day == (day if can_be_the_day(day, TODAY) else TODAY)


def test_who_does_not_know_the_day_yet_goes_on_to_the_recovery(guide: Guide) -> None:
    picked = visit(guide, CALENDAR, PickDay(TODAY, TODAY), ShowMonth(2027, 1))
    after = reduce(picked, ForgetDay(), guide)
    assert (after.day, after.month) == (None, None)
    assert after.place == Place(Screen.RECOVERY)


def test_forgetting_the_day_anywhere_else_leads_nowhere(guide: Guide) -> None:
    picked = visit(guide, CALENDAR, PickDay(TODAY, TODAY), OpenPlace(Place(Screen.TAKE_HOME)))
    after = reduce(picked, ForgetDay(), guide)
    assert after.day is None
    assert after.place == Place(Screen.TAKE_HOME)


def test_the_day_goes_with_the_visitor(guide: Guide) -> None:
    picked = visit(guide, CALENDAR, PickDay(TODAY + timedelta(3), TODAY))
    assert reduce(picked, VisitorLeft(), guide) == Session()
