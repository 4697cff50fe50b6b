"""What the tests of the proof share: the bundled words, and a screen to plant faults in."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.content.loading import load_guide
from kiosk.content.model import Guide
from tests.proof.planted import Screen


@pytest.fixture(scope="session")
def guide(root: Path) -> Guide:
    loaded = load_guide(root / "resources" / "content", root / "resources" / "words")
    assert loaded.guide is not None, loaded.problems
    return loaded.guide


@pytest.fixture
def screen(qtbot: QtBot, root: Path) -> Screen:
    return Screen(qtbot, root)
