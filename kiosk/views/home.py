"""The home screen: six cards, one for each thing that patients ask about."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.content.model import Edition
from kiosk.content.statements import Page
from kiosk.design.sizes import MARGIN, SLOP, SPACE_L, SPACE_M, SPACE_S, Lettering
from kiosk.session.actions import OpenPlace
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.views.parts.card_button import CardButton
from kiosk.views.parts.grid import Grid
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.push_button import PushButton
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

    def __init__(self, materials: Materials, edition: Edition) -> None:
        """Make the cards of an edition."""
        super().__init__()
        self.setObjectName("clear")
        look = materials.look
        words = edition.words
        slop = look.px(SLOP)
        outer = look.px(MARGIN) - slop
        down = QVBoxLayout(self)
        down.setContentsMargins(outer, 0, outer, look.px(SPACE_M))
        down.setSpacing(0)
        down.addStretch(1)
        for lettering, text in (
            (Lettering.TITLE, words.home_title),
            (Lettering.LEAD, words.home_lead),
        ):
            line = QVBoxLayout()
            line.setContentsMargins(slop, 0, slop, look.px(SPACE_S))
            line.addWidget(Text(materials, lettering, text))
            down.addLayout(line)
        down.addSpacing(look.px(SPACE_S))
        cards = [
            self._card(materials, page.card or page.title, page.summary, page.icon, screen)
            for screen, page in tab_pages(edition)
        ]
        down.addWidget(Grid(cards, 3 if materials.is_wide else 2), 12)
        more = [
            self._small(materials, page.title, icon, screen)
            for screen, page, icon in (
                (Screen.WORDS, edition.glossary, "words"),
                (Screen.SOURCES, edition.sources, "sources"),
            )
        ]
        self._last = more[-1]
        down.addWidget(Grid(more, 2))
        down.addStretch(1)
        self.setContentsMargins(0, 0, 0, look.px(SPACE_L - SPACE_M))

    def show_session(self, session: Session) -> None:
        """Show the cards: nothing in a session changes them."""

    def last_control(self) -> QWidget | None:
        """Give the control after which the keys go on to the bar."""
        return self._last

    def take_focus(self) -> None:
        """Give the focus to the first card."""
        card = self.findChild(CardButton)
        if isinstance(card, CardButton):
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(
        self, materials: Materials, title: str, summary: str, icon: str, screen: Screen
    ) -> CardButton:
        card = CardButton(materials, title, summary, icon=icon, is_tall=not materials.is_wide)
        card.clicked.connect(partial(self._open, screen))
        return card

    def _small(self, materials: Materials, text: str, icon: str, screen: Screen) -> PushButton:
        button = PushButton(materials, text, icon=icon, height_mm=22)
        button.clicked.connect(partial(self._open, screen))
        return button

    def _open(self, screen: Screen) -> None:
        self.asked.emit(OpenPlace(Place(screen)))
