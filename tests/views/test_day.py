"""The calendar offers the days that can be, on every screen, and says which is picked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from attrs import evolve, frozen
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.content.model import Guide
from kiosk.design.sizes import GAP, TARGET, TextSize
from kiosk.session.actions import ForgetDay, OpenPlace, PickDay, ShowMonth
from kiosk.session.days import COMING_DAYS, PAST_DAYS
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.views.day import DayPage, DayView
from kiosk.views.parts.day_button import DayButton
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.text import Text
from kiosk.views.parts.way_home import WayHome
from tests.session.other_language import in_another_language
from tests.views.finger import Finger, middle_of, settle
from tests.views.screens import GLASSES, NARROW, SMALL, TALL, Glass, standing

TODAY = date(2026, 11, 26)
DAY = date(2026, 12, 20)


@frozen(eq=False)
class Calendar:
    """The calendar on a screen, and what was asked for there."""

    view: DayView
    asked: list[object]

    @property
    def page(self) -> DayPage:
        page = self.view.page("")
        assert isinstance(page, DayPage)
        return page

    def show(self, **of_visit: object) -> None:
        """Show a visit."""
        session = evolve(Session(place=Place(Screen.DAY)), **of_visit)  # type: ignore[arg-type]
        self.view.show_session(session)
        settle()

    def days(self) -> list[DayButton]:
        """Give the days that are offered, from the first."""
        buttons = [it for it in self.page.findChildren(DayButton) if not it.isHidden()]
        return sorted(buttons, key=lambda it: int(it.text()))

    def named(self, words: str) -> PushButton:
        """Give the button with these words."""
        buttons = self.page.findChildren(PushButton)
        return next(it for it in buttons if it.text() == words and not it.isHidden())

    def texts(self) -> list[str]:
        """Give the words that are seen."""
        return [it.text() for it in self.page.findChildren(Text) if not it.isHidden()]

    def offers(self, words: str) -> bool:
        """Tell whether a button with these words is seen."""
        buttons = self.page.findChildren(PushButton)
        return any(it.text() == words and not it.isHidden() for it in buttons)


Open = Callable[..., Calendar]


@pytest.fixture
def open_on(qapp: QApplication, guide: Guide) -> Iterator[Open]:
    """Open the calendar on a screen."""
    open_ones = []

    def opened(
        glass: Glass = TALL,
        *,
        size: TextSize = TextSize.NORMAL,
        language: str = "en",
        today: date = TODAY,
    ) -> Calendar:
        words = guide
        if language != "en":
            words = in_another_language(guide, language, lambda text: text)
        materials = glass.materials(size, language=language)
        edition = words.editions[language]
        stand = standing(
            glass,
            materials,
            lambda: DayView(materials, edition, WayHome(today=lambda: today), glass.width),
        )
        view = stand.__enter__()
        open_ones.append(stand)
        assert isinstance(view, DayView)
        asked: list[object] = []
        view.asked.connect(asked.append)
        calendar = Calendar(view, asked)
        calendar.show()
        return calendar

    yield opened
    for stand in open_ones:
        stand.__exit__(None, None, None)


def place_of(button: QWidget) -> QRect:
    """Give where a widget stands in its window."""
    window = button.window()
    return QRect(button.mapTo(window, button.rect().topLeft()), button.size())


# --- what is offered ----------------------------------------------------------------------------


def test_it_opens_at_this_month_with_the_weekdays_above_it(open_on: Open) -> None:
    calendar = open_on()
    assert "November 2026" in calendar.texts()
    assert [it for it in calendar.texts() if len(it) == 3] == [
        *("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat")
    ]
    assert [it.text() for it in calendar.days()] == [str(day) for day in range(1, 31)]


def test_each_day_stands_below_its_weekday(open_on: Open) -> None:
    calendar = open_on()
    columns = [place_of(it).center().x() for it in calendar.days()[:7]]
    assert columns == sorted(columns)  # 1 November 2026 is a Sunday
    for number, button in enumerate(calendar.days()):
        assert place_of(button).center().x() == columns[number % 7]


def test_a_touch_asks_for_that_day(open_on: Open) -> None:
    calendar = open_on()
    finger = Finger(calendar.view.window())
    finger.tap(middle_of(calendar.days()[19]))
    assert calendar.asked == [PickDay(date(2026, 11, 20), TODAY)]


def test_it_opens_at_the_month_of_the_day_and_shows_another_when_asked(open_on: Open) -> None:
    calendar = open_on()
    calendar.show(day=DAY)
    assert "December 2026" in calendar.texts()
    calendar.show(day=DAY, month=(2027, 2))
    assert "February 2027" in calendar.texts()
    assert len(calendar.days()) == 28
    assert not any(it.isChecked() for it in calendar.days())


@pytest.mark.parametrize(
    ("month", "turn", "asked"),
    [
        ((2026, 12), "day_later", ShowMonth(2027, 1)),
        ((2027, 1), "day_earlier", ShowMonth(2026, 12)),
        ((2026, 11), "day_earlier", ShowMonth(2026, 10)),
    ],
)
def test_earlier_and_later_lead_to_the_months_beside_it(
    open_on: Open, guide: Guide, month: tuple[int, int], turn: str, asked: ShowMonth
) -> None:
    calendar = open_on()
    calendar.show(month=month)
    finger = Finger(calendar.view.window())
    finger.tap(middle_of(calendar.named(getattr(guide.first.words, turn))))
    assert calendar.asked == [asked]


def test_no_way_leads_to_a_month_without_days_that_can_be(open_on: Open, guide: Guide) -> None:
    words = guide.first.words
    calendar = open_on()
    first, last = TODAY - timedelta(PAST_DAYS), TODAY + timedelta(COMING_DAYS)
    calendar.show(month=(first.year, first.month))
    assert not calendar.offers(words.day_earlier)
    assert calendar.offers(words.day_later)
    assert [it.text() for it in calendar.days()] == [str(n) for n in range(first.day, 32)]
    calendar.show(month=(last.year, last.month))
    assert not calendar.offers(words.day_later)
    assert [it.text() for it in calendar.days()] == [str(n) for n in range(1, last.day + 1)]


@pytest.mark.parametrize("month", [(1, 1), (9999, 12), (2026, 0), (2026, 99), (-3, -3)])
def test_a_month_that_is_none_or_far_away_gives_the_nearest(
    open_on: Open, month: tuple[int, int]
) -> None:
    calendar = open_on()
    calendar.show(month=month)
    assert calendar.days()


@pytest.mark.parametrize("today", [date.min, date.max, date(2028, 2, 29)])
def test_a_clock_that_is_far_off_shows_a_calendar_too(open_on: Open, today: date) -> None:
    calendar = open_on(today=today)
    assert calendar.days()
    calendar.days()[0].click()
    (asked,) = calendar.asked
    assert isinstance(asked, PickDay)


# --- what is picked -----------------------------------------------------------------------------


def test_the_day_that_is_picked_is_filled_ticked_and_said(open_on: Open, guide: Guide) -> None:
    calendar = open_on()
    calendar.show(month=(2026, 12))
    plain = calendar.days()[19].grab().toImage()
    calendar.show(day=DAY)
    picked = [it for it in calendar.days() if it.isChecked()]
    assert [it.text() for it in picked] == ["20"]
    # Not the day alone: so the way on is called.
    assert picked[0].accessibleName() == f"Sunday, December 20. {guide.first.words.chosen}"
    assert picked[0].accessibleDescription() == guide.first.words.chosen
    assert picked[0].grab().toImage() != plain


def test_a_touch_changes_nothing_until_the_visit_does(open_on: Open) -> None:
    calendar = open_on()
    calendar.days()[3].click()
    assert not any(it.isChecked() for it in calendar.days())


def test_the_day_leads_on_to_the_recovery(open_on: Open) -> None:
    calendar = open_on()
    calendar.show(day=DAY)
    Finger(calendar.view.window()).tap(middle_of(calendar.named("Sunday, December 20")))
    assert calendar.asked == [OpenPlace(Place(Screen.RECOVERY))]


def test_without_a_day_nothing_leads_on_but_not_knowing_it_yet(open_on: Open, guide: Guide) -> None:
    calendar = open_on()
    assert calendar.page.way.forward.isHidden()
    # Once it is there, the keys come to it before they go to the bar.
    assert calendar.view.last_control() is calendar.page.way.forward
    Finger(calendar.view.window()).tap(middle_of(calendar.named(guide.first.words.day_unknown)))
    assert calendar.asked == [ForgetDay()]


def test_back_stays_where_it_is_when_a_day_is_picked(open_on: Open) -> None:
    calendar = open_on()
    before = place_of(calendar.page.way.back)
    calendar.show(day=DAY)
    assert place_of(calendar.page.way.back) == before


def test_today_is_named_and_has_an_edge_of_its_own(open_on: Open, guide: Guide) -> None:
    calendar = open_on()
    today, tomorrow = calendar.days()[25:27]
    assert today.accessibleName() == f"Thursday, November 26. {guide.first.words.day_today}"
    assert tomorrow.accessibleName() == "Friday, November 27"
    inside = today.face_rect().center().y()
    edges = [sum(_ink_on(it, inside)) for it in (today, tomorrow)]
    assert edges[0] > edges[1]


def _ink_on(button: DayButton, y: int) -> list[bool]:
    """Tell for each pixel between the edge and the number whether it is inked."""
    image = button.grab().toImage()
    first = button.face_rect().left()
    paper = image.pixelColor(first + image.width() // 5, y)
    return [image.pixelColor(x, y) != paper for x in range(first, first + image.width() // 5)]


def test_the_next_visitor_finds_nothing_picked(open_on: Open) -> None:
    calendar = open_on()
    calendar.show(day=DAY, month=(2026, 12))
    calendar.show()
    assert "November 2026" in calendar.texts()
    assert not any(it.isChecked() for it in calendar.page.findChildren(DayButton))
    assert not any("December" in it.accessibleName() for it in calendar.days())
    assert not any("December" in it.text() for it in calendar.page.findChildren(PushButton))


def test_a_day_that_the_next_month_lacks_keeps_nothing_of_the_last_visitor(open_on: Open) -> None:
    calendar = open_on(today=date(2026, 9, 3))
    for day in (date(2026, 10, 31), date(2026, 8, 31)):
        calendar.show(day=day, month=(day.year, day.month))
        calendar.show()
        assert "September 2026" in calendar.texts()
        every = calendar.page.findChildren(DayButton)
        assert not any(it.isChecked() for it in every)
        assert {it.accessibleName() for it in every} - {
            it.accessibleName() for it in calendar.days()
        } <= {""}
        assert not any(it.accessibleDescription() for it in every)


# --- every screen -------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [TextSize.NORMAL, TextSize.LARGER, TextSize.LARGEST])
@pytest.mark.parametrize("name", GLASSES)
def test_every_day_is_large_enough_and_its_number_whole(
    open_on: Open, name: str, size: TextSize
) -> None:
    glass = GLASSES[name]
    calendar = open_on(glass, size=size)
    calendar.show(month=(2027, 5))  # begins on a Saturday: six weeks
    least = TARGET * glass.px_per_mm
    days = calendar.days()
    assert len(days) == 31
    for button in days:
        face = button.face_rect()
        assert face.width() >= least
        assert face.height() >= least
        assert button.least_width() <= button.width()
    gap = GAP * glass.px_per_mm
    for one in days:
        for other in days:
            if one is not other:
                first = place_of(one).adjusted(one.slop, one.slop, -one.slop, -one.slop)
                second = place_of(other).adjusted(one.slop, one.slop, -one.slop, -one.slop)
                apart = max(
                    second.left() - first.right(),
                    first.left() - second.right(),
                    second.top() - first.bottom(),
                    first.top() - second.bottom(),
                )
                assert apart >= gap - 1


def test_where_a_week_has_no_room_each_day_names_its_weekday(open_on: Open) -> None:
    calendar = open_on(NARROW)
    rows = {place_of(it).top() for it in calendar.days()}
    in_first = [it for it in calendar.days() if place_of(it).top() == min(rows)]
    assert 1 < len(in_first) < 7
    assert "Sun" not in calendar.texts()
    bare = calendar.days()[0].grab().toImage()
    calendar.show(month=(2026, 12))
    assert calendar.days()[0].grab().toImage() != bare  # Tuesday, in the place of Sunday


def test_on_a_low_screen_more_leads_to_the_weeks_below_and_then_the_day_on(
    open_on: Open, guide: Guide
) -> None:
    calendar = open_on(SMALL)
    calendar.show(day=DAY)
    words = guide.first.words
    assert calendar.page.way.forward.text() == words.more
    offset = 0
    for _ in range(10):
        following = calendar.page.pager.next_offset()
        if following is None:
            break
        offset = following
        calendar.show(day=DAY, offset=offset)
    assert calendar.page.way.forward.text() == "Sunday, December 20"


def test_from_right_to_left_the_week_begins_at_the_right(open_on: Open) -> None:
    calendar = open_on(TALL, language="ar")
    days = sorted(
        (it for it in calendar.page.findChildren(DayButton) if not it.isHidden()),
        key=lambda it: (place_of(it).top(), -place_of(it).left()),
    )
    assert [it.text() for it in days[:3]] == ["\u0661", "\u0662", "\u0663"]
    first_row = [it for it in days if place_of(it).top() == place_of(days[0]).top()]
    columns = [place_of(it).left() for it in first_row]
    assert columns == sorted(columns, reverse=True)
    # Weeks begin on Saturday there; 1 November 2026 is a Sunday, so the first column is free.
    assert place_of(days[0]).right() < place_of(days[-1].window()).width() * 0.85


def test_keys_go_from_day_to_day(open_on: Open) -> None:
    calendar = open_on()
    calendar.show(month=(2026, 12))
    order: list[str] = []
    widget: QWidget | None = calendar.days()[0]
    while isinstance(widget, DayButton) and len(order) < 40:
        if not widget.isHidden():
            order.append(widget.text())
        widget = widget.nextInFocusChain()
    assert order == [str(number) for number in range(1, 32)]


def test_the_focus_goes_to_what_leads_on(open_on: Open) -> None:
    calendar = open_on()
    calendar.view.window().activateWindow()
    calendar.view.take_focus()
    assert calendar.view.window().focusWidget() is calendar.days()[0]
    calendar.show(day=DAY)
    calendar.view.take_focus()
    assert calendar.view.window().focusWidget() is calendar.page.way.forward


def test_the_keys_come_to_the_way_on_right_after_back_whether_it_is_there_or_not(
    open_on: Open,
) -> None:
    calendar = open_on()
    way = calendar.page.way
    assert way.forward.isHidden()
    calendar.show(day=DAY)
    way.back.setFocus()
    QTest.keyClick(way.back, Qt.Key.Key_Tab)
    assert way.forward.hasFocus()
