"""The foot of every page: six tabs, and the buttons that are always in the same place."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.content.model import Edition, Guide
from kiosk.design.sizes import SPACE_S, SPACE_XS
from kiosk.session.actions import Action, OpenPlace
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.views.fixed_row import FixedRow
from kiosk.views.home import tab_pages
from kiosk.views.listening_row import ListeningRow
from kiosk.views.parts.accessible import Role, tell
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.rows import Rows, fitting_columns
from kiosk.views.parts.surface import Surface
from kiosk.views.parts.tab_button import TabButton

FEW_COLUMNS = 2
"""Tabs in so few columns have so many rows that a page has no room, unless the rows are low."""


class Bar(Surface):
    """Tabs, or what leads the voice in their place, and below them the buttons of every page."""

    asked = Signal(object)
    """An action that the visitor wants."""

    def __init__(
        self,
        materials: Materials,
        edition: Edition,
        guide: Guide,
        width: int,
        *,
        can_listen: bool = False,
    ) -> None:
        """Take the width of the screen in pixels: where words do not fit, there are more rows.

        `can_listen` says whether there is any voice to offer, as `offer_listening` does later.
        """
        super().__init__(materials.look, "bar")
        self._materials = materials
        self._words = edition.words
        words = edition.words
        edge = materials.look.px(SPACE_S)
        down = QVBoxLayout(self)
        # The controls carry room around them; on a low screen that must do.
        above = materials.look.px(SPACE_XS) if materials.is_low else edge
        down.setContentsMargins(edge, above, edge, above)
        down.setSpacing(0)
        room = width - 2 * edge
        self.tabs = self._tabs(materials, edition, room)
        for screen, tab in self.tabs.items():
            tab.clicked.connect(partial(self._ask, OpenPlace(Place(screen))))
        tabs = list(self.tabs.values())
        self._tab_rows = Rows(tabs, fitting_columns(tabs, room))
        down.addWidget(tell(self._tab_rows, Role.PageTabList, words.home_title))
        self.voice = ListeningRow(materials, words, room)
        self.voice.asked.connect(self.asked)
        # The page keeps its place, and does not grow for a moment, where the tabs are higher.
        self.voice.setMinimumHeight(self._tab_rows.heightForWidth(room))
        down.addWidget(self.voice)
        self._fixed = FixedRow(materials, edition, guide, room, can_listen=can_listen)
        self._fixed.asked.connect(self.asked)
        down.addWidget(self._fixed)

    def offer_listening(self, *, can_listen: bool) -> None:
        """Offer to read aloud, where there is any voice, and offer nothing where there is none."""
        self._fixed.offer_listening(can_listen=can_listen)

    @property
    def home(self) -> PushButton:
        """The way to the home screen."""
        return self._fixed.home

    @property
    def listen(self) -> PushButton | None:
        """The way to be read to, where it is offered."""
        return self._fixed.listen

    @property
    def help(self) -> PushButton:
        """The way to help."""
        return self._fixed.help

    def show_session(self, session: Session) -> None:
        """Show which tab is on, or in their place what leads the voice."""
        for screen, tab in self.tabs.items():
            tab.set_on(session.place.tab is screen)
        self.voice.show_session(session)
        self._tab_rows.setVisible(self.voice.isHidden())

    def follow(self, control: QWidget) -> None:
        """Let the keys come here after this control, and go through the bar in order."""
        row = [control, *self.tabs.values(), *self.voice.controls(), *self._fixed.controls()]
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

    def _ask(self, ask: Action) -> None:
        self.asked.emit(ask)
