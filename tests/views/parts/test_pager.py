"""A page that is longer than the screen: whole blocks only, and every one of them is reached."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.design.look import Look
from kiosk.design.sizes import PAGE_MS, Lettering, Scale
from kiosk.views.parts.column import Column
from kiosk.views.parts.flick import Flick
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.pager import Pager
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.text import Text
from tests.views.finger import Finger, rest, settle

SPACING = 4
HEIGHT = 400
STILL = Look(Scale(4.0), motion=False)
MOVING = Look(Scale(4.0), motion=True)

blocks_of_any_height = st.lists(
    st.tuples(st.integers(min_value=10, max_value=900), st.booleans()), min_size=1, max_size=14
)
again = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


def block(height: int) -> QWidget:
    one = QWidget()
    one.setFixedHeight(height)
    return one


def pager_with(heights: list[int], headings: tuple[int, ...] = (), look: Look = STILL) -> Pager:
    """Give a shown pager of 300 x 400 with blocks of these heights; `headings` are kept."""
    pager = Pager(look, Flick(), SPACING)
    for number, height in enumerate(heights):
        pager.add(block(height), keeps_with_next=number in headings)
    pager.resize(300, HEIGHT)
    pager.show()
    settle()
    return pager


@pytest.fixture
def pager(qtbot: QtBot) -> Pager:
    """Ten blocks of 100: three whole ones fit on a screen."""
    pager = pager_with([100] * 10)
    qtbot.addWidget(pager)
    return pager


def column_of(pager: Pager) -> QWidget:
    column = pager.findChild(Column)
    assert isinstance(column, QWidget)
    return column


def blocks_of(pager: Pager) -> list[QWidget]:
    return [each for each in column_of(pager).children() if isinstance(each, QWidget)]


def seen(pager: Pager) -> list[QRect]:
    """Give where the blocks lie on the pager that are painted, as far as they are painted."""
    pane = column_of(pager).parentWidget()
    assert pane is not None
    blocks = [each for each in blocks_of(pager) if not each.isHidden()]
    places = [QRect(each.mapTo(pager, QPoint()), each.size()) for each in blocks]
    parts = [place & pane.geometry() & pager.rect() for place in places]
    return [part for part in parts if not part.isEmpty()]


def screenfuls(pager: Pager) -> Iterator[int]:
    """Give the offset of each screenful, after turning to it."""
    last = pager.offset
    yield last
    while (offset := pager.next_offset()) is not None:
        assert offset > last
        pager.show_offset(offset)
        last = offset
        yield offset


def test_only_whole_blocks_are_seen(pager: Pager) -> None:
    assert [part.height() for part in seen(pager)] == [100, 100, 100]
    assert list(screenfuls(pager)) == [0, 312, 624, 936]
    assert [part.height() for part in seen(pager)] == [100]


def test_a_page_that_fits_has_no_more(qtbot: QtBot) -> None:
    pager = pager_with([100, 100, 100])
    qtbot.addWidget(pager)
    assert pager.next_offset() is None
    assert len(seen(pager)) == 3


def test_a_heading_never_ends_a_screenful(qtbot: QtBot) -> None:
    pager = pager_with([150, 150, 60, 200], headings=(2,))
    qtbot.addWidget(pager)
    assert [part.height() for part in seen(pager)] == [150, 150]
    assert pager.next_offset() == 308


def test_a_heading_over_a_heading_goes_with_it(qtbot: QtBot) -> None:
    pager = pager_with([150, 60, 60, 200], headings=(1, 2))
    qtbot.addWidget(pager)
    assert [part.height() for part in seen(pager)] == [150]


def test_a_block_higher_than_the_screen_can_be_read_to_its_end(qtbot: QtBot) -> None:
    pager = pager_with([100, 1500, 100])
    qtbot.addWidget(pager)
    shown = []
    for offset in screenfuls(pager):
        pane = max(part.bottom() for part in seen(pager))
        shown.append((offset, offset + pane))
    # No line of pixels is left out, and each screenful repeats a little of the one before.
    assert all(later[0] <= one[1] + 1 + SPACING for one, later in pairwise(shown))
    assert shown[-1][1] == pager.content_height() - 1


@again
@given(blocks=blocks_of_any_height)
def test_every_line_of_every_page_is_seen_whole_on_some_screenful(
    qtbot: QtBot, blocks: list[tuple[int, bool]]
) -> None:
    heights = [height for height, _ in blocks]
    pager = pager_with(heights, tuple(n for n, (_, kept) in enumerate(blocks) if kept))
    covered: set[int] = set()
    for offset in screenfuls(pager):
        assert pager.offset == offset
        parts = seen(pager)
        for part in parts:
            covered |= set(range(part.top() + offset, part.bottom() + offset + 1))
        if all(height <= HEIGHT for height in heights):
            assert {part.height() for part in parts} <= set(heights)
    expected: set[int] = set()
    top = 0
    for height in heights:
        expected |= set(range(top, top + height))
        top += height + SPACING
    assert covered == expected
    pager.deleteLater()


def test_a_block_that_changes_size_is_laid_out_again(pager: Pager, qtbot: QtBot) -> None:
    first = blocks_of(pager)[0]
    with qtbot.waitSignal(pager.laid_out):
        first.setFixedHeight(250)
    assert pager.content_height() == 1186
    assert [part.height() for part in seen(pager)] == [250, 100]
    assert pager.next_offset() == 358


def test_a_hidden_block_takes_no_room(pager: Pager) -> None:
    blocks = blocks_of(pager)
    for each in blocks[3:]:
        each.hide()
    settle()
    assert pager.next_offset() is None
    assert len(seen(pager)) == 3


def test_what_is_left_of_a_shorter_page_is_seen(pager: Pager) -> None:
    pager.show_offset(936)
    blocks = blocks_of(pager)
    for each in blocks[5:]:
        each.hide()
    settle()
    assert [part.height() for part in seen(pager)] == [100, 100, 100]
    pager.show_offset(936)
    assert [part.height() for part in seen(pager)] == [100, 100, 100]
    for each in blocks[1:]:
        each.hide()
    settle()
    assert [part.height() for part in seen(pager)] == [100]


@pytest.mark.parametrize("offset", [-50, 10_000_000])
def test_an_offset_outside_the_page_shows_something(pager: Pager, offset: int) -> None:
    pager.show_offset(offset)
    assert seen(pager)
    assert 0 <= pager.offset < pager.content_height()


def test_with_motion_the_page_glides_and_arrives(qtbot: QtBot) -> None:
    pager = pager_with([100] * 10, look=MOVING)
    qtbot.addWidget(pager)
    pager.show_offset(312)
    assert pager.offset == 0
    assert pager.next_offset() == 624  # what More does is said of where the page will be
    QTest.qWait(PAGE_MS // 2)
    assert 0 < pager.offset <= 312
    QTest.qWait(PAGE_MS)
    assert pager.offset == 312
    assert [part.height() for part in seen(pager)] == [100, 100, 100]


def test_a_glide_can_be_ended_at_once(qtbot: QtBot) -> None:
    pager = pager_with([100] * 10, look=MOVING)
    qtbot.addWidget(pager)
    pager.show_offset(312)
    pager.settle()
    assert pager.offset == 312
    assert [part.height() for part in seen(pager)] == [100, 100, 100]


def test_a_finger_moves_the_page_and_it_comes_to_rest_on_a_block(
    pager: Pager, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(pager.rested, timeout=5_000) as rested:
        Finger(pager).drag(QPoint(150, 350), QPoint(150, 150))
    assert pager.offset > 0
    assert pager.offset % (100 + SPACING) == 0
    assert rested.args == [pager.offset]
    assert all(part.height() == 100 for part in seen(pager))


def test_a_finger_cannot_drag_the_page_away(pager: Pager) -> None:
    for _ in range(6):
        Finger(pager).drag(QPoint(150, 390), QPoint(150, 10))
    assert pager.next_offset() is None
    assert [part.height() for part in seen(pager)] == [100, 100, 100]
    for _ in range(8):
        Finger(pager).drag(QPoint(150, 10), QPoint(150, 390))
    assert pager.offset == 0


def test_a_finger_can_read_a_block_higher_than_the_screen(qtbot: QtBot) -> None:
    pager = pager_with([1500])
    qtbot.addWidget(pager)
    Finger(pager).drag(QPoint(150, 350), QPoint(150, 250))
    assert pager.offset > 0
    for _ in range(10):
        Finger(pager).drag(QPoint(150, 390), QPoint(150, 10))
    assert pager.offset == 1500 - HEIGHT


def test_a_tap_moves_nothing(pager: Pager, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pager.rested):
        Finger(pager).tap(QPoint(150, 200))
        rest()
    assert pager.offset == 0


def test_a_tap_while_the_page_glides_lets_it_arrive(qtbot: QtBot) -> None:
    pager = pager_with([100] * 10, look=MOVING)
    qtbot.addWidget(pager)
    pager.show_offset(312)
    Finger(pager).tap(QPoint(150, 200))
    rest()
    assert pager.offset == 312


def test_turning_the_page_while_it_glides_from_a_finger_reports_no_rest(
    pager: Pager, qtbot: QtBot
) -> None:
    finger = Finger(pager)
    with finger.down(QPoint(150, 390)):
        finger.move(QPoint(150, 100))
    with qtbot.assertNotEmitted(pager.rested, wait=500):
        pager.show_offset(624)
    assert pager.offset == 624
    assert len(seen(pager)) == 3


def test_a_page_hidden_under_a_finger_is_where_it_was_and_tells_nothing(pager: Pager) -> None:
    told: list[int] = []
    pager.rested.connect(told.append)
    finger = Finger(pager)
    with finger.down(QPoint(150, 300)):
        finger.move(QPoint(150, 150))
        assert pager.offset > 0
        pager.hide()
        pager.show()
        settle()
        assert pager.offset == 0
    rest()
    assert (pager.offset, told) == (0, [])


def test_keys_reach_only_the_blocks_that_are_seen(pager: Pager) -> None:
    assert [each.isEnabled() for each in blocks_of(pager)] == [True] * 3 + [False] * 7
    pager.show_offset(936)
    assert [each.isEnabled() for each in blocks_of(pager)] == [False] * 9 + [True]


def with_picture(heights: list[int], least: int, most: int) -> tuple[Pager, QWidget]:
    """Give a shown pager that opens with a block which may yield height."""
    pager = Pager(STILL, Flick(), SPACING)
    picture = QWidget()
    picture.setMinimumHeight(least)
    picture.setMaximumHeight(most)
    pager.add_yielding(picture)
    for height in heights:
        pager.add(block(height))
    pager.resize(300, HEIGHT)
    pager.show()
    settle()
    return pager, picture


@pytest.mark.parametrize(
    ("heights", "height", "count"),
    [([100], 200, 1), ([120, 120], 152, 1), ([150, 150], 200, 2)],
    ids=["there is room", "yielding is enough", "yielding would not be enough"],
)
def test_a_picture_yields_height_only_where_all_is_then_seen_at_once(
    qtbot: QtBot, heights: list[int], height: int, count: int
) -> None:
    pager, picture = with_picture(heights, 120, 200)
    qtbot.addWidget(pager)
    assert picture.height() == height
    assert len(list(screenfuls(pager))) == count


def test_a_line_waits_for_what_it_leads_in_to_only_where_both_have_room(qtbot: QtBot) -> None:
    with_room = pager_with([250, 40, 200], headings=(1,))
    without = pager_with([250, 40, 390], headings=(1,))
    in_part = pager_with([100, 150, 40, 40, 330], headings=(1, 2, 3))
    for pager in (with_room, without, in_part):
        qtbot.addWidget(pager)
    assert [part.height() for part in seen(in_part)] == [100, 150, 40]
    assert [part.height() for part in seen(with_room)] == [250]
    assert [part.height() for part in seen(without)] == [250, 40]


def test_a_heading_that_nothing_follows_is_seen_all_the_same(qtbot: QtBot) -> None:
    pager = pager_with([250, 100], headings=(1,))
    qtbot.addWidget(pager)
    pager.add_space(200)
    pager.resize(300, HEIGHT + 1)
    settle()
    assert [part.height() for part in seen(pager)] == [250, 100]


def test_nobody_turns_to_a_button_alone(materials: Materials, qtbot: QtBot) -> None:
    pager = pager_with([100] * 3)
    qtbot.addWidget(pager)
    pager.add_aside(PushButton(materials, "Touch me"))
    settle()
    assert pager.next_offset() == 2 * (100 + SPACING)


def test_other_blocks_are_turned_to_when_all_before_them_are_read(
    pager: Pager, materials: Materials
) -> None:
    pager.add_aside(block(120))
    settle()
    pager.show_offset(7 * (100 + SPACING))
    assert pager.next_offset() == 10 * (100 + SPACING)


def test_a_page_moves_just_as_far_as_a_block_needs_to_be_seen(pager: Pager) -> None:
    blocks = [it for it in column_of(pager).children() if isinstance(it, QWidget)]
    step = 100 + SPACING
    assert pager.offset_to_see(blocks[1]) == 0
    assert pager.offset_to_see(blocks[4]) == 2 * step
    pager.show_offset(3 * step)
    assert pager.offset_to_see(blocks[4]) == 3 * step
    blocks[6].setFixedHeight(HEIGHT * 2)
    settle()
    assert pager.offset_to_see(blocks[6]) == 6 * step


@again
@given(heights=st.lists(st.integers(min_value=10, max_value=390), min_size=1, max_size=9))
def test_what_ends_with_a_foot_ends_at_the_foot_of_the_last_screenful(
    qtbot: QtBot, heights: list[int]
) -> None:
    pager = Pager(STILL, Flick(), SPACING)
    qtbot.addWidget(pager)
    for height in heights:
        pager.add(block(height))
    pager.end_with_foot()
    pager.add(block(60))
    pager.resize(300, HEIGHT)
    pager.show()
    settle()
    list(screenfuls(pager))
    assert max(part.bottom() for part in seen(pager)) == HEIGHT - 1


def wordy(materials: Materials, *texts: int) -> QWidget:
    """Give a block of texts of so many words each."""
    holder = QWidget()
    down = QVBoxLayout(holder)
    for count in texts:
        down.addWidget(Text(materials, Lettering.SMALL, "ab " * count))
    return holder


def words_seen(pager: Pager) -> int:
    pane = column_of(pager).parentWidget()
    assert pane is not None
    return sum(
        len(text.text().split())
        for text in pager.findChildren(Text)
        if pane.rect().contains(QRect(text.mapTo(pane, QPoint()), text.size()))
    )


def test_a_block_with_too_many_words_is_divided_between_its_texts(
    qtbot: QtBot, materials: Materials
) -> None:
    pager = Pager(STILL, Flick(), SPACING)
    qtbot.addWidget(pager)
    pager.read_beside(20)
    pager.add(wordy(materials, 30, 30, 30, 30))
    pager.resize(900, 1800)
    pager.show()
    settle()
    assert [words_seen(pager) for _ in screenfuls(pager)] == [60, 60]


def test_a_text_that_is_too_long_alone_is_not_divided(qtbot: QtBot, materials: Materials) -> None:
    pager = Pager(STILL, Flick(), SPACING)
    qtbot.addWidget(pager)
    pager.add(wordy(materials, 120, 10))
    pager.resize(900, 1800)
    pager.show()
    settle()
    assert [words_seen(pager) for _ in screenfuls(pager)] == [120, 10]


def test_the_space_below_the_last_whole_block_is_not_beyond_the_page(qtbot: QtBot) -> None:
    # The second block ends with the screen: the space after it would be beyond.
    pager = pager_with([196, HEIGHT - 196 - SPACING, 100])
    qtbot.addWidget(pager)
    pane = column_of(pager).parentWidget()
    assert pane is not None
    assert pane.height() == HEIGHT
    assert pager.next_offset() == HEIGHT + SPACING


@pytest.mark.parametrize("follows", [False, True])
def test_no_screenful_begins_with_the_lower_edge_of_a_card(
    qtbot: QtBot, materials: Materials, follows: bool
) -> None:
    pager = Pager(STILL, Flick(), SPACING)
    qtbot.addWidget(pager)
    card = QWidget()
    down = QVBoxLayout(card)
    down.setContentsMargins(0, 0, 0, 80)
    for _ in range(3):
        down.addWidget(Text(materials, Lettering.BODY, "A line of words"))
    pager.add(card)
    following = block(60)
    if follows:
        pager.add(following)
    pager.resize(900, 1000)
    pager.show()
    settle()
    pager.resize(900, card.height() - 40)
    settle()
    assert pager.next_offset() == (following.geometry().top() if follows else None)


def test_a_heading_with_a_text_too_high_for_the_rest_is_not_alone(
    qtbot: QtBot, materials: Materials
) -> None:
    pager = Pager(STILL, Flick(), SPACING)
    qtbot.addWidget(pager)
    pager.add(block(100), opens=True)
    text = Text(materials, Lettering.BODY, "seven letters " * 30)
    pager.add(text)
    pager.resize(500, 2000)
    pager.show()
    settle()
    line = text.lines()[0][1] - text.lines()[0][0]
    pager.resize(500, 100 + SPACING + 4 * line)
    settle()
    top = text.geometry().top()
    assert pager.next_offset() == top + text.lines()[3][1]
    offsets = list(screenfuls(pager))
    assert offsets[1] == top + text.lines()[3][1]
    # All of it is read, though it is the last block and begins above the last screenful.
    assert offsets[-1] + pager.height() >= text.geometry().bottom()


def test_a_control_is_never_divided_to_stand_below_a_heading(
    qtbot: QtBot, materials: Materials
) -> None:
    pager = Pager(STILL, Flick(), SPACING)
    qtbot.addWidget(pager)
    pager.add(block(100), opens=True)
    button = PushButton(materials, "Go " * 60)
    pager.add(button)
    pager.resize(500, 2000)
    pager.show()
    settle()
    pager.resize(500, button.height() + 40)
    settle()
    assert pager.next_offset() == button.geometry().top()


def test_a_picture_is_no_reason_to_leave_its_title_alone(qtbot: QtBot) -> None:
    pager = Pager(STILL, Flick(), SPACING)
    qtbot.addWidget(pager)
    pager.add(block(150), opens=True)
    pager.add(block(150), opens=True)
    pager.add(block(200))
    pager.resize(300, HEIGHT)
    pager.show()
    settle()
    assert [part.height() for part in seen(pager)] == [150, 150]
