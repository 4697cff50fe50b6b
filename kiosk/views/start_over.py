"""Start over? Asked only when the visitor's list of questions would be lost."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.content.words import Words
from kiosk.design.sizes import Lettering
from kiosk.session.actions import KeepReading, StartOver
from kiosk.session.session import Session
from kiosk.views.parts.dialog import Dialog
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.push_button import PushButton, Rank


class StartOverQuestion(Dialog):
    """Asks once, with two plain answers."""

    def __init__(self, materials: Materials, words: Words, parent: QWidget) -> None:
        """Take the words."""
        super().__init__(materials, parent)
        self.add_text(Lettering.TITLE, words.start_over_title, is_title=True)
        self.add_text(Lettering.LEAD, words.start_over_lead)
        keep = PushButton(materials, words.start_over_no, icon="back", rank=Rank.PRIMARY)
        keep.clicked.connect(self.away)
        over = PushButton(materials, words.start_over_yes, icon="start-over")
        over.clicked.connect(lambda: self.asked.emit(StartOver()))
        self.add_answers(keep, over)

    def show_session(self, session: Session) -> None:
        """Ask, or go."""
        if session.asks_to_start_over:
            self.appear()
        else:
            self.hide()

    def away(self) -> None:
        """Keep reading."""
        self.asked.emit(KeepReading())
