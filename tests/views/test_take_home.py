"""Take it home: what can be had is offered, what became of the sheet is said, and it is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

import pytest
from attrs import evolve, frozen
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.content.model import Guide
from kiosk.content.words import Words
from kiosk.design.sizes import TextSize
from kiosk.session.actions import OpenPlace, PrintSheet
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.session.sheet import BETWEEN, Sheet
from kiosk.session.taking_home import Printing, printing_words
from kiosk.views.parts.card import Sign
from kiosk.views.parts.card_button import CardButton
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.text import Text
from kiosk.views.parts.way_home import WayHome
from kiosk.views.take_home import TakeHomeView
from tests.views.finger import Finger, middle_of, settle
from tests.views.screens import GLASSES, TALL, Glass, standing

DAY = date(2026, 12, 20)
TODAY = date(2026, 11, 26)
OUTCOMES = [each for each in Printing if each is not Printing.NOT_ASKED]


@frozen(eq=False)
class Counter:
    """The page on a screen, and what was asked for there."""

    view: TakeHomeView
    asked: list[object]
    sheet_for: Callable[[Session], Sheet]
    finger: Finger

    def show(self, **of_visit: object) -> Session:
        """Show a visit."""
        session = evolve(Session(place=Place(Screen.TAKE_HOME)), **of_visit)  # type: ignore[arg-type]
        self.view.show_session(session)
        settle()
        return session

    def lines(self) -> list[str]:
        """Give the words of all texts of the page, seen or further down, in their order."""
        return [it.text() for it in self.view.findChildren(Text) if _is_there(it)]

    def cards(self) -> list[str]:
        """Give what the cards to touch are called."""
        return [it.text() for it in self.view.findChildren(CardButton)]

    def touch(self, words: str) -> None:
        """Touch the button whose words begin so."""
        buttons = [*self.view.findChildren(CardButton), *self.view.findChildren(PushButton)]
        button = next(it for it in buttons if it.text().startswith(words))
        self.finger.tap(middle_of(button))


def _is_there(widget: QWidget) -> bool:
    return widget.isVisibleTo(widget.window())


Open = Callable[..., Counter]


@pytest.fixture
def open_on(qapp: QApplication, guide: Guide) -> Iterator[Open]:
    """Open the page on a screen."""
    open_ones = []

    def opened(
        glass: Glass = TALL, *, size: TextSize = TextSize.NORMAL, has_printer: bool = True
    ) -> Counter:
        way_home = WayHome(today=lambda: TODAY, has_printer=has_printer)
        materials = glass.materials(size)
        stand = standing(
            glass,
            materials,
            lambda: TakeHomeView(materials, guide, guide.first, way_home, glass.width),
        )
        view = stand.__enter__()
        open_ones.append(stand)
        assert isinstance(view, TakeHomeView)
        asked: list[object] = []
        view.asked.connect(asked.append)
        counter = Counter(view, asked, partial(way_home.sheet, guide=guide), Finger(view.window()))
        counter.show()
        return counter

    yield opened
    for stand in open_ones:
        stand.__exit__(None, None, None)


@pytest.fixture
def words(guide: Guide) -> Words:
    return guide.first.words


# --- the ways home ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("way", "asked"),
    [
        ("print_sheet", PrintSheet()),
        ("to_phone", OpenPlace(Place(Screen.PHONE))),
        ("day_add", OpenPlace(Place(Screen.DAY))),
    ],
)
def test_each_way_home_is_one_touch(
    open_on: Open, words: Words, way: str, asked: PrintSheet | OpenPlace
) -> None:
    counter = open_on()
    counter.touch(getattr(words, way))
    assert counter.asked == [asked]


def test_without_a_printer_nobody_is_offered_paper(open_on: Open, words: Words) -> None:
    counter = open_on(has_printer=False)
    assert [it for it in counter.cards() if it.startswith(words.print_sheet)] == []
    assert [it for it in counter.cards() if it.startswith(words.to_phone)]


def test_the_day_is_named_once_it_is_picked_and_can_be_another(open_on: Open, words: Words) -> None:
    counter = open_on()
    counter.show(day=DAY)
    counter.touch(words.day_mine.format(date="Sunday, December 20"))
    assert counter.asked == [OpenPlace(Place(Screen.DAY))]


# --- what became of it --------------------------------------------------------------------------


@pytest.mark.parametrize("printing", OUTCOMES)
def test_what_became_of_the_sheet_is_said_with_a_sign_and_nothing_else_is(
    open_on: Open, words: Words, printing: Printing
) -> None:
    counter = open_on()
    counter.show(printing=printing)
    every = {printing_words(words, each) for each in OUTCOMES}
    said = [line for line in counter.lines() if line in every]
    assert said == [printing_words(words, printing)]
    (line,) = [it for it in counter.view.findChildren(Text) if it.text() == said[0]]
    row = line.parentWidget()
    assert row is not None
    assert row.findChild(Sign) is not None


def test_each_outcome_has_words_of_its_own(words: Words) -> None:
    assert len({printing_words(words, each) for each in Printing}) == len(Printing)


def test_before_anything_was_asked_nothing_is_said_of_a_printer(
    open_on: Open, words: Words
) -> None:
    counter = open_on()
    every = {printing_words(words, each) for each in OUTCOMES}
    assert not every & set(counter.lines())
    counter.show(printing=Printing.DONE)
    counter.show()
    assert not every & set(counter.lines())


# --- the sheet on the screen --------------------------------------------------------------------


def sheet_lines(counter: Counter, session: Session) -> list[str]:
    """Give every line of the sheet in its order."""
    copy = counter.sheet_for(session).copies[0]
    lines = [copy.title]
    for part in copy.parts:
        lines += [part.over, part.heading, part.dates, *part.lines, part.call]
    return [line for line in lines if line]


def names_in(lines: list[str]) -> list[str]:
    return [name for line in lines for name in line.split(BETWEEN)]


def test_the_page_shows_the_sheet_line_by_line(open_on: Open, guide: Guide) -> None:
    counter = open_on()
    picked = (guide.first.questions.questions[2].id,)
    session = counter.show(picked=picked, day=DAY, read=(Screen.RISKS,))
    blocks = counter.view.page("").pager.findChildren(Text)
    assert blocks
    shown = counter.lines()
    wanted = sheet_lines(counter, session)
    start = shown.index(wanted[0])
    # A long row of names may be shown in several stretches.
    assert sorted(names_in(shown[start:])) == sorted(names_in(wanted))


def test_it_changes_with_the_visit_and_stays_while_that_does(open_on: Open, guide: Guide) -> None:
    counter = open_on()
    question = guide.first.questions.questions[2]
    counter.show()
    assert question.text.plain not in counter.lines()
    counter.show(picked=(question.id,))
    assert question.text.plain in counter.lines()
    before = counter.view.findChildren(Text)
    counter.show(picked=(question.id,), printing=Printing.BUSY, offset=0)
    assert counter.view.findChildren(Text) == before


def test_the_next_visitor_sees_nothing_of_it(open_on: Open, guide: Guide) -> None:
    counter = open_on()
    fresh = sorted(counter.lines())
    question = guide.first.questions.questions[2]
    counter.show(picked=(question.id,), day=DAY, read=(Screen.RISKS,), printing=Printing.DONE)
    counter.show()
    assert sorted(counter.lines()) == fresh
    every = counter.view.findChildren(Text)
    assert not any(it.text() == question.text.plain for it in every)
    buttons = counter.view.findChildren(PushButton)
    assert not any("20" in it.text() for it in buttons)


EVERY_SCREEN = [
    *((name, TextSize.NORMAL) for name in GLASSES),
    # On 15 inches at 200 % not even `YourCareEverywhere` has room on a line.
    *((name, TextSize.LARGEST) for name in ("tall", "wide", "large")),
]


@pytest.mark.parametrize(("name", "size"), EVERY_SCREEN)
def test_no_word_is_broken(open_on: Open, name: str, size: TextSize) -> None:
    counter = open_on(GLASSES[name], size=size)
    counter.show(printing=Printing.NEEDS_CARE, day=DAY)
    for text in counter.view.findChildren(Text):
        if _is_there(text):
            assert text.width() >= text.setter.longest_word() - 1, text.text()
    for card in counter.view.findChildren(CardButton):
        assert card.width() >= card.least_width()
