"""The timeline with the visitor's own dates: they come with the day, and go with the visitor."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from attrs import evolve
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Guide, Milestone
from kiosk.proof.audit import audit
from kiosk.proof.scenes import TODAY
from kiosk.proof.stage import LANDSCAPE, PORTRAIT, Stage
from kiosk.session.actions import ForgetDay, OpenPlace, PickDay, Start, VisitorLeft
from kiosk.session.days import days_after
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.settings.settings import Settings
from kiosk.views.parts.card_button import CardButton
from kiosk.views.parts.dates import say_date, say_span
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.text import Text
from kiosk.views.recovery import RecoveryView
from tests.views.finger import Finger, middle_of, settle
from tests.views.made_up import with_edition

DAY = date(2026, 12, 2)
PICK = PickDay(DAY, today=TODAY)
TIMES = ((0, 0), (1, 1), (1, 14), (42, None), (None, None))
TIMELINE = Place(Screen.RECOVERY)


@pytest.fixture(scope="module")
def timed(guide: Guide) -> Guide:
    """The timeline with milestones of one day, of several, without an end, and timeless."""
    recovery = guide.first.recovery
    stones = tuple(
        evolve(stone, from_day=first, to_day=last)
        for stone, (first, last) in zip(recovery.milestones, TIMES, strict=False)
    )
    timeline = evolve(recovery, milestones=stones)
    return with_edition(guide, evolve(guide.first, recovery=timeline))


@pytest.fixture(scope="module", params=[PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def stage(request: pytest.FixtureRequest, timed: Guide, qapp: QApplication) -> Iterator[Stage]:
    stage = Stage(Settings(), timed, request.param)
    yield stage
    stage.close()


def stones_of(guide: Guide) -> tuple[Milestone, ...]:
    return guide.first.recovery.milestones


def dates_of(stone: Milestone, guide: Guide) -> str:
    """Give the words for its dates, if it has any."""
    if stone.from_day is None:
        return ""
    first, last = days_after(DAY, stone.from_day, stone.to_day)
    return say_span(first, last, guide.first.words, guide.first.language, TODAY)


def view_of(stage: Stage) -> RecoveryView:
    view = stage.window.findChild(RecoveryView)
    assert isinstance(view, RecoveryView)
    return view


def said_on_cards(stage: Stage) -> list[str]:
    return [card.accessibleName() for card in view_of(stage).page("").findChildren(CardButton)]


def all_words(view: RecoveryView) -> str:
    """Give all that any page of the view says, whether it is seen or not."""
    texts = [text.text() for text in view.findChildren(Text)]
    return "\n".join((*texts, *(card.accessibleName() for card in view.findChildren(CardButton))))


def test_without_a_day_the_timeline_says_when_in_words(stage: Stage, timed: Guide) -> None:
    stage.do(VisitorLeft(), Start(), OpenPlace(TIMELINE))
    for stone, said in zip(stones_of(timed), said_on_cards(stage), strict=True):
        assert said.startswith(f"{stone.when}. {stone.heading}")


def test_with_a_day_each_card_says_its_own_dates(stage: Stage, timed: Guide) -> None:
    stage.do(VisitorLeft(), Start(), OpenPlace(TIMELINE))
    cards = view_of(stage).page("").findChildren(CardButton)
    stage.do(PICK)
    # Nothing is built again for it.
    assert view_of(stage).page("").findChildren(CardButton) == cards
    for stone, said in zip(stones_of(timed), said_on_cards(stage), strict=True):
        dates = dates_of(stone, timed)
        over = f"{stone.when} · {dates}" if dates else stone.when
        assert said.startswith(f"{over}. {stone.heading}")
    assert "December 3" in said_on_cards(stage)[1]
    for _ in stage.screenfuls():
        assert audit(stage.window, stage.px_per_mm) == ()


def test_with_a_day_each_page_says_its_own_dates(stage: Stage, timed: Guide) -> None:
    stage.do(VisitorLeft(), Start(), PICK)
    for stone in stones_of(timed):
        stage.do(OpenPlace(Place(Screen.RECOVERY, stone.id)))
        words = [text.text() for text in view_of(stage).page(stone.id).findChildren(Text)]
        dates = dates_of(stone, timed)
        assert (f"{stone.when} · {dates}" if dates else stone.when) in words
        assert audit(stage.window, stage.px_per_mm) == ()


def test_the_way_to_the_calendar_says_which_day_was_picked(stage: Stage, timed: Guide) -> None:
    words = timed.first.words
    stage.do(VisitorLeft(), Start(), OpenPlace(TIMELINE))

    def buttons() -> list[str]:
        return [it.text() for it in view_of(stage).page("").findChildren(PushButton)]

    mine = words.day_mine.format(date=say_date(DAY, timed.first.language, TODAY))
    assert words.day_add in buttons()
    stage.do(PICK)
    assert mine in buttons()
    assert words.day_add not in buttons()
    stage.do(ForgetDay(), OpenPlace(TIMELINE))
    assert words.day_add in buttons()


def test_dates_are_gone_from_every_page_when_the_visitor_has_gone(
    stage: Stage, timed: Guide
) -> None:
    stage.do(VisitorLeft(), Start(), OpenPlace(TIMELINE))
    for stone in stones_of(timed):
        stage.do(OpenPlace(Place(Screen.RECOVERY, stone.id)))
    stage.do(VisitorLeft())
    before = all_words(view_of(stage))
    stage.do(Start(), PICK, OpenPlace(TIMELINE))
    assert all_words(view_of(stage)) != before
    stage.do(VisitorLeft())
    assert all_words(view_of(stage)) == before


@pytest.mark.parametrize("which", ["day", "home"])
def test_the_timeline_leads_to_the_calendar_and_to_what_is_taken_home(
    materials: Materials, timed: Guide, which: str
) -> None:
    words = timed.first.words
    name, screen = {
        "day": (words.day_add, Screen.DAY),
        "home": (words.take_home, Screen.TAKE_HOME),
    }[which]
    view = RecoveryView(materials, timed.first, lambda: TODAY)
    asked: list[object] = []
    view.asked.connect(asked.append)
    view.resize(1080, 1400)
    view.show()
    view.show_session(Session(place=TIMELINE))
    settle()
    (button,) = (it for it in view.findChildren(PushButton) if it.text() == name)
    Finger(view).tap(middle_of(button))
    assert asked == [OpenPlace(Place(screen))]
    view.deleteLater()


@pytest.mark.parametrize(("year", "says_it"), [(2026, False), (2025, True)])
def test_the_dates_say_their_year_by_the_clock_that_the_kiosk_is_given(
    materials: Materials, timed: Guide, year: int, says_it: bool
) -> None:
    view = RecoveryView(materials, timed.first, lambda: date(year, 12, 1))
    view.show_session(Session(place=TIMELINE, day=DAY))
    (mine,) = (it.text() for it in view.findChildren(PushButton) if "December 2" in it.text())
    assert ("2026" in mine) is says_it
    view.deleteLater()


def test_a_card_takes_another_line_over_its_heading_and_grows_with_it(
    materials: Materials,
) -> None:
    card = CardButton(materials, "Rest", over="Day 1")
    low = card.heightForWidth(600)
    card.set_over("Day 1 · " + "Thursday, December 3 to Friday, December 4 " * 3)
    assert card.accessibleName().endswith(". Rest")
    assert card.heightForWidth(600) > low
    card.set_over("")
    assert card.accessibleName() == "Rest"
    assert card.heightForWidth(600) <= low
    card.deleteLater()
