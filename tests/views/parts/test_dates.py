"""Days are said as people say them, in each language's own words, order and digits."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QLocale

from kiosk.content.model import Guide
from kiosk.views.parts.dates import (
    first_weekday,
    locale_of,
    say_date,
    say_full_date,
    say_month,
    say_month_of,
    say_number,
    say_span,
    say_weekday,
)

DAY = date(2026, 11, 22)  # a Sunday
TODAY = date(2026, 11, 3)
ARABIC_DIGITS = "٠١٢٣٤٥٦٧٨٩"

LANGUAGES = (
    *("en", "es", "ar", "fa", "zh", "zh-Hant", "ja", "ko", "vi", "ru", "fr", "pl", "pt", "pt-BR"),
    *("it", "de", "hu", "lt", "lv", "eu", "th", "hi", "fil", "ht", "he", "ur", "tr", "uk", "el"),
    *("mn", "bg", "sr", "hr", "so", "am", "my", "km", "lo", "bn", "ta", "pa", "gu", "ne"),
)


@pytest.mark.parametrize(
    ("language", "near", "full", "month"),
    [
        ("en", "Sunday, November 22", "November 22, 2026", "November 2026"),
        ("es", "domingo, 22 de noviembre", "22 de noviembre de 2026", "Noviembre de 2026"),
        ("ar", "الأحد، ٢٢ نوفمبر", "٢٢ نوفمبر ٢٠٢٦", "نوفمبر ٢٠٢٦"),
        ("ht", "dimanche 22 novembre", "22 novembre 2026", "Novembre 2026"),
        ("vi", "Chủ Nhật, 22 tháng 11", "22 tháng 11, 2026", "Tháng 11, 2026"),
        ("zh", "11月22日星期日", "2026年11月22日", "2026年11月"),
        ("ko", "11월 22일 일요일", "2026년 11월 22일", "2026년 11월"),
        ("pl", "niedziela, 22 listopada", "22 listopada 2026", "Listopad 2026"),
        ("de", "Sonntag, 22. November", "22. November 2026", "November 2026"),
    ],
)
def test_a_day_and_a_month_are_said_in_the_language(
    language: str, near: str, full: str, month: str
) -> None:
    assert say_date(DAY, language, TODAY) == near
    assert say_full_date(DAY, language) == full
    assert say_month(2026, 11, language) == month


def test_a_day_of_another_year_says_its_year() -> None:
    assert say_date(date(2027, 1, 3), "en", TODAY) == "Sunday, January 3, 2027"
    assert say_date(date(2027, 1, 3), "en", date(2027, 5, 5)) == "Sunday, January 3"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_what_it_should_and_no_more(language: str) -> None:
    locale = locale_of(language)
    year, number = locale.toString(QDate(2026, 1, 1), "yyyy"), locale.toString(22)
    weekday = locale.dayName(7, QLocale.FormatType.LongFormat)
    near, full, month = (
        say_date(DAY, language, TODAY),
        say_full_date(DAY, language),
        say_month(2026, 11, language),
    )
    assert weekday in near
    assert number in near
    assert year not in near
    assert year in full
    assert number in full
    assert weekday not in full
    assert year in month
    assert not re.search(r"\b22\b", month)
    for said in (near, full, month):
        assert said == said.strip()
        assert "'" not in said
        assert "  " not in said
        assert not said.endswith((",", "،"))
        assert not said.startswith((",", "،", "."))


def test_arabic_has_its_own_digits() -> None:
    assert say_number(23, "ar") == "٢٣"
    assert not re.search(r"[0-9]", say_date(DAY, "ar", TODAY))
    assert set(say_date(DAY, "ar", TODAY)) & set(ARABIC_DIGITS)


def test_weeks_begin_as_they_do_in_the_united_states_where_qt_knows_that() -> None:
    assert first_weekday("en") == 7
    assert first_weekday("es") == 7
    assert first_weekday("es-ES") == 1
    assert first_weekday("de") == 1
    assert first_weekday("ar") == 6


def test_days_of_the_week_have_a_long_and_a_short_name() -> None:
    assert say_weekday(7, "en") == "Sunday"
    assert say_weekday(3, "es", QLocale.FormatType.ShortFormat) == "mié"


def test_a_span_is_said_with_both_its_days(guide: Guide) -> None:
    words = guide.first.words
    first, last = date(2026, 11, 23), date(2026, 11, 25)
    span = say_span(first, last, words, "en", TODAY)
    assert span == words.days.format(first="November 23", last="November 25")
    assert say_span(first, first, words, "en", TODAY) == "Monday, November 23"
    assert say_span(first, None, words, "en", TODAY) == words.days_from.format(
        first="Monday, November 23"
    )


@given(day=st.dates(), today=st.dates(), language=st.sampled_from(LANGUAGES))
def test_any_day_can_be_said(day: date, today: date, language: str) -> None:
    assert say_date(day, language, today)
    assert say_full_date(day, language)
    assert say_month(day.year, day.month, language)


@given(st.text(max_size=8))
def test_a_language_that_nobody_knows_is_no_fault(language: str) -> None:
    assert say_date(DAY, language, TODAY)
    assert say_month(2026, 11, language)
    assert 1 <= first_weekday(language) <= 7


@pytest.mark.parametrize(
    ("language", "said"), [("en", "November 2026"), ("es", "noviembre de 2026")]
)
def test_a_month_inside_a_sentence_keeps_its_small_letter(language: str, said: str) -> None:
    assert say_month_of(date(2026, 11, 22), language) == said
