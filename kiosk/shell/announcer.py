"""Says at once what has changed on the screen: to assistive technology, and to whoever joins."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from kiosk.content.model import Guide
from kiosk.session.announcements import SayDay, announcement
from kiosk.session.session import Session


class Announcer(QObject):
    """Follows the visit, and announces what is new in it."""

    announced = Signal(str)
    """Words that are to be heard now, in the visitor's language."""

    def __init__(self, window: QWidget, say_day: SayDay, parent: QObject | None = None) -> None:
        """Take the window that the words are about, and how to say a day in a language."""
        super().__init__(parent)
        self._window = window
        self._say_day = say_day
        self._before = Session()

    def follow(self, session: Session, guide: Guide) -> None:
        """Announce what has changed since it was called last; call it for every session."""
        before, self._before = self._before, session
        told = announcement(before, session, guide, self._say_day)
        if not told.words:
            return
        event = QAccessibleAnnouncementEvent(self._window, told.words)
        if told.interrupts:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
        self.announced.emit(told.words)
