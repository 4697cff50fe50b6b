"""The announcer follows a visit, and says what is new at once."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.content.model import Guide
from kiosk.session.actions import Action, OpenPlace, PickQuestion, ScrolledTo, Start, VisitorLeft
from kiosk.session.places import Place, Screen
from kiosk.session.reduce import reduce
from kiosk.session.session import Session
from kiosk.shell.announcer import Announcer


class Visit:
    """A visit that an announcer follows, and what it has said of it."""

    def __init__(self, window: QWidget, guide: Guide) -> None:
        self.guide = guide
        self.session = Session()
        self.heard: list[str] = []
        self.announcer = Announcer(window, lambda day, _: date.isoformat(day), window)
        self.announcer.announced.connect(self.heard.append)

    def do(self, *actions: Action) -> None:
        """Let actions happen."""
        for action in actions:
            self.session = reduce(self.session, action, self.guide)
            self.announcer.follow(self.session, self.guide)


@pytest.fixture
def visit(qtbot: QtBot, guide: Guide) -> Visit:
    window = QWidget()
    qtbot.addWidget(window)
    return Visit(window, guide)


def test_what_is_new_is_said_once(visit: Visit, guide: Guide) -> None:
    visit.do(Start())
    assert visit.heard == [guide.first.words.home_title]
    visit.do(ScrolledTo(100), OpenPlace(Place(Screen.RISKS)))
    visit.announcer.follow(visit.session, guide)
    assert visit.heard[1:] == [f"{guide.first.risks.title}."]


def test_a_second_visit_is_told_of_like_the_first(visit: Visit, guide: Guide) -> None:
    question = guide.first.questions.questions[0].id
    visit.do(Start(), PickQuestion(question))
    first = list(visit.heard)
    visit.do(VisitorLeft())
    assert visit.heard == first
    visit.do(Start(), PickQuestion(question))
    assert visit.heard == [*first, *first]
