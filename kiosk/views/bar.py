"""The foot of every page: six tabs, and the buttons that are always in the same place."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kiosk.content.model import Edition, Guide
from kiosk.design.measures import FIXED_BUTTON
from kiosk.design.sizes import SPACE_S, TARGET, Lettering
from kiosk.session.actions import Action, AskToStartOver, ChooseLanguage, OpenPlace
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.views.home import tab_pages
from kiosk.views.parts.accessible import Role, tell, tell_language
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
        down = QVBoxLayout(self)
        down.setContentsMargins(edge, edge, edge, edge)
        down.setSpacing(0)
        room = width - 2 * edge
        self.tabs = self._tabs(materials, edition, room)
        for screen, tab in self.tabs.items():
            tab.clicked.connect(partial(self._ask, OpenPlace(Place(screen))))
        tabs = list(self.tabs.values())
        rows = Rows(tabs, fitting_columns(tabs, room))
        down.addWidget(tell(rows, Role.PageTabList, words.home_title))
        self.home = self._button(words.home, "home", OpenPlace(Place(Screen.HOME)))
        self.start_over = self._button(words.start_over, "start-over", AskToStartOver())
        self.comfort = self._button(words.comfort, "text-size", OpenPlace(Place(Screen.COMFORT)))
        self.help = self._button(words.get_help, "help", OpenPlace(Place(Screen.HELP)))
        self._fixed = [self.home, self.start_over, self.comfort, self.help]
        language = self._language(edition, guide)
        if language is not None:
            self._fixed.insert(3, language)
        fixed = Rows(self._fixed, fitting_columns(self._fixed, room))
        down.addWidget(tell(fixed, Role.ToolBar))

    def show_session(self, session: Session) -> None:
        """Show which tab is on."""
        for screen, tab in self.tabs.items():
            tab.set_on(session.place.tab is screen)

    def follow(self, control: QWidget) -> None:
        """Let the keys come here after this control, and go through the bar in order."""
        row = [control, *self.tabs.values(), *self._fixed]
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
        tell_language(button, others[0].language)
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
