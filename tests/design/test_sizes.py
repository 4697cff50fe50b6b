"""Millimetres become pixels that are never too few."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication

from kiosk.design import sizes
from kiosk.design.look import Look
from kiosk.design.sizes import FONT_FAMILY, Lettering, Scale, TextSize
from kiosk.shell.fonts import load_fonts
from kiosk.views.parts.font import font_for

SMALLEST_CAPITAL_MM = (4.8, 6.4, 8.5, 9.6)
READ_AT_LENGTH = (Lettering.LEAD, Lettering.BODY, Lettering.STRONG, Lettering.SMALL)

screens = st.floats(min_value=1.5, max_value=14.0)
lengths = st.floats(min_value=0.01, max_value=300.0)


@given(per_mm=screens, mm=lengths)
def test_a_length_is_never_rounded_down(per_mm: float, mm: float) -> None:
    px = Scale(per_mm).px(mm)
    assert px >= mm * per_mm - 1e-5
    assert px < mm * per_mm + 1


@given(per_mm=screens, one=lengths, other=lengths)
def test_what_is_longer_never_becomes_shorter(per_mm: float, one: float, other: float) -> None:
    small, large = sorted((one, other))
    assert Scale(per_mm).px(small) <= Scale(per_mm).px(large)


def test_a_whole_number_of_pixels_stays_as_it_is() -> None:
    assert Scale(4.0).px(20.0) == 80
    assert Scale(0.1 + 0.2).px(10.0) == 3  # 3.0000000000000004 is three
    assert Scale(4.0).px(19.9) == 80
    assert Scale(4.0).px(20.1) == 81


@given(per_mm=screens, mm=st.sampled_from([sizes.SLOP]))
def test_two_margins_reach_over_the_gap_between_two_controls(per_mm: float, mm: float) -> None:
    assert 2 * Scale(per_mm).px(mm) >= Scale(per_mm).px(sizes.GAP)


@pytest.mark.parametrize("lettering", Lettering)
@pytest.mark.parametrize("per_mm", [2.3, 4.034, 5.67, 12.1])
@pytest.mark.parametrize("step", TextSize)
def test_a_capital_is_as_high_as_promised(
    qapp: QApplication, root: Path, lettering: Lettering, per_mm: float, step: TextSize
) -> None:
    assert load_fonts(root / "resources" / "fonts") == FONT_FAMILY
    font = font_for(Look(Scale(per_mm, step)), lettering)
    assert QFontInfo(font).family() == FONT_FAMILY
    high = QFontMetricsF(font).capHeight() / per_mm
    promised = lettering.capital_mm[list(TextSize).index(step)]
    assert promised - 0.01 <= high < promised + 1.0 / per_mm + 0.05


@pytest.mark.parametrize("step", range(4))
def test_no_text_is_smaller_than_the_least_and_running_text_is_larger(step: int) -> None:
    least = min(each.capital_mm[step] for each in Lettering)
    assert least >= SMALLEST_CAPITAL_MM[step]
    assert Lettering.BODY.capital_mm[step] >= 5.6 * list(TextSize)[step].factor - 0.001


def test_the_largest_running_text_is_what_is_asked_of_a_screen_seen_from_700_mm() -> None:
    # EN 301 549 5.1.4: 0.7 degrees are 8.55 mm there (access.md P-02).
    assert Lettering.BODY.capital_mm[2] >= 8.55


@given(mm=lengths, per_mm=screens)
def test_icons_and_controls_grow_with_each_step(mm: float, per_mm: float) -> None:
    grown = [Scale(per_mm, step).grown(mm) for step in TextSize]
    assert grown == sorted(grown)
    assert grown[0] == Scale(per_mm).px(mm)


def test_the_next_size_is_the_next_step_and_the_largest_has_none() -> None:
    assert TextSize.NORMAL.bigger is TextSize.LARGE
    assert TextSize.LARGEST.bigger is TextSize.LARGEST


@pytest.mark.parametrize("step", range(4))
def test_headings_are_larger_the_more_they_head(step: int) -> None:
    order = (
        Lettering.ATTRACT,
        Lettering.TITLE,
        Lettering.HEADING,
        Lettering.CARD,
        Lettering.BODY,
        Lettering.SMALL,
    )
    heights = [each.capital_mm[step] for each in order]
    assert heights == sorted(heights, reverse=True)
    assert len(set(heights)) == len(heights)


@pytest.mark.parametrize("lettering", READ_AT_LENGTH)
def test_text_that_is_read_at_length_has_lines_one_and_a_half_apart(lettering: Lettering) -> None:
    assert lettering.line_height >= 1.5
    look = Look(Scale(4.034))
    assert look.line_px(lettering) >= 1.5 * look.font_px(lettering) - 0.5


def test_the_weights_are_those_that_are_bundled() -> None:
    assert {each.weight for each in Lettering} == {400, 600, 700}


def test_spaces_grow_in_steps() -> None:
    steps = (
        sizes.SPACE_XS,
        sizes.SPACE_S,
        sizes.SPACE_M,
        sizes.SPACE_L,
        sizes.SPACE_XL,
        sizes.MARGIN,
    )
    assert list(steps) == sorted(set(steps))


def test_controls_are_large_and_stand_apart() -> None:
    assert sizes.TARGET >= 20
    assert sizes.PRIMARY >= 26
    assert sizes.GAP >= 4
    assert sizes.SLOP >= 2
    assert sizes.FOCUS <= sizes.SLOP  # the ring is painted in the margin around the face
    assert sizes.LONGEST_LINE <= 75
    assert max(sizes.PRESS_MS, sizes.PAGE_MS) <= 300


def test_a_look_gives_the_sizes_of_its_scale() -> None:
    look = Look(Scale(4.034))
    assert look.px(20) == Scale(4.034).px(20)
    assert look.font_px(Lettering.BODY) == Scale(4.034).font_px(Lettering.BODY)
    assert look.line_px(Lettering.BODY) == Scale(4.034).line_px(Lettering.BODY)
