"""Every colour that words are written in can be told from every ground they stand on."""

from __future__ import annotations

import re
from pathlib import Path

import attrs
import pytest

from kiosk.design.contrast import contrast, luminance
from kiosk.design.themes import CONTRAST, INK, LIGHT, SOFT, THEMES, Theme

BORDER_CONTRAST = 4.5
"""The edge of a control from its ground (access.md)."""

RING_CONTRAST = 3.0
"""The lines of the focus ring from each other (WCAG 1.4.11)."""

WORDS_ON = {
    "canvas": ("text", "text2", "primary"),
    "surface": ("text", "text2", "primary", "danger", "warning", "success"),
    "pressed": ("text", "text2", "primary"),
    "selected": ("on_selected",),
    "warning_ground": ("text", "warning"),
    "danger_ground": ("text", "danger"),
    "success_ground": ("text", "success"),
    "highlight": ("on_highlight",),
    "primary": ("on_primary", "surface"),
    "primary_pressed": ("on_primary",),
    "danger": ("surface",),
    "warning": ("surface",),
}
"""What is written on what: cards, pressed cards, care cards with their filled heads, buttons."""

PAIRS = [(ink, ground) for ground, inks in WORDS_ON.items() for ink in inks]


every_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


@every_theme
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_words_are_told_from_their_ground(theme: Theme, ink: str, ground: str) -> None:
    ratio = contrast(getattr(theme, ink), getattr(theme, ground))
    assert ratio >= theme.least_contrast, f"{ink} on {ground}: {ratio:.2f}"


def test_each_theme_promises_what_its_visitors_need() -> None:
    # access.md P-04, P-05 and 4.3.
    assert LIGHT.least_contrast >= 10
    assert CONTRAST.least_contrast >= 20
    assert SOFT.least_contrast >= 7


@every_theme
def test_initials_are_told_from_every_ground_of_a_portrait(theme: Theme) -> None:
    for ground in theme.portraits:
        assert contrast(theme.primary, ground) >= theme.least_contrast


@every_theme
@pytest.mark.parametrize("ground", ["canvas", "surface"])
def test_the_edge_of_a_control_is_told_from_its_ground(theme: Theme, ground: str) -> None:
    assert contrast(theme.border, getattr(theme, ground)) >= BORDER_CONTRAST


@every_theme
@pytest.mark.parametrize("ground", ["canvas", "surface"])
def test_what_is_chosen_is_told_from_what_lies_around_it(theme: Theme, ground: str) -> None:
    assert contrast(theme.primary, getattr(theme, ground)) >= BORDER_CONTRAST


@every_theme
@pytest.mark.parametrize("sign", ["text", "primary", "danger", "success"])
@pytest.mark.parametrize("ground", ["surface", "pressed"])
def test_signs_are_told_from_a_card_also_while_it_is_pressed(
    theme: Theme, sign: str, ground: str
) -> None:
    # The words beside them are written in `text`.
    assert contrast(getattr(theme, sign), getattr(theme, ground)) >= BORDER_CONTRAST


@every_theme
@pytest.mark.parametrize("ink", ["danger", "relief"])
def test_figures_out_of_a_hundred_are_told_from_their_card(theme: Theme, ink: str) -> None:
    assert contrast(getattr(theme, ink), theme.surface) >= BORDER_CONTRAST


@pytest.mark.parametrize("theme", [LIGHT, SOFT], ids=lambda theme: theme.name)
def test_relief_is_told_from_harm_also_where_red_and_green_look_alike(theme: Theme) -> None:
    """What differs much is how blue they are, which such eyes see as others do."""
    blues = [int(colour[5:], 16) - int(colour[1:3], 16) for colour in (theme.relief, theme.danger)]
    assert blues[0] > 80 > 0 > blues[1]


@every_theme
def test_the_focus_ring_is_told_from_every_ground_by_one_of_its_lines(theme: Theme) -> None:
    for ground in (theme.canvas, theme.surface, theme.selected, theme.primary):
        lines = (theme.focus, theme.ring)
        assert max(contrast(line, ground) for line in lines) >= RING_CONTRAST
        assert contrast(theme.focus, theme.ring) >= RING_CONTRAST


@every_theme
def test_the_filled_part_of_a_bar_is_told_from_the_rest(theme: Theme) -> None:
    assert contrast(theme.primary, theme.track) >= 3


@every_theme
def test_every_colour_is_written_as_six_digits(theme: Theme) -> None:
    given = {name: it for name, it in attrs.asdict(theme).items() if name != "name"}
    colours = [value for value in given.values() if isinstance(value, str)]
    for colour in (*colours, *theme.portraits):
        assert re.fullmatch("#[0-9A-F]{6}", colour), colour


@pytest.mark.parametrize("name", ["mark.svg", "touch.svg"])
def test_our_drawings_of_one_colour_are_drawn_in_the_ink(root: Path, name: str) -> None:
    text = (root / "resources" / "illustrations" / name).read_text(encoding="utf-8")
    assert set(re.findall("#[0-9A-Fa-f]{6}", text)) == {INK}


def test_black_and_white_are_as_far_apart_as_colours_can_be() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#5B6B70", "#5B6B70") == pytest.approx(1)


def test_contrast_is_measured_as_wcag_does() -> None:
    # The example that WCAG's authors give: this grey just passes on white.
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)
    assert luminance("#FF0000") == pytest.approx(0.2126)
    assert luminance("#00FF00") == pytest.approx(0.7152)
    assert luminance("#0000FF") == pytest.approx(0.0722)
