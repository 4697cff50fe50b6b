"""What is likely to be opened is drawn before, and what is rarely read is let go."""

from __future__ import annotations

from collections import Counter

import pytest
from pytestqt.qtbot import QtBot

from kiosk.content.model import Guide
from kiosk.proof.stage import PORTRAIT, Stage
from kiosk.session.actions import GoBack, OpenPlace, PickQuestion, Start, VisitorLeft
from kiosk.session.places import TABS, Place, Screen
from kiosk.settings.settings import Settings
from kiosk.views.pages import AHEAD_MS, BETWEEN_MS
from kiosk.views.parts.drawing import Drawing
from kiosk.views.sources import SourcesView
from kiosk.views.take_home import TakeHomeView

LONG = {Screen.SOURCES: SourcesView, Screen.TAKE_HOME: TakeHomeView}


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each kind of thing was drawn."""
    count: Counter[str] = Counter()
    with_layers = Drawing.with_layers

    def counted(self: Drawing, *words: object) -> object:
        count["drawing"] += 1
        return with_layers(self, *words)  # type: ignore[arg-type]

    monkeypatch.setattr(Drawing, "with_layers", counted)
    return count


def open_tabs(stage: Stage) -> None:
    for tab in TABS:
        stage.do(OpenPlace(Place(tab)))


def test_the_second_visitor_too_waits_for_no_drawing_of_a_tab(
    guide: Guide, drawn: Counter[str], qtbot: QtBot
) -> None:
    # A tall screen of 27 inches, on which the attract screen's drawing pushes the others out.
    stage = Stage(Settings(px_per_mm=3.2), guide, PORTRAIT)
    stage.do(Start())
    open_tabs(stage)
    assert drawn["drawing"] > 0
    stage.do(VisitorLeft())
    stage.do(Start())
    qtbot.wait(AHEAD_MS + (len(TABS) + 2) * BETWEEN_MS + 500)
    drawn.clear()
    open_tabs(stage)
    assert drawn["drawing"] == 0
    stage.close()


@pytest.mark.parametrize("screen", LONG)
def test_a_long_list_is_let_go_when_it_is_left_and_is_there_again(
    stage: Stage, guide: Guide, screen: Screen
) -> None:
    picked = PickQuestion(guide.first.questions.questions[0].id)
    stage.do(Start(), picked, OpenPlace(Place(screen)))
    words = stage.window.word_count()
    for _ in range(2):
        assert len(stage.window.findChildren(LONG[screen])) == 1
        stage.do(GoBack())
        assert stage.window.findChildren(LONG[screen]) == []
        stage.do(OpenPlace(Place(screen)))
        assert stage.window.word_count() == words > 0
    stage.do(VisitorLeft(), Start(), OpenPlace(Place(screen)), GoBack())
    assert stage.window.findChildren(LONG[screen]) == []
