"""Places as files name them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.places import Place, Screen, place_named


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("signs", Place(Screen.SIGNS)),
        ("my-list", Place(Screen.MY_LIST)),
        ("recovery/until-week-6", Place(Screen.RECOVERY, "until-week-6")),
        ("sources/about/cost", Place(Screen.SOURCES, "about/cost")),
        ("recovery/", Place(Screen.RECOVERY)),
    ],
)
def test_a_place_is_found_by_its_name(text: str, place: Place) -> None:
    assert place_named(text) == place


@pytest.mark.parametrize("text", ["", "nowhere", "/", "Signs", "recovery-until-week-6", " signs"])
def test_what_names_no_screen_is_no_place(text: str) -> None:
    assert place_named(text) is None


@given(st.sampled_from(Screen), st.text())
def test_every_place_is_found_by_the_name_of_its_screen_and_its_detail(
    screen: Screen, item: str
) -> None:
    assert place_named(f"{screen.value}/{item}") == Place(screen, item)
