"""The receptionist wipes the glass: for half a minute no touch counts, then all is as before."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.session.cleaning import CLEANING_SECONDS
from kiosk.session.places import Screen
from tests.journeys.visitor import Visitor, alike


def test_touches_anywhere_do_nothing_until_the_time_is_over(visitor: Visitor) -> None:
    _wipe(visitor)
    for x in range(60, visitor.stage.window.width(), 120):
        for y in range(60, visitor.stage.window.height(), 180):
            visitor.hand.touch_at(QPoint(x, y))
            visitor.stage.clock.now -= 1  # a wiping hand is quick
    assert _is_wiped_on(visitor, Screen.HELP)
    visitor.stage.clock.now += CLEANING_SECONDS
    visitor.stage.kiosk.cleaning.look()
    visitor.stage.settle()
    assert not _is_wiped_on(visitor, Screen.HELP)
    visitor.touch(visitor.edition.words.home)
    assert _screen(visitor) is Screen.HOME


def test_keys_that_a_cloth_presses_do_nothing_either(visitor: Visitor) -> None:
    _wipe(visitor)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space):
        QTest.keyClick(visitor.stage.window, key)
    assert _is_wiped_on(visitor, Screen.HELP)


def test_the_seconds_are_counted_down_in_words(visitor: Visitor) -> None:
    words = visitor.edition.words
    _wipe(visitor)
    assert visitor.sees(words.cleaning_title)
    assert visitor.sees(words.cleaning_lead.format(seconds=CLEANING_SECONDS))
    visitor.stage.clock.now += 10
    visitor.stage.kiosk.cleaning.look()
    visitor.stage.settle()
    assert visitor.sees(words.cleaning_lead.format(seconds=CLEANING_SECONDS - 10))


def test_the_page_is_as_it_was_before(visitor: Visitor) -> None:
    visitor.begins()
    visitor.touch(visitor.edition.words.get_help)
    visitor.finds(visitor.edition.words.clean_screen)
    before = visitor.picture()
    visitor.touch(visitor.edition.words.clean_screen)
    visitor.stage.clock.now += CLEANING_SECONDS + 1
    visitor.stage.kiosk.cleaning.look()
    visitor.stage.settle()
    assert alike(visitor.picture(), before)


def test_who_walks_away_while_it_is_wiped_leaves_nothing(visitor: Visitor) -> None:
    _wipe(visitor)
    visitor.stage.clock.now += 1_000
    visitor.stage.kiosk.cleaning.look()
    visitor.stage.kiosk.idle.look()
    visitor.stage.clock.now += 1_000
    visitor.stage.kiosk.idle.look()
    visitor.stage.settle()
    assert _screen(visitor) is Screen.ATTRACT
    visitor.begins()
    assert _screen(visitor) is Screen.HOME


def _wipe(visitor: Visitor) -> None:
    visitor.begins()
    visitor.touch(visitor.edition.words.get_help)
    visitor.touch(visitor.edition.words.clean_screen)
    assert visitor.session.cleaning_left == CLEANING_SECONDS


def _is_wiped_on(visitor: Visitor, screen: Screen) -> bool:
    return _screen(visitor) is screen and visitor.session.cleaning_left is not None


def _screen(visitor: Visitor) -> Screen:
    return visitor.session.place.screen
