"""The window: it holds the screens, and passes on what they ask. It only joins."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from kiosk.content.model import Edition, Guide
from kiosk.content.words import Words
from kiosk.session.comfort import Comfort
from kiosk.session.places import Screen
from kiosk.session.session import Session
from kiosk.views.attract import AttractView
from kiosk.views.calm import CalmView
from kiosk.views.curtain import Curtain
from kiosk.views.parts.accessible import Role, tell
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.way_home import WayHome
from kiosk.views.telling import Telling
from kiosk.views.visit import Visit


class Window(QWidget):
    """Everything the visitor sees. It stays until the program leaves on purpose."""

    asked = Signal(object)
    """An action that the visitor wants."""

    def __init__(
        self,
        materials_for: Callable[[Comfort, str], Materials],
        way_home: WayHome,
        warning_seconds: int,
        words: Words,
    ) -> None:
        """Take how to get materials for a comfort and a language, and words for the calm screen.

        `way_home` is what this site prints with and what day it is; `warning_seconds` is how long
        the question lasts whether anybody is still here. Until `show_guide` is called the calm
        screen is all there is.
        """
        super().__init__()
        tell(self, Role.Window, words.calm_title)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.may_close = False
        """Only the program itself closes the window; Alt+F4 does not."""
        self._materials_for = materials_for
        self._way_home = way_home
        self._warning_seconds = warning_seconds
        self._guide: Guide | None = None
        self._attract: AttractView | None = None
        self._usual: Visit | None = None
        """In the clinic's first language and as everybody sees it: kept from visit to visit."""
        self._other: Visit | None = None
        """As this visitor wants it, if otherwise: it goes with the visitor."""
        self._can_listen = False
        self._curtain = Curtain(self)
        self._stack = QStackedLayout(self)
        self._calm = CalmView(materials_for(Comfort(), ""), words)
        self._stack.addWidget(self._calm)

    def show_guide(self, guide: Guide) -> None:
        """Show other words from now on. What showed the old ones is let go."""
        self._let_go()
        tell(self, Role.Window, guide.clinic.name)
        self._guide = guide
        materials = self._materials_for(Comfort(), guide.first.language)
        self._attract = AttractView(materials, guide)
        self._attract.asked.connect(self.asked)
        self._stack.addWidget(self._attract)
        self._stack.setCurrentWidget(self._attract)

    def show_session(self, session: Session) -> None:
        """Show what the session says."""
        self._curtain.show_session(session)
        if self._guide is None or self._attract is None:
            self._stack.setCurrentWidget(self._calm)
            return
        if session.place.screen is Screen.ATTRACT:
            self._stack.setCurrentWidget(self._attract)
            self._forget()
            return
        edition = self._guide.editions.get(session.language, self._guide.first)
        visit = self._visit(edition, session.comfort)
        visit.show_session(session)
        self._stack.setCurrentWidget(visit)
        if visit is self._usual:
            self._drop_other()

    def preparations(self) -> Iterator[None]:
        """Make the pages one after another, while nobody is waiting for them."""
        if self._guide is not None:
            yield from self._visit(self._guide.first, Comfort()).preparations()

    @property
    def visit(self) -> Visit | None:
        """The pages that are seen, if they are."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Visit) else None

    def first_block(self) -> int:
        """Give the number of the first block that is seen of the page, 0 where none is paged."""
        return max(0, self.visit.pages.first_block()) if self.visit is not None else 0

    def offset_of(self, block: int) -> int:
        """Give the offset at which a block of the page begins, in pixels."""
        return self.visit.pages.offset_of(block) if self.visit is not None else 0

    def offer_listening(self, *, can_listen: bool) -> None:
        """Offer to read aloud, where there is any voice."""
        self._can_listen = can_listen
        for visit in (self._usual, self._other):
            if visit is not None:
                visit.offer_listening(can_listen=can_listen)

    def tell(self, *, is_by_ear: bool) -> Telling | None:
        """Give what is on the screen of a visit as it is read aloud."""
        return self.visit.tell(is_by_ear=is_by_ear) if self.visit is not None else None

    def settle(self) -> None:
        """Be where a movement would end, at once."""
        if self.visit is not None:
            self.visit.pages.settle()

    def word_count(self) -> int:
        """Count the words that the visitor has before them."""
        return self.visit.pages.word_count() if self.visit is not None else 0

    def band_height(self) -> int:
        """Give the height in pixels of the band of buttons at the foot; 0 before it is made."""
        return self._usual.pages.bar.height() if self._usual is not None else 0

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay, unless the program itself is leaving."""
        if self.may_close:
            event.accept()
        else:
            event.ignore()

    def _visit(self, edition: Edition, comfort: Comfort) -> Visit:
        """Give the pages in a language and a comfort, made now if they were not before."""
        guide = self._guide
        assert guide is not None  # nobody asks for pages before there are words
        is_usual = edition is guide.first and comfort == Comfort()
        visit = self._usual if is_usual else self._other
        if visit is not None and _is_of(visit, edition, comfort):
            return visit
        if not is_usual:
            self._drop_other()
        size = (self.width(), self.height())
        materials = self._materials_for(comfort, edition.language)
        way_home, seconds = self._way_home, self._warning_seconds
        visit = Visit(
            materials, guide, edition, way_home, seconds, size, can_listen=self._can_listen
        )
        visit.asked.connect(self.asked)
        self._stack.addWidget(visit)
        if is_usual:
            self._usual = visit
        else:
            self._other = visit
        return visit

    def _forget(self) -> None:
        """Leave nothing of the last visit on the pages."""
        self._drop_other()
        if self._usual is not None:
            self._usual.leave()
        focus = self.focusWidget()
        if focus is not None:
            focus.clearFocus()

    def _drop_other(self) -> None:
        if self._other is not None:
            self._drop(self._other)
            self._other = None

    def _drop(self, view: Visit | AttractView) -> None:
        self._stack.removeWidget(view)
        view.hide()
        view.deleteLater()

    def _let_go(self) -> None:
        self._drop_other()
        for view in (self._usual, self._attract):
            if view is not None:
                self._drop(view)
        self._usual = self._attract = None


def _is_of(visit: Visit, edition: Edition, comfort: Comfort) -> bool:
    return visit.edition is edition and visit.materials.comfort == comfort
