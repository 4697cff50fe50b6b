"""When is your procedure? A calendar of large buttons; nobody has to type."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.content.model import Edition
from kiosk.design.measures import DAY_HIGHEST
from kiosk.design.sizes import GAP, SPACE_M, Lettering
from kiosk.session.actions import Action, ForgetDay, OpenPlace, PickDay, ShowMonth
from kiosk.session.days import MONTHS, can_be_the_day, first_day, last_day, month_shown
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.views.parts.dates import (
    first_weekday,
    say_date,
    say_month,
    say_number,
    say_weekday,
)
from kiosk.views.parts.day_button import DayButton
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.month_row import MonthRow
from kiosk.views.parts.page import Page
from kiosk.views.parts.page_widths import page_widths
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.text import Text
from kiosk.views.parts.topic import Topic
from kiosk.views.parts.type import TypeSetter
from kiosk.views.parts.way_home import WayHome

WEEK = 7
LONGEST_MONTH = 31


class DayView(Topic):
    """The one page of the calendar."""

    shows = Screen.DAY

    def __init__(
        self, materials: Materials, edition: Edition, way_home: WayHome, width: int
    ) -> None:
        """Take how to ask what day it is, and the width of the screen in pixels."""
        super().__init__(materials, edition)
        self._today = way_home.today
        self._width = width

    def make(self, item: str) -> Page:
        """Build the page."""
        return DayPage(self.materials, self.edition, self._today, self._width)


class DayPage(Page):
    """A month, week by week. Where seven days have no room side by side, each names its weekday."""

    def __init__(
        self, materials: Materials, edition: Edition, today: Callable[[], date], width: int
    ) -> None:
        """Take how to ask what day it is, and the width of the screen in pixels."""
        super().__init__(materials, edition, Place(Screen.DAY))
        self._today = today
        self._language = edition.language
        words = edition.words
        self._month = (1, 1)
        self._day: date | None = None
        unknown = PushButton(materials, words.day_unknown, icon="question")
        unknown.clicked.connect(lambda: self.asked.emit(ForgetDay()))
        self.add_title(words.day_title)
        lead = Text(materials, Lettering.LEAD, words.day_lead)
        side, room = page_widths(materials, width)
        has_side = materials.is_wide and not materials.is_low
        self._months = MonthRow(materials, words, self._widest_month(), side if has_side else room)
        self._months.turned.connect(self._turn)
        if has_side:
            self.add_heading_text(lead)
            self.add_to_side(self._months)
            self.add_to_side(unknown)
            self.end_heading()
        elif materials.is_low:
            # Every line is for the weeks; why the day is asked for follows them.
            self.end_heading()
            self.add(self._months, keeps_with_next=True)
            self.add_aside(self.moved_in(lead, materials.look.px(SPACE_M)))
        else:
            self.add_heading_text(lead)
            self.end_heading()
            self.add(self._months, keeps_with_next=True)
        self._buttons = [DayButton(materials, words.chosen) for _ in range(LONGEST_MONTH)]
        for number, button in enumerate(self._buttons, start=1):
            button.clicked.connect(partial(self._pick, number))
        self._columns = self._fitting_columns(room)
        self._has_header = self._columns == WEEK
        if self._has_header:
            self.add(self._header(room // WEEK), keeps_with_next=True)
        rows = -(-(LONGEST_MONTH + (WEEK - 1) * self._has_header) // self._columns)
        self._rows = [_row(self._columns) for _ in range(rows)]
        for row in self._rows:
            self.pager.add_filling(row)
        if not has_side:
            self.add(unknown)
        # Back stays as it is when a day is picked and the way on appears.
        policy = self.way.forward.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.way.forward.setSizePolicy(policy)
        self.pager.laid_out.connect(self._show_way)

    def show_session(self, session: Session) -> None:
        """Show the month that was turned to, or that of the day, or this one."""
        today = self._today()
        self._day = session.day
        first, last = first_day(today), last_day(today)
        self._month = month_shown(session.month, session.day, today)
        self._months.show_month(
            say_month(*self._month, self._language),
            has_earlier=self._month > (first.year, first.month),
            has_later=self._month < (last.year, last.month),
        )
        self._show_days(today)
        self._keys_are_in_order = False  # the days stand in the weeks of another month
        super().show_session(session)
        self._show_way()

    def last_words(self) -> tuple[str, str]:
        """Name the day that is picked: touching it again is the way on."""
        said = say_date(self._day, self._language, self._today()) if self._day else ""
        return said or self.edition.words.done, "check"

    def go_from_last(self) -> Action:
        """Show what follows from the day."""
        return OpenPlace(Place(Screen.RECOVERY))

    def take_focus(self) -> None:
        """Let a key press lead on; without a day, to the calendar."""
        controls = [self.way.forward, *self._buttons, self.way.back]
        first = next(it for it in controls if not it.isHidden())
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_way(self) -> None:
        """Offer a way on only where there is a day, or more of the month."""
        leads_on = self._day is not None or self.pager.next_offset() is not None
        self.way.forward.setVisible(leads_on)

    def _show_days(self, today: date) -> None:
        """Put the month's days in their weeks; what cannot be the day is not offered."""
        shift = 0
        if self._has_header:
            begins = date(*self._month, 1).isoweekday()
            shift = (begins - first_weekday(self._language)) % WEEK
        offered: set[int] = set()
        for number, button in enumerate(self._buttons, start=1):
            row, column = divmod(shift + number - 1, self._columns)
            grid = self._rows[row].layout()
            assert isinstance(grid, QGridLayout)
            grid.addWidget(button, 0, column)
            day = self._date(number)
            can_be_it = day is not None and can_be_the_day(day, today)
            button.raise_()  # the keys follow the order of a row's children
            button.setVisible(can_be_it)
            if day is not None and can_be_it:
                offered.add(row)
                self._show_day(button, day, today)
            else:
                # Nothing stays on it of a month that somebody looked at before.
                button.show_day("", "", is_today=False)
                button.set_picked(False)
        highest = self.materials.look.px(DAY_HIGHEST + GAP)
        for number, each in enumerate(self._rows):
            least = each.minimumSizeHint().height()
            # Rows share the height that is left; one that is not there takes none of it.
            each.setMaximumHeight(max(highest, least) if number in offered else least)
            each.setVisible(number in offered)

    def _show_day(self, button: DayButton, day: date, today: date) -> None:
        spoken = say_date(day, self._language, today)
        if day == today:
            spoken = f"{spoken}. {self.edition.words.day_today}"
        if day == self._day:
            # The way on, below, is called by the day alone.
            spoken = f"{spoken}. {self.edition.words.chosen}"
        weekday = "" if self._has_header else self._weekday(day.isoweekday())
        number = say_number(day.day, self._language)
        button.show_day(number, spoken, weekday=weekday, is_today=day == today)
        button.set_picked(day == self._day)

    def _date(self, number: int) -> date | None:
        """Give the day of the month that is shown, if it has so many."""
        year, month = self._month
        return date(year, month, number) if number <= calendar.monthrange(year, month)[1] else None

    def _pick(self, number: int) -> None:
        day = self._date(number)
        if day is not None:
            self.asked.emit(PickDay(day, self._today()))

    def _turn(self, months: int) -> None:
        year, month = self._month
        further, month = divmod(month - 1 + months, MONTHS)
        self.asked.emit(ShowMonth(year + further, month + 1))

    def _fitting_columns(self, room: int) -> int:
        """Give how many days stand side by side: a week, or as many as have room."""
        sample = DayButton(self.materials, "")
        sample.show_day(say_number(28, self._language), "", is_today=False)
        if WEEK * sample.least_width() <= room:
            return WEEK
        widest = max(
            (self._weekday(day) for day in range(1, WEEK + 1)),
            key=lambda name: self._width_of(name, Lettering.LABEL),
        )
        sample.show_day(say_number(28, self._language), "", weekday=widest, is_today=False)
        return max(1, min(WEEK - 1, room // sample.least_width()))

    def _header(self, room: int) -> QWidget:
        """Give the names of the weekdays, as short as they must be."""
        order = [(first_weekday(self._language) + at - 1) % WEEK + 1 for at in range(WEEK)]
        form = QLocale.FormatType
        lengths = (form.ShortFormat, form.NarrowFormat)
        length = next((it for it in lengths if self._fit(order, it, room)), form.NarrowFormat)
        row = _row(WEEK)
        grid = row.layout()
        assert isinstance(grid, QGridLayout)
        for column, weekday in enumerate(order):
            centre = Qt.AlignmentFlag.AlignHCenter
            name = Text(
                self.materials,
                Lettering.LABEL,
                say_weekday(weekday, self._language, length),
                align=centre,
            )
            name.setAccessibleName(say_weekday(weekday, self._language))
            grid.addWidget(name, 0, column)
        return row

    def _fit(self, order: list[int], length: QLocale.FormatType, room: int) -> bool:
        names = (say_weekday(day, self._language, length) for day in order)
        return all(self._width_of(name, Lettering.LABEL) <= room for name in names)

    def _weekday(self, weekday: int) -> str:
        return say_weekday(weekday, self._language, QLocale.FormatType.ShortFormat)

    def _widest_month(self) -> str:
        year = self._today().year
        names = (say_month(year, month, self._language) for month in range(1, MONTHS + 1))
        return max(names, key=lambda name: self._width_of(name, Lettering.HEADING))

    def _width_of(self, words: str, lettering: Lettering) -> int:
        return TypeSetter(self.materials.look, lettering, words).natural_width()


def _row(columns: int) -> QWidget:
    """Give a row of equal cells, whose controls carry the gap between them in their margins."""
    row = QWidget()
    grid = QGridLayout(row)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(0)
    for column in range(columns):
        grid.setColumnStretch(column, 1)
        grid.setColumnMinimumWidth(column, 1)
    return row
