"""Where else to learn more: addresses to copy, to which nothing leads from here."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from attrs import evolve
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Guide
from kiosk.design.sizes import TextSize
from kiosk.proof.audit import audit
from kiosk.proof.controls import controls
from kiosk.proof.hand import Hand
from kiosk.proof.painted import painted
from kiosk.proof.stage import LANDSCAPE, PORTRAIT, Stage
from kiosk.session.actions import ChangeComfort, OpenPlace, Start, VisitorLeft
from kiosk.session.comfort import Comfort
from kiosk.session.places import ELSEWHERE, Place, Screen
from kiosk.settings.settings import Settings
from tests.views.made_up import with_edition


@pytest.fixture(scope="module", params=[PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def stage(request: pytest.FixtureRequest, guide: Guide, qapp: QApplication) -> Iterator[Stage]:
    stage = Stage(Settings(), guide, request.param)
    yield stage
    stage.close()


def place_of(stage: Stage) -> Place:
    store = stage.kiosk.store
    assert store is not None
    return store.session.place


def names(stage: Stage) -> list[str]:
    return [it.name for it in controls(stage.window)]


@pytest.mark.parametrize("screen", [Screen.HELP, Screen.SOURCES])
def test_one_touch_leads_to_the_places_to_learn_more(
    stage: Stage, guide: Guide, screen: Screen
) -> None:
    title = guide.first.help.elsewhere_title
    stage.do(VisitorLeft(), Start(), OpenPlace(Place(screen)))
    next(_ for _ in stage.screenfuls() if title in names(stage))
    Hand(stage).touch(title)
    assert place_of(stage) == Place(Screen.HELP, ELSEWHERE)


def test_each_place_stands_there_with_its_address_and_nothing_leads_to_it(
    stage: Stage, guide: Guide
) -> None:
    stage.do(VisitorLeft(), Start(), OpenPlace(Place(Screen.HELP, ELSEWHERE)))
    said, touched = "", []
    for _ in stage.screenfuls():
        assert audit(stage.window, stage.px_per_mm) == ()
        said += " ".join(run.text for run in painted(stage.window)) + " "
        touched += names(stage)
    for place in guide.first.help.elsewhere:
        assert place.web in said
        assert not [name for name in touched if place.web in name or place.name in name]


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
@pytest.mark.parametrize("text", [TextSize.LARGER, TextSize.LARGEST])
def test_no_name_in_an_address_is_broken_where_words_are_large(
    guide: Guide, qapp: QApplication, size: tuple[int, int], text: TextSize
) -> None:
    stage = Stage(Settings(), guide, size, comfort=Comfort(text))
    stage.do(VisitorLeft(), Start(), ChangeComfort(Comfort(text)))
    stage.do(OpenPlace(Place(Screen.HELP, ELSEWHERE)))
    said = [run.text for _ in stage.screenfuls() for run in painted(stage.window)]
    parts = {part for line in said for part in re.split(r"[./-]", line)}
    for place in guide.first.help.elsewhere:
        assert set(re.split(r"[./-]", place.web)) <= parts
    stage.close()


def test_a_clinic_may_name_none(guide: Guide, qapp: QApplication) -> None:
    page = guide.first.help
    bare = with_edition(guide, evolve(guide.first, help=evolve(page, elsewhere=())))
    stage = Stage(Settings(), bare, PORTRAIT)
    stage.do(Start(), OpenPlace(Place(Screen.HELP, ELSEWHERE)))
    assert place_of(stage) == Place(Screen.HELP)
    for _ in stage.screenfuls():
        assert page.elsewhere_title not in names(stage)
    stage.close()
