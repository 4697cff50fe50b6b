"""What a visitor can come to see: everything that is shown, and nothing that is a draft."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from kiosk.content.loading import load_guide
from kiosk.content.model import Edition, Guide, Method
from kiosk.content.said import said_in
from kiosk.content.statements import Statement, Status
from kiosk.design.sizes import TextSize
from kiosk.proof.painted import painted
from kiosk.proof.scenes import scenes
from kiosk.proof.stage import LANDSCAPE, PORTRAIT, Stage
from kiosk.session.actions import ChooseMethod, OpenPlace, Start
from kiosk.session.comfort import Comfort
from kiosk.session.places import ELSEWHERE, Place, Screen
from kiosk.session.reading_order import reading_order
from kiosk.settings.settings import Settings
from kiosk.views.parts.card_button import CardButton
from kiosk.views.parts.pager import Pager
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.switch import Switch
from tests.some_of_each import some_of_each


@pytest.fixture(scope="module")
def stage(guide: Guide, qapp: QApplication) -> Iterator[Stage]:
    stage = Stage(Settings(), guide, PORTRAIT)
    yield stage
    stage.close()


@pytest.fixture(scope="module")
def texts(stage: Stage, guide: Guide) -> str:
    """All that any label or control of any page says, after every page has been opened."""
    stage.do(Start())
    said: list[str] = []
    for method in Method:
        stage.do(ChooseMethod(method))
        aside = (Place(Screen.HELP), Place(Screen.HELP, ELSEWHERE), Place(Screen.HOME))
        for place in (*reading_order(guide.first, method), *aside):
            stage.do(OpenPlace(place))
            if place.screen is Screen.TAKE_HOME:  # the sheet is let go when it is left
                said += said_by_all(stage)
    return "\n".join((*said, *said_by_all(stage)))


def said_by_all(stage: Stage) -> list[str]:
    labels = [each.text() for each in stage.window.findChildren(QLabel)]
    return labels + [each.text() for each in stage.window.findChildren(QAbstractButton)]


def in_order(edition: Edition) -> list[Statement]:
    return [each for each in said_in(edition) if isinstance(each, Statement)]


def test_no_draft_is_on_any_page(texts: str, root: Path) -> None:
    resources = root / "resources"
    loaded = load_guide(resources / "content", resources / "words", drafts=True)
    assert loaded.guide is not None
    drafts = [each for each in in_order(loaded.guide.first) if each.status is Status.DRAFT]
    assert drafts
    assert [each.id for each in drafts if each.text.plain in texts] == []


def test_every_statement_is_on_some_page(texts: str, guide: Guide) -> None:
    missing = [
        each.id
        for each in in_order(guide.first)
        if not all("".join(span.text for span in spans) in texts for spans in each.text.paragraphs)
    ]
    assert not missing, ", ".join(missing)


def test_no_note_for_staff_is_on_any_page(texts: str, guide: Guide) -> None:
    notes = [each.note for each in in_order(guide.first) if each.note]
    assert [note for note in notes if note in texts] == []


def test_a_clinic_without_a_phone_number_pretends_none(texts: str, guide: Guide) -> None:
    assert guide.clinic.phone == ""
    assert guide.first.words.phone.split("{")[0].strip() not in texts
    assert guide.first.words.no_phone in texts


def test_a_phone_number_is_shown_once_the_clinic_gives_one(
    guide: Guide, qapp: QApplication
) -> None:
    with_phone = evolve(guide, clinic=evolve(guide.clinic, phone="555 0100"))
    stage = Stage(Settings(), with_phone, PORTRAIT)
    said = ""
    for screen in (Screen.SIGNS, Screen.HELP):
        stage.do(Start(), OpenPlace(Place(screen)))
        for _ in stage.screenfuls():
            said += " ".join(run.text for run in painted(stage.window))
        assert "555 0100" in said
    assert guide.first.words.no_phone not in said
    stage.close()


@pytest.mark.parametrize("tab", [Screen.ABOUT, Screen.RISKS, Screen.SPECIALISTS, Screen.QUESTIONS])
def test_words_that_can_be_touched_are_counted_as_reading(stage: Stage, tab: Screen) -> None:
    stage.do(Start(), OpenPlace(Place(Screen.HOME)))
    stage.do(OpenPlace(Place(tab)))
    shown = " ".join(run.text for run in painted(stage.window))
    # What stands around the page, such as the bar, is not counted; a whole page is.
    assert stage.window.word_count() > len(shown.split()) / 2


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_nobody_turns_to_a_screenful_that_holds_only_a_button(
    qapp: QApplication, guide: Guide, size: tuple[int, int]
) -> None:
    stage = Stage(Settings(), guide, size)
    poor = []
    for scene in some_of_each(guide):
        stage.show(scene)
        pager = next((it for it in stage.window.findChildren(Pager) if it.isVisible()), None)
        for number in stage.screenfuls():
            if number == 1:
                continue
            runs = [run.widget for run in painted(stage.window)]
            shown = {it for it in runs if pager is not None and pager.isAncestorOf(it)}
            if len(shown) == 1 and isinstance(shown.pop(), CardButton | PushButton):
                poor.append((scene.name, number))
    stage.close()
    assert poor == []


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_a_step_opens_with_its_switch_in_sight_also_with_the_largest_words(
    guide: Guide, qapp: QApplication, size: tuple[int, int]
) -> None:
    stage = Stage(Settings(), guide, size, comfort=Comfort(size=TextSize.LARGEST))
    first, *steps = [it for it in scenes(guide) if it.name.startswith("procedure-")]
    stage.show(first)  # and then in the same visit: its pages need not be made anew each time
    for scene in (first, *steps):
        stage.do(*scene.actions[1:])
        switch = next(it for it in stage.window.findChildren(Switch) if it.isVisible())
        assert not switch.visibleRegion().isEmpty(), scene.name
    stage.close()
