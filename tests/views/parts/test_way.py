"""The way back and on: low, in one corner, and to the pixel in the reading column."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.content.model import Guide
from kiosk.design.measures import SIDE_TO_TEXT
from kiosk.design.sizes import MARGIN, SLOP
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.way import Way
from tests.views.finger import settle


@pytest.fixture
def way(materials: Materials, guide: Guide) -> Way:
    return Way(materials, guide.first.words)


def laid(way: Way, width: int) -> list[list[str]]:
    """Give the words of the buttons in rows from above, at a width in pixels."""
    way.resize(width, way.heightForWidth(width))
    way.show()
    settle()
    places = [(it.mapTo(way, QPoint()), it.text()) for it in way.in_order()]
    tops = sorted({place.y() for place, _ in places})
    return [[text for place, text in places if place.y() == top] for top in tops]


def test_all_stand_in_a_row_where_their_words_fit(way: Way, materials: Materials) -> None:
    way.add_between(PushButton(materials, "My list"))
    assert laid(way, 900) == [["Back", "My list", "Next"]]


def test_two_stand_below_the_way_on_where_three_have_no_room(
    way: Way, materials: Materials
) -> None:
    way.add_between(PushButton(materials, "Gastroenterologically"))
    way.may_say(["Gastroenterologically"])
    assert laid(way, 800) == [["Next"], ["Back", "Gastroenterologically"]]
    assert [it.text() for it in way.in_order()] == ["Next", "Back", "Gastroenterologically"]


def test_all_stand_over_each_other_where_not_even_two_have_room(
    way: Way, materials: Materials
) -> None:
    way.add_between(PushButton(materials, "Gastroenterologically"))
    assert laid(way, 520) == [["Next"], ["Gastroenterologically"], ["Back"]]


def test_they_stand_as_low_as_they_can(way: Way) -> None:
    assert laid(way, 560) == [["Back", "Next"]]
    way.may_say(["Next: what to ask, and whom, and when, and on which of all these pages " * 3])
    as_a_pile = way.back.heightForWidth(560) + way.forward.heightForWidth(560)
    assert way.forward.heightForWidth(370) > as_a_pile
    assert laid(way, 560) == [["Next"], ["Back"]]
    assert way.height() == as_a_pile


def test_more_words_make_it_higher_at_once(way: Way) -> None:
    before = way.heightForWidth(600)
    way.may_say(["Next: some words that take more than one line of a button that is so wide"])
    assert way.heightForWidth(600) > before


@pytest.mark.parametrize("width", [1840, 1866, 1867, 1868, 1869, 1899])
def test_in_the_reading_column_it_begins_where_that_of_other_pages_does(
    way: Way, materials: Materials, width: int
) -> None:
    look = materials.look
    page = QWidget()
    across = QHBoxLayout(page)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(look.px(MARGIN) - 2 * look.px(SLOP))
    columns = QWidget(), QWidget()
    for column, share in zip(columns, SIDE_TO_TEXT, strict=True):
        across.addWidget(column, share)
    page.resize(width, 300)
    page.show()
    way.stand_in_column()
    laid(way, width)
    assert way.back.x() == columns[1].x()


def test_that_no_stand_changes_their_order_of_reading(way: Way, materials: Materials) -> None:
    way.add_between(PushButton(materials, "Gastroenterologically"))
    for width in (520, 800, 1000):
        laid(way, width)
        places = [it.mapTo(way, QPoint()) for it in way.in_order()]
        read = sorted(places, key=lambda place: (place.y(), place.x()))
        assert places == read
