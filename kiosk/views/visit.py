"""Everything of a visit in one language and one comfort: the pages, and the dialogs over them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent

from kiosk.content.model import Edition, Guide
from kiosk.session.session import Session
from kiosk.views.cleaning import CleaningNotice
from kiosk.views.glossary_card import GlossaryCard
from kiosk.views.pages import Pages
from kiosk.views.parts.ground import Ground
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.way_home import WayHome
from kiosk.views.start_over import StartOverQuestion
from kiosk.views.still_here import StillHere
from kiosk.views.telling import Telling


class Visit(Ground):
    """Holds the pages, in the lower part of the screen where the visitor wants them there."""

    asked = Signal(object)
    """An action that the visitor wants."""

    def __init__(
        self,
        materials: Materials,
        guide: Guide,
        edition: Edition,
        way_home: WayHome,
        warning_seconds: int,
        size: tuple[int, int],
        *,
        can_listen: bool,
    ) -> None:
        """Take the words, how long the warning lasts, and the size of the window in pixels.

        `way_home` is for the pages that lead home; `can_listen` says whether there is any voice.
        """
        super().__init__(materials, "canvas")
        self.materials = materials
        self.edition = edition
        self.resize(*size)
        self.pages = Pages(materials, guide, edition, way_home, size[0], can_listen=can_listen)
        self.pages.setParent(self)
        self.pages.setGeometry(self._room())
        self.pages.asked.connect(self.asked)
        words = edition.words
        self._card = GlossaryCard(materials, edition, self)
        self._card.offer_listening(can_listen=can_listen)
        self._dialogs: list[GlossaryCard | StartOverQuestion | CleaningNotice | StillHere] = [
            self._card,
            StartOverQuestion(materials, words, self),
            CleaningNotice(materials, words, self),
            StillHere(materials, words, warning_seconds, self),
        ]
        for dialog in self._dialogs:
            dialog.asked.connect(self.asked)

    def show_session(self, session: Session) -> None:
        """Show what the session says."""
        self.pages.show_session(session)
        for dialog in self._dialogs:
            dialog.show_session(session)
        opened = [dialog for dialog in self._dialogs if dialog.isVisible()]
        self._set_enabled(not opened)
        # Keys reach the dialog on top, and none below it.
        for dialog in opened:
            dialog.setEnabled(dialog is opened[-1])
        for dialog in self._dialogs:
            dialog.return_focus()

    def offer_listening(self, *, can_listen: bool) -> None:
        """Offer to read aloud, where there is any voice."""
        self.pages.bar.offer_listening(can_listen=can_listen)
        self._card.offer_listening(can_listen=can_listen)

    def tell(self, *, is_by_ear: bool) -> Telling:
        """Give what is on the screen as it is read aloud: what lies over the page, if anything."""
        opened = [dialog.card for dialog in self._dialogs if not dialog.isHidden()]
        page, around = ([opened[-1]], []) if opened else self.pages.to_tell()
        words = self.edition.words
        return Telling(page, around, self.materials, words, is_by_ear=is_by_ear)

    def leave(self) -> None:
        """Leave nothing of the visit on the pages, and take no touch any more."""
        for dialog in self._dialogs:
            dialog.hide()
            dialog.return_focus()
        self._set_enabled(True)
        self.pages.forget()

    def preparations(self) -> Iterator[None]:
        """Make the pages one after another, while nobody is waiting for them."""
        yield from self.pages.preparations()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pages in their part, and the dialogs as large as the window."""
        self.pages.setGeometry(self._room())
        for dialog in self._dialogs:
            dialog.setGeometry(self.rect())

    def _room(self) -> QRect:
        return self.rect().adjusted(0, self.materials.top, 0, 0)

    def _set_enabled(self, enabled: bool) -> None:
        """Let keys and touches through to the page, or keep them in the dialog above it."""
        if self.pages.isEnabled() != enabled:
            self.pages.setEnabled(enabled)
