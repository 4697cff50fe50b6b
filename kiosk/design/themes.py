"""The colours, by the role they play. Design section 4 sets them; `contrast` measures them."""

from __future__ import annotations

from attrs import frozen

INK = "#043B43"
"""What our own drawings of a single colour are drawn in; a view may tint them."""


@frozen(kw_only=True)
class Theme:
    """One set of colours. Text on the ground it stands on reaches `least_contrast`."""

    name: str
    least_contrast: float
    """The lowest ratio that text may have in this theme."""
    canvas: str
    """The ground of every screen."""
    surface: str
    """The ground of cards and bars."""
    text: str
    text2: str
    """Text of second rank."""
    primary: str
    """The main button and everything that stands for it."""
    on_primary: str
    primary_pressed: str
    selected: str
    """The ground of what is picked or pressed."""
    border: str
    """The edge of a control; told from its ground at 4.5:1."""
    divider: str
    """Decoration only."""
    track: str
    """The part of a bar that is not filled."""
    danger: str
    danger_ground: str
    warning: str
    warning_ground: str
    success: str
    success_ground: str
    focus: str
    """The middle line of the focus ring, between two lines of `text`."""
    veil: str
    """Laid over the page, half clear, while a question is asked."""
    portraits: tuple[str, ...]
    """Grounds for initials; `primary` is written on them."""


LIGHT = Theme(
    name="light",
    least_contrast=10.0,
    canvas="#F7F4EE",
    surface="#FFFFFF",
    text="#10242E",
    text2="#22343D",
    primary=INK,
    on_primary="#FFFFFF",
    primary_pressed="#022A30",
    selected="#DCEEEE",
    border="#5B6B70",
    divider="#D3D0C8",
    track="#D3D0C8",
    danger="#740810",
    danger_ground="#FDEEEE",
    warning="#5A3300",
    warning_ground="#FFF4DA",
    success="#0B4023",
    success_ground="#E6F5EB",
    focus="#FFD84D",
    veil="#10242E",
    portraits=("#DCEEEE", "#FFF1D6", "#E7EAF6", "#E6F5EB"),
)
"""Calm warm paper and deep teal: what every visit starts in."""
