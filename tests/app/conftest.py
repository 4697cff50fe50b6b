"""What the tests of the joined program share: the bundled words, and a kiosk on a stage."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.content.loading import load_guide
from kiosk.content.model import Guide
from kiosk.proof.stage import PORTRAIT, Stage
from kiosk.settings.settings import Settings


@pytest.fixture(scope="session")
def guide(root: Path) -> Guide:
    loaded = load_guide(root / "resources" / "content", root / "resources" / "words")
    assert loaded.guide is not None, loaded.problems
    return loaded.guide


@pytest.fixture
def stage(guide: Guide, qapp: QApplication) -> Iterator[Stage]:
    stage = Stage(Settings(), guide, PORTRAIT)
    yield stage
    stage.close()
