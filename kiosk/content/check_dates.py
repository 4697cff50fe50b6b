"""Checks on dates: written so that all read them alike, and not in the future."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from kiosk.content.model import Source
from kiosk.content.pages_read import Found, PagesRead
from kiosk.content.problem import Finding
from kiosk.content.statements import Review

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z")


def dates(read: PagesRead) -> Iterator[Finding]:
    """Dates are written as 2026-11-22, and exist; the next review is after the last one."""
    for found, name, text in _dates_of(read):
        if text and not is_date(text):
            wrong = f"'{text[:40]}' is not a date as year-month-day"
            yield found.finding(wrong, f'{name}: "2026-11-22"', name)
    for found, review in read.of(Review):
        if is_date(review.on) and is_date(review.next) and review.next <= review.on:
            wrong = "The next review is not after the last one"
            yield found.finding(wrong, 'next: "2027-11-22"', "next")


def done_by(read: PagesRead, today: date) -> Iterator[Finding]:
    """What was done was not done in the future.

    For `kiosk check` alone: a kiosk whose clock is wrong shows its words all the same.
    """
    for found, name, text in _dates_of(read):
        if name != "next" and is_date(text) and text > today.isoformat():
            wrong = f"'{name}' says {text}, which is in the future: today is {today.isoformat()}"
            yield found.finding(wrong, f'{name}: "{today.isoformat()}"', name)


def _dates_of(read: PagesRead) -> Iterator[tuple[Found, str, str]]:
    """Give every date of the pages with its name."""
    for found, review in read.of(Review):
        yield found, "on", review.on
        yield found, "next", review.next
    for found, source in read.of(Source):
        yield found, "checked", source.checked


def is_date(text: str) -> bool:
    """Tell whether a text is a day of the calendar, as 2026-11-22."""
    if not _DATE.match(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
