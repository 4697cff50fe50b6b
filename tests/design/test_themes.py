"""Every colour that words are written in can be told from every ground they stand on."""

from __future__ import annotations

import re
from pathlib import Path

import attrs
import pytest

from kiosk.design.contrast import contrast, luminance
from kiosk.design.themes import INK, LIGHT, Theme

BORDER_CONTRAST = 4.5
"""The edge of a control from its ground (access.md)."""

RING_CONTRAST = 3.0
"""The lines of the focus ring from each other (WCAG 1.4.11)."""

WORDS_ON = {
    "canvas": ("text", "text2", "primary"),
    "surface": ("text", "text2", "primary", "danger", "warning", "success"),
    "selected": ("text", "text2", "primary"),
    "warning_ground": ("text", "warning"),
    "danger_ground": ("text", "danger"),
    "success_ground": ("text", "success"),
    "primary": ("on_primary", "surface"),
    "primary_pressed": ("on_primary",),
    "danger": ("surface",),
    "warning": ("surface",),
}
"""What is written on what: cards, pressed cards, care cards with their filled heads, buttons."""

PAIRS = [(ink, ground) for ground, inks in WORDS_ON.items() for ink in inks]


@pytest.mark.parametrize("theme", [LIGHT], ids=lambda theme: theme.name)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_words_are_told_from_their_ground(theme: Theme, ink: str, ground: str) -> None:
    ratio = contrast(getattr(theme, ink), getattr(theme, ground))
    assert ratio >= theme.least_contrast, f"{ink} on {ground}: {ratio:.2f}"


def test_the_light_theme_promises_ten_to_one() -> None:
    assert LIGHT.least_contrast >= 10


def test_initials_are_told_from_every_ground_of_a_portrait() -> None:
    for ground in LIGHT.portraits:
        assert contrast(LIGHT.primary, ground) >= LIGHT.least_contrast


@pytest.mark.parametrize("ground", ["canvas", "surface"])
def test_the_edge_of_a_control_is_told_from_its_ground(ground: str) -> None:
    assert contrast(LIGHT.border, getattr(LIGHT, ground)) >= BORDER_CONTRAST


@pytest.mark.parametrize("ground", ["canvas", "surface", "selected"])
def test_what_is_chosen_is_told_from_what_lies_around_it(ground: str) -> None:
    assert contrast(LIGHT.primary, getattr(LIGHT, ground)) >= BORDER_CONTRAST


@pytest.mark.parametrize("sign", ["danger", "success"])
@pytest.mark.parametrize("ground", ["surface", "selected"])
def test_signs_are_told_from_a_card_also_while_it_is_pressed(sign: str, ground: str) -> None:
    # The words beside them are written in `text`.
    assert contrast(getattr(LIGHT, sign), getattr(LIGHT, ground)) >= BORDER_CONTRAST


def test_the_focus_ring_is_told_from_every_ground_by_one_of_its_lines() -> None:
    assert contrast(LIGHT.focus, LIGHT.text) >= RING_CONTRAST
    for ground in (LIGHT.canvas, LIGHT.surface, LIGHT.selected, LIGHT.primary):
        best = max(contrast(LIGHT.focus, ground), contrast(LIGHT.text, ground))
        assert best >= RING_CONTRAST


def test_the_filled_part_of_a_bar_is_told_from_the_rest() -> None:
    assert contrast(LIGHT.primary, LIGHT.track) >= 3


def test_every_colour_is_written_as_six_digits() -> None:
    given = attrs.asdict(LIGHT)
    colours = [value for value in given.values() if isinstance(value, str) and value != "light"]
    for colour in (*colours, *LIGHT.portraits):
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
