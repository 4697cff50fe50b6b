"""The row that leads the voice, in the place of the tabs while a page is read aloud."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.content.words import Words
from kiosk.design.sizes import SPACE_M, SPACE_XS, TARGET, Lettering
from kiosk.session.actions import (
    ChangeVoice,
    GoOnListening,
    HearAgain,
    PauseListening,
    StopListening,
)
from kiosk.session.listening import Listening
from kiosk.session.session import Session
from kiosk.session.voice import Voice
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.mirror import margins
from kiosk.views.parts.rows import Rows, fitting_columns
from kiosk.views.parts.text import Text
from kiosk.views.parts.voice_button import SlimVoiceButton, VoiceButton
from kiosk.views.parts.writing import own_name

FEW_COLUMNS = 4
"""Seven controls in fewer columns have so many rows that they must be low."""


class ListeningRow(QWidget):
    """Pause, again, slower, faster, softer, louder, stop.

    Where there is no voice for the language of the page, it says so instead.
    """

    asked = Signal(object)
    """An action that the visitor wants."""

    def __init__(self, materials: Materials, words: Words, width: int) -> None:
        """Take the width in pixels that the row has."""
        super().__init__()
        self._words = words
        self._voice = Voice()
        self._is_paused = False
        every = self._arranged(materials, words, width)
        self.pause, again, *tones, self.stop = every
        self._slower, self._faster, self._softer, self._louder = tones
        self._heard = Rows(every, fitting_columns(every, width))
        self.pause.clicked.connect(self._pause)
        for button, ask in (
            (again, HearAgain()),
            (self.stop, StopListening()),
        ):
            button.clicked.connect(partial(self.asked.emit, ask))
        self._slower.clicked.connect(lambda: self._change(self._voice.faster(-1)))
        self._faster.clicked.connect(lambda: self._change(self._voice.faster()))
        self._softer.clicked.connect(lambda: self._change(self._voice.louder(-1)))
        self._louder.clicked.connect(lambda: self._change(self._voice.louder()))
        self._unheard = QWidget()
        self._close = SlimVoiceButton(materials, words.stop, "stop", is_wide=True)
        self._close.clicked.connect(partial(self.asked.emit, StopListening()))
        said = words.no_voice.format(language=own_name(materials.language))
        beside, above = materials.look.px(SPACE_M), materials.look.px(SPACE_XS)
        across = QHBoxLayout(self._unheard)
        across.setContentsMargins(margins(beside, above, 0, above, is_rtl=materials.is_rtl))
        across.addWidget(Text(materials, Lettering.LABEL, said), 1)
        across.addWidget(self._close)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self._heard)
        down.addWidget(self._unheard)
        self._controls = [*every, self._close]
        self.hide()

    def _arranged(self, materials: Materials, words: Words, width: int) -> list[VoiceButton]:
        """Give the buttons with their signs where they leave most to the page."""
        beside = self._made(materials, words, is_beside=True)
        if materials.is_wide and fitting_columns(beside, width) == len(beside):
            # As high as the tabs, in whose place they stand.
            for button in beside:
                button.be_at_least(TARGET * materials.comfort.size.growth)
            return beside
        above = self._made(materials, words, is_beside=False)
        # A tall screen has no height for many rows of signs above their words, nor has a low one.
        is_few = fitting_columns(above, width) < FEW_COLUMNS
        return beside if is_few or materials.is_low else above

    def _made(self, materials: Materials, words: Words, *, is_beside: bool) -> list[VoiceButton]:
        kind = SlimVoiceButton if is_beside else VoiceButton
        make = partial(kind, materials, is_wide=is_beside)
        pause = make(words.pause, "pause")
        pause.may_say(words.go_on)
        return [
            pause,
            make(words.hear_again, "again"),
            make(words.slower, "slower"),
            make(words.faster, "faster"),
            make(words.softer, "softer"),
            make(words.louder, "louder"),
            make(words.stop, "stop"),
        ]

    def controls(self) -> list[VoiceButton]:
        """Give its buttons in the order in which keys go through them."""
        return list(self._controls)

    def show_session(self, session: Session) -> None:
        """Show what the voice does, or be gone."""
        listening = session.listening
        # By ear the keys do all this, and the tabs stay to be reached.
        is_led_by_touch = listening is not None and session.ear is None
        if listening is not None:
            self._show(listening, session.voice)
        self.setVisible(listening is not None and (is_led_by_touch or listening.has_no_voice))

    def _show(self, listening: Listening, voice: Voice) -> None:
        self._voice, self._is_paused = voice, listening.is_paused
        self._heard.setHidden(listening.has_no_voice)
        self._unheard.setVisible(listening.has_no_voice)
        said = (self._words.go_on, "play") if listening.is_paused else (self._words.pause, "pause")
        self.pause.set_words(*said)
        self._slower.setEnabled(voice.faster(-1) != voice)
        self._faster.setEnabled(voice.faster() != voice)
        self._softer.setEnabled(voice.louder(-1) != voice)
        self._louder.setEnabled(voice.louder() != voice)

    def _pause(self) -> None:
        self.asked.emit(GoOnListening() if self._is_paused else PauseListening())

    def _change(self, voice: Voice) -> None:
        self.asked.emit(ChangeVoice(voice))
