"""Which words to know are read at a place, and which of them nothing there explains."""

from __future__ import annotations

import pytest

from kiosk.content.model import Edition, Guide, Method
from kiosk.session.places import Place, Screen
from kiosk.session.reading_order import reading_order
from kiosk.session.words_here import terms_on, terms_without_link
from tests.session.visits import all_places


@pytest.fixture(scope="module")
def edition(guide: Guide) -> Edition:
    """The English pages that patients see."""
    return guide.first


def test_a_section_has_the_words_it_links_and_no_others(edition: Edition) -> None:
    place = Place(Screen.ABOUT, "what-it-is")
    assert terms_on(place, edition) == ("compression-fracture", "osteoporosis", "bone-cement")
    assert terms_without_link(place, edition) == ()


def test_the_lists_to_pick_from_have_words_that_no_touch_explains(edition: Edition) -> None:
    both = ("vertebroplasty", "kyphoplasty")
    for screen in (Screen.QUESTIONS, Screen.MY_LIST):
        assert terms_on(Place(screen), edition) == both
        assert terms_without_link(Place(screen), edition) == both
    assert terms_on(Place(Screen.MATTERS), edition) == ()


def test_the_names_of_the_two_procedures_stand_on_their_switch(edition: Edition) -> None:
    for step in edition.procedure.steps:
        place = Place(Screen.PROCEDURE, step.id)
        assert terms_without_link(place, edition) == ("vertebroplasty", "kyphoplasty")


def test_key_points_are_read_on_the_last_step_only(edition: Edition) -> None:
    with_key_points = [
        step.id
        for step in edition.procedure.steps
        if "outpatient" in terms_on(Place(Screen.PROCEDURE, step.id), edition)
    ]
    assert with_key_points == ["done", "done-after-balloon"]


def test_cards_say_words_that_their_pages_explain(edition: Edition) -> None:
    assert set(terms_without_link(Place(Screen.RISKS), edition)) == {
        "infection",
        "nerve",
        "spinal-cord",
        "spine",
    }
    for group in edition.risks.groups:
        for risk in group.risks:
            assert terms_without_link(Place(Screen.RISKS, risk.id), edition) == (), risk.id


def test_the_page_of_a_person_explains_their_title_and_the_list_does_not(edition: Edition) -> None:
    assert "orthopedic-surgeon" in terms_without_link(Place(Screen.SPECIALISTS), edition)
    place = Place(Screen.SPECIALISTS, "jon-gottlieb")
    assert terms_on(place, edition) == ("spine", "orthopedic-surgeon")
    assert terms_without_link(place, edition) == ("spine",)


def test_words_for_pictures_that_nobody_sees_do_not_count(edition: Edition) -> None:
    (balloon,) = [step for step in edition.procedure.steps if step.id == "balloon"]
    assert "spine" in balloon.picture.alt
    assert "spine" not in terms_on(Place(Screen.PROCEDURE, "balloon"), edition)


def test_every_place_can_be_asked_and_gives_words_that_exist(
    guide: Guide, edition: Edition
) -> None:
    known = {term.id for term in edition.glossary.terms}
    places = [place for method in Method for place in reading_order(edition, method)]
    for place in (*places, *all_places(guide)):
        terms = terms_on(place, edition)
        assert len(set(terms)) == len(terms)
        assert set(terms) <= known
        assert set(terms_without_link(place, edition)) <= set(terms)


def test_where_a_paragraph_can_be_touched_nothing_is_left_to_a_button(edition: Edition) -> None:
    """The check of the content sees to it; headings and names on pictures are all that is left."""
    for screen in (Screen.ABOUT, Screen.RECOVERY, Screen.SIGNS, Screen.CHECK, Screen.HELP):
        for place in reading_order(edition, Method.VERTEBROPLASTY):
            if place.screen is screen:
                assert terms_without_link(place, edition) == (), place
