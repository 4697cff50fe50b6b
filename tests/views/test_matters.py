"""What matters to me: picked like questions, and read on one list with them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from attrs import evolve
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Guide
from kiosk.proof.audit import audit
from kiosk.proof.controls import controls
from kiosk.proof.hand import Hand
from kiosk.proof.painted import painted
from kiosk.proof.stage import LANDSCAPE, PORTRAIT, Stage
from kiosk.session.actions import OpenPlace, PickMatter, PickQuestion, Start, VisitorLeft
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.settings.settings import Settings
from kiosk.views.my_list import MyListView
from kiosk.views.parts.choice_button import ChoiceButton
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.text import Text
from tests.views.finger import Finger, middle_of, settle
from tests.views.made_up import said, with_edition

MATTERS = ("To have less pain", "To have more time", "To know the risks")
QUESTIONS = ("Why this?", "What else?")


@pytest.fixture(scope="module")
def matters(guide: Guide) -> Guide:
    first = guide.first
    questions = evolve(
        first.questions,
        questions=tuple(said(f"q{at}", words) for at, words in enumerate(QUESTIONS)),
        matters=tuple(said(f"m{at}", words) for at, words in enumerate(MATTERS)),
    )
    return with_edition(guide, evolve(first, questions=questions))


@pytest.fixture(scope="module", params=[PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def stage(request: pytest.FixtureRequest, matters: Guide, qapp: QApplication) -> Iterator[Stage]:
    stage = Stage(Settings(), matters, request.param)
    yield stage
    stage.close()


def opens(stage: Stage, screen: Screen, *before: PickMatter | PickQuestion) -> Hand:
    stage.do(VisitorLeft(), Start(), *before, OpenPlace(Place(screen)))
    return Hand(stage)


def session_of(stage: Stage) -> Session:
    store = stage.kiosk.store
    assert store is not None
    return store.session


def read(stage: Stage) -> str:
    """Give all words of a page, from its first screenful to its last."""
    return " ".join(" ".join(run.text for run in painted(stage.window)) for _ in stage.screenfuls())


def names(stage: Stage) -> list[str]:
    return [control.name for control in controls(stage.window)]


def count(guide: Guide, number: int) -> str:
    return guide.first.words.my_list.format(count=number)


def test_what_matters_is_picked_and_unpicked(stage: Stage, matters: Guide) -> None:
    hand = opens(stage, Screen.MATTERS)
    assert audit(stage.window, stage.px_per_mm) == ()
    hand.touch(MATTERS[0])
    hand.touch(MATTERS[2])
    assert session_of(stage).mattering == ("m0", "m2")
    picked = [it for it in stage.window.findChildren(ChoiceButton) if it.isChecked()]
    assert [it.text() for it in picked] == [MATTERS[0], MATTERS[2]]
    assert picked[0].accessibleDescription() == matters.first.words.picked
    hand.touch(MATTERS[0])
    assert session_of(stage).mattering == ("m2",)


@pytest.mark.parametrize("screen", [Screen.MATTERS, Screen.QUESTIONS])
def test_the_way_to_the_list_counts_both_kinds(
    stage: Stage, matters: Guide, screen: Screen
) -> None:
    hand = opens(stage, screen, PickMatter("m0"), PickMatter("m1"), PickQuestion("q0"))
    hand.touch(count(matters, 3))
    assert session_of(stage).place == Place(Screen.MY_LIST)


def test_what_matters_stands_above_the_questions_on_the_list(stage: Stage, matters: Guide) -> None:
    opens(stage, Screen.MY_LIST, PickQuestion("q1"), PickMatter("m0"))
    seen = {
        text.text(): text.mapTo(stage.window, QPoint()).y()
        for text in stage.window.findChildren(Text)
        if text.isVisible()
    }
    title, mine = matters.first.questions.matters_title, matters.first.words.sheet_questions
    assert seen[title] < seen[MATTERS[0]] < seen[mine] < seen[QUESTIONS[1]]
    assert not {MATTERS[1], QUESTIONS[0]} & set(seen)
    assert audit(stage.window, stage.px_per_mm) == ()


def test_questions_alone_need_no_heading(stage: Stage, matters: Guide) -> None:
    opens(stage, Screen.MY_LIST, PickQuestion("q1"))
    words = read(stage)
    assert QUESTIONS[1] in words
    assert matters.first.words.sheet_questions not in words
    assert matters.first.questions.matters_title not in words


def test_an_empty_list_leads_to_both_kinds(stage: Stage, matters: Guide) -> None:
    questions = matters.first.questions
    for title, screen in (
        (questions.title, Screen.QUESTIONS),
        (questions.matters_title, Screen.MATTERS),
    ):
        hand = opens(stage, Screen.MY_LIST)
        hand.touch(title)
        assert session_of(stage).place == Place(screen)


def test_from_the_questions_one_comes_to_what_matters(stage: Stage, matters: Guide) -> None:
    questions = matters.first.questions
    hand = opens(stage, Screen.QUESTIONS)
    hand.touch(f"{questions.matters_title}. {questions.matters_lead.text.plain.rstrip('.')}")
    assert session_of(stage).place == Place(Screen.MATTERS)


def test_from_the_list_one_comes_to_what_is_taken_home(
    materials: Materials, matters: Guide
) -> None:
    view = MyListView(materials, matters.first)
    asked: list[object] = []
    view.asked.connect(asked.append)
    view.resize(1080, 1400)
    view.show()
    view.show_session(Session(place=Place(Screen.MY_LIST), picked=("q0",)))
    settle()
    name = matters.first.words.take_home
    (home,) = (it for it in view.findChildren(PushButton) if it.text() == name)
    Finger(view).tap(middle_of(home))
    assert asked == [OpenPlace(Place(Screen.TAKE_HOME))]
    view.deleteLater()


def test_nothing_is_left_picked_for_the_next_visitor(stage: Stage, matters: Guide) -> None:
    hand = opens(stage, Screen.MATTERS)
    hand.touch(MATTERS[1])
    assert count(matters, 1) in names(stage)
    stage.do(VisitorLeft())
    assert not any(it.isChecked() for it in stage.window.findChildren(ChoiceButton))
    opens(stage, Screen.MATTERS)
    assert count(matters, 0) in names(stage)
