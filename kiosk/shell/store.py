"""Holds the one session and the one guide, and tells the screens when either changes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from kiosk.content.model import Guide
from kiosk.session.actions import Action
from kiosk.session.reduce import reduce
from kiosk.session.session import Session


class Store(QObject):
    """The only place where a visit is remembered, and only in memory."""

    changed = Signal(object)
    """The new `Session`, whenever it differs from the one before."""

    def __init__(self, guide: Guide, parent: QObject | None = None) -> None:
        """Begin with nobody there: the attract screen, in the clinic's first language."""
        super().__init__(parent)
        self._guide = guide
        self._session = Session()

    @property
    def session(self) -> Session:
        """What the visitor is doing now."""
        return self._session

    @property
    def guide(self) -> Guide:
        """The clinic's words that are being shown."""
        return self._guide

    def dispatch(self, action: Action) -> None:
        """Let an action make the next session."""
        self._become(reduce(self._session, action, self._guide))

    def replace_guide(self, guide: Guide) -> None:
        """Show other words from now on, to a visitor who has seen nothing of the old ones.

        The session begins afresh, because its ids may not exist in the new words.
        """
        self._guide = guide
        self._become(Session())

    def _become(self, session: Session) -> None:
        if session != self._session:
            self._session = session
            self.changed.emit(session)
