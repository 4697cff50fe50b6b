"""Figures out of a hundred: ten rows of ten, told apart by their shape."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from kiosk.content.statements import Chance, Counted, Figure
from kiosk.views.parts.hundred import COLUMNS, ROWS, Hundred
from kiosk.views.parts.materials import Materials


def seen(
    low: int,
    high: int,
    *,
    is_fewer: bool = False,
    figure: Figure = Figure.PERSON,
    counts: Counted = Counted.HARM,
) -> Chance:
    return Chance(
        low=low,
        high=high,
        among="people",
        basis=("S31",),
        figure=figure,
        is_fewer=is_fewer,
        counts=counts,
    )


def cells(hundred: Hundred) -> list[QImage]:
    """Give the pictures of the figures, row by row."""
    hundred.resize(hundred.sizeHint())
    picture = hundred.grab().toImage()
    side = hundred.width() // COLUMNS
    places = [
        QRect(column * side, row * side, side, side)
        for row in range(ROWS)
        for column in range(COLUMNS)
    ]
    return [picture.copy(place) for place in places]


def ink(cell: QImage) -> int:
    """Give how many of a cell's pixels are dark, whatever their colour."""
    grey = cell.convertToFormat(QImage.Format.Format_Grayscale8)
    spots = ((x, y) for x in range(grey.width()) for y in range(grey.height()))
    return sum(grey.pixelColor(x, y).lightness() < 160 for x, y in spots)


@pytest.mark.parametrize("counts", Counted)
@pytest.mark.parametrize("figure", Figure)
@pytest.mark.parametrize(("low", "high"), [(0, 0), (0, 3), (1, 1), (2, 10), (77, 77), (100, 100)])
def test_a_hundred_figures_are_drawn_and_as_many_filled_as_it_happens_to(
    materials: Materials, low: int, high: int, figure: Figure, counts: Counted
) -> None:
    def drawn(low: int, high: int) -> list[QImage]:
        chance = seen(low, high, figure=figure, counts=counts)
        return cells(Hundred(materials, chance, "spoken"))

    every = drawn(low, high)
    assert len(every) == 100
    filled, perhaps, other = drawn(100, 100)[0], drawn(0, 100)[0], drawn(0, 0)[0]
    assert filled != perhaps != other
    assert [cell == filled for cell in every] == [number < low for number in range(100)]
    assert [cell == perhaps for cell in every] == [low <= number < high for number in range(100)]
    assert [cell == other for cell in every] == [number >= high for number in range(100)]


def longest_dark_run(cell: QImage) -> int:
    """Give the sum of the longest dark stretches of the rows: how whole a figure is."""
    grey = cell.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = (
        "".join(
            "x" if grey.pixelColor(x, y).lightness() < 160 else " " for x in range(grey.width())
        )
        for y in range(grey.height())
    )
    return sum(max(map(len, row.split()), default=0) for row in rows)


@pytest.mark.parametrize("counts", Counted)
def test_filled_figures_are_told_from_the_others_without_colour(
    materials: Materials, counts: Counted
) -> None:
    filled = cells(Hundred(materials, seen(100, 100, counts=counts), "spoken"))[0]
    for high in (0, 100):
        hollow = cells(Hundred(materials, seen(0, high), "spoken"))[0]
        assert longest_dark_run(filled) > 1.3 * longest_dark_run(hollow)


@pytest.mark.parametrize("figure", Figure)
def test_relief_is_told_from_harm_by_its_shape_and_by_its_colour(
    materials: Materials, figure: Figure
) -> None:
    harm, relief = (
        cells(Hundred(materials, seen(100, 100, figure=figure, counts=counts), "spoken"))[0]
        for counts in Counted
    )
    places = [(x, y) for x in range(harm.width()) for y in range(harm.height())]
    # In black and white, too, one of them has what the other has not.
    marks = [
        {place for place in places if cell.pixelColor(*place).lightness() < 160}
        for cell in (harm, relief)
    ]
    assert len(marks[0] ^ marks[1]) > 0.1 * len(marks[0])
    theme = materials.look.theme
    for cell, ink, other in (
        (harm, theme.danger, theme.relief),
        (relief, theme.relief, theme.danger),
    ):
        colours = {cell.pixelColor(*place).name() for place in places}
        assert ink.lower() in colours
        assert other.lower() not in colours


def test_fewer_than_one_in_a_hundred_is_one_that_is_half_filled(materials: Materials) -> None:
    fewer = cells(Hundred(materials, seen(0, 1, is_fewer=True), "spoken"))
    filled = cells(Hundred(materials, seen(1, 1), "spoken"))
    assert fewer[1:] == filled[1:]
    upper = QRect(0, 0, filled[0].width(), filled[0].height() // 2)
    lower = upper.translated(0, upper.height())
    assert fewer[0].copy(lower) == filled[0].copy(lower)
    assert ink(fewer[0].copy(upper)) < ink(filled[0].copy(upper))


def test_figures_stand_in_ten_rows_of_ten_and_shrink_only_where_there_is_no_room(
    materials: Materials,
) -> None:
    hundred = Hundred(materials, seen(3, 3), "spoken")
    size = hundred.sizeHint()
    assert size.width() == size.height() == 10 * materials.figure_px
    assert hundred.heightForWidth(size.width() * 2) == size.height()
    assert hundred.heightForWidth(size.width() // 2) <= size.height() // 2


def test_the_figures_are_said_in_words(materials: Materials) -> None:
    assert Hundred(materials, seen(2, 3), "2 to 3 of 100 people").accessibleName() == (
        "2 to 3 of 100 people"
    )
