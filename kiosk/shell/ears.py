"""All that is heard of the kiosk, joined: the voice, the reader and the keys of a pad."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, Signal

from kiosk.content.clips import clip_path
from kiosk.content.model import Guide
from kiosk.session.actions import ChooseLanguage, UseEyes
from kiosk.session.pad import PadKey
from kiosk.session.reduce import edition_of
from kiosk.session.session import Session
from kiosk.session.transcript import Sentence
from kiosk.shell.by_ear import ByEar
from kiosk.shell.reader import Reader
from kiosk.shell.speaks import Speaks, Told

if TYPE_CHECKING:
    from kiosk.content.spoken import Spoken


class Ears(QObject):
    """Follows the session, says what it says is heard, and takes the keys over by ear."""

    asked = Signal(object)
    """An action: what a key asks for, or what the voice has come to."""

    spoke = Signal()
    """A sentence has begun or ended: somebody is listening."""

    def __init__(
        self, narrator: Speaks, tell: Callable[[bool], Told | None], parent: QObject | None = None
    ) -> None:
        """Take the voice, and how the screen is told by eye or by ear (True)."""
        super().__init__(parent)
        self._narrator = narrator
        self._session = Session()
        self._guide: Guide | None = None
        self._new = ""
        self._spoken: dict[str, Spoken] = {}
        self._reader = Reader(narrator, tell, self._said, self._clip_of, self._has_clips, self)
        self._reader.asked.connect(self.asked)
        self._reader.spoke.connect(self.spoke)
        self._keys = ByEar(self._reader, lambda: self._session, self._language, self._is_rtl, self)
        self._keys.asked.connect(self.asked)

    def show_guide(self, guide: Guide) -> None:
        """Read these words from now on."""
        self._guide = guide
        self._spoken = {}

    def get_ready(self) -> None:
        """Load what turns words into speech, where there is a voice: no visitor waits for it."""
        editions = self._guide.editions if self._guide is not None else {}
        for language in editions:
            if self._reader.can_say(language):
                self._spoken_in(language).ready()

    @property
    def can_listen(self) -> bool:
        """Whether any language that is offered can be read aloud."""
        editions = self._guide.editions if self._guide is not None else {}
        return any(self._reader.can_say(language) for language in editions)

    @property
    def has_recordings(self) -> bool:
        """Whether sentences of any language that is offered were recorded."""
        return self._guide is not None and any(map(self._has_clips, self._guide.editions))

    def follow(self, session: Session) -> None:
        """Say what the session says is heard, or be silent."""
        last, self._session = self._session, session
        if self._is_lost_after(last):
            # Who cannot see would be left in silence, and the keys with them.
            self.asked.emit(ChooseLanguage(last.language))
            return
        before = last.listening
        # Taken before: what the reader asks for comes back here, and is no news.
        words, self._new = self._new, ""
        self._reader.follow(session)
        now = session.listening
        is_told_anew = now is None or before is None or before.turn != now.turn
        if words and session.ear is not None and not is_told_anew:
            self._reader.say_besides(words, self._language())

    def _is_lost_after(self, last: Session) -> bool:
        """Say whether who hears has come to a language without a voice, from one that has one."""
        if self._session.ear is None or last.ear is None or last.language == self._session.language:
            return False
        return not self._reader.can_say(self._language())

    def announce(self, words: str) -> None:
        """Take what has changed on the screen: by ear it is said at once, if nothing else is."""
        self._new = words

    def takes(self, key: PadKey) -> bool:
        """Do what a key of the pad asks for, where there is a voice."""
        return self._guide is not None and self._keys.takes(key)

    def touched(self) -> bool:
        """Be silent at once: a finger has come down. Gives whether that touch did all it should.

        Who cannot see what is touched, because the screen shows nothing, presses nothing.
        """
        self._reader.touched()
        ear = self._session.ear
        if ear is None:
            return False
        self.asked.emit(UseEyes())
        return ear.has_curtain

    def let_go(self) -> None:
        """Pause, if the touch asked for nothing else."""
        self._reader.let_go()

    def not_counted(self) -> None:
        """Go on: the touch was the second one of a hand that trembles."""
        self._reader.not_counted()

    def _language(self) -> str:
        """Give the language of the visit."""
        return edition_of(self._session, self._guide).language if self._guide is not None else ""

    def _is_rtl(self) -> bool:
        return QLocale(self._language()).textDirection() is Qt.LayoutDirection.RightToLeft

    def _said(self, sentence: Sentence) -> str:
        guide = self._guide
        if guide is None or sentence.language not in guide.editions:
            return sentence.text
        return self._spoken_in(sentence.language).say(sentence.text)

    def _spoken_in(self, language: str) -> Spoken:
        assert self._guide is not None  # a language is known by its words
        if language not in self._spoken:
            # 40 ms and a megabyte, which a kiosk without a voice never needs.
            from kiosk.content.spoken import Spoken

            self._spoken[language] = Spoken(self._guide.editions[language])
        return self._spoken[language]

    def _has_clips(self, language: str) -> bool:
        edition = self._guide.editions.get(language) if self._guide is not None else None
        return edition is not None and edition.has_clips

    def _clip_of(self, sentence: Sentence) -> str:
        """Give where the recording of a sentence is, if there is one: no disk is asked here."""
        guide = self._guide
        if guide is None or not self._has_clips(sentence.language):
            return ""
        return str(clip_path(guide.folder, sentence.language, sentence.text) or "")
