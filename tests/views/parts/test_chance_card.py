"""A number of a hundred: in words from both sides, in a picture, and one touch from its source."""

from __future__ import annotations

from itertools import pairwise

import pytest
from attrs import evolve
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from kiosk.content.model import Edition, Guide
from kiosk.content.statements import Chance
from kiosk.design.sizes import TARGET
from kiosk.session.actions import Action, OpenPlace
from kiosk.session.places import Place, Screen
from kiosk.views.parts.chance_card import ChanceCard, chance_words
from kiosk.views.parts.hundred import Hundred
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.page import Page
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.text import Text
from tests.views.finger import Finger, settle

HERE = Place(Screen.RISKS, "leak")
ROOMY, NARROW = 1000, 480

LEAKED = Chance(low=33, high=33, among="bones leaked", basis=("S31",))
UNSURE = Chance(low=2, high=26, among="people had bits in the lungs", basis=("S29",))
RARE = Chance(low=0, high=1, among="people had harm", basis=("S27",), is_fewer=True)
CEMENT = Chance(low=16, high=16, among="people broke a bone", basis=("S25",), group="With cement")
NONE = evolve(CEMENT, low=25, high=25, group="Without it")


class Shown:
    """A card on a page, laid out at a width in pixels."""

    def __init__(self, materials: Materials, guide: Guide, width: int, *chances: Chance) -> None:
        self.page = Page(materials, guide.first, HERE)
        self.asked: list[Action] = []
        self.page.asked.connect(self.asked.append)
        self.card = ChanceCard(self.page, chances)
        self.card.resize(width, self.card.heightForWidth(width))
        self.card.show()
        settle()

    def texts(self) -> list[str]:
        return [text.text() for text in self.card.findChildren(Text)]

    def place(self, part: QWidget) -> QRect:
        return QRect(part.mapTo(self.card, QPoint()), part.size())

    def text(self, words: str) -> QRect:
        return next(self.place(it) for it in self.card.findChildren(Text) if it.text() == words)

    def figures(self) -> list[QRect]:
        return [self.place(it) for it in self.card.findChildren(Hundred)]

    def source(self) -> PushButton:
        (button,) = self.card.findChildren(PushButton)
        return button


@pytest.fixture
def edition(guide: Guide) -> Edition:
    return guide.first


def test_a_number_is_said_from_both_sides(edition: Edition) -> None:
    seen, rest = chance_words(edition, LEAKED)
    assert seen == edition.words.chance.format(count=33, among="bones leaked")
    assert rest == edition.words.chance_rest.format(count=67)


def test_a_range_is_said_from_both_sides(edition: Edition) -> None:
    seen, rest = chance_words(edition, UNSURE)
    assert seen == edition.words.chance_range.format(low=2, high=26, among=UNSURE.among)
    assert rest == edition.words.chance_rest_range.format(low=74, high=98)


def test_fewer_than_one_is_said_from_both_sides(edition: Edition) -> None:
    seen, rest = chance_words(edition, RARE)
    assert seen == edition.words.chance_fewer.format(count=1, among=RARE.among)
    assert rest == edition.words.chance_rest_fewer.format(count=99)


def test_the_clinic_s_own_words_for_the_others_are_kept(edition: Edition) -> None:
    own = evolve(LEAKED, rest="The other 67 in 100 still had pain.")
    assert chance_words(edition, own)[1] == "The other 67 in 100 still had pain."


@pytest.mark.parametrize(
    ("chance", "is_explained"), [(LEAKED, False), (UNSURE, True), (RARE, False)]
)
def test_question_marks_are_explained_where_there_are_some(
    materials: Materials, guide: Guide, chance: Chance, is_explained: bool
) -> None:
    said = Shown(materials, guide, ROOMY, chance).texts()
    perhaps = guide.first.words.chance_perhaps
    assert any(perhaps in text for text in said) is is_explained


@pytest.mark.parametrize("chances", [(LEAKED,), (UNSURE,), (CEMENT, NONE)])
def test_each_card_says_once_how_its_figures_are_read(
    materials: Materials, guide: Guide, chances: tuple[Chance, ...]
) -> None:
    said = Shown(materials, guide, ROOMY, *chances).texts()
    assert sum(guide.first.words.chance_read in text for text in said) == 1


def test_a_figure_filled_by_half_is_explained(materials: Materials, guide: Guide) -> None:
    words, said = guide.first.words, Shown(materials, guide, ROOMY, RARE).texts()
    assert words.chance_read_fewer in said
    assert words.chance_read not in said


