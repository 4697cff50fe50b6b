"""Next leads through everything, once, and every place has a name."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kiosk.content.check_teach_back import WITHOUT_DETAILS
from kiosk.content.model import Guide, Method
from kiosk.session.places import TABS, Place, Screen
from kiosk.session.reading_order import (
    AFTER_THE_TABS,
    items_of,
    next_place,
    reading_order,
    settled,
    title_of,
)
from tests.session.visits import all_places

each_method = pytest.mark.parametrize("method", Method)


@each_method
def test_every_page_and_every_detail_is_read_exactly_once(guide: Guide, method: Method) -> None:
    edition = guide.first
    order = reading_order(edition, method)
    expected = {
        *(Place(tab) for tab in TABS if tab is not Screen.PROCEDURE),
        Place(Screen.SIGNS),
        *(Place(screen) for screen in AFTER_THE_TABS if screen is not Screen.CHECK),
        *(Place(Screen.CHECK, each.id) for each in edition.check.checks),
        *(Place(Screen.ABOUT, each.id) for each in edition.about.sections),
        *(Place(Screen.PROCEDURE, each.id) for each in edition.procedure.steps_of(method)),
        *(Place(Screen.RECOVERY, each.id) for each in edition.recovery.milestones),
        *(Place(Screen.RISKS, risk.id) for group in edition.risks.groups for risk in group.risks),
        *(Place(Screen.SPECIALISTS, each.id) for each in edition.specialists.people),
    }
    assert len(order) == len(expected)
    assert set(order) == expected


@each_method
def test_next_leads_from_the_first_page_to_the_last(guide: Guide, method: Method) -> None:
    order = reading_order(guide.first, method)
    for place, following in pairwise(order):
        assert next_place(place, guide.first, method) == following
    assert next_place(order[-1], guide.first, method) is None


@each_method
def test_the_tabs_are_read_in_the_order_in_which_they_stand(guide: Guide, method: Method) -> None:
    tabs = [place.tab for place in reading_order(guide.first, method) if place.tab is not None]
    assert list(dict.fromkeys(tabs)) == list(TABS)
    assert all(TABS.index(a) <= TABS.index(b) for a, b in pairwise(tabs))


@each_method
def test_warning_signs_are_read_before_the_risks_they_belong_to(
    guide: Guide, method: Method
) -> None:
    order = reading_order(guide.first, method)
    risks = items_of(Screen.RISKS, guide.first, method)
    signs = order.index(Place(Screen.SIGNS))
    assert order.index(Place(Screen.RISKS)) == signs - 1
    assert order.index(Place(Screen.RISKS, risks[0])) == signs + 1


def test_nothing_follows_a_place_outside_the_order(guide: Guide) -> None:
    for screen in (Screen.ATTRACT, Screen.HOME, Screen.HELP):
        assert next_place(Place(screen), guide.first, Method.VERTEBROPLASTY) is None


@each_method
def test_every_place_that_is_shown_stays_where_it_is(guide: Guide, method: Method) -> None:
    for place in reading_order(guide.first, method):
        assert settled(place, guide.first, method) == place


@each_method
def test_no_place_is_without_a_place_to_show(guide: Guide, method: Method) -> None:
    for place in all_places(guide):
        shown = settled(place, guide.first, method)
        assert settled(shown, guide.first, method) == shown
        assert shown.screen is place.screen


def test_every_place_has_a_name(guide: Guide) -> None:
    for place in all_places(guide):
        assert title_of(place, guide.first).strip()


@each_method
def test_no_two_places_that_follow_each_other_share_a_name(guide: Guide, method: Method) -> None:
    for place, following in pairwise(reading_order(guide.first, method)):
        assert title_of(place, guide.first) != title_of(following, guide.first)


def test_the_check_is_named_at_its_first_question_and_numbered_at_each_other(guide: Guide) -> None:
    edition = guide.first
    checks = edition.check.checks
    names = [title_of(Place(Screen.CHECK, check.id), edition) for check in checks]
    assert names == [
        edition.check.title,
        *(edition.words.check_of.format(number=n, count=len(checks)) for n in (2, 3, 4)),
    ]
    assert title_of(Place(Screen.CHECK), edition) == edition.check.title


def test_what_the_check_of_the_content_calls_a_screen_is_one(guide: Guide) -> None:
    """Content may not know the session: its list of screens is compared with ours here."""
    screens = {screen.value for screen in Screen}
    assert set(WITHOUT_DETAILS) <= screens
    edition = guide.first
    places = [Place(*_parts(check.page)) for check in edition.check.checks]
    for place in places:
        assert settled(place, edition, Method.VERTEBROPLASTY) == place
    for screen in WITHOUT_DETAILS:
        # What those two have besides is nothing that a question of the check may lead to.
        if Screen(screen) not in (Screen.SOURCES, Screen.HELP):
            assert items_of(Screen(screen), edition, Method.VERTEBROPLASTY) == ()


def _parts(page: str) -> tuple[Screen, str]:
    screen, _, item = page.partition("/")
    return Screen(screen), item


def test_details_belong_to_the_tab_of_their_screen() -> None:
    assert Place(Screen.SIGNS).tab is Screen.RISKS
    assert Place(Screen.MY_LIST).tab is Screen.QUESTIONS
    assert Place(Screen.RISKS, "infection").tab is Screen.RISKS
    for screen in (Screen.ATTRACT, Screen.HOME, Screen.WORDS, Screen.SOURCES, Screen.HELP):
        assert Place(screen).tab is None


def test_the_sources_of_a_page_lead_on_to_what_follows_that_page(guide: Guide) -> None:
    edition = guide.first
    for method in Method:
        for place in reading_order(edition, method):
            if place.sources.item in items_of(Screen.SOURCES, edition, method):
                shown = settled(place.sources, edition, method)
                assert shown == place.sources
                assert shown.tab is place.tab
                if place.screen is Screen.PROCEDURE:  # its steps share their sources
                    last = items_of(Screen.PROCEDURE, edition, method)[-1]
                    place = Place(Screen.PROCEDURE, last)
                following = next_place(place, edition, method)
                assert next_place(shown, edition, method) == following


def test_sources_of_nowhere_are_all_sources(guide: Guide) -> None:
    for item in ("about/nothing", "nothing", "home", "sources/about/cost", "procedure/needle"):
        place = Place(Screen.SOURCES, item)
        assert settled(place, guide.first, Method.VERTEBROPLASTY) == Place(Screen.SOURCES)
