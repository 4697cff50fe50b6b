"""The curtain before the screen of somebody who listens: nobody reads along."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.design.themes import CURTAIN
from kiosk.session.session import Session


class Curtain(QWidget):
    """Covers the whole window with one dark colour. No touch goes through it."""

    def __init__(self, over: QWidget) -> None:
        """Take the window."""
        super().__init__(over)
        self._over = over
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hide()

    def show_session(self, session: Session) -> None:
        """Be drawn, or not."""
        is_drawn = session.ear is not None and session.ear.has_curtain
        if is_drawn:
            self.setGeometry(self._over.rect())
            self.raise_()
        if is_drawn != self.isVisible():
            self.setVisible(is_drawn)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let nothing below be touched."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show nothing."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(CURTAIN))
        painter.end()
