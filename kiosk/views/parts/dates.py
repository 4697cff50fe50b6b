"""How days and months are said: in the visitor's language, with that language's own digits."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QDate, QLocale

from kiosk.content.words import Words
from kiosk.session.days import span_of

LONG = QLocale.FormatType.LongFormat
SHORT = QLocale.FormatType.ShortFormat
NARROW = QLocale.FormatType.NarrowFormat

_TOKEN = re.compile(r"'(?:[^']|'')*'|([dMy])\1*|[^'dMy]+")
"""Qt's date formats: quoted words, fields of one letter, and what stands between them."""


def locale_of(language: str) -> QLocale:
    """Give the customs of a language: as it is used in the United States where Qt knows that.

    The clinic's patients live there: in Spanish, too, their weeks begin on Sunday.
    """
    american = QLocale(f"{language}_US")
    is_known = "-" not in language and american.territory() is QLocale.Country.UnitedStates
    return american if is_known else QLocale(language.replace("-", "_"))


def say_date(day: date, language: str, today: date) -> str:
    """Say a day as people do: weekday, month and day, and the year only where it is another.

    Args:
        day: The day.
        language: The code of the visitor's language, such as `es`.
        today: What day it is.
    """
    return _said(day, language, () if _is_far(day, today) else ("y",))


def say_full_date(day: date, language: str) -> str:
    """Say a day with its year and without its weekday, as something kept for years needs it."""
    return _said(day, language, ("dddd",))


def say_month_of(day: date, language: str) -> str:
    """Say the month and year of a day as they stand inside a sentence: `noviembre de 2026`."""
    return _said(day, language, ("dddd", "d"))


def say_span(first: date, last: date | None, words: Words, language: str, today: date) -> str:
    """Say the days from one to another, or from one on where there is no last.

    Two days with their weekdays are more than a line holds; one alone keeps its own.
    """
    weekday = ("dddd",) if last is not None and last != first else ()

    def say(day: date) -> str:
        year = () if _is_far(day, today) else ("y",)
        return _said(day, language, (*weekday, *year))

    return span_of(first, last, words, say)


def _is_far(day: date, today: date) -> bool:
    """Tell whether a day needs its year said."""
    return day.year != today.year


def _said(day: date, language: str, without: Iterable[str]) -> str:
    locale = locale_of(language)
    written = locale.dateFormat(LONG)
    for field in without:
        written = _without(written, field)
    return locale.toString(_qt(day), written)


def say_month(year: int, month: int, language: str) -> str:
    """Say a month with its year, as the heading of a calendar does."""
    locale = locale_of(language)
    written = locale.dateFormat(LONG)
    for field in ("dddd", "d"):
        written = _without(written, field)
    # The name as it stands alone: with a day before it, some languages bend it.
    name = locale.standaloneMonthName(month, LONG).replace("'", "''")
    written = re.sub("MMM+", lambda _: f"'{name}'", written, count=1)
    said = locale.toString(QDate(year, month, 1), written)
    return said[:1].upper() + said[1:]


def say_number(number: int, language: str) -> str:
    """Say the number of a day in the language's own digits."""
    return locale_of(language).toString(number)


def first_weekday(language: str) -> int:
    """Give the day that a week begins with; Monday is 1, Sunday 7."""
    return int(locale_of(language).firstDayOfWeek().value)


def say_weekday(weekday: int, language: str, length: QLocale.FormatType = LONG) -> str:
    """Say a day of the week; Monday is 1."""
    return locale_of(language).standaloneDayName(weekday, length)


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _without(written: str, field: str) -> str:
    """Leave a field out of one of Qt's date formats, with the words and marks that go with it.

    What follows a field goes with it (`MMMM d, yyyy`), and of the last field what stands before
    it, too (`d 'de' MMMM 'de' yyyy`). Letters of a script without capitals that touch a field are
    part of it: a year is written `yyyy年`.
    """
    tokens = list(_tokens(written))
    at = next((i for i, token in enumerate(tokens) if _is_field(token, field)), None)
    if at is None:
        return written
    fields = [i for i, token in enumerate(tokens) if re.match("[dMy]", token)]
    end = next((i for i in fields if i > at), len(tokens))
    start = at
    if at == fields[-1] and len(fields) > 1:
        start = fields[-2] + 1
        while _touches(tokens, start):
            start += 1
    return "".join((*tokens[:start], *tokens[end:])).strip()


def _tokens(written: str) -> Iterable[str]:
    """Cut a format into its fields and what stands between, parted at the first space."""
    for token in _TOKEN.finditer(written):
        if token[1] is None and not token[0].startswith("'"):
            yield from filter(None, re.split(r"(?=\s)", token[0], maxsplit=1))
        else:
            yield token[0]


def _is_field(token: str, field: str) -> bool:
    """Tell whether this is the field: `y` is a year of any length, `dddd` a weekday, `d` a day."""
    if field == "y":
        return token.startswith("y")
    return token == field or (field == "d" and token == "dd")


def _touches(tokens: list[str], at: int) -> bool:
    """Tell whether a token belongs to the field before it: `월` does, a comma does not."""
    return at < len(tokens) and unicodedata.category(tokens[at][0]) == "Lo"
