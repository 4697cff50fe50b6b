"""Are you still here? Asked before a silent visit is forgotten."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.content.words import Words
from kiosk.design.measures import KEEP_READING
from kiosk.design.sizes import SLOP, Lettering
from kiosk.session.actions import KeepReading, VisitorLeft
from kiosk.session.session import Session
from kiosk.views.parts.dialog import Dialog
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.progress import Progress
from kiosk.views.parts.push_button import PushButton, Rank
from kiosk.views.parts.writing import counted


class StillHere(Dialog):
    """Counts down in words and with a bar. A touch anywhere, or any key, keeps the visit."""

    def __init__(
        self, materials: Materials, words: Words, warning_seconds: int, parent: QWidget
    ) -> None:
        """Take how long the warning lasts, in seconds."""
        super().__init__(materials, parent)
        self._words = words
        self._whole = warning_seconds
        self.add_text(Lettering.TITLE, words.still_here_title, is_title=True)
        self._lead = self.add_text(Lettering.LEAD, " ")
        self._bar = Progress(materials)
        slop = materials.look.px(SLOP)
        frame = QVBoxLayout()
        frame.setContentsMargins(slop, 0, slop, 0)
        frame.addWidget(self._bar)
        self.rows.addLayout(frame)
        keep = PushButton(
            materials, words.keep_reading, icon="touch", rank=Rank.PRIMARY, height_mm=KEEP_READING
        )
        keep.clicked.connect(self.away)
        over = PushButton(materials, words.start_over, icon="start-over")
        over.clicked.connect(lambda: self.asked.emit(VisitorLeft()))
        self.add_answers(keep, over)

    def show_session(self, session: Session) -> None:
        """Count down, or go."""
        if session.seconds_left is None:
            self.hide()
            return
        seconds = session.seconds_left
        said = counted(self._words, self.materials.language, seconds)
        self._lead.set_text(self._words.still_here_lead.format(seconds=said))
        self._bar.show_share(seconds / self._whole)
        self.appear()

    def away(self) -> None:
        """Keep the visit: every touch but one on Start over says so."""
        self.asked.emit(KeepReading())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the visit on any key."""
        self.away()
