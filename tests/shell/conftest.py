"""What tests share: for printing a sheet and CUPS for themselves, for speaking a narrator."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.content.loading import load_guide
from kiosk.content.model import Guide
from kiosk.proof.scenes import TODAY
from kiosk.session.places import TABS
from kiosk.session.session import Session
from kiosk.session.sheet import SayDates, Sheet, sheet_of
from kiosk.views.parts.dates import say_date, say_full_date
from tests.session.other_language import in_another_language
from tests.shell.private_cups import PrivateCups, private_cups
from tests.shell.speakers import PATIENCE_MS, Room

SAY = SayDates(near=lambda day, language: say_date(day, language, TODAY), full=say_full_date)


@pytest.fixture(scope="session")
def guide(root: Path) -> Guide:
    loaded = load_guide(root / "resources" / "content", root / "resources" / "words")
    assert loaded.guide is not None, loaded.problems
    return loaded.guide


@pytest.fixture(scope="session")
def sheet(guide: Guide) -> Sheet:
    """A long sheet in two languages: every topic was read, and every question picked."""
    both = in_another_language(guide, "es", lambda text: f"¿{text}? ¡Sí, mañana!")
    session = Session(
        language="es",
        read=TABS,
        picked=tuple(each.id for each in guide.first.questions.questions),
        mattering=tuple(each.id for each in guide.first.questions.matters),
        day=date(2026, 12, 20),
    )
    return sheet_of(session, both, SAY)


@pytest.fixture(scope="session")
def cups() -> Iterator[PrivateCups]:
    with private_cups() as running:
        if running is None:
            pytest.skip("CUPS is not installed here, or does not start")
        yield running


@pytest.fixture
def room(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    room = Room(qtbot, tmp_path)
    yield room
    room.leave()
    qtbot.waitUntil(lambda: not qapp.findChildren(QProcess), timeout=PATIENCE_MS)
