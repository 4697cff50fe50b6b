"""The recovery timeline: from the first hours to week six and beyond."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.content.model import Edition, Milestone
from kiosk.design.measures import STATION_EDGE, TIME_LINE
from kiosk.design.sizes import MARGIN, SPACE_L, SPACE_S
from kiosk.session.actions import OpenPlace
from kiosk.session.days import days_after
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.views.parts.accessible import Role, for_the_eye, tell, together
from kiosk.views.parts.borrowed import plain_of
from kiosk.views.parts.card_button import CardButton, Mark
from kiosk.views.parts.dates import say_date, say_span
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.mirror import Mirror
from kiosk.views.parts.page import Page
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.reading import (
    add_basis,
    add_do_and_do_not,
    add_key_points,
    add_signs,
    add_way,
    key_points_beside,
)
from kiosk.views.parts.spot import spot
from kiosk.views.parts.text import Text
from kiosk.views.parts.topic import Topic


class RecoveryView(Topic):
    """The timeline, and a page for each milestone."""

    shows = Screen.RECOVERY

    def __init__(self, materials: Materials, edition: Edition, today: Callable[[], date]) -> None:
        """Take what the pages are made of, and how to ask what day it is."""
        super().__init__(materials, edition)
        self._today = today
        self._cards: dict[str, CardButton] = {}
        self._overs: dict[str, Text] = {}
        self._day: PushButton | None = None

    def make(self, item: str) -> Page:
        """Build the timeline, or the page of a milestone."""
        stones = {stone.id: stone for stone in self.edition.recovery.milestones}
        return self._milestone(stones[item]) if item else self._timeline()

    def show_session(self, session: Session) -> None:
        """Show the page, and the visitor's own dates on all of them: none is left behind."""
        self.page(session.place.item)
        words = self.edition.words
        for stone in self.edition.recovery.milestones:
            when = self._when(stone, session.day)
            if stone.id in self._cards:
                self._cards[stone.id].set_over(when)
            over = self._overs.get(stone.id)
            if over is not None and over.text() != when:
                over.set_text(when)
                self.page(stone.id).fit()
        if self._day is not None:
            said = words.day_add
            if session.day is not None:
                day = say_date(session.day, self.edition.language, self._today())
                said = words.day_mine.format(date=day)
            self._day.set_words(said, "day")
        super().show_session(session)

    def _when(self, stone: Milestone, day: date | None) -> str:
        """Say when it is; with the day of the procedure also on which dates."""
        if day is None or stone.from_day is None:
            return stone.when
        first, last = days_after(day, stone.from_day, stone.to_day)
        edition = self.edition
        dates = say_span(first, last, edition.words, edition.language, self._today())
        return f"{stone.when} · {dates}"

    def _timeline(self) -> Page:
        recovery = self.edition.recovery
        page = self.new_page("")
        page.add_title(recovery.title)
        page.add_lead(recovery.lead)
        self._day = PushButton(self.materials, self.edition.words.day_add, icon="day")
        self._day.clicked.connect(partial(self._go, Place(Screen.DAY)))
        page.add_to_side(self._day)
        has_room_beside = self.materials.is_wide and not self.materials.is_low
        if has_room_beside:
            key_points_beside(page, recovery.key_points)
        page.end_heading()
        last = len(recovery.milestones) - 1
        stations: list[Station] = []
        for number, stone in enumerate(recovery.milestones):
            card = CardButton(
                self.materials,
                stone.heading,
                over=stone.when,
                icon=stone.icon,
                marks=self._first_marks(stone),
            )
            card.clicked.connect(partial(self._go, Place(Screen.RECOVERY, stone.id)))
            self._cards[stone.id] = card
            station = Station(self.materials, card, is_first=number == 0, is_last=number == last)
            stations.append(tell(station, Role.ListItem, stone.heading))
            page.add(station)
        together(page, Role.List, recovery.title, stations)
        if not has_room_beside:
            add_key_points(page, recovery.key_points)
        add_signs(page)
        home = PushButton(self.materials, self.edition.words.take_home, icon="take-home")
        home.clicked.connect(partial(self._go, Place(Screen.TAKE_HOME)))
        add_way(page, home)
        return page

    def _first_marks(self, stone: Milestone) -> list[Mark]:
        """Give what matters most: the first thing to do, and the first not to."""
        theme = self.materials.look.theme
        edition, ink = self.edition, (theme.success, theme.danger)
        do = [Mark("do", ink[0], plain_of(each, edition)) for each in stone.do[:1]]
        do_not = [Mark("do-not", ink[1], plain_of(each, edition)) for each in stone.do_not[:1]]
        # On a wide screen and in large letters the cards say less: the rest is a touch away.
        says_less = self.materials.is_wide or self.materials.has_large_words
        return [] if says_less else do + do_not

    def _milestone(self, stone: Milestone) -> Page:
        page = self.new_page(stone.id)
        picture = None
        if stone.picture is not None:
            picture = spot(self.materials, stone.picture, stone.caption)
        over = page.add_title(stone.heading, over=stone.when, beside=picture)
        if over is not None:
            self._overs[stone.id] = over
        page.end_heading()
        page.add_statements(stone.statements)
        add_do_and_do_not(page, stone.do, stone.do_not)
        add_signs(page)
        add_basis(page)
        return page

    def _go(self, place: Place) -> None:
        self.asked.emit(OpenPlace(place))


class Station(QWidget):
    """A milestone's card beside its dot on the line of time."""

    def __init__(
        self, materials: Materials, card: CardButton, *, is_first: bool, is_last: bool
    ) -> None:
        """Take the card, and whether the line begins or ends here."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(_Line(materials, is_first=is_first, is_last=is_last))
        row.addWidget(card, 1)


class _Line(QWidget):
    """A piece of the line of time with one dot."""

    def __init__(self, materials: Materials, *, is_first: bool, is_last: bool) -> None:
        super().__init__()
        self._look = materials.look
        for_the_eye(self)
        self._is_first = is_first
        self._is_last = is_last
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """Give the width of the dot with room around it."""
        return QSize(self._look.px(MARGIN), self._look.px(MARGIN))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line and the dot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        primary = QColor(self._look.theme.primary)
        x = Mirror(self.rect(), self._look.is_rtl).left(self._look.px(SPACE_L) * 0.75, 0)
        middle = self.height() / 2
        painter.setPen(QPen(primary, self._look.px(TIME_LINE)))
        top = middle if self._is_first else 0.0
        end = middle if self._is_last else float(self.height())
        painter.drawLine(QPointF(x, top), QPointF(x, end))
        painter.setBrush(primary)
        painter.setPen(QPen(QColor(self._look.theme.canvas), self._look.px(STATION_EDGE)))
        radius = self._look.px(SPACE_S) * 1.3
        painter.drawEllipse(QPointF(x, middle), radius, radius)
        painter.end()
