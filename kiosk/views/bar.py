"""The foot of every page: six tabs, and the buttons that are always in the same place."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kiosk.content.model import Edition, Guide
from kiosk.design.measures import FIXED_BUTTON
from kiosk.design.sizes import SPACE_S, TARGET, Lettering
from kiosk.session.actions import Action, AskToStartOver, ChooseLanguage, Listen, OpenPlace
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.views.home import tab_pages
from kiosk.views.listening_row import ListeningRow
from kiosk.views.parts.heard import LANGUAGE
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.rows import Rows, fitting_columns
from kiosk.views.parts.tab_button import TabButton

FEW_COLUMNS = 2
"""Tabs in so few columns have so many rows that a page has no room, unless the rows are low."""


class Bar(QFrame):
    """Tabs, then Home, Start over, Text and colours, another language, and Get help."""

    asked = Signal(object)
    """An action that the visitor wants."""

    def __init__(self, materials: Materials, edition: Edition, guide: Guide, width: int) -> None:
        """Take the width of the screen in pixels: where words do not fit, there are more rows."""
        super().__init__()
        self.setObjectName("bar")
        self._materials = materials
        self._words = edition.words
        words = edition.words
        edge = materials.look.px(SPACE_S)
        self._down = down = QVBoxLayout(self)
        down.setContentsMargins(edge, edge, edge, edge)
        down.setSpacing(0)
        room = width - 2 * edge
        self.tabs = self._tabs(materials, edition, room)
        for screen, tab in self.tabs.items():
            tab.clicked.connect(partial(self._ask, OpenPlace(Place(screen))))
        tabs = list(self.tabs.values())
        self._tab_rows = Rows(tabs, fitting_columns(tabs, room))
        down.addWidget(self._tab_rows)
        self.voice = ListeningRow(materials, words, room)
        self.voice.asked.connect(self.asked)
        down.addWidget(self.voice)
        self.home = self._button(words.home, "home", OpenPlace(Place(Screen.HOME)))
        self.start_over = self._button(words.start_over, "start-over", AskToStartOver())
        self.comfort = self._button(words.comfort, "text-size", OpenPlace(Place(Screen.COMFORT)))
        self.help = self._button(words.get_help, "help", OpenPlace(Place(Screen.HELP)))
        self.listen = self._button(words.listen, "listen", Listen())
        self.listen.hide()
        fixed = [
            self.home,
            self.start_over,
            self.comfort,
            self._language(edition, guide),
            self.help,
        ]
        self._fixed = [it for it in fixed if it is not None]
        self._room = room
        self._fixed_rows = self._placed(self._fixed)

    def offer_listening(self, *, can_listen: bool) -> None:
        """Offer to read aloud, where there is any voice, and offer nothing where there is none."""
        if can_listen == (self.listen in self._fixed):
            return
        without = [it for it in self._fixed if it is not self.listen]
        # Next to Home and Start over.
        self._fixed = [*without[:2], self.listen, *without[2:]] if can_listen else without
        old, self._fixed_rows = self._fixed_rows, self._placed(self._fixed)
        self.listen.setVisible(can_listen)
        self._down.removeWidget(old)
        old.deleteLater()

    def show_session(self, session: Session) -> None:
        """Show which tab is on, or in their place what leads the voice."""
        for screen, tab in self.tabs.items():
            tab.set_on(session.place.tab is screen)
        self.voice.show_session(session)
        self._tab_rows.setVisible(self.voice.isHidden())

    def _placed(self, buttons: list[PushButton]) -> Rows:
        rows = Rows(buttons, fitting_columns(buttons, self._room))
        self._down.addWidget(rows)
        return rows

    def follow(self, control: QWidget) -> None:
        """Let the keys come here after this control, and go through the bar in order."""
        row = [control, *self.tabs.values(), *self.voice.controls(), *self._fixed]
        for one, following in pairwise(row):
            QWidget.setTabOrder(one, following)

    def _tabs(self, materials: Materials, edition: Edition, room: int) -> dict[Screen, TabButton]:
        """Make the tabs: with their words beside their icons where one row holds them all so."""

        def made(*, is_beside: bool) -> dict[Screen, TabButton]:
            return {
                screen: TabButton(
                    materials, page.short, page.icon, chosen=edition.words.chosen, is_wide=is_beside
                )
                for screen, page in tab_pages(edition)
            }

        if materials.is_wide:
            beside = made(is_beside=True)
            widest = max(tab.sizeHint().width() for tab in beside.values())
            # A low screen has no height for words below their icons.
            if widest * len(beside) <= room or materials.is_low:
                return beside
        below = made(is_beside=False)
        if fitting_columns([*below.values()], room) > FEW_COLUMNS:
            return below
        # Nor has a tall one where long words take three rows of tabs, and no fewer so.
        beside = made(is_beside=True)
        return beside if fitting_columns([*beside.values()], room) == FEW_COLUMNS else below

    def _language(self, edition: Edition, guide: Guide) -> PushButton | None:
        """Give the way to the other language, named in it; to the list where there are several."""
        others = [it for it in guide.editions.values() if it.language != edition.language]
        if not others:
            return None
        if len(others) > 1:
            ask: Action = OpenPlace(Place(Screen.LANGUAGES))
            return self._button(self._words.languages, "language", ask)
        ask = ChooseLanguage(others[0].language)
        button = self._button(others[0].words.language_name, "language", ask)
        button.setProperty(LANGUAGE, others[0].language)
        return button

    def _button(self, text: str, icon: str, ask: Action) -> PushButton:
        button = PushButton(
            self._materials,
            text,
            icon=icon,
            height_mm=TARGET if self._materials.is_low else FIXED_BUTTON,
            lettering=Lettering.LABEL,
        )
        button.clicked.connect(partial(self._ask, ask))
        return button

    def _ask(self, ask: Action) -> None:
        self.asked.emit(ask)
