"""The nine keys by ear, where the screen has nothing new to say: they never end in silence."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Guide
from kiosk.proof.stage import PORTRAIT, Stage
from kiosk.session.actions import Listen, OpenPlace, RestVoice, Start, UseEar, VisitorLeft
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.session.voice import Voice
from kiosk.settings.settings import Settings

BACK, LOUDER, UNPLUG = Qt.Key.Key_F18, Qt.Key.Key_F20, Qt.Key.Key_F24


@pytest.fixture(scope="module")
def speaking(guide: Guide, qapp: QApplication) -> Iterator[Stage]:
    stage = Stage(Settings(key_jack_out=("F24",)), guide, PORTRAIT, has_voice=True)
    yield stage
    stage.close()


@pytest.fixture
def stage(speaking: Stage) -> Stage:
    """Somebody has begun, and is at home."""
    speaking.do(VisitorLeft(), Start())
    return speaking


def session_of(stage: Stage) -> Session:
    assert stage.kiosk.store is not None
    return stage.kiosk.store.session


def presses(stage: Stage, key: Qt.Key) -> None:
    stage.clock.now += 1
    handle = stage.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key)
    stage.settle()


def says(stage: Stage) -> str:
    return stage.voice.said[-1][1] if stage.voice.is_speaking else ""


def test_back_at_home_says_where_one_is(stage: Stage, guide: Guide) -> None:
    stage.do(UseEar(), RestVoice())
    assert says(stage) == ""
    presses(stage, BACK)
    assert says(stage) == guide.first.words.home_title
    assert session_of(stage).place.screen is Screen.HOME


def test_back_from_anywhere_else_leads_back(stage: Stage) -> None:
    stage.do(UseEar(), OpenPlace(Place(Screen.RISKS)))
    presses(stage, BACK)
    assert session_of(stage).place.screen is Screen.HOME


def test_a_volume_key_in_a_silence_is_heard(stage: Stage) -> None:
    stage.do(UseEar(), RestVoice())
    presses(stage, LOUDER)
    assert says(stage)
    assert stage.voice.said[-1][3] == Voice().louder()


def test_a_headset_that_is_pulled_out_pauses_who_listens_by_touch(stage: Stage) -> None:
    """What was meant for one ear is not for the room."""
    stage.do(Listen())
    presses(stage, UNPLUG)
    listening = session_of(stage).listening
    assert says(stage) == ""
    assert listening is not None
    assert listening.is_paused
    assert session_of(stage).ear is None
