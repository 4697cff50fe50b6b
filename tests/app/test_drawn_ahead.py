"""What is likely to be opened is drawn before, and what is rarely read is let go."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.content.model import Guide
from kiosk.proof.scenes import DAY
from kiosk.proof.stage import PORTRAIT, Stage
from kiosk.session.actions import (
    ChangeComfort,
    GoBack,
    OpenPlace,
    PickQuestion,
    PrintingIs,
    Start,
    VisitorLeft,
    WarnVisitor,
)
from kiosk.session.comfort import Colours, Comfort
from kiosk.session.places import TABS, Place, Screen
from kiosk.session.taking_home import Printing
from kiosk.settings.settings import Settings
from kiosk.views.pages import AHEAD_MS, BETWEEN_MS
from kiosk.views.parts.drawing import Drawing
from kiosk.views.parts.page import Page
from kiosk.views.take_home import TakeHomeView

LONG_ENOUGH_MS = AHEAD_MS + (len(TABS) + 2) * BETWEEN_MS + 500
"""For all tabs to be drawn ahead."""


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


@pytest.fixture
def pictures(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often a page was drawn before anybody saw it."""
    count: Counter[str] = Counter()

    def counted(self: Page) -> QPixmap:
        count["page"] += 1
        return QWidget.grab(self)

    monkeypatch.setattr(Page, "grab", counted)
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
    qtbot.wait(LONG_ENOUGH_MS)
    drawn.clear()
    open_tabs(stage)
    assert drawn["drawing"] == 0
    stage.close()


def test_the_sheet_is_let_go_when_it_is_left_and_is_there_again(stage: Stage, guide: Guide) -> None:
    picked = PickQuestion(guide.first.questions.questions[0].id)
    sheet = OpenPlace(Place(Screen.TAKE_HOME))

    def widgets() -> int:
        return len(stage.window.findChildren(TakeHomeView)[0].findChildren(QWidget))

    stage.do(Start(), picked, sheet)
    whole, words = widgets(), stage.window.word_count()
    for _ in range(2):
        stage.do(GoBack())
        assert widgets() < whole / 3
        stage.do(sheet)
        assert (widgets(), stage.window.word_count()) == (whole, words)
    stage.do(VisitorLeft())
    assert widgets() < whole / 3, "nor does it stay for the night"


def test_when_the_page_to_take_home_is_left_nothing_of_the_visitor_stays_on_it(
    stage: Stage, guide: Guide
) -> None:
    stage.do(Start(), OpenPlace(Place(Screen.TAKE_HOME)))
    view = stage.window.findChildren(TakeHomeView)[0]

    def said() -> list[str]:
        buttons = view.findChildren(QAbstractButton)
        return [it.text() for it in buttons] + [
            it.text() for it in view.findChildren(QLabel) if it.isVisibleTo(view)
        ]

    stage.do(GoBack())
    before = said()
    stage.do(DAY, OpenPlace(Place(Screen.TAKE_HOME)))
    with_day = said()
    stage.do(PrintingIs(Printing.DONE))
    assert before != with_day != said()
    stage.do(GoBack())
    assert said() == before


def test_pages_that_nobody_sees_draw_nothing_ahead(
    stage: Stage, pictures: Counter[str], qtbot: QtBot
) -> None:
    stage.do(Start())
    open_tabs(stage)
    stage.do(OpenPlace(Place(Screen.HOME)))
    stage.do(ChangeComfort(Comfort(colours=Colours.SOFT)), OpenPlace(Place(Screen.COMFORT)))
    pictures.clear()
    qtbot.wait(LONG_ENOUGH_MS)
    assert pictures["page"] == 0


def test_a_countdown_begins_no_drawing_anew(
    stage: Stage, pictures: Counter[str], qtbot: QtBot
) -> None:
    stage.do(Start())
    open_tabs(stage)
    stage.do(VisitorLeft(), Start())
    qtbot.wait(LONG_ENOUGH_MS)
    pictures.clear()
    for seconds in (12, 11, 10):
        stage.do(WarnVisitor(seconds))
        qtbot.wait(AHEAD_MS + 3 * BETWEEN_MS)
    assert pictures["page"] == 0
