"""A visitor before each kiosk: one that hangs upright and one that lies across."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.content.loading import load_guide
from kiosk.content.model import Guide
from kiosk.proof.stage import LANDSCAPE, PORTRAIT
from tests.journeys.visitor import Visitor, arrives


@pytest.fixture(scope="session")
def guide(root: Path) -> Guide:
    loaded = load_guide(root / "resources" / "content", root / "resources" / "words")
    assert loaded.guide is not None, loaded.problems
    return loaded.guide


@pytest.fixture(params=[PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def visitor(request: pytest.FixtureRequest, guide: Guide, qapp: QApplication) -> Iterator[Visitor]:
    visitor = arrives(guide, request.param)
    yield visitor
    visitor.stage.close()
