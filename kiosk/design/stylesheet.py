"""The one stylesheet: the grounds and edges of surfaces. Text and buttons paint themselves."""

from __future__ import annotations

from kiosk.design.look import Look
from kiosk.design.sizes import BORDER, RADIUS


def stylesheet(look: Look) -> str:
    """Give the Qt stylesheet for the patient screens.

    Surfaces are told apart by their object names: `canvas`, `card`, `bar`, and so on.
    """
    theme = look.theme
    edge = look.px(BORDER)
    radius = look.px(RADIUS)
    grounds = {
        "card": (theme.surface, theme.divider),
        "danger-card": (theme.surface, theme.danger),
        "warning-card": (theme.warning_ground, theme.warning),
        "urgent-card": (theme.surface, theme.warning),
        "ask-card": (theme.surface, theme.primary),
    }
    rules = [
        f"#canvas {{ background: {theme.canvas}; }}",
        f"#attract {{ background: {theme.primary}; }}",
        f"#bar {{ background: {theme.surface}; border-top: {edge}px solid {theme.divider}; }}",
        "#pager, #column, QScrollArea, #clear { background: transparent; border: none; }",
        # On a ground of its own colour only the edge tells the card from the page below it.
        (
            f"#dialog {{ background: {theme.surface}; border: {edge}px solid {theme.divider};"
            f" border-radius: {2 * radius}px; }}"
        ),
    ]
    rules += [
        f"#{name} {{ background: {ground}; border: {edge}px solid {line};"
        f" border-radius: {radius}px; }}"
        for name, (ground, line) in grounds.items()
    ]
    # A head lies inside its card's edge: its corners are sharper by as much.
    inner = max(0, radius - edge)
    heads = {"danger": theme.danger, "warning": theme.warning, "ask": theme.primary}
    rules += [
        f"#{name}-head {{ background: {ground}; border: none;"
        f" border-top-left-radius: {inner}px; border-top-right-radius: {inner}px; }}"
        for name, ground in heads.items()
    ]
    return "\n".join(rules)
