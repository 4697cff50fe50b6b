"""A visitor before each kiosk: one that hangs upright and one that lies across."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.content.loading import load_guide
from kiosk.content.model import Guide
from kiosk.proof.stage import LANDSCAPE, PORTRAIT
from kiosk.session.actions import VisitorLeft
from tests.journeys.visitor import Visitor, arrives


@pytest.fixture(scope="session")
def guide(root: Path) -> Guide:
    loaded = load_guide(root / "resources" / "content", root / "resources" / "words")
    assert loaded.guide is not None, loaded.problems
    return loaded.guide


@pytest.fixture(scope="module", params=[PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def kiosk(request: pytest.FixtureRequest, guide: Guide, qapp: QApplication) -> Iterator[Visitor]:
    """One kiosk for many visitors, as in a waiting room."""
    visitor = arrives(guide, request.param)
    yield visitor
    visitor.stage.close()


@pytest.fixture
def visitor(kiosk: Visitor) -> Visitor:
    """The next visitor: the one before has left."""
    kiosk.stage.do(VisitorLeft())
    return kiosk


@pytest.fixture(params=[PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def first_visitor(
    request: pytest.FixtureRequest, guide: Guide, qapp: QApplication
) -> Iterator[Visitor]:
    """A visitor before a kiosk that has just been switched on."""
    visitor = arrives(guide, request.param)
    yield visitor
    visitor.stage.close()
