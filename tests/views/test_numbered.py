"""What a number leaves open: a question beside it, to be put on one's list where one reads it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from attrs import evolve
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Guide
from kiosk.proof.audit import audit
from kiosk.proof.controls import controls
from kiosk.proof.hand import Hand
from kiosk.proof.painted import painted
from kiosk.proof.stage import LANDSCAPE, PORTRAIT, Stage
from kiosk.session.actions import OpenPlace, PickQuestion, Start, VisitorLeft
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.settings.settings import Settings
from tests.views.made_up import with_edition

NUMBERS = [
    Place(Screen.RISKS, "leak"),
    Place(Screen.RISKS, "new-break"),
    Place(Screen.ABOUT, "if-you-wait"),
    Place(Screen.ABOUT, "where-experts-differ"),
]
NO_NUMBERS = [Place(Screen.RISKS, "bleeding"), Place(Screen.ABOUT, "cost")]


@pytest.fixture(scope="module", params=[PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def stage(request: pytest.FixtureRequest, guide: Guide, qapp: QApplication) -> Iterator[Stage]:
    stage = Stage(Settings(), guide, request.param)
    yield stage
    stage.close()


def opens(stage: Stage, place: Place, *before: PickQuestion) -> None:
    stage.do(VisitorLeft(), Start(), *before, OpenPlace(place))


def session_of(stage: Stage) -> Session:
    store = stage.kiosk.store
    assert store is not None
    return store.session


def question_of(guide: Guide) -> str:
    question = guide.first.questions.of_numbers
    assert question is not None
    return question.text.plain


def turns_to(stage: Stage, name: str) -> None:
    """Turn the pages until a control is seen."""
    next(_ for _ in stage.screenfuls() if name in [it.name for it in controls(stage.window)])


@pytest.mark.parametrize("place", NUMBERS, ids=lambda place: place.item)
def test_the_question_of_one_s_own_chance_is_picked_beside_the_number(
    stage: Stage, guide: Guide, place: Place
) -> None:
    opens(stage, place)
    turns_to(stage, question_of(guide))
    assert audit(stage.window, stage.px_per_mm) == ()
    assert guide.first.words.chance_ask in " ".join(run.text for run in painted(stage.window))
    Hand(stage).touch(question_of(guide))
    assert session_of(stage).picked == (guide.first.questions.beside_numbers,)
    Hand(stage).touch(question_of(guide))
    assert session_of(stage).picked == ()


def test_what_was_picked_beside_one_number_is_picked_beside_all(stage: Stage, guide: Guide) -> None:
    words, question = guide.first.words, question_of(guide)
    for place in NUMBERS:
        opens(stage, place, PickQuestion(guide.first.questions.beside_numbers))
        turns_to(stage, question)
        (box,) = [it for it in controls(stage.window) if it.name == question]
        assert box.widget.accessibleDescription() == words.picked
        opens(stage, place)  # The next visitor.
        turns_to(stage, question)
        assert box.widget.accessibleDescription() == words.not_picked


@pytest.mark.parametrize("place", NO_NUMBERS, ids=lambda place: place.item)
def test_without_a_number_nothing_is_asked(stage: Stage, guide: Guide, place: Place) -> None:
    opens(stage, place)
    for _ in stage.screenfuls():
        assert question_of(guide) not in [it.name for it in controls(stage.window)]


def test_a_clinic_may_ask_nothing_there(qapp: QApplication, guide: Guide) -> None:
    asking = guide.first.questions
    silent = with_edition(guide, evolve(guide.first, questions=evolve(asking, beside_numbers="")))
    stage = Stage(Settings(), silent, PORTRAIT)
    opens(stage, NUMBERS[0])
    for _ in stage.screenfuls():
        assert question_of(guide) not in [it.name for it in controls(stage.window)]
    stage.close()
