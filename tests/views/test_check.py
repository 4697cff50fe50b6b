"""Check what you know: every answer is explained, none is wrong in red, and nothing is counted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from attrs import evolve
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.content.model import Answer, Check, CheckQuestion, Guide
from kiosk.content.words import Words
from kiosk.design.sizes import TARGET, TextSize
from kiosk.proof.audit import audit
from kiosk.proof.hand import Hand
from kiosk.proof.painted import painted
from kiosk.proof.stage import LANDSCAPE, PORTRAIT, Stage
from kiosk.session.actions import ChangeComfort, OpenPlace, Start, VisitorLeft
from kiosk.session.comfort import Comfort
from kiosk.session.places import Place, Screen
from kiosk.session.reading_order import title_of
from kiosk.session.session import Session
from kiosk.settings.settings import Settings
from kiosk.views.check import CheckPage
from kiosk.views.parts.answer_button import AnswerButton
from tests.views.made_up import said, with_edition

FIRST, SECOND = "made-up-one", "made-up-two"
RIGHT, OTHER = "The right answer", "Another answer"
SO, OTHERWISE = "It is so, and this is why.", "Here is what is so instead."
READ = Place(Screen.RECOVERY, "day-1")


def question(name: str, page: str) -> CheckQuestion:
    return CheckQuestion(
        id=name,
        question=said(f"{name}-q", f"What is so of {name}?"),
        answers=(
            Answer(f"{name}-other", OTHER, said(f"{name}-oe", OTHERWISE)),
            Answer(f"{name}-right", RIGHT, said(f"{name}-re", SO), is_right=True),
        ),
        page=page,
    )


def with_check(guide: Guide) -> Guide:
    check = guide.first.check
    checks = (question(FIRST, "recovery/day-1"), question(SECOND, "signs"))
    made_up: Check = evolve(check, checks=checks)
    return with_edition(guide, evolve(guide.first, check=made_up))


@pytest.fixture(scope="module", params=[PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def stage(request: pytest.FixtureRequest, guide: Guide, qapp: QApplication) -> Iterator[Stage]:
    stage = Stage(Settings(), with_check(guide), request.param)
    yield stage
    stage.close()


@pytest.fixture
def words(guide: Guide) -> Words:
    return guide.first.words


def opens(stage: Stage, item: str = FIRST, size: TextSize = TextSize.NORMAL) -> Hand:
    stage.do(VisitorLeft(), Start(), ChangeComfort(Comfort(size=size)))
    stage.do(OpenPlace(Place(Screen.CHECK, item)))
    return Hand(stage)


def session_of(stage: Stage) -> Session:
    store = stage.kiosk.store
    assert store is not None
    return store.session


def sees(stage: Stage, text: str) -> bool:
    return text.replace(" ", "") in "".join(run.text for run in painted(stage.window)).replace(
        " ", ""
    )


def page_of(stage: Stage) -> CheckPage:
    return next(page for page in stage.window.findChildren(CheckPage) if page.isVisible())


def answers(stage: Stage) -> dict[str, AnswerButton]:
    return {it.text(): it for it in page_of(stage).findChildren(AnswerButton)}


def place(stage: Stage, part: QWidget) -> QRect:
    return QRect(part.mapTo(stage.window, QPoint()), part.size())


def test_a_question_begins_without_an_answer_and_without_an_explanation(
    stage: Stage, guide: Guide, words: Words
) -> None:
    opens(stage)
    check = guide.first.check
    assert sees(stage, check.title)
    assert sees(stage, check.lead.text.plain)
    assert sees(stage, words.check_of.format(number=1, count=2))
    assert sees(stage, f"What is so of {FIRST}?")
    for text, button in answers(stage).items():
        assert sees(stage, text)
        assert not button.isChecked()
    for unseen in (SO, OTHERWISE, words.check_right, words.check_other, words.check_yours):
        assert not sees(stage, unseen)
    assert audit(stage.window, stage.px_per_mm) == ()


def test_the_lead_stands_over_the_first_question_only(stage: Stage, guide: Guide) -> None:
    opens(stage, SECOND)
    assert not sees(stage, guide.first.check.lead.text.plain)


@pytest.mark.parametrize(
    ("answer", "explanation", "is_right"), [(RIGHT, SO, True), (OTHER, OTHERWISE, False)]
)
def test_an_answer_is_marked_by_a_word_and_explained(
    stage: Stage, words: Words, answer: str, explanation: str, is_right: bool
) -> None:
    hand = opens(stage)
    hand.touch(answer)
    assert answers(stage)[answer].isChecked()
    assert sees(stage, words.check_yours)
    assert sees(stage, explanation)
    assert sees(stage, words.check_right) is is_right
    assert sees(stage, words.check_other) is not is_right
    assert audit(stage.window, stage.px_per_mm) == ()


def test_what_is_above_an_explanation_stays_where_it_is(stage: Stage) -> None:
    hand = opens(stage)
    before = {text: place(stage, button) for text, button in answers(stage).items()}
    offset = session_of(stage).offset
    hand.touch(OTHER)
    assert {text: place(stage, button) for text, button in answers(stage).items()} == before
    assert session_of(stage).offset == offset


def test_answering_again_is_welcome(stage: Stage, words: Words) -> None:
    hand = opens(stage)
    hand.touch(OTHER)
    hand.touch(RIGHT)
    assert session_of(stage).answers == ((FIRST, f"{FIRST}-right"),)
    assert sees(stage, SO)
    assert not sees(stage, OTHERWISE)
    assert sees(stage, words.check_right)
    assert [it.isChecked() for it in answers(stage).values()] == [False, True]
    assert answers(stage)[OTHER].accessibleName() == OTHER


def test_an_explanation_leads_to_the_page_to_read(stage: Stage, guide: Guide, words: Words) -> None:
    hand = opens(stage)
    hand.touch(OTHER)
    hand.touch(words.check_read.format(title=title_of(READ, guide.first)))
    assert session_of(stage).place == READ


def test_a_page_without_details_is_named_and_opened_too(
    stage: Stage, guide: Guide, words: Words
) -> None:
    hand = opens(stage, SECOND)
    hand.touch(RIGHT)
    hand.touch(words.check_read.format(title=guide.first.risks.signs_title))
    assert session_of(stage).place == Place(Screen.SIGNS)


def test_answers_are_large(stage: Stage) -> None:
    opens(stage)
    for button in answers(stage).values():
        face = button.face_rect()
        assert min(face.width(), face.height()) >= TARGET * stage.px_per_mm


def test_an_explanation_is_announced_when_it_appears(stage: Stage) -> None:
    hand = opens(stage)
    heard: list[str] = []
    stage.kiosk.announcer.announced.connect(heard.append)
    hand.touch(OTHER)
    assert len(heard) == 1
    assert OTHERWISE in heard[0]


def test_in_the_largest_letters_a_touch_brings_the_explanation_onto_the_screen(
    stage: Stage,
) -> None:
    hand = opens(stage, size=TextSize.LARGEST)
    for _ in stage.screenfuls():
        if sees(stage, OTHER):
            break
    hand.touch(OTHER)
    assert sees(stage, OTHERWISE.split()[0])
    assert session_of(stage).answers == ((FIRST, f"{FIRST}-other"),)


def test_nothing_of_an_answer_is_left_on_any_page_when_the_visitor_has_gone(stage: Stage) -> None:
    hand = opens(stage, SECOND)
    hand.touch(OTHER)
    stage.do(OpenPlace(Place(Screen.CHECK, FIRST)))
    hand.touch(RIGHT)
    stage.do(VisitorLeft())
    assert session_of(stage) == Session()
    pages = stage.window.findChildren(CheckPage)
    assert len(pages) == 2
    for page in pages:
        buttons = page.findChildren(AnswerButton)
        assert not any(it.isChecked() for it in buttons)
        assert [it.accessibleName() for it in buttons] == [OTHER, RIGHT]
