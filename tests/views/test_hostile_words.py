"""Words that nobody would write: they stay words, and no page bursts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from attrs import evolve
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.content.model import Guide
from kiosk.content.prose import Prose, Span
from kiosk.content.statements import Statement
from kiosk.proof.painted import painted
from kiosk.proof.scenes import Scene, scenes
from kiosk.proof.stage import LANDSCAPE, PORTRAIT, Stage
from kiosk.session.actions import OpenPlace, Start
from kiosk.session.places import Place, Screen
from kiosk.settings.settings import Settings

MARKED_UP = "<b>x</b> & <img src='file:///etc/hostname'>"
LONG_WORD = "Wirbelsäulenoperation" * 9 + "abcdefghijk"


def said(words: str) -> Prose:
    return Prose(((Span(words),),))


def everywhere(guide: Guide, words: str) -> Guide:
    """Give the guide with these words as names, headings, summaries and statements."""
    first = guide.first
    text = said(words)

    def reworded(statement: Statement) -> Statement:
        return evolve(statement, text=text)

    about = evolve(
        first.about,
        title=words,
        lead=reworded(first.about.lead),
        sections=tuple(
            evolve(each, heading=words, statements=tuple(map(reworded, each.statements)))
            for each in first.about.sections
        ),
    )
    groups = tuple(
        evolve(
            group,
            heading=words,
            risks=tuple(
                evolve(risk, name=words, summary=reworded(risk.summary)) for risk in group.risks
            ),
        )
        for group in first.risks.groups
    )
    people = tuple(evolve(each, name=words, credentials=words) for each in first.specialists.people)
    questions = tuple(map(reworded, first.questions.questions))
    terms = tuple(
        evolve(each, term=words, say=words, meaning=reworded(each.meaning))
        for each in first.glossary.terms
    )
    edition = evolve(
        first,
        about=about,
        risks=evolve(first.risks, groups=groups, title=words),
        specialists=evolve(first.specialists, people=people),
        questions=evolve(first.questions, questions=questions, list_title=words),
        glossary=evolve(first.glossary, terms=terms),
    )
    return evolve(
        guide,
        clinic=evolve(guide.clinic, name=words, phone=words),
        editions={**guide.editions, first.language: edition},
    )


@pytest.fixture(params=[PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    size: tuple[int, int] = request.param
    return size


@pytest.fixture
def marked_up(guide: Guide, size: tuple[int, int], qapp: QApplication) -> Iterator[Stage]:
    stage = Stage(Settings(), everywhere(guide, MARKED_UP), size)
    yield stage
    stage.close()


@pytest.fixture
def with_long_words(guide: Guide, size: tuple[int, int], qapp: QApplication) -> Iterator[Stage]:
    stage = Stage(Settings(), everywhere(guide, LONG_WORD), size)
    yield stage
    stage.close()


def wanted(guide: Guide) -> list[Scene]:
    """Give one scene of each kind, details included."""
    chosen: dict[str, Scene] = {}
    for scene in scenes(guide):
        chosen.setdefault(scene.name.split("-")[0] + str(len(scene.name.split("-")) > 1), scene)
    return list(chosen.values())


@pytest.mark.parametrize(
    "place",
    [
        Place(Screen.ABOUT),
        Place(Screen.RISKS),
        Place(Screen.SPECIALISTS),
        Place(Screen.QUESTIONS),
        Place(Screen.WORDS),
    ],
    ids=lambda place: place.screen.value,
)
def test_mark_up_is_painted_letter_for_letter(marked_up: Stage, place: Place) -> None:
    marked_up.do(Start(), OpenPlace(place))
    by_widget: dict[QWidget, str] = {}
    for run in painted(marked_up.window):
        by_widget[run.widget] = by_widget.get(run.widget, "") + run.text
    words = "".join(MARKED_UP.split())
    assert any(words in "".join(text.split()) for text in by_widget.values())


def test_mark_up_in_the_clinics_name_is_painted_letter_for_letter(marked_up: Stage) -> None:
    text = "".join(run.text for run in painted(marked_up.window))
    assert "".join(MARKED_UP.split()) in "".join(text.split())


def test_a_word_of_two_hundred_letters_bursts_no_page(with_long_words: Stage) -> None:
    stage = with_long_words
    size = stage.window.size()
    assert len(LONG_WORD) == 200
    assert stage.guide is not None
    faults: list[str] = []
    for scene in wanted(stage.guide):
        stage.show(scene)
        if stage.window.size() != size:
            faults.append(f"{scene.name}: the window grew to {stage.window.size()}")
            stage.window.resize(size)
        least = stage.window.minimumSizeHint()
        if least.boundedTo(size) != least:
            faults.append(f"{scene.name}: the page wants {least}")
        for run in painted(stage.window):
            if run.ink.left() < run.seen.left() - 1 or run.ink.right() > run.seen.right() + 2:
                faults.append(f"{scene.name}: {run.text!r} is cut off at its side")
    assert not faults, "\n".join(faults)


def test_the_same_words_without_end_can_still_be_read_to_the_end(with_long_words: Stage) -> None:
    stage = with_long_words
    stage.do(Start(), OpenPlace(Place(Screen.QUESTIONS)))
    assert stage.guide is not None
    count = len(stage.guide.first.questions.questions)
    assert sum(1 for _ in stage.screenfuls()) <= 2 * count
