"""Parts that paint themselves stand on the other side where one reads from the right."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.content.model import Guide, Person
from kiosk.content.statements import Chance
from kiosk.design.sizes import SLOP, Lettering
from kiosk.views.attract import OtherLanguage, TouchHere
from kiosk.views.clinic_name import ClinicName
from kiosk.views.parts.button import BigButton
from kiosk.views.parts.card import head, signed_row
from kiosk.views.parts.card_button import CardButton, Mark
from kiosk.views.parts.choice_button import ChoiceButton
from kiosk.views.parts.ground import Ground
from kiosk.views.parts.heading import heading_beside
from kiosk.views.parts.hundred import Hundred
from kiosk.views.parts.icon import TURNING
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.mirror import Mirror, margins
from kiosk.views.parts.portrait import portrait
from kiosk.views.parts.progress import Progress
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.sample_button import SampleButton
from kiosk.views.parts.switch import SwitchButton
from kiosk.views.parts.tab_button import TabButton
from kiosk.views.parts.term_text import TermText
from kiosk.views.parts.text import Text
from kiosk.views.recovery import Station
from tests.views.finger import settle
from tests.views.right_to_left import in_arabic, ink_of, mirrored, one_span

WIDTH = 480
NEAR_PX = 3
"""A word has its own room on each side, and letters are smoothed at their edges."""


def on(button: SwitchButton | SampleButton) -> BigButton:
    button.set_on(True)
    return button


# Latin letters in both directions: the same ink, which only stands elsewhere.
BUTTONS: dict[str, Callable[[Materials], BigButton]] = {
    "icon before": lambda it: PushButton(it, "WORD", icon="back"),
    "icon behind": lambda it: PushButton(it, "WORD", icon="forward", icon_behind=True),
    "card": lambda it: CardButton(it, "HEADING", "LINE", icon="bone", over="OVER"),
    "card with marks": lambda it: CardButton(
        it, "HEADING", icon="bone", marks=[Mark("do", it.look.theme.success, "MARK")]
    ),
    "card with a portrait": lambda it: CardButton(
        it, "HEADING", portrait=portrait(it, Person("p", "Ann Lee"), 0, 80)
    ),
    "tall card": lambda it: CardButton(it, "HEADING", "LINE", icon="bone", is_tall=True),
    "choice": lambda it: ChoiceButton(it, "QUESTION", picked="p", not_picked="n"),
    "tab": lambda it: TabButton(it, "TAB", "bone", chosen="c", is_wide=False),
    "wide tab": lambda it: TabButton(it, "TAB", "bone", chosen="c", is_wide=True),
    "switch": lambda it: on(SwitchButton(it, "SIDE", "c")),
    "sample": lambda it: on(SampleButton(it, "NAME", "c", "A", it.look)),
    "touch here": lambda it: TouchHere(it, "TOUCH"),
    "other language": lambda it: OtherLanguage(it, "TOUCH", "en"),
}


def picture_of(widget: QWidget, height: int) -> QImage:
    widget.resize(WIDTH, height)
    return widget.grab().toImage()


def painted(button: BigButton) -> tuple[QImage, QRect]:
    """Give the picture of a button, and the part of it within the edge of its face.

    Of a sample only the upper half: its name stands below in the middle.
    """
    height = button.heightForWidth(WIDTH)
    picture = picture_of(button, height)
    inner = button.slop + 8
    below = height // 2 if isinstance(button, SampleButton) else inner
    return picture, picture.rect().adjusted(inner, inner, -inner, -below)


def ground_of(picture: QImage, part: QRect) -> str:
    return picture.pixelColor(part.center().x(), part.top()).name()


def is_near(pieces: list[tuple[int, int]], others: list[tuple[int, int]]) -> bool:
    return len(pieces) == len(others) and all(
        abs(a - b) <= NEAR_PX
        for one, other in zip(pieces, others, strict=True)
        for a, b in zip(one, other, strict=True)
    )


@pytest.mark.parametrize("name", BUTTONS)
def test_a_button_is_painted_on_the_other_side(
    materials: Materials, turned: Materials, name: str
) -> None:
    usual, inside = painted(BUTTONS[name](materials))
    other, other_inside = painted(BUTTONS[name](turned))
    before = ink_of(usual, ground_of(usual, inside), inside)
    after = ink_of(other, ground_of(other, other_inside), other_inside)
    assert before
    assert is_near(after, mirrored(before, WIDTH)), (before, after)


@pytest.mark.parametrize("name", sorted(set(BUTTONS) - {"tab", "other language"}))
def test_a_button_is_not_the_same_from_both_sides(
    materials: Materials, turned: Materials, name: str
) -> None:
    usual, inside = painted(BUTTONS[name](materials))
    other, other_inside = painted(BUTTONS[name](turned))
    before = ink_of(usual, ground_of(usual, inside), inside)
    assert not is_near(ink_of(other, ground_of(other, other_inside), other_inside), before)


def test_a_paragraph_with_hard_words_is_painted_on_the_other_side(
    materials: Materials, turned: Materials, guide: Guide
) -> None:
    glossary, words = guide.first.glossary, guide.first.words
    term = glossary.terms[0].id
    pieces = []
    for it, text in ((materials, "WORD"), (turned, in_arabic("WORD"))):
        sign = ("check", it.look.theme.primary)
        button = TermText(it, one_span(text, term), glossary, words, sign=sign)
        picture = picture_of(button, button.heightForWidth(WIDTH))
        pieces.append(ink_of(picture, ground_of(picture, picture.rect())))
    usual, other = pieces
    # The sign, the word, and the small sign that says it can be touched.
    assert len(usual) == len(other) == 3
    signs = [(first, last) for first, last in (usual[0], mirrored(other, WIDTH)[0])]
    assert is_near(signs[:1], signs[1:])
    assert other[-1][1] > WIDTH - 2 * materials.look.px(SLOP) - 10
    assert other[0][1] < other[1][0] < other[1][1] < other[2][0]


def test_bars_are_filled_from_where_one_begins_to_read(
    materials: Materials, turned: Materials
) -> None:
    def filled(it: Materials, show: Callable[[Progress], None]) -> list[bool]:
        bar = Progress(it)
        show(bar)
        picture = picture_of(bar, 16)
        ink = QColor(it.look.theme.primary).rgb()
        return [picture.pixel(x, 8) == ink for x in range(WIDTH)]

    for show in (lambda bar: bar.show_step(1, 4), lambda bar: bar.show_share(0.3)):
        usual, other = filled(materials, show), filled(turned, show)
        assert any(usual[: WIDTH // 3])
        assert not any(usual[WIDTH // 2 :])
        assert sum(a is not b for a, b in zip(usual, reversed(other), strict=True)) <= NEAR_PX


def test_figures_of_a_hundred_are_counted_from_where_one_begins_to_read(
    materials: Materials, turned: Materials
) -> None:
    chance = Chance(low=3, high=3, among="people", basis=("S31",))
    inks = []
    for it in (materials, turned):
        hundred = Hundred(it, chance, "3 of 100")
        picture = picture_of(hundred, hundred.heightForWidth(WIDTH))
        danger = QColor(it.look.theme.danger).rgb()
        inks.append(
            [
                x
                for x in range(WIDTH)
                if any(picture.pixel(x, y) == danger for y in range(picture.height()))
            ]
        )
    usual, other = inks
    assert max(usual) < WIDTH / 2 < min(other)
    assert abs(min(usual) - (WIDTH - 1 - max(other))) <= NEAR_PX


def laid_out(it: Materials, make: Callable[[Materials], QWidget]) -> QWidget:
    """Give a ground with one thing on it, as wide as all others."""
    ground = Ground(it, "canvas")
    down = QVBoxLayout(ground)
    down.addWidget(make(it))
    ground.resize(WIDTH, 200)
    ground.show()
    settle()
    return ground


def picture_beside() -> QWidget:
    picture = QWidget()
    picture.setFixedSize(50, 50)
    return picture


LAYOUTS: dict[str, Callable[[Materials], QWidget]] = {
    "signed row": lambda it: signed_row(
        it, "check", "#000000", Text(it, Lettering.BODY, in_arabic("Rest"))
    ),
    "head of a care card": lambda it: head(it, "danger", "emergency", ["Now", "Call"], "#FFFFFF"),
    "heading beside a picture": lambda it: heading_beside(
        it, Text(it, Lettering.HEADING, "Day 1"), None, picture_beside()
    ),
    "station": lambda it: Station(it, CardButton(it, "Rest"), is_first=True, is_last=False),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_what_stands_in_a_row_stands_in_the_other_order(
    materials: Materials, turned: Materials, name: str
) -> None:
    places = []
    for it in (materials, turned):
        ground = laid_out(it, LAYOUTS[name])
        leaves = [each for each in ground.findChildren(QWidget) if not each.findChildren(QWidget)]
        rects = [QRect(each.mapTo(ground, each.rect().topLeft()), each.size()) for each in leaves]
        places.append([(rect.left(), rect.width()) for rect in rects])
        ground.close()
    usual, other = places
    assert len(usual) >= 2
    assert [(WIDTH - left - width, width) for left, width in usual] == other
    assert usual != other


def test_the_clinics_name_begins_where_one_begins_to_read(
    materials: Materials, turned: Materials, guide: Guide
) -> None:
    names = []
    for it in (materials, turned):
        ground = laid_out(it, lambda it: ClinicName(it, guide.clinic, it.look.theme.primary))
        picture = ground.grab().toImage()
        names.append(ink_of(picture, ground_of(picture, picture.rect())))
        ground.close()
    usual, other = names
    assert abs(usual[0][0] - (WIDTH - 1 - other[-1][1])) <= NEAR_PX
    # It is still read from its own left.
    assert [last - first for first, last in usual[1:]] == pytest.approx(
        [last - first for first, last in other[:-1]], abs=2
    )


def test_the_dot_of_a_station_stands_beside_its_card(
    materials: Materials, turned: Materials
) -> None:
    dots = []
    for it in (materials, turned):
        ground = laid_out(it, LAYOUTS["station"])
        picture = ground.grab().toImage()
        ink = QColor(it.look.theme.primary).rgb()
        dots.append(
            [
                x
                for x in range(WIDTH)
                if sum(picture.pixel(x, y) == ink for y in range(picture.height())) > 20
            ]
        )
        ground.close()
    usual, other = dots
    assert max(usual) < WIDTH / 4
    assert min(other) > WIDTH * 3 / 4
    assert abs(min(usual) - (WIDTH - 1 - max(other))) <= NEAR_PX


def test_icons_that_point_turn_and_no_others(materials: Materials, turned: Materials) -> None:
    for name in (*TURNING, "clock", "check", "syringe", "start-over", "more", "question"):
        usual = materials.icons.pixmap(name, 40, "#000000").toImage()
        other = turned.icons.pixmap(name, 40, "#000000").toImage()
        flipped = other.flipped(Qt.Orientation.Horizontal)
        assert (usual == other) is (name not in TURNING), name
        assert differing(usual, flipped) < 40 or name not in TURNING, name


def differing(one: QImage, other: QImage) -> int:
    return sum(
        abs(one.pixelColor(x, y).alpha() - other.pixelColor(x, y).alpha()) > 60
        for x in range(one.width())
        for y in range(one.height())
    )


def test_the_icons_of_both_directions_are_kept_apart(
    materials: Materials, turned: Materials
) -> None:
    once = turned.icons.pixmap("back", 40, "#000000").toImage()
    materials.icons.pixmap("back", 40, "#000000")
    assert turned.icons.pixmap("back", 40, "#000000").toImage() == once


@pytest.mark.parametrize("is_rtl", [False, True])
def test_what_is_placed_twice_stands_where_it_was(is_rtl: bool) -> None:
    mirror = Mirror(QRect(10, 0, 200, 50), is_rtl)
    for left, width in ((10, 30), (100, 110), (55.5, 7.25)):
        assert mirror.left(mirror.left(left, width), width) == left
    whole = QRectF(10, 5, 200, 20)
    assert mirror.shape(whole) == whole


def test_margins_change_sides() -> None:
    usual, other = (margins(1, 2, 3, 4, is_rtl=is_rtl) for is_rtl in (False, True))
    assert (usual.left(), usual.top(), usual.right(), usual.bottom()) == (1, 2, 3, 4)
    assert (other.left(), other.top(), other.right(), other.bottom()) == (3, 2, 1, 4)


def test_a_portrait_is_not_turned(materials: Materials, turned: Materials) -> None:
    red = QPixmap(40, 40)
    red.fill(QColor("#FF0000"))
    one, other = (portrait(it, Person("p", "Ann Lee"), 0, 80) for it in (materials, turned))
    assert one.toImage() == other.toImage()
