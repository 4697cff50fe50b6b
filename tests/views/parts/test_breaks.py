"""Where a block that is higher than the screen is cut: never through lines, controls, figures."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.content.prose import Prose, Span
from kiosk.content.statements import Chance
from kiosk.design.sizes import Lettering
from kiosk.views.parts.breaks import goes_on, last_break
from kiosk.views.parts.hundred import Hundred
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.text import Text
from tests.views.finger import settle

WIDTH = 500
Stack = Callable[..., QWidget]


@pytest.fixture
def stack() -> Stack:
    """Gives a block of these parts below each other, laid out at one width."""

    def stacked(*parts: QWidget) -> QWidget:
        block = QWidget()
        down = QVBoxLayout(block)
        down.setContentsMargins(10, 10, 10, 10)
        down.setSpacing(8)
        for part in parts:
            down.addWidget(part)
        block.resize(WIDTH, down.totalHeightForWidth(WIDTH))
        block.show()
        settle()
        return block

    return stacked


def long_text(materials: Materials, paragraphs: int, words: int = 30) -> Text:
    prose = Prose(tuple((Span("seven letters " * (words // 2)),) for _ in range(paragraphs)))
    return Text(materials, Lettering.BODY, prose)


def lines_in(text: Text, block: QWidget) -> list[tuple[int, int]]:
    top = text.mapTo(block, QPoint()).y()
    return [(top + first, top + last) for first, last in text.lines()]


@pytest.mark.parametrize("end", range(60, 900, 37))
def test_no_line_of_several_paragraphs_is_cut(materials: Materials, stack: Stack, end: int) -> None:
    text = long_text(materials, paragraphs=4)
    block = stack(text)
    lines = lines_in(text, block)
    place = last_break(block, block, 0, end)
    assert place is None or place <= end
    if place is not None:
        assert not any(first < place < last for first, last in lines)
    if end >= lines[0][1]:
        assert place is not None


def test_paragraphs_stand_apart_and_their_lines_do_not_overlap(
    materials: Materials, stack: Stack
) -> None:
    text = long_text(materials, paragraphs=3)
    block = stack(text)
    assert block.isVisible()
    gaps = {other[0] - one[1] for one, other in pairwise(text.lines())}
    assert min(gaps) == 0
    assert max(gaps) > 0
    assert text.lines()[-1][1] <= text.height()


def test_a_text_is_left_whole_where_half_of_the_screen_is_filled_without_it(
    materials: Materials, stack: Stack
) -> None:
    first, second = long_text(materials, 1, words=40), long_text(materials, 1, words=40)
    block = stack(first, second)
    end = second.geometry().top() + second.height() // 2
    place = last_break(block, block, 0, end)
    assert place is not None
    assert first.geometry().bottom() < place <= second.geometry().top()


def test_a_text_is_cut_where_too_little_would_be_left_to_see(
    materials: Materials, stack: Stack
) -> None:
    first, second = long_text(materials, 1, words=4), long_text(materials, 1, words=80)
    block = stack(first, second)
    end = second.geometry().bottom() - 5
    place = last_break(block, block, 0, end)
    assert place is not None
    assert place > second.geometry().top() + second.height() // 2


@pytest.mark.parametrize("kind", ["button", "figures"])
def test_neither_a_control_nor_figures_are_cut(
    materials: Materials, stack: Stack, kind: str
) -> None:
    chance = Chance(low=1, high=1, among="people", basis=("S31",))
    part: QWidget = (
        PushButton(materials, "Touch me")
        if kind == "button"
        else Hundred(materials, chance, "1 of 100")
    )
    text = long_text(materials, 1, words=60)
    block = stack(text, part)
    for end in range(part.geometry().top() + 1, part.geometry().bottom(), 13):
        place = last_break(block, block, 0, end)
        assert place is not None
        assert place <= part.geometry().top()


def test_a_block_goes_on_as_long_as_a_line_or_a_control_is_below(
    materials: Materials, stack: Stack
) -> None:
    button = PushButton(materials, "Go")
    block = stack(long_text(materials, paragraphs=1), button)
    end = button.geometry().bottom() + 1
    assert goes_on(block, block, end - 1)
    assert not goes_on(block, block, end)  # What is left is the lower edge.
