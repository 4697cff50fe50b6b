"""The real kiosk on a workbench: each screen is there at once, laid out but on no display.

Unlike the stage, where a visit takes its time, what leads to a screen is worked out first and only
the screen itself is shown. Pages are made once for one comfort and language, and kept.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from kiosk.app import build
from kiosk.content.model import Edition, Guide
from kiosk.proof.matrix import Cell
from kiosk.proof.probe import Probe
from kiosk.proof.scenes import Scene
from kiosk.proof.silent_voice import SilentVoice
from kiosk.proof.stage import StageClock
from kiosk.session.actions import Action, ChangeComfort, ReadOn, Start
from kiosk.session.reduce import reduce
from kiosk.session.session import Session
from kiosk.settings.settings import Settings
from kiosk.views.glossary_card import GlossaryCard
from kiosk.views.parts.pager import Pager

MOST_SCREENFULS = 200
"""More than any page has: one that never ends is left."""


class Workbench:
    """One kiosk for one cell of the matrix."""

    def __init__(
        self, cell: Cell, settings: Settings, guide: Guide | None, probe: Probe | None
    ) -> None:
        """Build it. Needs a QApplication; without a probe it is painted in its own colours."""
        self.cell = cell
        self.guide = guide
        self._session = Session()
        self._kiosk = build(
            evolve(settings, reduced_motion=True),
            guide,
            size=cell.size,
            px_per_mm=cell.px_per_mm,
            clock=StageClock(),
            narrator=SilentVoice(),
            refit=probe.refit if probe is not None else lambda workshop: workshop,
        )
        self.window = self._kiosk.window

        self.window.show()
        self.window.activateWindow()
        settle(self.window)

    @property
    def edition(self) -> Edition | None:
        """The words that are shown."""
        if self.guide is None:
            return None
        return self.guide.editions.get(self.cell.language, self.guide.first)

    @property
    def session(self) -> Session:
        """What is shown."""
        return self._session

    def show(self, scene: Scene) -> None:
        """Bring a fresh visit to a scene, in the cell's language and comfort."""
        session = Session()
        for action in scene.actions:
            begins = isinstance(action, Start)
            session = self._after(session, Start(self.cell.language) if begins else action)
            if begins:
                session = self._after(session, ChangeComfort(self.cell.comfort))
        self._show(session)

    def screenfuls(self) -> Iterator[int]:
        """Give 1, and then a number for each further screenful, after turning to it."""
        for number in range(1, MOST_SCREENFULS):
            yield number
            if not self._reads_on():
                return

    def pager(self) -> Pager | None:
        """Give the pager whose screenfuls are turned."""
        visit = self.window.visit
        if visit is None:
            return None
        top = next((card for card in _cards(visit) if card.isVisible()), visit.pages)
        return next(_pagers(top), None)

    def close(self) -> None:
        """Take the kiosk down."""
        self.window.may_close = True
        self.window.close()
        self._kiosk.deleteLater()
        self.window.deleteLater()
        settle(self.window)

    def _after(self, session: Session, action: Action) -> Session:
        return reduce(session, action, self.guide) if self.guide is not None else session

    def _show(self, session: Session) -> None:
        self._session = session
        self.window.show_session(session)
        settle(self.window)

    def _reads_on(self) -> bool:
        visit = self.window.visit
        if visit is None:
            return False
        for card in _cards(visit):
            if card.isVisible():
                is_turned = card.read_on()
                settle(self.window)
                return is_turned
        pager = self.pager()
        offset = pager.next_offset() if pager is not None and pager.isEnabled() else None
        if offset is not None:
            self._show(self._after(self._session, ReadOn(offset)))
        return offset is not None


def settle(window: QWidget) -> None:
    """Let Qt lay out all that is waiting, and let go of what is gone."""
    # Nobody looks at the window: painting it for a display would take half of the time.
    QCoreApplication.removePostedEvents(window, QEvent.Type.UpdateRequest.value)
    for _ in range(2):
        QCoreApplication.sendPostedEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _pagers(holder: QWidget) -> Iterator[Pager]:
    """Give the pagers that are seen; to ask Qt for all would look through every page."""
    for child in holder.children():
        if isinstance(child, QWidget) and not child.isHidden():
            if isinstance(child, Pager):
                yield child
            else:
                yield from _pagers(child)


def _cards(visit: QWidget) -> Iterator[GlossaryCard]:
    """Give the cards that explain words; they stand directly on the visit."""
    return (child for child in visit.children() if isinstance(child, GlossaryCard))
