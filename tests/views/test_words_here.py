"""What the words mean: one touch away also where a touch on a line does something else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from attrs import evolve
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Guide, Method
from kiosk.proof.hand import Hand
from kiosk.proof.painted import painted
from kiosk.proof.stage import LANDSCAPE, PORTRAIT, Stage
from kiosk.session.actions import OpenPlace, Start
from kiosk.session.places import Place, Screen
from kiosk.session.reading_order import items_of
from kiosk.session.session import Session
from kiosk.session.words_here import terms_on
from kiosk.settings.settings import Settings
from tests.views.made_up import said, with_edition


@pytest.fixture(scope="module")
def hard(guide: Guide) -> Guide:
    """The words as they are, with a hard word on pages whose lines are for something else."""
    first = guide.first
    term = first.glossary.terms[0].term
    questions = evolve(
        first.questions,
        questions=(said("q-hard", f"What is {term}?"), *first.questions.questions),
        matters=(said("m-hard", f"To know of {term}"),),
    )
    checks = first.check.checks
    check = evolve(checks[0], question=said("c-hard", f"What is {term}?"))
    return with_edition(
        guide,
        evolve(
            first,
            questions=questions,
            check=evolve(first.check, checks=(check, *checks[1:])),
        ),
    )


@pytest.fixture(scope="module", params=[PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def stage(request: pytest.FixtureRequest, hard: Guide, qapp: QApplication) -> Iterator[Stage]:
    stage = Stage(Settings(), hard, request.param)
    yield stage
    stage.close()


def session_of(stage: Stage) -> Session:
    store = stage.kiosk.store
    assert store is not None
    return store.session


def finds(stage: Stage, words: str) -> bool:
    """Turn pages until these words are painted; give whether they were."""
    return any(any(words in run.text for run in painted(stage.window)) for _ in stage.screenfuls())


@pytest.mark.parametrize(
    "screen", [Screen.HOME, Screen.QUESTIONS, Screen.MATTERS, Screen.MY_LIST, Screen.CHECK]
)
def test_the_words_of_a_page_whose_lines_do_something_else_are_explained(
    stage: Stage, hard: Guide, screen: Screen
) -> None:
    item = hard.first.check.checks[0].id if screen is Screen.CHECK else ""
    stage.do(Start(), OpenPlace(Place(screen, item)))
    title = hard.first.words.words_here
    assert finds(stage, title)
    Hand(stage).touch(title)
    terms = terms_on(Place(screen, item), hard.first)
    assert session_of(stage).terms == terms
    meaning = hard.first.glossary.term(terms[0]).meaning.text.plain
    assert finds(stage, meaning.split()[0])


def test_where_lines_can_be_touched_nothing_more_is_offered(stage: Stage, hard: Guide) -> None:
    for item in items_of(Screen.RECOVERY, hard.first, Method.VERTEBROPLASTY)[:2]:
        stage.do(Start(), OpenPlace(Place(Screen.RECOVERY, item)))
        assert not finds(stage, hard.first.words.words_here)


def test_from_the_words_of_the_first_screen_one_comes_to_all_words(
    stage: Stage, hard: Guide
) -> None:
    words = hard.first.words
    stage.do(Start())
    assert finds(stage, words.words_here)
    Hand(stage).touch(words.words_here)
    Hand(stage).touch(words.all_words)
    assert session_of(stage).place == Place(Screen.WORDS)


def test_without_hard_words_the_first_screen_leads_to_all_words(
    guide: Guide, qapp: QApplication
) -> None:
    first = guide.first
    none = evolve(first.glossary, terms=(evolve(first.glossary.terms[0], term="Zzz"),))
    plain = with_edition(guide, evolve(first, glossary=none))
    stage = Stage(Settings(), plain, PORTRAIT)
    stage.do(Start())
    Hand(stage).touch(first.glossary.title)
    assert session_of(stage).place == Place(Screen.WORDS)
    stage.close()
