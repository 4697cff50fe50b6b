"""The foot of every page: six tabs, and the buttons that are always in the same place."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.content.model import Edition
from kiosk.design.measures import FIXED_BUTTON
from kiosk.design.sizes import SPACE_S, TARGET, Lettering
from kiosk.session.actions import AskToStartOver, OpenPlace
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.views.home import tab_pages
from kiosk.views.parts.grid import Grid
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.tab_button import TabButton


class Bar(QFrame):
    """Tabs, then Home, Start over and Get help."""

    asked = Signal(object)
    """An action that the visitor wants."""

    def __init__(self, materials: Materials, edition: Edition, width: int) -> None:
        """Take the width of the screen in pixels: narrow screens have the tabs in two rows."""
        super().__init__()
        self.setObjectName("bar")
        look = materials.look
        words = edition.words
        edge = look.px(SPACE_S)
        down = QVBoxLayout(self)
        down.setContentsMargins(edge, edge, edge, look.px(SPACE_S))
        down.setSpacing(0)
        room = (width - 2 * edge) // len(tab_pages(edition))
        is_beside = materials.is_wide
        if is_beside:
            tabs = self._tabs(materials, edition, is_wide=True)
            is_beside = all(tab.sizeHint().width() <= room for tab in tabs.values())
        self.tabs = self._tabs(materials, edition, is_wide=is_beside)
        for screen, tab in self.tabs.items():
            tab.clicked.connect(partial(self._open, screen))
        widest = max(tab.sizeHint().width() for tab in self.tabs.values())
        columns = len(self.tabs) if widest <= room else len(self.tabs) // 2
        down.addWidget(Grid(list(self.tabs.values()), columns))
        fixed = QHBoxLayout()
        fixed.setContentsMargins(0, 0, 0, 0)
        fixed.setSpacing(0)
        self.home = self._button(materials, words.home, "home")
        self.home.clicked.connect(partial(self._open, Screen.HOME))
        self.start_over = self._button(materials, words.start_over, "start-over")
        self.start_over.clicked.connect(self._start_over)
        self.help = self._button(materials, words.get_help, "help")
        self.help.clicked.connect(partial(self._open, Screen.HELP))
        for button in (self.home, self.start_over, self.help):
            fixed.addWidget(button, 1)
        down.addLayout(fixed)

    def show_session(self, session: Session) -> None:
        """Show which tab is on."""
        for screen, tab in self.tabs.items():
            tab.set_on(session.place.tab is screen)

    def follow(self, control: QWidget) -> None:
        """Let the keys come here after this control, and go through the bar in order."""
        row = [control, *self.tabs.values(), self.home, self.start_over, self.help]
        for one, following in pairwise(row):
            QWidget.setTabOrder(one, following)

    def _tabs(
        self, materials: Materials, edition: Edition, *, is_wide: bool
    ) -> dict[Screen, TabButton]:
        """Make the tabs, with their words beside or below their icons."""
        chosen = edition.words.chosen
        return {
            screen: TabButton(materials, page.short, page.icon, chosen=chosen, is_wide=is_wide)
            for screen, page in tab_pages(edition)
        }

    def _button(self, materials: Materials, text: str, icon: str) -> PushButton:
        return PushButton(
            materials,
            text,
            icon=icon,
            height_mm=TARGET if materials.is_low else FIXED_BUTTON,
            lettering=Lettering.LABEL,
        )

    def _open(self, screen: Screen) -> None:
        self.asked.emit(OpenPlace(Place(screen)))

    def _start_over(self) -> None:
        self.asked.emit(AskToStartOver())
