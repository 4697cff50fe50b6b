"""Surfaces: a ground in one colour, an edge, round corners, and what stands on them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.design.look import Look
from kiosk.design.sizes import Scale
from kiosk.design.stylesheet import stylesheet
from kiosk.design.themes import THEMES
from kiosk.views.parts.surface import Surface
from tests.views.finger import settle

BELOW = QColor("#FF00FF")
"""No theme has it."""


def shown(window: QWidget, look: Look, name: str) -> QImage:
    """Give what a surface of 200 by 120 looks like over a ground that no theme has."""
    surface = Surface(look, name, window)
    surface.setGeometry(0, 0, 200, 120)
    window.resize(200, 120)
    window.setStyleSheet(f"background: {BELOW.name()}")
    window.show()
    settle()
    return window.grab().toImage()


@pytest.fixture(params=THEMES)
def look(request: pytest.FixtureRequest) -> Look:
    return Look(Scale(4.0), theme=THEMES[request.param])


def colours(image: QImage, *places: tuple[int, int]) -> list[str]:
    return [image.pixelColor(QPoint(*place)).name().upper() for place in places]


@pytest.mark.parametrize("name", ["canvas", "attract"])
def test_a_ground_fills_all_to_its_corners(window: QWidget, look: Look, name: str) -> None:
    image = shown(window, look, name)
    ground = stylesheet(look)[name].ground.upper()
    assert colours(image, (0, 0), (199, 0), (0, 119), (199, 119), (100, 60)) == [ground] * 5


@pytest.mark.parametrize("name", ["card", "danger-card", "warning-card", "ask-card", "dialog"])
def test_a_card_has_an_edge_all_around_and_round_corners(
    window: QWidget, look: Look, name: str
) -> None:
    image = shown(window, look, name)
    style = stylesheet(look)[name]
    inside = style.edge_px
    middles = [(100, 0), (100, 119), (0, 60), (199, 60), (100, inside - 1)]
    assert colours(image, *middles) == [style.edge.upper()] * 5
    within = [(100, inside), (inside, 60), (199 - inside, 60), (100, 119 - inside)]
    assert colours(image, *within) == [style.ground.upper()] * 4
    corners = [(0, 0), (199, 0), (0, 119), (199, 119)]
    assert colours(image, *corners) == [BELOW.name().upper()] * 4


def test_the_bar_has_an_edge_along_its_top_alone(window: QWidget, look: Look) -> None:
    image = shown(window, look, "bar")
    style = stylesheet(look)["bar"]
    assert colours(image, (0, 0), (199, style.edge_px - 1)) == [style.edge.upper()] * 2
    below = [(0, style.edge_px), (0, 119), (199, 60), (199, 119)]
    assert colours(image, *below) == [style.ground.upper()] * 4


@pytest.mark.parametrize("name", ["danger-head", "warning-head", "ask-head"])
def test_a_head_is_round_above_and_square_below(window: QWidget, look: Look, name: str) -> None:
    image = shown(window, look, name)
    ground = stylesheet(look)[name].ground.upper()
    assert colours(image, (0, 0), (199, 0)) == [BELOW.name().upper()] * 2
    assert colours(image, (0, 119), (199, 119), (100, 0), (0, 60), (199, 60)) == [ground] * 5


@pytest.mark.parametrize(("name", "has_sides"), [("card", True), ("bar", False), ("canvas", False)])
def test_what_stands_on_it_keeps_off_its_edge(
    window: QWidget, look: Look, name: str, has_sides: bool
) -> None:
    surface = Surface(look, name, window)
    surface.setGeometry(0, 0, 200, 120)
    rows = QVBoxLayout(surface)
    rows.setContentsMargins(0, 0, 0, 0)
    child = QWidget()
    rows.addWidget(child)
    window.show()
    settle()
    edge = stylesheet(look)[name].edge_px
    beside = edge if has_sides else 0
    assert child.geometry().getRect() == (beside, edge, 200 - 2 * beside, 120 - edge - beside)


def test_a_name_that_the_stylesheet_does_not_know_is_refused(window: QWidget, look: Look) -> None:
    with pytest.raises(KeyError):
        Surface(look, "crad", window)
