"""The nine keys of a pad, for somebody who hears the screen instead of seeing it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kiosk.session.actions import (
    ChangeVoice,
    GoOnListening,
    HearItem,
    Listen,
    OpenPlace,
    PauseListening,
    UseEar,
)
from kiosk.session.pad import PadKey
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.shell.reader import Reader

STEPS = {PadKey.UP: -1, PadKey.DOWN: 1, PadKey.LEFT: -1, PadKey.RIGHT: 1}
"""How far each arrow goes; left and right are turned where one reads from the right."""

LOUDER = {PadKey.VOLUME_UP: 1, PadKey.VOLUME_DOWN: -1}


class ByEar(QObject):
    """Takes the keys over where there is a voice; else they do what keys do on any screen."""

    asked = Signal(object)
    """An action that the visitor wants."""

    def __init__(
        self,
        reader: Reader,
        session: Callable[[], Session],
        language: Callable[[], str],
        is_rtl: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """Take the reader, and how to learn what the visit is, and in which language."""
        super().__init__(parent)
        self._reader = reader
        self._session = session
        self._language = language
        self._is_rtl = is_rtl

    def takes(self, key: PadKey) -> bool:
        """Do what a key asks for; gives False where it is to do what keys do everywhere."""
        session = self._session()
        if not self._reader.can_say(self._language()):
            return self._without_a_voice(key)
        if key in LOUDER and session.listening is not None:
            self.asked.emit(ChangeVoice(session.voice.louder(LOUDER[key])))
            return True
        if session.ear is None and key is not PadKey.JACK_OUT:
            # The first key only begins: nothing is pressed that was not heard.
            self.asked.emit(UseEar())
            return True
        return self._by_ear(key, session)

    def _without_a_voice(self, key: PadKey) -> bool:
        if key is PadKey.HELP:
            self.asked.emit(OpenPlace(Place(Screen.HELP)))
            return True
        return key in (PadKey.JACK_IN, PadKey.JACK_OUT)

    def _by_ear(self, key: PadKey, session: Session) -> bool:
        match key:
            case PadKey.UP | PadKey.DOWN:
                self._go(session, STEPS[key], only_controls=False)
            case PadKey.LEFT | PadKey.RIGHT:
                steps = -STEPS[key] if self._is_rtl() else STEPS[key]
                self._go(session, steps, only_controls=True)
            case PadKey.SELECT:
                return self._select(session)
            case PadKey.BACK:
                return self._back(session)
            case PadKey.HELP:
                self.asked.emit(OpenPlace(Place(Screen.LISTEN)))
                if session.place.screen is Screen.LISTEN:
                    self.asked.emit(Listen(0))  # no page has come that would be read by itself
            case PadKey.VOLUME_UP | PadKey.VOLUME_DOWN:
                self.asked.emit(ChangeVoice(session.voice.louder(LOUDER[key])))
            case PadKey.JACK_IN:
                self.asked.emit(GoOnListening())
            case PadKey.JACK_OUT:
                self._unplugged()
        return True

    def _unplugged(self) -> None:
        """Be silent: what was meant for one ear is not for the room."""
        self._reader.hush()
        self.asked.emit(PauseListening())

    def _back(self, session: Session) -> bool:
        """Go back as keys do everywhere; where no way leads back, say where one is."""
        if _leads_back(session):
            return False
        self.asked.emit(HearItem(0))
        return True

    def _go(self, session: Session, steps: int, *, only_controls: bool) -> None:
        listening = session.listening
        at = max(0, listening.at) if listening is not None else 0
        following = self._reader.transcript.neighbour(at, steps, only_controls=only_controls)
        if following is not None:
            self.asked.emit(HearItem(following))

    def _select(self, session: Session) -> bool:
        """Press the control that is heard; on anything else, be silent or read on from there."""
        listening = session.listening
        transcript = self._reader.transcript
        if listening is None:
            return False
        item = transcript.item_at(listening.at)
        if item >= 0 and transcript.items[item].is_control:
            return False
        self.asked.emit(Listen(listening.at) if listening.is_paused else PauseListening())
        return True


def _leads_back(session: Session) -> bool:
    """Say whether Back leads anywhere: from the home screen it does not."""
    over = session.terms or session.asks_to_start_over or session.seconds_left is not None
    return bool(over or session.trail or session.place.screen is not Screen.HOME)
