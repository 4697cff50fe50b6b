"""The colours, by the role they play. Design section 4 sets them; `contrast` measures them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from attrs import fields, frozen

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
    pressed: str
    """The ground of a control while a finger is on it, unless it is the main one."""
    selected: str
    """The ground of what is picked."""
    on_selected: str
    """Words and signs on it."""
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
    relief: str
    """Those who got better, among a hundred figures; told from `danger` by eyes to which red and
    green look alike."""
    highlight: str
    """The ground of the sentence that is being read aloud."""
    on_highlight: str
    focus: str
    """The middle line of the focus ring."""
    ring: str
    """The lines on both sides of it."""
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
    pressed="#DCEEEE",
    selected="#DCEEEE",
    on_selected="#10242E",
    border="#5B6B70",
    divider="#D3D0C8",
    track="#D3D0C8",
    danger="#740810",
    danger_ground="#FDEEEE",
    warning="#5A3300",
    warning_ground="#FFF4DA",
    success="#0B4023",
    success_ground="#E6F5EB",
    relief="#0B5C8A",
    highlight="#FFF0A8",
    on_highlight="#10242E",
    focus="#FFD84D",
    ring="#10242E",
    veil="#10242E",
    portraits=("#DCEEEE", "#FFF1D6", "#E7EAF6", "#E6F5EB"),
)
"""Calm warm paper and deep teal: what every visit starts in."""

CONTRAST = Theme(
    name="contrast",
    least_contrast=20.0,
    canvas="#000000",
    surface="#000000",
    text="#FFFFFF",
    text2="#FFFFFF",
    primary="#FFFFFF",
    on_primary="#000000",
    primary_pressed="#FAFAFA",
    pressed="#080808",
    selected="#FFFFFF",
    on_selected="#000000",
    border="#FFFFFF",
    divider="#FFFFFF",
    track="#000000",
    danger="#FFFFFF",
    danger_ground="#000000",
    warning="#FFFFFF",
    warning_ground="#000000",
    success="#FFFFFF",
    success_ground="#000000",
    relief="#FFFFFF",
    highlight="#FFFFFF",
    on_highlight="#000000",
    focus="#FFE600",
    ring="#000000",
    veil="#000000",
    portraits=("#000000",),
)
"""White on black: signs, words and frames carry what the colours of the others only repeat."""

SOFT = Theme(
    name="soft",
    least_contrast=7.0,
    canvas="#1E262D",
    surface="#262F37",
    text="#EDE9E0",
    text2="#D6D2C8",
    primary="#A9D3EE",
    on_primary="#10242E",
    primary_pressed="#C4E2F5",
    pressed="#2E3B45",
    selected="#2B3640",
    on_selected="#EDE9E0",
    border="#8FA0AD",
    divider="#46535E",
    track="#46535E",
    danger="#FFB3AE",
    danger_ground="#262F37",
    warning="#FFD27A",
    warning_ground="#262F37",
    success="#9EE0B5",
    success_ground="#262F37",
    relief="#8CC8FF",
    highlight="#F3E3A1",
    on_highlight="#10161B",
    focus="#FFD84D",
    ring="#10161B",
    veil="#0C1116",
    portraits=("#2C3943", "#33362C", "#32323F", "#28382F"),
)
"""Low glare, for eyes that bright paper hurts."""

CURTAIN = "#000000"
"""A screen that shows nothing (access.md S-12), in every set of colours."""

THEMES: Mapping[str, Theme] = MappingProxyType(
    {theme.name: theme for theme in (LIGHT, CONTRAST, SOFT)}
)
"""By name, in the order in which they are offered."""

TOKENS = tuple(
    each.name
    for each in fields(Theme)
    if each.name != "name" and isinstance(getattr(LIGHT, each.name), str)
)
"""The roles of single colours, in the order of `Theme`."""

PORTRAITS = max(len(theme.portraits) for theme in THEMES.values())
"""The most grounds for initials that a theme has."""


def probe_theme() -> Theme:
    """Give a theme in which each role has a colour that no other has.

    `kiosk audit` paints the screens in it: what stands on what is then read as roles, and holds
    for every theme. Its colours are for no eye.
    """
    colours = {name: _unlike_others(number) for number, name in enumerate(TOKENS)}
    grounds = tuple(_unlike_others(len(TOKENS) + number) for number in range(PORTRAITS))
    return Theme(name="probe", least_contrast=1.0, portraits=grounds, **colours)


def colours_of(theme: Theme) -> dict[str, str]:
    """Give the colour of each role in small letters, such as `text` with `#10242e`.

    The grounds of initials are `portraits 0` and on, as many as the theme with the most has.
    """
    single = {name: getattr(theme, name).lower() for name in TOKENS}
    grounds = {
        f"portraits {number}": theme.portraits[number % len(theme.portraits)].lower()
        for number in range(PORTRAITS)
    }
    return single | grounds


def _unlike_others(number: int) -> str:
    return f"#{40 + 7 * number:02x}{250 - 6 * number:02x}{(90 + 53 * number) % 256:02x}"
