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
from tests.journeys.without_touch import EarVisitor, comes_by_ear, comes_by_keys


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


@pytest.fixture(scope="module")
def listener(kiosk: Visitor) -> Iterator[EarVisitor]:
    """Somebody who hears, before a kiosk with a voice of the same size."""
    listener = comes_by_ear(kiosk)
    yield listener
    listener.stage.close()


@pytest.fixture(params=["touch", "keys", "ear"])
def anybody(request: pytest.FixtureRequest, kiosk: Visitor, listener: EarVisitor) -> Visitor:
    """The next visitor: one who touches, one with nine keys, one with nine keys who hears."""
    by: dict[str, Visitor] = {"touch": kiosk, "keys": comes_by_keys(kiosk), "ear": listener}
    visitor = by[request.param]
    visitor.stage.do(VisitorLeft())
    return visitor


@pytest.fixture(params=[PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def first_visitor(
    request: pytest.FixtureRequest, guide: Guide, qapp: QApplication
) -> Iterator[Visitor]:
    """A visitor before a kiosk that has just been switched on."""
    visitor = arrives(guide, request.param)
    yield visitor
    visitor.stage.close()
