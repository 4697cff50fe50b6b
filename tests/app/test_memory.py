"""Words come and go for months: what showed the old ones is let go."""

from __future__ import annotations

import gc

import shiboken6
from attrs import evolve
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.content.model import Guide
from kiosk.proof.stage import Stage
from kiosk.session.actions import (
    ChangeComfort,
    GoBack,
    OpenPlace,
    Start,
    VisitorLeft,
    WarnVisitor,
)
from kiosk.session.comfort import Colours, Comfort
from kiosk.session.places import Place, Screen
from kiosk.session.provenance import states_facts
from kiosk.session.reading_order import reading_order
from kiosk.session.session import Session
from tests.some_of_each import some_of_each

ROUNDS = 10


def living(stage: Stage) -> tuple[int, int, int]:
    """Count Qt's objects under the kiosk and its window, all widgets, and all top-level ones."""
    stage.settle()
    gc.collect()
    stage.settle()
    objects = len(stage.kiosk.findChildren(QObject)) + len(stage.window.findChildren(QObject))
    widgets = [each for each in QApplication.allWidgets() if shiboken6.isValid(each)]
    tops = [each for each in QApplication.topLevelWidgets() if shiboken6.isValid(each)]
    return objects, len(widgets), len(tops)


def python_widgets() -> int:
    """Count Python's halves of widgets, also of such as Qt has let go."""
    gc.collect()
    return sum(isinstance(each, QWidget) for each in gc.get_objects())


def classes() -> int:
    """Count Python's classes: PySide makes some at run time, and keeps them for good."""
    gc.collect()
    return sum(isinstance(each, type) for each in gc.get_objects())


def visit(stage: Stage) -> None:
    """See a screen of every kind, and leave."""
    assert stage.guide is not None
    for scene in some_of_each(stage.guide):
        stage.show(scene)
    stage.do(VisitorLeft())


def test_pages_of_old_words_are_let_go(stage: Stage, guide: Guide) -> None:
    places = (Screen.ABOUT, Screen.RISKS, Screen.QUESTIONS, Screen.SPECIALISTS, Screen.WORDS)

    def another(name: str) -> None:
        stage.kiosk.offer_guide(evolve(guide, clinic=evolve(guide.clinic, name=name)))
        stage.do(Start(), *(OpenPlace(Place(screen)) for screen in places), WarnVisitor(9))
        stage.do(VisitorLeft())

    another("Clinic")
    before, halves = living(stage), python_widgets()
    for number in range(ROUNDS):
        another(f"Clinic {number}")
    assert living(stage) == before
    assert python_widgets() <= halves


def test_a_second_look_at_every_screen_makes_nothing_new(stage: Stage) -> None:
    visit(stage)
    before = living(stage)
    visit(stage)
    visit(stage)
    assert living(stage) == before


def test_pages_of_another_look_leave_no_class_behind(stage: Stage, guide: Guide) -> None:
    def in_other_colours() -> None:
        stage.do(Start(), ChangeComfort(Comfort(colours=Colours.CONTRAST)))
        for screen in (Screen.ABOUT, Screen.RISKS, Screen.QUESTIONS):
            stage.do(OpenPlace(Place(screen)))
        stage.do(VisitorLeft())

    in_other_colours()
    before = classes()
    for _ in range(3):
        in_other_colours()
    assert classes() == before


def test_the_sources_of_one_place_are_let_go_when_they_are_left(stage: Stage, guide: Guide) -> None:
    order = reading_order(guide.first, Session().method)
    places = [place for place in order if states_facts(place, guide.first)][:4]
    stage.do(Start(), *map(OpenPlace, places), OpenPlace(Place(Screen.SOURCES)), VisitorLeft())
    before = living(stage)
    for place in places:
        sources = OpenPlace(place.sources)
        stage.do(Start(), OpenPlace(place), sources)
        assert living(stage) > before
        stage.do(GoBack(), sources, VisitorLeft())
        assert living(stage) == before
