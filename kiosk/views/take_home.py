"""Take it home: on paper from the front desk, or on the visitor's own phone."""

from __future__ import annotations

from functools import partial

from attrs import evolve
from PySide6.QtWidgets import QWidget

from kiosk.content.model import Edition, Guide
from kiosk.design.sizes import Lettering
from kiosk.session.actions import OpenPlace, PrintSheet
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.session.taking_home import Printing, printing_words
from kiosk.views.parts.card import Card, signed_row
from kiosk.views.parts.card_button import CardButton
from kiosk.views.parts.grid import Grid
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.page import Page
from kiosk.views.parts.page_widths import page_widths
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.reading import in_line
from kiosk.views.parts.rows import fitting_columns
from kiosk.views.parts.sheet_preview import SheetPreview
from kiosk.views.parts.text import Text
from kiosk.views.parts.topic import Topic
from kiosk.views.parts.way_home import WayHome


class TakeHomeView(Topic):
    """Print, My phone, the day, and the sheet as it would be now."""

    shows = Screen.TAKE_HOME

    def __init__(
        self,
        materials: Materials,
        guide: Guide,
        edition: Edition,
        way_home: WayHome,
        width: int,
    ) -> None:
        """Take how a visit becomes a sheet, and the width of the screen in pixels.

        Without a printer there is no Print: nothing is offered that cannot be had.
        """
        super().__init__(materials, edition)
        self._guide = guide
        self._way_home = way_home
        self._width = width
        self._told: Session | None = None

    def make(self, item: str) -> Page:
        """Build the page; what the sheet says comes with the session."""
        words = self.edition.words
        page = self.new_page("")
        page.add_title(words.take_home)
        page.add_heading_text(Text(self.materials, Lettering.LEAD, words.take_home_lead))
        self._day = PushButton(self.materials, words.day_add, icon="day")
        self._day.clicked.connect(partial(self.asked.emit, OpenPlace(Place(Screen.DAY))))
        has_side = self.materials.is_wide and not self.materials.is_low
        if has_side:
            page.add_to_side(self._day)
        page.end_heading()
        page.add(self._ways())
        self._notices = {
            printing: in_line(page, self._notice(printing))
            for printing in Printing
            if printing is not Printing.NOT_ASKED
        }
        for notice in self._notices.values():
            notice.hide()
            page.add(notice)
        if not has_side:
            page.add(self._day)
        self._preview = SheetPreview(page)
        return page

    def show_session(self, session: Session) -> None:
        """Show what has become of the sheet, and what it would say now."""
        self.page("")
        words, language = self.edition.words, self.edition.language
        self._show_printing(session.printing)
        day = words.day_add
        if session.day is not None:
            day = words.day_mine.format(date=self._way_home.say(session.day, language))
        self._day.set_words(day, "day")
        told = evolve(session, offset=0, printing=Printing.NOT_ASKED)
        if told != self._told:  # Reading on changes nothing that the sheet says.
            self._told = told
            self._preview.show_copy(self._way_home.sheet(session, self._guide).copies[0])
        super().show_session(session)

    def put_away(self) -> None:
        """Let the sheet go, some 300 widgets, with the day and what the printer said."""
        self._told = None
        self._preview.clear()
        self._day.set_words(self.edition.words.day_add, "day")
        self._show_printing(Printing.NOT_ASKED)

    def _ways(self) -> QWidget:
        words, materials = self.edition.words, self.materials
        is_tall = not materials.is_wide
        cards = []
        if self._way_home.has_printer:
            paper = CardButton(
                materials,
                words.print_sheet,
                words.print_where,
                icon="print",
                is_tall=is_tall,
                has_arrow=False,
            )
            paper.clicked.connect(partial(self.asked.emit, PrintSheet()))
            cards.append(paper)
        phone = CardButton(
            materials, words.to_phone, words.to_phone_how, icon="phone-code", is_tall=is_tall
        )
        phone.clicked.connect(partial(self.asked.emit, OpenPlace(Place(Screen.PHONE))))
        cards.append(phone)
        _, room = page_widths(materials, self._width)
        # Where a few lines have room, wide cards are lower than narrow ones.
        return Grid(cards, 1 if materials.is_tight else fitting_columns(cards, room))

    def _notice(self, printing: Printing) -> Card:
        """Give the card for one outcome: a sign, and words that say it without the sign."""
        materials, theme = self.materials, self.materials.look.theme
        kind, icon, ink = {
            Printing.BUSY: ("card", "clock", theme.primary),
            Printing.DONE: ("card", "check", theme.success),
        }.get(printing, ("warning-card", "caution", theme.warning))
        words = Text(
            materials, Lettering.STRONG, printing_words(self.edition.words, printing), colour=ink
        )
        card = Card(materials, kind)
        card.add(signed_row(materials, icon, ink, words, lettering=Lettering.STRONG))
        return card

    def _show_printing(self, printing: Printing) -> None:
        for each, notice in self._notices.items():
            notice.setVisible(each is printing)
