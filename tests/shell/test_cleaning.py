"""While the glass is wiped: the seconds are counted down by the clock, whatever else happens."""

from __future__ import annotations

from attrs import evolve
from PySide6.QtWidgets import QApplication

from kiosk.session.actions import Action, CleanScreen
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.shell.cleaning import Cleaning

HELP = Session(place=Place(Screen.HELP))


class Clock:
    """A clock that goes when it is told to."""

    now = 50.0

    def __call__(self) -> float:
        return self.now


class Wiping:
    """A countdown, its clock, and what it has asked for."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.cleaning = Cleaning(self.clock)
        self.heard: list[Action] = []
        self.cleaning.asked.connect(self._asked)

    def begins(self) -> None:
        self.cleaning.follow(evolve(HELP, cleaning_left=30))

    def _asked(self, action: CleanScreen) -> None:
        self.heard.append(action)
        self.cleaning.follow(evolve(HELP, cleaning_left=action.seconds_left or None))


def test_it_is_off_until_somebody_asks(qapp: QApplication) -> None:
    wiping = Wiping()
    wiping.cleaning.follow(HELP)
    wiping.cleaning.look()
    assert not wiping.cleaning.is_on
    assert wiping.heard == []


def test_the_seconds_follow_the_clock_and_not_the_number_of_looks(qapp: QApplication) -> None:
    wiping = Wiping()
    wiping.begins()
    for _ in range(5):
        wiping.cleaning.look()
    wiping.clock.now += 12.5
    wiping.cleaning.look()
    assert wiping.heard[-1] == CleanScreen(18)


def test_it_ends_by_itself(qapp: QApplication) -> None:
    wiping = Wiping()
    wiping.begins()
    wiping.clock.now += 500
    wiping.cleaning.look()
    assert wiping.heard == [CleanScreen(0)]
    assert not wiping.cleaning.is_on


def test_a_visit_that_ends_meanwhile_ends_it_too(qapp: QApplication) -> None:
    wiping = Wiping()
    wiping.begins()
    wiping.cleaning.follow(Session())
    assert not wiping.cleaning.is_on
