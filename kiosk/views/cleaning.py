"""The notice while the glass is wiped: no touch counts until it goes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.content.words import Words
from kiosk.design.sizes import Lettering
from kiosk.session.session import Session
from kiosk.views.parts.dialog import Dialog
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.writing import counted


class CleaningNotice(Dialog):
    """Counts down in words. It has no button: nobody can press anything by wiping."""

    def __init__(self, materials: Materials, words: Words, parent: QWidget) -> None:
        """Take the words."""
        super().__init__(materials, parent)
        self._words = words
        self.add_text(Lettering.TITLE, words.cleaning_title, is_title=True)
        self._lead = self.add_text(Lettering.LEAD, " ")

    def show_session(self, session: Session) -> None:
        """Count down, or go."""
        if session.cleaning_left is None:
            self.hide()
            return
        seconds = counted(self._words, self.materials.language, session.cleaning_left)
        self._lead.set_text(self._words.cleaning_lead.format(seconds=seconds))
        self.appear()
