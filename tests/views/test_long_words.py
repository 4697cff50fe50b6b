"""Languages with long words: what stands beside each other in English has room below."""

from __future__ import annotations

from datetime import date

import attrs
import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.content.model import Edition, Guide
from kiosk.content.pseudo import pseudo_long
from kiosk.design.sizes import TextSize
from kiosk.session.comfort import Comfort
from kiosk.views.bar import Bar
from kiosk.views.clinic_name import ClinicName
from kiosk.views.pages import Pages
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.switch import Switch, SwitchButton
from kiosk.views.parts.way_home import WayHome
from kiosk.views.parts.workshop import Workshop
from tests.views.finger import settle

LONG = "Vertebroplastyvertebro"


def switch_on(window: QWidget, materials: Materials, words: tuple[str, ...]) -> list[SwitchButton]:
    switch = Switch(materials, dict(enumerate(words)), "chosen")
    switch.set_on(0)
    rows = window.layout()
    assert isinstance(rows, QVBoxLayout)
    rows.addWidget(switch)
    rows.addStretch(1)
    window.show()
    settle()
    return switch.findChildren(SwitchButton)


def test_sides_of_a_switch_stand_beside_each_other(window: QWidget, materials: Materials) -> None:
    one, other = switch_on(window, materials, ("On", "Off"))
    assert one.y() == other.y()
    assert one.x() + one.width() == other.x()


def test_sides_with_long_words_stand_below_each_other_and_are_whole(
    window: QWidget, materials: Materials
) -> None:
    sides = switch_on(window, materials, (LONG, f"K{LONG}"))
    assert sides[0].x() == sides[1].x()
    assert sides[0].y() + sides[0].height() == sides[1].y()
    for side in sides:
        assert side.width() >= side.least_width()
        assert side.height() >= side.heightForWidth(side.width())


def with_tabs(edition: Edition, short: str) -> Edition:
    names = ("about", "procedure", "recovery", "risks", "specialists", "questions")
    pages = {name: attrs.evolve(getattr(edition, name), short=short) for name in names}
    return attrs.evolve(edition, **pages)


@pytest.mark.parametrize(
    ("short", "size", "rows", "is_beside"),
    [
        ("About", TextSize.NORMAL, 1, False),
        ("Specialists", TextSize.LARGEST, 2, False),
        ("Specialistsabc", TextSize.LARGEST, 3, True),
    ],
    ids=["one row", "two rows", "three rows"],
)
def test_three_rows_of_tabs_are_low_ones(
    guide: Guide, workshop: Workshop, short: str, size: TextSize, rows: int, is_beside: bool
) -> None:
    materials = workshop.materials(Comfort(size=size), "en")
    bar = Bar(materials, with_tabs(guide.first, short), guide, 1080)
    bar.resize(1080, bar.heightForWidth(1080))
    bar.show()
    settle()
    tabs = list(bar.tabs.values())
    assert len({tab.mapTo(bar, tab.rect().topLeft()).y() for tab in tabs}) == rows
    above = materials.look.line_px(tabs[0].setter.lettering)
    assert (tabs[0].face_rect().height() < 1.8 * above) is is_beside
    bar.close()


@pytest.mark.parametrize(("is_long", "has_name"), [(False, True), (True, False)])
def test_a_bar_that_takes_half_of_the_screen_leaves_no_line_to_the_clinic_s_name(
    workshop: Workshop, guide: Guide, is_long: bool, has_name: bool
) -> None:
    # A screen on which the words of today take less than half, and longer ones more.
    workshop = attrs.evolve(workshop, size=(1080, 1700))
    materials = workshop.materials(Comfort(size=TextSize.LARGEST), "en")
    edition = pseudo_long(guide.first) if is_long else guide.first
    way_home = WayHome(today=lambda: date(2026, 11, 26))
    pages = Pages(materials, guide, edition, way_home, workshop.size[0])
    assert bool(pages.findChildren(ClinicName)) is has_name
