"""The matrix is whole, and is divided so that every cell is looked at once."""

from __future__ import annotations

from itertools import product

import pytest

from kiosk.content.model import Guide
from kiosk.design.sizes import TextSize
from kiosk.proof.matrix import INCHES, LONG, RTL, SIZES, Cell, jobs, part_of
from kiosk.proof.tongues import guides_by_language
from kiosk.session.comfort import Colours

MOUNT = 850


def cells(mount: int = MOUNT) -> list[Cell]:
    return [cell for job in jobs(("en", "es"), mount) for cell in job.cells]


def test_every_size_text_and_language_is_there() -> None:
    plain = {
        (cell.size, cell.inch, cell.text, cell.language)
        for cell in cells()
        if not (cell.is_looked_at or cell.is_lowered or cell.is_spaced)
    }
    assert plain == set(product(SIZES, INCHES, TextSize, ("en", "es", LONG, RTL)))


def test_no_two_cells_have_one_name() -> None:
    names = [cell.name for cell in cells()]
    assert len(names) == len(set(names))


def test_a_screen_of_23_8_inches_has_3_64_pixels_a_millimetre() -> None:
    assert Cell(SIZES[0], 23.8, TextSize.NORMAL, "en").px_per_mm == pytest.approx(3.644, abs=0.001)


def test_every_theme_is_looked_at_in_pixels() -> None:
    assert {cell.colours for cell in cells() if cell.is_looked_at} == set(Colours)


def test_only_screens_that_reach_too_high_are_lowered() -> None:
    lowered = {(cell.size, cell.inch) for cell in cells() if cell.is_lowered}
    # The tall ones, and the largest wide one: 850 mm and 398 mm are more than 1220 mm.
    assert lowered == {*product(SIZES[:1], INCHES), (SIZES[1], 32.0)}
    assert not any(cell.is_lowered for cell in cells(mount=400))


@pytest.mark.parametrize("count", [1, 2, 3, 8])
def test_the_parts_hold_every_job_once_and_weigh_about_the_same(count: int) -> None:
    every = jobs(("en", "es"), MOUNT)
    parts = [part_of(every, number, count) for number in range(1, count + 1)]
    assert sorted(map(repr, (job for part in parts for job in part))) == sorted(map(repr, every))
    weights = [sum(job.weight for job in part) for part in parts]
    assert max(weights) - min(weights) <= max(job.weight for job in every)


def test_a_pseudo_language_takes_the_place_of_the_first(guide: Guide) -> None:
    guides = guides_by_language(guide)
    assert [*guides] == [*guide.editions, LONG, RTL]
    for code in (LONG, RTL):
        assert guides[code].first.language == code
        assert len(guides[code].editions) == len(guide.editions)
        assert guides[code].first.about.title != ""
    assert len(guides[LONG].first.about.title) >= 1.3 * len(guide.first.about.title)
