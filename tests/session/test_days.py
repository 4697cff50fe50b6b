"""The days of a visit: which can be the day of the procedure, and how spans of them are said."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.model import Guide
from kiosk.session.days import (
    can_be_the_day,
    days_after,
    first_day,
    last_day,
    month_shown,
    span_of,
)

days = st.dates()


@given(day=days, today=days)
def test_only_a_day_between_the_first_and_the_last_can_be_it(day: date, today: date) -> None:
    assert can_be_the_day(day, today) == (first_day(today) <= day <= last_day(today))


@given(days)
def test_today_can_be_the_day_and_no_calendar_ends_too_soon(today: date) -> None:
    first, last = first_day(today), last_day(today)
    assert date.min <= first <= last <= date.max
    if date.min + timedelta(400) < today < date.max - timedelta(400):
        assert can_be_the_day(today, today)


@given(days, st.integers(min_value=0, max_value=10**6), st.integers(min_value=0, max_value=10**6))
def test_days_after_a_day_are_never_beyond_the_calendar(day: date, first: int, more: int) -> None:
    begins, ends = days_after(day, first, first + more)
    assert ends is not None
    assert day <= begins <= ends <= date.max
    assert days_after(day, first, None) == (begins, None)


months = st.tuples(st.integers(-5, 20_000), st.integers(-5, 50))


@given(month=months | st.none(), day=days | st.none(), today=days)
def test_the_calendar_shows_a_month_that_it_offers_whatever_was_asked_for(
    month: tuple[int, int] | None, day: date | None, today: date
) -> None:
    year, number = month_shown(month, day, today)
    assert 1 <= number <= 12
    first, last = first_day(today), last_day(today)
    assert (first.year, first.month) <= (year, number) <= (last.year, last.month)


def test_the_calendar_opens_at_the_day_that_was_picked_and_else_at_this_month() -> None:
    today, day = date(2026, 11, 26), date(2027, 1, 3)
    assert month_shown(None, None, today) == (2026, 11)
    assert month_shown(None, day, today) == (2027, 1)
    assert month_shown((2026, 12), day, today) == (2026, 12)


def test_one_day_is_said_as_itself_and_a_span_from_one_to_another(guide: Guide) -> None:
    words = guide.first.words
    one, other = date(2026, 12, 20), date(2026, 12, 23)
    assert span_of(one, one, words, str) == "2026-12-20"
    assert span_of(one, other, words, str) == words.days.format(first=one, last=other)
    assert span_of(one, None, words, str) == words.days_from.format(first=one)