def test_words_stand_beside_the_figures_where_there_is_room(
    materials: Materials, guide: Guide, edition: Edition
) -> None:
    shown = Shown(materials, guide, ROOMY, LEAKED)
    seen, rest = map(shown.text, chance_words(edition, LEAKED))
    (figures,) = shown.figures()
    assert figures.width() == figures.height() == 10 * materials.figure_px
    assert max(seen.right(), rest.right()) < figures.left()
    assert seen.bottom() < rest.top()
    # No taller than the figures and the room around them.
    assert shown.card.height() < 1.25 * figures.height()


def test_words_stand_around_the_figures_where_there_is_not(
    materials: Materials, guide: Guide, edition: Edition
) -> None:
    shown = Shown(materials, guide, NARROW, LEAKED)
    seen, rest = map(shown.text, chance_words(edition, LEAKED))
    (figures,) = shown.figures()
    button = shown.place(shown.source())
    assert seen.bottom() < figures.top() < figures.bottom() < rest.top() < button.top()
    assert seen.left() == figures.left() == rest.left()


@pytest.mark.parametrize("width", [ROOMY, NARROW, 800])
def test_the_source_of_a_number_is_one_touch_away(
    materials: Materials, guide: Guide, width: int
) -> None:
    shown = Shown(materials, guide, width, LEAKED)
    button = shown.source()
    assert guide.first.words.number_source in button.accessibleName()
    target = materials.look.px(TARGET)
    face = button.face_rect()
    assert min(face.width(), face.height()) >= target
    assert shown.card.rect().contains(shown.place(button))
    Finger(shown.card).tap(shown.place(button).center())
    assert shown.asked == [OpenPlace(HERE.sources)]


def test_several_ways_to_sources_on_one_page_have_names_of_their_own(
    materials: Materials, guide: Guide
) -> None:
    several = [
        Shown(materials, guide, ROOMY, *chances)
        for chances in ((LEAKED,), (UNSURE,), (CEMENT, NONE))
    ]
    names = {shown.source().accessibleName() for shown in several}
    assert len(names) == 3
    assert all(len(name) <= 120 for name in names)


@pytest.mark.parametrize("width", [ROOMY, 1800])
def test_two_groups_are_compared_in_one_card_with_figures_of_one_size(
    materials: Materials, guide: Guide, width: int
) -> None:
    shown = Shown(materials, guide, width, CEMENT, NONE)
    first, second = shown.figures()
    assert first.size() == second.size()
    assert first.top() == second.top()
    assert first.right() < second.left()
    heads = [shown.text(chance.group) for chance in (CEMENT, NONE)]
    assert heads[0].top() == heads[1].top()
    assert heads[0].left() < heads[1].left()


def test_two_groups_stand_below_each_other_where_there_is_no_room(
    materials: Materials, guide: Guide, edition: Edition
) -> None:
    shown = Shown(materials, guide, NARROW, CEMENT, NONE)
    first, second = shown.figures()
    order: list[QRect] = []
    for chance, figures in ((CEMENT, first), (NONE, second)):
        seen, rest = chance_words(edition, chance)
        order += [shown.text(chance.group), shown.text(seen), figures]
        order.append(shown.text(rest))
    assert all(one.bottom() < other.top() for one, other in pairwise(order))


def test_right_to_left_the_figures_stand_at_the_left_of_their_words(
    materials: Materials, guide: Guide, edition: Edition
) -> None:
    shown = Shown(materials, guide, ROOMY, LEAKED)
    shown.card.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    shown.card.resize(ROOMY + 20, shown.card.height())
    settle()
    (figures,) = shown.figures()
    assert figures.right() < shown.text(chance_words(edition, LEAKED)[0]).left()


def test_a_way_to_sources_has_no_name_that_is_long_to_listen_to(
    materials: Materials, guide: Guide
) -> None:
    among = "people who had this and that and other things too " * 2
    for chance, short in (
        (LEAKED, "33 / 100"),
        (UNSURE, "2\u201326 / 100"),
        (RARE, "0\u20131 / 100"),
    ):
        shown = Shown(materials, guide, ROOMY, evolve(chance, among=among))
        name = shown.source().accessibleName()
        assert name == f"{guide.first.words.number_source}. {short}"
        usual = Shown(materials, guide, ROOMY, chance)
        assert chance.among in usual.source().accessibleName()
