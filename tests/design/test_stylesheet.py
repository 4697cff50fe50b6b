"""The stylesheet knows every surface that a view names, and no colour but the theme's."""

from __future__ import annotations

import re
from pathlib import Path

import attrs
import pytest

from kiosk.design.look import Look
from kiosk.design.sizes import Scale
from kiosk.design.stylesheet import stylesheet
from kiosk.design.themes import THEMES, Theme
from kiosk.views.parts.care_card import KINDS

SHEET = stylesheet(Look(Scale(4.034)))


@pytest.fixture(scope="module")
def views(root: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in (root / "kiosk" / "views").rglob("*.py")]


def test_every_kind_of_card_has_a_style(views: list[str]) -> None:
    kinds = set().union(*(re.findall(r'"([a-z]+-card|card)"', text) for text in views))
    assert {"card", "warning-card", "danger-card", "urgent-card", "ask-card"} <= kinds
    assert kinds <= set(SHEET)


def test_every_head_of_a_care_card_has_a_style() -> None:
    assert {f"{kind}-head" for kind in KINDS.values()} <= set(SHEET)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_no_colour_is_used_that_the_theme_does_not_name(theme: Theme) -> None:
    styles = stylesheet(Look(Scale(4.034), theme=theme)).values()
    used = {colour for it in styles for colour in (it.ground, it.edge) if colour}
    assert used <= set(filter(lambda value: isinstance(value, str), attrs.asdict(theme).values()))


def test_edges_and_corners_grow_with_the_screen() -> None:
    small, large = stylesheet(Look(Scale(4.0))), stylesheet(Look(Scale(8.0)))
    for name, style in small.items():
        assert large[name].edge_px == 2 * style.edge_px
        assert large[name].radius_px == 2 * style.radius_px
    assert small["dialog"].radius_px > small["card"].radius_px > small["danger-head"].radius_px > 0


def test_what_has_an_edge_has_a_colour_for_it_and_the_other_way_round() -> None:
    assert any(style.edge for style in SHEET.values())
    for style in SHEET.values():
        assert bool(style.edge) == bool(style.edge_px)
