"""The one stylesheet: the grounds and edges of surfaces. Text and buttons paint themselves."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from kiosk.design.look import Look
from kiosk.design.sizes import BORDER, RADIUS


@frozen
class Style:
    """How one kind of surface is painted. Lengths are in pixels; an empty colour is none."""

    ground: str
    edge: str = ""
    edge_px: int = 0
    radius_px: int = 0
    """Of the outer side of its corners."""
    has_sides: bool = True
    """Whether its edge goes all around it, and not along its top alone."""
    has_lower_corners: bool = True
    """Whether its lower corners are as round as its upper ones."""


def stylesheet(look: Look) -> Mapping[str, Style]:
    """Give the style of each kind of surface by its name: `canvas`, `card`, `bar`, and so on.

    It is painted by `kiosk.views.parts.surface` and is no sheet of Qt's: that one keeps 7 KB of
    every widget on a screen, also of those that it does not change (docs/decisions/0018).
    """
    theme = look.theme
    edge, radius = look.px(BORDER), look.px(RADIUS)
    # A head lies inside its card's edge: its corners are sharper by as much.
    inner = max(0, radius - edge)
    cards = {
        "card": (theme.surface, theme.divider),
        "danger-card": (theme.surface, theme.danger),
        "warning-card": (theme.warning_ground, theme.warning),
        "urgent-card": (theme.surface, theme.warning),
        "ask-card": (theme.surface, theme.primary),
    }
    heads = {"danger-head": theme.danger, "warning-head": theme.warning, "ask-head": theme.primary}
    return {
        "canvas": Style(theme.canvas),
        "attract": Style(theme.primary),
        "bar": Style(theme.surface, theme.divider, edge, has_sides=False),
        # On a ground of its own colour only the edge tells the card from the page below it.
        "dialog": Style(theme.surface, theme.divider, edge, 2 * radius),
        **{name: Style(ground, line, edge, radius) for name, (ground, line) in cards.items()},
        **{
            name: Style(ground, radius_px=inner, has_lower_corners=False)
            for name, ground in heads.items()
        },
    }
