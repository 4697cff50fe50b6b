"""The recovery timeline: from the first hours to week six and beyond."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.content.model import Milestone
from kiosk.design.measures import STATION_EDGE, TIME_LINE
from kiosk.design.sizes import MARGIN, SPACE_L, SPACE_S
from kiosk.session.actions import OpenPlace
from kiosk.session.places import Place, Screen
from kiosk.views.parts.borrowed import plain_of
from kiosk.views.parts.card_button import CardButton, Mark
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.mirror import Mirror
from kiosk.views.parts.page import Page
from kiosk.views.parts.reading import (
    add_basis,
    add_do_and_do_not,
    add_key_points,
    add_signs,
    key_points_beside,
)
from kiosk.views.parts.spot import spot
from kiosk.views.parts.topic import Topic


class RecoveryView(Topic):
    """The timeline, and a page for each milestone."""

    shows = Screen.RECOVERY

    def make(self, item: str) -> Page:
        """Build the timeline, or the page of a milestone."""
        stones = {stone.id: stone for stone in self.edition.recovery.milestones}
        return self._milestone(stones[item]) if item else self._timeline()

    def _timeline(self) -> Page:
        recovery = self.edition.recovery
        page = self.new_page("")
        page.add_title(recovery.title)
        page.add_lead(recovery.lead)
        has_room_beside = self.materials.is_wide and not self.materials.is_low
        if has_room_beside:
            key_points_beside(page, recovery.key_points)
        page.end_heading()
        last = len(recovery.milestones) - 1
        for number, stone in enumerate(recovery.milestones):
            card = CardButton(
                self.materials,
                stone.heading,
                over=stone.when,
                icon=stone.icon,
                marks=self._first_marks(stone),
            )
            card.clicked.connect(partial(self._open, stone.id))
            page.add(Station(self.materials, card, is_first=number == 0, is_last=number == last))
        if not has_room_beside:
            add_key_points(page, recovery.key_points)
        add_signs(page)
        return page

    def _first_marks(self, stone: Milestone) -> list[Mark]:
        """Give what matters most: the first thing to do, and the first not to."""
        theme = self.materials.look.theme
        edition = self.edition
        do = [Mark("do", theme.success, plain_of(each, edition)) for each in stone.do[:1]]
        do_not = [
            Mark("do-not", theme.danger, plain_of(each, edition)) for each in stone.do_not[:1]
        ]
        # On a wide screen the cards stand lower: two lines each, and the rest a touch away.
        return [] if self.materials.is_wide else do + do_not

    def _milestone(self, stone: Milestone) -> Page:
        page = self.new_page(stone.id)
        picture = spot(self.materials, stone.picture) if stone.picture is not None else None
        page.add_title(stone.heading, over=stone.when, beside=picture)
        page.end_heading()
        page.add_statements(stone.statements)
        add_do_and_do_not(page, stone.do, stone.do_not)
        add_signs(page)
        add_basis(page)
        return page

    def _open(self, item: str) -> None:
        self.asked.emit(OpenPlace(Place(Screen.RECOVERY, item)))


class Station(QWidget):
    """A milestone's card beside its dot on the line of time."""

    def __init__(
        self, materials: Materials, card: CardButton, *, is_first: bool, is_last: bool
    ) -> None:
        """Take the card, and whether the line begins or ends here."""
        super().__init__()
        self.setObjectName("clear")
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
