"""The day of the procedure, and the days that follow from it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from kiosk.content.words import Words

PAST_DAYS = 90
"""Somebody who had the procedure so long ago has left the timeline behind."""
COMING_DAYS = 366
"""Nobody is given an appointment later than in a year."""
MONTHS = 12


def first_day(today: date) -> date:
    """Give the first day that the calendar offers."""
    return max(date.min + timedelta(PAST_DAYS), today) - timedelta(PAST_DAYS)


def last_day(today: date) -> date:
    """Give the last day that the calendar offers."""
    return min(date.max - timedelta(COMING_DAYS), today) + timedelta(COMING_DAYS)


def can_be_the_day(day: date, today: date) -> bool:
    """Tell whether a procedure can be on this day, so that its dates mean something."""
    return first_day(today) <= day <= last_day(today)


def month_shown(month: tuple[int, int] | None, day: date | None, today: date) -> tuple[int, int]:
    """Give the year and month that the calendar shows: as asked for, or that of the day, or now.

    A month that the calendar does not offer, or that is none, gives the nearest it offers.
    """
    wanted = month or ((day or today).year, (day or today).month)
    first, last = first_day(today), last_day(today)
    year, number = wanted[0], min(max(wanted[1], 1), MONTHS)
    return min(max((year, number), (first.year, first.month)), (last.year, last.month))


def days_after(day: date, first: int, last: int | None) -> tuple[date, date | None]:
    """Give the dates that lie so many days after the procedure; the second None for no end.

    Days beyond the calendar's own end give its last day.
    """

    def after(days: int) -> date:
        return day + timedelta(min(days, (date.max - day).days))

    return after(first), after(last) if last is not None else None


def span_of(first: date, last: date | None, words: Words, say: Callable[[date], str]) -> str:
    """Say the days from one to another: one day as itself, and `From ... on` without an end."""
    if last is None:
        return words.days_from.format(first=say(first))
    if last <= first:
        return say(first)
    return words.days.format(first=say(first), last=say(last))
