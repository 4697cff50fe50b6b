"""How long a silent screen waits: never less than the site says, and longer for longer pages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.idle import LONGEST_WAIT, WORDS_IN_HAND, wait_seconds

sites = st.integers(min_value=120, max_value=300)
pages = st.integers(min_value=0, max_value=5_000)


def test_a_short_page_waits_as_long_as_the_site_says() -> None:
    assert wait_seconds(180, 0) == 180
    assert wait_seconds(180, WORDS_IN_HAND) == 180


def test_each_word_more_waits_half_a_second_more() -> None:
    assert wait_seconds(180, WORDS_IN_HAND + 1) == 180.5
    assert wait_seconds(180, WORDS_IN_HAND + 100) == 230


@given(site=sites, words=pages)
def test_no_wait_is_shorter_than_the_site_says_or_longer_than_five_minutes(
    site: int, words: int
) -> None:
    assert site <= wait_seconds(site, words) <= LONGEST_WAIT == 300


@given(site=sites, words=pages, more=pages)
def test_more_words_never_wait_less(site: int, words: int, more: int) -> None:
    assert wait_seconds(site, words) <= wait_seconds(site, words + more)


@given(site=sites, more=st.integers(min_value=0, max_value=180), words=pages)
def test_a_patient_site_never_waits_less(site: int, more: int, words: int) -> None:
    assert wait_seconds(site, words) <= wait_seconds(site + more, words)


@given(site=st.integers(min_value=301, max_value=3_600), words=pages)
def test_a_site_that_waits_longer_than_five_minutes_is_heeded(site: int, words: int) -> None:
    assert wait_seconds(site, words) == site
