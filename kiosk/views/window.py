"""The window: it holds the screens and the dialogs, and passes on what they ask. It only joins."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from kiosk.content.model import Clinic, Edition, Guide
from kiosk.content.words import Words
from kiosk.design.stylesheet import stylesheet
from kiosk.session.places import Screen
from kiosk.session.session import Session
from kiosk.views.attract import AttractView
from kiosk.views.calm import CalmView
from kiosk.views.glossary_card import GlossaryCard
from kiosk.views.pages import Pages
from kiosk.views.parts.materials import Materials
from kiosk.views.start_over import StartOverQuestion
from kiosk.views.still_here import StillHere


class Window(QWidget):
    """Everything the visitor sees. It stays until the program leaves on purpose."""

    asked = Signal(object)
    """An action that the visitor wants."""

    def __init__(self, materials: Materials, warning_seconds: int, words: Words) -> None:
        """Take how long the warning lasts, and words for the calm screen.

        Until `show_guide` is called the calm screen is all there is.
        """
        super().__init__()
        self.setObjectName("canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setStyleSheet(stylesheet(materials.look))
        self.may_close = False
        """Only the program itself closes the window; Alt+F4 does not."""
        self._materials = materials
        self._warning_seconds = warning_seconds
        self._guide: Guide | None = None
        self._pages: Pages | None = None
        self._dialogs: list[GlossaryCard | StillHere | StartOverQuestion] = []
        self._attract: AttractView | None = None
        self._stack = QStackedLayout(self)
        self._calm = CalmView(materials, words)
        self._stack.addWidget(self._calm)

    def show_guide(self, guide: Guide) -> None:
        """Show other words from now on. What showed the old ones is let go."""
        self._let_go()
        self._guide = guide
        edition = guide.first
        self._attract = AttractView(self._materials, guide.clinic, edition.words)
        self._attract.asked.connect(self.asked)
        self._stack.addWidget(self._attract)
        self._stack.setCurrentWidget(self._attract)

    def show_session(self, session: Session) -> None:
        """Show what the session says."""
        if self._guide is None or self._attract is None:
            self._stack.setCurrentWidget(self._calm)
            return
        if session.place.screen is Screen.ATTRACT:
            for dialog in self._dialogs:
                dialog.hide()
                dialog.return_focus()
            self._set_enabled(True)
            self._stack.setCurrentWidget(self._attract)
            self._forget()
            return
        edition = self._guide.editions.get(session.language, self._guide.first)
        pages = self._pages_of(edition)
        self._stack.setCurrentWidget(pages)
        pages.show_session(session)
        for dialog in self._dialogs:
            dialog.show_session(session)
        opened = [dialog for dialog in self._dialogs if dialog.isVisible()]
        self._set_enabled(not opened)
        # Keys reach the dialog on top, and none below it.
        for dialog in opened:
            dialog.setEnabled(dialog is opened[-1])
        for dialog in self._dialogs:
            dialog.return_focus()

    def preparations(self) -> Iterator[None]:
        """Make the pages one after another, while nobody is waiting for them."""
        if self._guide is not None:
            yield from self._pages_of(self._guide.first).preparations()

    def word_count(self) -> int:
        """Count the words that the visitor has before them."""
        return self._pages.word_count() if self._pages is not None else 0

    def band_height(self) -> int:
        """Give the height in pixels of the band of buttons at the foot; 0 before it is made."""
        return self._pages.bar.height() if self._pages is not None else 0

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay, unless the program itself is leaving."""
        if self.may_close:
            event.accept()
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the dialogs as large as the window."""
        for dialog in self._dialogs:
            dialog.setGeometry(self.rect())

    def _pages_of(self, edition: Edition) -> Pages:
        if self._pages is None or self._pages.edition is not edition:
            self._drop_pages()
            guide = self._guide
            clinic = guide.clinic if guide is not None else Clinic(name="", languages=())
            self._pages = Pages(self._materials, edition, clinic, self.width())
            self._pages.asked.connect(self.asked)
            self._stack.addWidget(self._pages)
            words = edition.words
            self._dialogs = [
                GlossaryCard(self._materials, edition, self),
                StartOverQuestion(self._materials, words, self),
                StillHere(self._materials, words, self._warning_seconds, self),
            ]
            for dialog in self._dialogs:
                dialog.asked.connect(self.asked)
        return self._pages

    def _set_enabled(self, enabled: bool) -> None:
        """Let keys and touches through to the page, or keep them in the dialog above it."""
        if self._pages is not None and self._pages.isEnabled() != enabled:
            self._pages.setEnabled(enabled)

    def _forget(self) -> None:
        """Leave nothing of the last visit on the pages."""
        if self._pages is not None:
            self._pages.forget()
        focus = self.focusWidget()
        if focus is not None:
            focus.clearFocus()

    def _drop_pages(self) -> None:
        for dialog in self._dialogs:
            dialog.deleteLater()
        self._dialogs = []
        if self._pages is not None:
            self._stack.removeWidget(self._pages)
            self._pages.deleteLater()
            self._pages = None

    def _let_go(self) -> None:
        self._drop_pages()
        if self._attract is not None:
            self._stack.removeWidget(self._attract)
            self._attract.deleteLater()
            self._attract = None
