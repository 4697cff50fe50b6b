"""The one place where a visit is remembered."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve
from pytestqt.qtbot import QtBot

from kiosk.content.loading import load_guide
from kiosk.content.model import Guide
from kiosk.session.actions import CloseTerms, Start
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.shell.store import Store


@pytest.fixture(scope="module")
def guide(root: Path) -> Guide:
    loaded = load_guide(root / "resources" / "content", root / "resources" / "words")
    assert loaded.guide is not None, loaded.problems
    return loaded.guide


def test_an_action_makes_the_next_session_and_it_is_announced(qtbot: QtBot, guide: Guide) -> None:
    store = Store(guide)
    with qtbot.waitSignal(store.changed) as announced:
        store.dispatch(Start())
    assert announced.args == [store.session]
    assert store.session.place == Place(Screen.HOME)


def test_an_action_that_changes_nothing_is_not_announced(qtbot: QtBot, guide: Guide) -> None:
    store = Store(guide)
    with qtbot.assertNotEmitted(store.changed):
        store.dispatch(CloseTerms())


def test_other_words_begin_with_nobody_there(qtbot: QtBot, guide: Guide) -> None:
    store = Store(guide)
    store.dispatch(Start())
    other = evolve(guide, clinic=evolve(guide.clinic, name="Another clinic"))
    with qtbot.waitSignal(store.changed):
        store.replace_guide(other)
    assert store.guide is other
    assert store.session == Session()
