"""Journeys of people who use a keypad, and of one whose keypad is pulled out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from tests.journeys.visitor import MOST_TABS, Visitor, alike

DOWN, LEFT, SELECT, BACK = (Qt.Key.Key_F14, Qt.Key.Key_F15, Qt.Key.Key_F17, Qt.Key.Key_F18)


def goes_to(visitor: Visitor, name: str) -> None:
    for _ in range(MOST_TABS):
        if any(each.startswith(name) for each in visitor.focused()):
            return
        visitor.presses(DOWN)
    raise AssertionError(f"the pad does not come to {name!r}; now at {visitor.focused()}")


def presses_and_never_lets_go(visitor: Visitor, key: Qt.Key) -> None:
    visitor.stage.clock.now += 1
    handle = visitor.stage.window.windowHandle()
    assert handle is not None
    press = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(handle, press)
    visitor.stage.settle()


def pressed(visitor: Visitor) -> list[str]:
    buttons = visitor.stage.window.findChildren(QAbstractButton)
    return [button.text() for button in buttons if button.isDown()]


def test_a_pad_of_keys_from_f13_on_moves_chooses_and_goes_back(visitor: Visitor) -> None:
    edition = visitor.edition
    visitor.presses(SELECT)
    assert visitor.session.place == Place(Screen.HOME)
    goes_to(visitor, edition.specialists.short)
    visitor.presses(SELECT)
    goes_to(visitor, edition.specialists.people[0].name)
    visitor.presses(SELECT)
    assert visitor.session.place == Place(Screen.SPECIALISTS, edition.specialists.people[0].id)
    visitor.presses(BACK)
    assert visitor.session.place == Place(Screen.SPECIALISTS)
    visitor.presses(LEFT)
    visitor.presses(BACK)
    assert visitor.session.place == Place(Screen.HOME)


def test_a_pad_that_is_pulled_out_leaves_nothing_pressed_to_the_next_visitor(
    visitor: Visitor,
) -> None:
    fresh = visitor.picture()
    visitor.presses(SELECT)
    goes_to(visitor, visitor.edition.risks.short)
    presses_and_never_lets_go(visitor, SELECT)
    assert pressed(visitor) == [visitor.edition.risks.short]
    visitor.waits(400)
    visitor.waits(100)
    assert visitor.session == Session()
    assert pressed(visitor) == []
    assert alike(visitor.picture(), fresh)
    visitor.begins()
    assert visitor.session.place == Place(Screen.HOME)
    assert pressed(visitor) == []


def test_a_trembling_hand_that_selects_twice_pages_once(visitor: Visitor) -> None:
    edition = visitor.edition
    visitor.begins()
    visitor.touch(edition.questions.short)
    goes_to(visitor, edition.words.more)
    visitor.presses(SELECT)
    once = visitor.session.offset
    assert once > 0
    visitor.stage.clock.now -= 0.6  # the second press comes 0.4 s after the first
    visitor.presses(SELECT)
    assert visitor.session.offset == once
    visitor.presses(SELECT)
    assert visitor.session.offset > once or edition.words.more not in visitor.names()
