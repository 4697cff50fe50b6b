"""Your choices: side by side, with as much room for the hard points as for the good ones."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.content.model import Guide
from kiosk.content.statements import Section
from kiosk.design.sizes import TARGET, TextSize
from kiosk.proof.audit import audit
from kiosk.proof.hand import Hand
from kiosk.proof.painted import painted
from kiosk.proof.stage import LANDSCAPE, PORTRAIT, Stage
from kiosk.session.actions import ChangeComfort, OpenPlace, Start
from kiosk.session.comfort import Comfort
from kiosk.session.places import Place, Screen
from kiosk.settings.settings import Settings
from kiosk.views.parts.option_card import OptionCard
from kiosk.views.parts.text import Text
from tests.views.made_up import option, said, with_section

HERE = Place(Screen.ABOUT, "made-up-choices")
NAMES = ("Waiting", "Cement", "Balloon")


def section(term: str = "") -> Section:
    return Section(
        id=HERE.item,
        heading="Choices",
        summary="Three of them",
        icon="choices",
        statements=(said("choices-lead", "You choose together."),),
        options=(
            option(NAMES[0], "clock", "Good of waiting", "Hard of waiting"),
            option(NAMES[1], "syringe", "Good of cement", "Hard of cement"),
            option(NAMES[2], "bone", "Good of a balloon", "Hard of a balloon", term),
        ),
        cautions=(said("choices-doubt", "Experts do not agree. Ask us."),),
    )


@pytest.fixture
def term(guide: Guide) -> str:
    return guide.first.glossary.terms[0].id


@pytest.fixture(params=[PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def stage(
    request: pytest.FixtureRequest, guide: Guide, term: str, qapp: QApplication
) -> Iterator[Stage]:
    stage = Stage(Settings(), with_section(guide, section(term)), request.param)
    yield stage
    stage.close()


def opens(stage: Stage, size: TextSize = TextSize.NORMAL) -> None:
    stage.do(Start(), ChangeComfort(Comfort(size=size)), OpenPlace(HERE))


def seen_cards(stage: Stage) -> list[OptionCard]:
    return [card for card in stage.window.findChildren(OptionCard) if card.isVisible()]


def place(stage: Stage, part: QWidget) -> QRect:
    return QRect(part.mapTo(stage.window, QPoint()), part.size())


def texts(card: QWidget, *words: str) -> list[Text]:
    every = card.findChildren(Text)
    return [next(text for text in every if text.text() == each) for each in words]


def turns_to(stage: Stage, words: str) -> None:
    """Turn pages until these words are painted."""
    for _ in stage.screenfuls():
        if any(words in run.text for run in painted(stage.window)):
            return
    raise AssertionError(words)


def test_every_point_of_every_choice_and_the_doubt_can_be_read(stage: Stage) -> None:
    opens(stage)
    read = ""
    for _ in stage.screenfuls():
        assert audit(stage.window, stage.px_per_mm) == ()
        read += " ".join(run.text for run in painted(stage.window))
    words = stage.guide.first.words if stage.guide is not None else None
    assert words is not None
    for name in NAMES:
        assert name in read
    assert read.count(words.good_points) == read.count(words.hard_points) == len(NAMES)
    for line in (
        "Good of waiting two.",
        "Hard of cement one.",
        "Hard of a balloon two.",
        "not agree",
    ):
        assert line in read


def test_good_and_hard_points_stand_side_by_side_with_equal_room(
    guide: Guide, qapp: QApplication
) -> None:
    stage = Stage(Settings(), with_section(guide, section()), PORTRAIT)
    opens(stage)
    words = guide.first.words
    for card in seen_cards(stage):
        good, hard = (place(stage, it) for it in texts(card, words.good_points, words.hard_points))
        assert good.top() == hard.top()
        assert good.right() < hard.left()
        assert abs(good.width() - hard.width()) <= 1
    stage.close()


def test_hard_points_stand_below_good_ones_in_large_letters(
    guide: Guide, qapp: QApplication
) -> None:
    stage = Stage(Settings(), with_section(guide, section()), PORTRAIT)
    opens(stage, TextSize.LARGEST)
    words = guide.first.words
    for card in seen_cards(stage):
        good, hard = (place(stage, it) for it in texts(card, words.good_points, words.hard_points))
        assert good.left() == hard.left()
        assert good.width() == hard.width()
        assert good.bottom() < hard.top()
    stage.close()


def test_on_a_wide_screen_the_choices_stand_side_by_side(guide: Guide, qapp: QApplication) -> None:
    stage = Stage(Settings(), with_section(guide, section()), LANDSCAPE)
    opens(stage)
    turns_to(stage, NAMES[0])
    cards = [place(stage, card) for card in seen_cards(stage)]
    assert len(cards) == len(NAMES)
    assert len({(card.top(), card.height(), card.width()) for card in cards}) == 1
    assert all(one.right() < other.left() for one, other in pairwise(cards))
    stage.close()


def test_on_a_tall_screen_the_choices_stand_below_each_other(
    guide: Guide, qapp: QApplication
) -> None:
    stage = Stage(Settings(), with_section(guide, section()), PORTRAIT)
    opens(stage)
    cards = [place(stage, card) for card in seen_cards(stage)]
    assert len({(card.left(), card.width()) for card in cards}) == 1
    assert all(one.bottom() < other.top() for one, other in pairwise(cards))
    stage.close()


def test_a_hard_word_in_a_point_can_be_touched(stage: Stage, guide: Guide, term: str) -> None:
    opens(stage)
    turns_to(stage, "Hard of a balloon two.")
    named = guide.first.glossary.term(term).term
    control = Hand(stage).find(guide.first.words.explains.format(terms=named))
    assert control.face.height() >= TARGET * stage.px_per_mm - 1
    Hand(stage).touch_at(control.face.center())
    store = stage.kiosk.store
    assert store is not None
    assert store.session.terms == (term,)


def test_from_the_choices_one_goes_on_to_what_matters(stage: Stage, guide: Guide) -> None:
    opens(stage)
    words = guide.first.questions.matters_title
    turns_to(stage, words)
    Hand(stage).touch(words)
    store = stage.kiosk.store
    assert store is not None
    assert store.session.place == Place(Screen.MATTERS)
