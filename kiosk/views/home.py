"""The home screen: six cards, one for each thing that patients ask about."""

from __future__ import annotations

from functools import partial

from attrs import evolve
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.content.model import Edition
from kiosk.content.statements import Page
from kiosk.design.measures import SMALL_BUTTON
from kiosk.design.sizes import MARGIN, SLOP, SPACE_L, SPACE_M, SPACE_S, Lettering
from kiosk.session.actions import (
    Action,
    ChangeComfort,
    OpenPlace,
    OpenTerms,
    ReadOn,
    ScrolledTo,
)
from kiosk.session.comfort import Colours, Comfort
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.session.words_here import terms_on
from kiosk.views.parts.accessible import Role, tell
from kiosk.views.parts.borrowed import plain_of
from kiosk.views.parts.card_button import CardButton
from kiosk.views.parts.grid import Grid
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.pager import Pager
from kiosk.views.parts.push_button import PushButton, Rank
from kiosk.views.parts.rows import Rows, fitting_columns
from kiosk.views.parts.text import Text


def tab_pages(edition: Edition) -> tuple[tuple[Screen, Page], ...]:
    """Give the six pages with the screens that show them, in the order of the tabs."""
    return (
        (Screen.ABOUT, edition.about),
        (Screen.PROCEDURE, edition.procedure),
        (Screen.RECOVERY, edition.recovery),
        (Screen.RISKS, edition.risks),
        (Screen.SPECIALISTS, edition.specialists),
        (Screen.QUESTIONS, edition.questions),
    )


class HomeView(QWidget):
    """Asks what the visitor would like to know."""

    asked = Signal(object)
    """An action that the visitor wants."""

    def __init__(self, materials: Materials, edition: Edition, width: int) -> None:
        """Make the cards of an edition, for a screen so many pixels wide."""
        super().__init__()
        self._comfort = Comfort()
        tell(self, Role.Pane, edition.words.home_title)
        look = materials.look
        self._words = words = edition.words
        slop = look.px(SLOP)
        outer = look.px(MARGIN) - slop
        down = QVBoxLayout(self)
        down.setContentsMargins(outer, 0, outer, look.px(SPACE_M))
        down.setSpacing(0)
        self.pager = Pager(look, materials.flick, 0)
        self.pager.rested.connect(lambda offset: self.asked.emit(ScrolledTo(offset)))
        self.pager.laid_out.connect(self._say_more)
        down.addWidget(self.pager, 1)
        heading = QWidget()
        lines = QVBoxLayout(heading)
        lines.setContentsMargins(slop, look.px(SPACE_S), slop, look.px(SPACE_M))
        lines.setSpacing(look.px(SPACE_S))
        title = Lettering.HEADING if materials.is_low else Lettering.TITLE
        lines.addWidget(Text(materials, title, words.home_title, level=1))
        if not materials.is_low:
            lead = plain_of(edition.about.lead, edition)
            leads = [lead, words.home_lead]
            if isinstance(lead, str):
                leads = [f"{lead} {words.home_lead}"]
            for each in leads:
                lines.addWidget(Text(materials, Lettering.LEAD, each))
        if not edition.is_reviewed:
            colour = look.theme.text2
            lines.addWidget(Text(materials, Lettering.SMALL, words.unreviewed, colour=colour))
        self.pager.add(heading, opens=True)
        cards = [
            self._card(materials, page.card or page.title, page.summary, page.icon, screen)
            for screen, page in tab_pages(edition)
        ]
        most = 3 if materials.is_wide else 2
        columns = min(most, fitting_columns(cards, width - 2 * outer))
        for first in range(0, len(cards), columns):
            self.pager.add_filling(Grid(cards[first : first + columns], columns))
        self._bigger = self._small(materials, words.bigger_text, "text-size")
        self._bigger.clicked.connect(self._ask_bigger)
        self._contrast = self._small(materials, words.high_contrast, "contrast")
        self._contrast.clicked.connect(self._ask_contrast)
        more = [self._bigger, self._contrast]
        terms = terms_on(Place(Screen.HOME), edition)
        sources = (edition.sources.title, OpenPlace(Place(Screen.SOURCES)))
        # The card that explains the words of this screen leads on to all of them.
        hard: tuple[str, Action] = (words.words_here, OpenTerms(terms))
        if not terms:
            hard = (edition.glossary.title, OpenPlace(Place(Screen.WORDS)))
        for (name, ask), icon in ((hard, "words"), (sources, "sources")):
            button = self._small(materials, name, icon)
            button.clicked.connect(partial(self.asked.emit, ask))
            more.append(button)
        self._last = more[-1]
        room = width - 2 * outer
        # Where a few lines have room, wide buttons are lower than narrow ones.
        most = len(more) if materials.is_wide and not materials.is_tight else 2
        across = min(fitting_columns(more, room), most)
        self.pager.add(Rows(more, across))
        self._more = PushButton(materials, words.more, icon="more", rank=Rank.PRIMARY)
        self._more.clicked.connect(self._read_on)
        down.addWidget(self._more)
        # It comes and goes with the size of the words; its turn is always after the last card.
        QWidget.setTabOrder(self._last, self._more)
        self.setContentsMargins(0, 0, 0, look.px(SPACE_L - SPACE_M))

    def show_session(self, session: Session) -> None:
        """Show the cards; on a small screen, from where the visitor has read to."""
        self._comfort = session.comfort
        size = session.comfort.size
        self._bigger.setEnabled(size.bigger is not size)
        if session.comfort.colours is Colours.CONTRAST:
            self._contrast.set_words(self._words.light_colours, "contrast")
        else:
            self._contrast.set_words(self._words.high_contrast, "contrast")
        self.pager.show_offset(session.offset)

    def settle(self) -> None:
        """Be where a movement would end, at once."""
        self.pager.settle()

    def last_control(self) -> QWidget:
        """Give the control after which the keys go on to the bar."""
        return self._more

    def take_focus(self) -> None:
        """Give the focus to the first card."""
        card = self.findChild(CardButton)
        if isinstance(card, CardButton):
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(
        self, materials: Materials, title: str, summary: str, icon: str, screen: Screen
    ) -> CardButton:
        line = "" if materials.is_low else summary
        card = CardButton(materials, title, line, icon=icon, is_tall=not materials.is_wide)
        card.clicked.connect(partial(self._open, screen))
        return card

    def _small(self, materials: Materials, text: str, icon: str) -> PushButton:
        return PushButton(materials, text, icon=icon, height_mm=SMALL_BUTTON)

    def _ask_bigger(self) -> None:
        size = self._comfort.size.bigger
        self.asked.emit(ChangeComfort(evolve(self._comfort, size=size)))

    def _ask_contrast(self) -> None:
        is_on = self._comfort.colours is Colours.CONTRAST
        colours = Colours.LIGHT if is_on else Colours.CONTRAST
        self.asked.emit(ChangeComfort(evolve(self._comfort, colours=colours)))

    def _say_more(self) -> None:
        """Offer More only where not all cards are seen."""
        self._next_offset = self.pager.next_offset()
        self._more.setVisible(self._next_offset is not None)

    def _read_on(self) -> None:
        if self._next_offset is not None:
            self.asked.emit(ReadOn(self._next_offset))

    def _open(self, screen: Screen) -> None:
        self.asked.emit(OpenPlace(Place(screen)))
