"""The card that explains words: it stays on the screen, however many words it explains."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Guide
from kiosk.proof.audit import audit
from kiosk.proof.controls import controls
from kiosk.proof.painted import painted
from kiosk.proof.stage import LANDSCAPE, PORTRAIT, Stage
from kiosk.session.actions import (
    CloseTerms,
    KeepReading,
    OpenPlace,
    OpenTerms,
    Start,
    VisitorLeft,
    WarnVisitor,
)
from kiosk.session.places import Place, Screen
from kiosk.settings.settings import Settings
from kiosk.views.glossary_card import GlossaryCard


@pytest.fixture(scope="module", params=[PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def stage(request: pytest.FixtureRequest, guide: Guide, qapp: QApplication) -> Iterator[Stage]:
    stage = Stage(Settings(), guide, request.param, has_voice=True)
    yield stage
    stage.close()


@pytest.mark.parametrize("count", range(1, 9))
def test_it_stays_on_the_screen_and_all_its_words_can_be_read(stage: Stage, count: int) -> None:
    assert stage.guide is not None
    edition = stage.guide.first
    terms = tuple(term.id for term in edition.glossary.terms[:count])
    stage.do(Start(), OpenPlace(Place(Screen.ABOUT)), OpenTerms(terms))
    (card,) = stage.window.findChildren(GlossaryCard)
    read = ""
    place = card.card.geometry()
    for _ in stage.screenfuls():
        assert stage.window.rect().contains(card.card.geometry())
        assert card.card.geometry() == place
        assert audit(stage.window, stage.px_per_mm) == ()
        assert edition.words.close in [control.name for control in controls(stage.window)]
        read += "".join(run.text for run in painted(stage.window))
    read = "".join(read.split())
    for term in terms:
        entry = edition.glossary.term(term)
        assert "".join(entry.term.split()) in read
        assert "".join(entry.meaning.text.plain.split()) in read
    stage.do(CloseTerms())


def test_another_word_begins_at_its_beginning(stage: Stage) -> None:
    assert stage.guide is not None
    terms = [term.id for term in stage.guide.first.glossary.terms]
    stage.do(Start(), OpenPlace(Place(Screen.ABOUT)), OpenTerms(tuple(terms[:14])))
    assert sum(1 for _ in stage.screenfuls()) > 1
    stage.do(CloseTerms(), OpenTerms(tuple(terms[1:15])))
    first = stage.guide.first.glossary.term(terms[1]).term
    assert first in [run.text for run in painted(stage.window)]
    stage.do(CloseTerms())


def test_each_word_is_shown_whole_with_no_more_to_read(stage: Stage) -> None:
    assert stage.guide is not None
    edition = stage.guide.first
    stage.do(Start(), OpenPlace(Place(Screen.ABOUT)))
    for term in edition.glossary.terms:
        stage.do(OpenTerms((term.id,)))
        assert audit(stage.window, stage.px_per_mm) == (), term.id
        names = [control.name for control in controls(stage.window)]
        words = edition.words
        assert names == [words.close, words.listen, words.all_words], term.id
        stage.do(CloseTerms())


def test_three_words_after_one_are_seen_at_once_where_the_screen_has_the_room(
    stage: Stage,
) -> None:
    assert stage.guide is not None
    edition = stage.guide.first
    terms = ("nerve", "spinal-cord", "paralysis")
    heights = []
    stage.do(Start(), OpenPlace(Place(Screen.ABOUT)))
    for shown in (terms[:1], terms, terms[:1], terms):
        stage.do(OpenTerms(shown))
        (card,) = stage.window.findChildren(GlossaryCard)
        names = [control.name for control in controls(stage.window)]
        assert edition.words.more not in names
        read = "".join("".join(run.text for run in painted(stage.window)).split())
        for term in shown:
            assert "".join(edition.glossary.term(term).meaning.text.plain.split()) in read
        heights.append(card.card.height())
        stage.do(CloseTerms())
    assert heights[:2] == heights[2:]


def test_while_the_kiosk_asks_who_is_there_no_key_reaches_the_card_below(stage: Stage) -> None:
    assert stage.guide is not None
    stage.do(Start(), OpenPlace(Place(Screen.ABOUT)), OpenTerms(("nerve",)))
    (card,) = stage.window.findChildren(GlossaryCard)
    before = stage.window.focusWidget()
    stage.do(WarnVisitor(30))
    for _ in range(6):
        QTest.keyClick(stage.window, Qt.Key.Key_Tab)
        focus = stage.window.focusWidget()
        assert focus is not None
        assert not card.isAncestorOf(focus)
    stage.do(KeepReading())
    assert stage.window.focusWidget() is before
    assert before is not None
    assert card.isAncestorOf(before)
    stage.do(CloseTerms())


def test_after_a_visit_that_ended_over_a_card_the_next_visitors_card_takes_keys(
    stage: Stage,
) -> None:
    assert stage.guide is not None
    here = (Start(), OpenPlace(Place(Screen.ABOUT)), OpenTerms(("nerve",)))
    stage.do(*here, WarnVisitor(30), VisitorLeft(), *here)
    (card,) = stage.window.findChildren(GlossaryCard)
    focus = stage.window.focusWidget()
    assert focus is not None
    assert card.isAncestorOf(focus)
    stage.clock.now += 1
    QTest.keyClick(focus, Qt.Key.Key_Space)
    stage.settle()
    assert not card.isVisible()
