"""Parts in columns: beside each other where each has room, below each other where not."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kiosk.design.look import Look
from kiosk.design.sizes import Lettering, Scale
from kiosk.views.parts.columns import Columns, Setting
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.text import Text
from tests.views.finger import settle

LOOK = Look(Scale(4.0))
GAP = 20
LEAST = 150


class Brick(QWidget):
    """A part that is so high at any width; one of a fixed width keeps it."""

    def __init__(self, height: int, width: int = 0) -> None:
        super().__init__()
        self._size = QSize(width or 40, height)
        policy = QSizePolicy.Policy.Fixed if width else QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return self._size


def shown(columns: Columns, width: int) -> Columns:
    columns.resize(width, columns.heightForWidth(width))
    columns.show()
    settle()
    return columns


def places(*parts: QWidget) -> list[QRect]:
    return [part.geometry() for part in parts]


def two_and_two() -> tuple[list[Brick], Columns]:
    parts = [Brick(30), Brick(50), Brick(70), Brick(20)]
    one, two, three, four = parts
    settings = [Setting([[one, two], [three, four]]), Setting([parts])]
    return parts, Columns(LOOK, settings, LEAST, GAP)


def test_rows_of_columns_beside_each_other_stand_level(qapp: object) -> None:
    parts, columns = two_and_two()
    shown(columns, 2 * LEAST + GAP)
    one, two, three, four = places(*parts)
    assert one.top() == three.top() == 0
    assert two.top() == four.top() > three.bottom()
    assert one.width() == three.width() == LEAST
    assert three.left() == one.right() + 1 + GAP
    assert columns.height() == max(two.bottom(), four.bottom()) + 1


def test_where_there_is_no_room_beside_they_stand_below_each_other_in_order(qapp: object) -> None:
    parts, columns = two_and_two()
    shown(columns, 2 * LEAST + GAP - 1)
    placed = places(*parts)
    assert all(each.left() == 0 and each.width() == columns.width() for each in placed)
    tops = [each.top() for each in placed]
    assert tops == sorted(tops)
    assert columns.height() == placed[-1].bottom() + 1


def test_a_part_of_a_fixed_width_keeps_it_and_the_others_share_the_rest(qapp: object) -> None:
    words, figures, foot = Brick(30), Brick(90, 90), Brick(25)
    settings = [
        Setting([[words], [figures]], is_level=False, foot=[foot]),
        Setting([[words, figures, foot]]),
    ]
    columns = shown(Columns(LOOK, settings, LEAST, GAP), 400)
    assert places(words, figures) == [QRect(0, 0, 400 - 90 - GAP, 30), QRect(310, 0, 90, 90)]
    assert foot.geometry().top() > figures.geometry().bottom()
    assert foot.width() == 400
    shown(columns, LEAST + 90 + GAP - 1)
    assert words.geometry().bottom() < figures.geometry().top()
    assert figures.width() == 90
    assert figures.geometry().bottom() < foot.geometry().top()


def test_cards_side_by_side_are_of_one_height(qapp: object) -> None:
    cards = [Brick(30), Brick(80), Brick(50)]
    columns = Columns(LOOK, [Setting([[card] for card in cards], is_even=True)], 50, GAP)
    shown(columns, 300)
    assert {card.height() for card in cards} == {80}


def test_columns_that_belong_together_stand_nearer(qapp: object) -> None:
    parts = [Brick(30) for _ in range(4)]
    columns = Columns(LOOK, [Setting([[part] for part in parts], together=2)], 50, GAP)
    shown(columns, 600)
    one, two, three, four = places(*parts)
    near, wide = two.left() - one.right() - 1, three.left() - two.right() - 1
    assert near == four.left() - three.right() - 1 == GAP
    assert wide > 2 * near


def test_right_to_left_the_first_column_stands_at_the_right(qapp: object) -> None:
    parts, columns = two_and_two()
    columns.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    shown(columns, 2 * LEAST + GAP)
    assert parts[0].geometry().right() == columns.width() - 1
    assert parts[2].geometry().left() == 0


def test_a_text_that_grows_makes_its_columns_higher(materials: Materials) -> None:
    text = Text(materials, Lettering.BODY, "Short.")
    holder = QWidget()
    down = QVBoxLayout(holder)
    columns = Columns(materials.look, [Setting([[text], [Brick(10)]])], LEAST, GAP)
    down.addWidget(columns)
    down.addStretch(1)
    holder.resize(600, 900)
    holder.show()
    settle()
    before = columns.height()
    text.set_text("Many more words than before, so that they take several lines. " * 3)
    settle()
    assert columns.height() > 2 * before
    assert text.height() == text.heightForWidth(text.width())


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.lists(st.integers(1, 300), min_size=1, max_size=4), min_size=1, max_size=4),
    st.integers(60, 1200),
    st.booleans(),
)
def test_no_two_parts_lie_over_each_other_and_none_stands_out(
    qapp: object, heights: list[list[int]], width: int, is_level: bool
) -> None:
    bricks = [[Brick(height) for height in column] for column in heights]
    every = [brick for column in bricks for brick in column]
    settings = [Setting(bricks, is_level=is_level), Setting([every])]
    columns = shown(Columns(LOOK, settings, LEAST, GAP), width)
    placed = places(*every)
    for number, one in enumerate(placed):
        assert columns.rect().contains(one)
        assert not any(one.intersects(other) for other in placed[number + 1 :])
    columns.deleteLater()


@pytest.mark.parametrize("width", [200, 700])
def test_the_height_is_that_of_what_is_there(qapp: object, width: int) -> None:
    parts, columns = two_and_two()
    shown(columns, width)
    assert max(part.geometry().bottom() for part in parts) + 1 == columns.heightForWidth(width)
