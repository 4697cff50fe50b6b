"""Reads a screen aloud: one sentence after another, for as long as the session says so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kiosk.session.actions import (
    FindNoVoice,
    HearAgain,
    PauseListening,
    RestVoice,
    SayNext,
    ScrolledTo,
    StopListening,
)
from kiosk.session.listening import HERE, Listening, Reach
from kiosk.session.session import Session
from kiosk.session.transcript import Sentence, Transcript
from kiosk.session.unheard import Why
from kiosk.session.word_seen import word_seen
from kiosk.shell.speaks import Speaks, Told

MOST_FAILURES = 2
"""Sentences one after another that could not be said: then there is no use in going on."""


class Reader(QObject):
    """Follows the session: what it says is being read is said, and nothing else is."""

    asked = Signal(object)
    """An action: what the voice has come to."""

    spoke = Signal()
    """A sentence has begun or ended: somebody is listening."""

    def __init__(
        self,
        narrator: Speaks,
        tell: Callable[[bool], Told | None],
        spoken: Callable[[Sentence], str],
        clip: Callable[[Sentence], str],
        has_clips: Callable[[str], bool],
        parent: QObject | None = None,
    ) -> None:
        """Take the voice, and what it is given.

        `tell` gives the screen as it is read by eye or by ear (True); `spoken` what a voice is
        given for a sentence, and `clip` the file of its recording, or nothing; `has_clips` tells
        of a language whether any of its sentences were recorded.
        """
        super().__init__(parent)
        self._narrator = narrator
        self._tell = tell
        self._spoken = spoken
        self._clip = clip
        self._has_clips = has_clips
        self._known: Listening | None = None
        self._telling: Told | None = None
        self._session = Session()
        self._number = 0
        self._said = ""
        """What the voice was given for the sentence of now."""
        self._failures = 0
        self._is_speaking = False
        self._is_beside = False
        """What is said stands nowhere on the screen."""
        self._was_heard = self._is_unheard = False
        """Whether something of this screen has been heard, or could not be."""
        self._is_touched = False
        narrator.began.connect(self._began)
        narrator.ended.connect(self._ended)
        narrator.failed.connect(self._failed)
        narrator.word.connect(self._is_at)

    @property
    def transcript(self) -> Transcript:
        """The screen that is being read; empty where none is."""
        return self._telling.transcript if self._telling is not None else Transcript()

    def can_say(self, language: str) -> bool:
        """Tell whether there is a voice for a language, or recordings in it."""
        return self._narrator.speaks(language) or self._has_clips(language)

    def follow(self, session: Session) -> None:
        """Say what the session says is to be said, or be silent."""
        before, self._session = self._known, session
        listening = self._known = session.listening
        if listening is None:
            self._be_silent()
            self._put_away()
        elif listening.is_paused:
            if before is None or not (before.is_paused and self._is_beside):
                self._be_silent()  # what is said beside a pause is said to its end
        elif before is None or (before.turn, before.is_paused) != (listening.turn, False):
            self._is_touched = False
            self._failures = 0
            self._was_heard = self._is_unheard = False
            self._begin(listening)
        elif before.at != listening.at:
            self._say(listening.at)

    def touched(self) -> None:
        """Be silent at once: somebody touches the screen. What the touch asks for comes later."""
        listening = self._session.listening
        if listening is not None and not listening.is_paused:
            self._is_touched = True
            self._be_silent()

    def let_go(self) -> None:
        """Pause if the touch asked for nothing else."""
        if self._is_touched:
            self._is_touched = False
            self.asked.emit(PauseListening())

    def not_counted(self) -> None:
        """Say anew what a touch has silenced that counts for nothing: a hand trembles."""
        if self._is_touched:
            self._is_touched = False
            self.asked.emit(HearAgain())

    def say_besides(self, text: str, language: str) -> None:
        """Say something that stands nowhere on the screen, in place of what is being read."""
        if self.can_say(language):
            self._number = self._narrator.new_number()
            self._is_speaking = self._is_beside = True
            sentence = Sentence(text, language, -1)
            said = self._spoken(sentence)
            self._narrator.say(self._number, said, language, self._session.voice)

    def hush(self) -> None:
        """Be silent at once, also with what is said beside the screen."""
        self._be_silent()

    def _begin(self, listening: Listening) -> None:
        self._be_silent()
        self._put_away()
        telling = self._telling = self._tell(self._session.ear is not None)
        transcript = self.transcript
        if telling is None or not transcript.sentences:
            self.asked.emit(StopListening())
            return
        if not self.can_say(transcript.language):
            # Its single lines in other languages, and what stands around it, are no page.
            self.asked.emit(FindNoVoice())
            return
        at = telling.first_seen() if listening.at == HERE else listening.at
        at = min(at, len(transcript.sentences) - 1)
        if listening.reach is Reach.ITEM:
            at = transcript.items[transcript.item_at(at)].first
        if at == listening.at:
            self._say(at)
        else:
            self.asked.emit(SayNext(at))

    def _say(self, at: int) -> None:
        if self._telling is None or at >= len(self.transcript.sentences):
            return
        sentence = self.transcript.sentences[at]
        if not self._is_said(at):
            self._be_silent()
            self._go_on_from(at)
            return
        clip, said = self._clip(sentence), self._spoken(sentence)
        self._said = said
        offset = self._telling.offset_of(at)
        if offset is not None and offset != self._session.offset:
            self.asked.emit(ScrolledTo(offset))
        self._telling.mark(at, takes_focus=self._session.ear is not None)
        self._number = self._narrator.new_number()
        self._is_speaking, self._is_beside = True, False
        self._narrator.say(self._number, said, sentence.language, self._session.voice, clip)

    def _is_said(self, at: int) -> bool:
        """Tell whether a sentence is said, or passed over.

        What is passed over: nothing but signs, such as the point between two names; and a line in
        a language that no voice speaks, because it is never said in a wrong one.
        """
        sentence = self.transcript.sentences[at]
        return self.can_say(sentence.language) and bool(self._spoken(sentence))

    def _go_on_from(self, at: int) -> None:
        listening = self._session.listening
        if listening is None or listening.is_paused:
            return
        within = listening.reach is Reach.ITEM
        following = self.transcript.following(at, within_item=within)
        while following is not None and not self._is_said(following):
            following = self.transcript.following(following, within_item=within)
        if following is not None:
            self.asked.emit(SayNext(following))
        else:
            self._rest()

    def _began(self, number: int) -> None:
        if number == self._number:
            self._failures = 0
            self._was_heard, self._is_unheard = True, False
            self.spoke.emit()

    def _is_at(self, number: int, begin: int, length: int) -> None:
        """Mark the word that is heard, where an engine tells."""
        listening = self._session.listening
        if number != self._number or self._is_beside or not (listening and self._telling):
            return
        shown = self.transcript.sentences[listening.at].text
        stretch = word_seen(shown, self._said, begin, length)
        if stretch is not None:
            self._telling.mark_word(listening.at, *stretch)

    def _ended(self, number: int) -> None:
        listening = self._session.listening
        if number == self._number and self._is_speaking:
            self._is_speaking = False
            self.spoke.emit()
            if listening is not None:
                self._go_on(listening)

    def _failed(self, number: int, why: object) -> None:
        listening = self._session.listening
        if number != self._number or not self._is_speaking or listening is None:
            return
        self._is_speaking = False
        self._is_unheard = not self._was_heard and listening.reach is Reach.SCREEN
        if why is not Why.CLIP_UNUSABLE:  # no voice speaks for what nobody has recorded
            self._failures += 1
        if self._failures < MOST_FAILURES:
            self._go_on(listening)
        else:
            self._rest()

    def _go_on(self, listening: Listening) -> None:
        """Read on; where something was said beside the screen, from what it interrupted.

        A single thing is not said again: what was told of it has changed.
        """
        if not self._is_beside:
            self._go_on_from(listening.at)
        elif not listening.is_paused:
            is_screen = listening.reach is Reach.SCREEN
            self.asked.emit(HearAgain() if is_screen else RestVoice())

    def _rest(self) -> None:
        """Come to the end: who uses the kiosk by ear goes on from there with keys.

        Where nothing could be heard of it, the screen says so: nobody waits for a voice.
        """
        if self._is_unheard:
            self.asked.emit(FindNoVoice())
        elif self._session.ear is None:
            self.asked.emit(StopListening())
        else:
            self.asked.emit(RestVoice())

    def _be_silent(self) -> None:
        if self._is_speaking:
            self._is_speaking = False
            self._narrator.hush()

    def _put_away(self) -> None:
        if self._telling is not None:
            self._telling.unmark()
            self._telling = None
