"""What is said of a screen makes sense to somebody who does not see it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Guide, Method
from kiosk.design.sizes import TextSize
from kiosk.proof.scenes import DAY, scenes
from kiosk.proof.stage import LANDSCAPE, PORTRAIT, Stage
from kiosk.session.actions import (
    Listen,
    OpenPlace,
    OpenTerms,
    PauseListening,
    Start,
    UseEar,
    VisitorLeft,
)
from kiosk.session.comfort import Comfort
from kiosk.session.places import Place, Screen
from kiosk.settings.settings import Settings


@pytest.fixture(scope="module")
def stage(guide: Guide, qapp: QApplication) -> Iterator[Stage]:
    stage = Stage(Settings(), guide, PORTRAIT, has_voice=True)
    yield stage
    stage.close()


def told(stage: Stage, place: Place, *, is_by_ear: bool = True) -> list[str]:
    """Give the sentences of a page."""
    stage.do(VisitorLeft(), Start(), DAY, OpenPlace(place))
    telling = stage.window.tell(is_by_ear=is_by_ear)
    assert telling is not None
    return [it.text for it in telling.transcript.sentences]


def test_choices_are_counted_with_those_of_the_same_thing(stage: Stage, guide: Guide) -> None:
    words = guide.first.words
    said = told(stage, Place(Screen.COMFORT))
    for name, number, count in ((words.size_largest, 4, 4), (words.colours_soft, 3, 3)):
        assert said[said.index(name) + 1] == words.said_choice.format(number=number, count=count)


def test_of_two_procedures_each_is_one_of_two(stage: Stage, guide: Guide) -> None:
    said = told(stage, Place(Screen.PROCEDURE, "needle"))
    second = said.index(guide.first.procedure.methods[Method.KYPHOPLASTY])
    assert said[second + 1] == guide.first.words.said_choice.format(number=2, count=2)


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_by_ear_which_step_it_is_follows_the_title_at_once(
    guide: Guide, qapp: QApplication, size: tuple[int, int]
) -> None:
    procedure = guide.first.procedure
    step = next(it for it in procedure.steps if it.id == "needle")
    stage = Stage(Settings(), guide, size, has_voice=True)
    assert told(stage, Place(Screen.PROCEDURE, "needle"))[:3] == [
        procedure.title,
        guide.first.words.step_of.format(number=3, count=6),
        step.heading,
    ]
    stage.close()


def test_a_day_that_is_picked_is_called_so_once(stage: Stage, guide: Guide) -> None:
    said = told(stage, Place(Screen.DAY))
    day = next(at for at, it in enumerate(said) if it.endswith(guide.first.words.chosen))
    assert said[day + 1] != guide.first.words.chosen


@pytest.mark.parametrize("is_by_ear", [False, True])
def test_words_in_a_picture_are_said_to_be_there(
    stage: Stage, guide: Guide, is_by_ear: bool
) -> None:
    said = told(stage, Place(Screen.PROCEDURE, "needle"), is_by_ear=is_by_ear)
    picture = next(it for it in guide.first.procedure.steps if it.id == "needle").picture
    labels = [label.text for label in picture.labels]
    first = said.index(labels[0])
    assert said[first : first + len(labels)] == labels
    assert said[first - 1] == guide.first.words.said_labels


def test_more_leads_on_while_it_is_read_also_within_a_text_higher_than_the_page(
    guide: Guide, qapp: QApplication
) -> None:
    largest = Comfort(size=TextSize.LARGEST)
    stage = Stage(Settings(), guide, PORTRAIT, has_voice=True, comfort=largest)
    assert stage.kiosk.store is not None
    for scene in scenes(guide):
        if scene.name in ("about-where-experts-differ", "take-home"):
            stage.show(scene)
            stage.do(Listen())
            offset = 0
            for number in islice(stage.screenfuls(), 60):
                after = stage.kiosk.store.session.offset
                assert number == 1 or after > offset
                offset = after
            assert number < 60
    stage.close()


def test_a_card_of_words_that_was_paused_can_be_heard_again(stage: Stage, guide: Guide) -> None:
    words = guide.first.words
    term = guide.first.glossary.terms[0].id

    def names() -> list[str]:
        telling = stage.window.tell(is_by_ear=False)
        assert telling is not None
        return [it.text for it in telling.transcript.sentences]

    stage.do(VisitorLeft(), Start(), OpenPlace(Place(Screen.ABOUT)), OpenTerms((term,)), Listen())
    assert words.stop in names()
    stage.do(PauseListening())
    assert words.listen in names()
    stage.do(UseEar())
    assert words.listen in names(), "by ear the keys stop it"
