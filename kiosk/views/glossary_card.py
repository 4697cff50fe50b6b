"""The meaning of hard words, over the page they stand on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.content.model import Edition
from kiosk.design.sizes import SLOP, SPACE_M, SPACE_XS, TARGET, Lettering
from kiosk.session.actions import CloseTerms, Listen, OpenPlace, StopListening
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.views.parts.borrowed import plain_of
from kiosk.views.parts.dialog import Dialog
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.pager import Pager
from kiosk.views.parts.push_button import PushButton, Rank
from kiosk.views.parts.text import Text
from kiosk.views.parts.writing import own_name


class GlossaryCard(Dialog):
    """Explains the words of one paragraph."""

    def __init__(self, materials: Materials, edition: Edition, parent: QWidget) -> None:
        """Take the edition whose glossary it explains from."""
        super().__init__(materials, parent)
        self._edition = edition
        self._shown: tuple[str, ...] = ()
        self._is_paged = False
        words = edition.words
        colour = materials.look.theme.primary
        self.add_text(
            Lettering.LABEL, words.what_words_mean, colour=colour, is_centred=False, is_title=True
        )
        look = materials.look
        self._meanings = Pager(look, materials.flick, look.px(SPACE_M))
        self._meanings.laid_out.connect(self._say_more)
        self.rows.addWidget(self._meanings)
        self._more = PushButton(materials, words.more, icon="more")
        self._more.clicked.connect(self.read_on)
        self.add_button(self._more)
        self._close = PushButton(materials, words.close, icon="close", rank=Rank.PRIMARY)
        self._close.clicked.connect(self.away)
        self.add_button(self._close)
        self._listen = PushButton(materials, words.listen, icon="listen", height_mm=TARGET)
        self._listen.may_say(words.listen, words.stop)
        self._listen.clicked.connect(self._ask_to_listen)
        self._listen.hide()
        self._is_heard = False
        self.add_button(self._listen)
        silence = words.no_voice.format(language=own_name(materials.language))
        self._silence = self.add_text(Lettering.LABEL, silence)
        self._silence.hide()
        every = PushButton(materials, words.all_words, icon="words", height_mm=TARGET)
        every.clicked.connect(self._see_all)
        self.add_button(every)

    def show_session(self, session: Session) -> None:
        """Explain the session's words, or go."""
        if not session.terms:
            self.hide()
            if self._shown:
                self._meanings.clear()
                self._shown = ()
            return
        listening = session.listening
        # Paused by a touch it can be heard again, and by ear the keys stop it.
        is_said = listening is not None and not listening.is_paused
        self._is_heard = is_said and session.ear is None
        words = self._edition.words
        said = (words.stop, "stop") if self._is_heard else (words.listen, "listen")
        self._listen.set_words(*said)
        listening = session.listening
        self._silence.setVisible(listening is not None and listening.has_no_voice)
        if session.terms != self._shown or not self.isVisible():
            self._explain(session.terms)
        self.appear()

    def offer_listening(self, *, can_listen: bool) -> None:
        """Offer to read the meanings aloud, where there is any voice."""
        self._listen.setVisible(can_listen)

    def away(self) -> None:
        """Close."""
        self.asked.emit(CloseTerms())

    def read_on(self) -> bool:
        """Turn to the next meanings; gives False if all have been seen."""
        offset = self._meanings.next_offset()
        if offset is not None:
            self._meanings.show_offset(offset)
        return offset is not None

    def fit(self) -> None:
        """Be as high as the meanings need; where the window is lower, show as many as it holds."""
        margins = self.rows.contentsMargins()
        edges = self.card.width() - self.card.contentsRect().width()
        width = self.card_width() - margins.left() - margins.right() - edges
        room = self.room()
        needed = self._height_of_meanings(width)
        for is_paged in (False, True):
            self._is_paged = is_paged
            self._keep_room_for_more()
            self._meanings.setFixedHeight(needed)
            self.rows.activate()
            over = self.rows.totalHeightForWidth(self.card_width()) - room
            if over <= 0:
                break
        self._meanings.setFixedHeight(max(1, needed - max(0, over)))
        super().fit()
        # What is seen is known once the pager has its height.
        self.rows.activate()
        self._say_more()

    def _height_of_meanings(self, width: int) -> int:
        """Give the height in pixels of all meanings at a width."""
        self._meanings.resize(width, self._meanings.height())
        # At the same width as before the pager would wait for an event, and give the height of
        # the words that were explained last.
        self._meanings.lay_out()
        return self._meanings.content_height()

    def _keep_room_for_more(self) -> None:
        """Keep the place of More on the last screenful too, so that Close stays where it is."""
        policy = self._more.sizePolicy()
        if policy.retainSizeWhenHidden() is not self._is_paged:
            policy.setRetainSizeWhenHidden(self._is_paged)
            self._more.setSizePolicy(policy)
        if not self._is_paged:
            self._more.hide()

    def _say_more(self) -> None:
        """Show More while there is more."""
        is_more = self._is_paged and self._meanings.next_offset() is not None
        if not is_more and self._more.hasFocus():
            self._close.setFocus(Qt.FocusReason.OtherFocusReason)
        self._more.setVisible(is_more)

    def _explain(self, terms: tuple[str, ...]) -> None:
        self._shown = terms
        self._meanings.clear()
        look = self.materials.look
        for term_id in terms:
            term = self._edition.glossary.term(term_id)
            block = QWidget()
            lines = QVBoxLayout(block)
            lines.setContentsMargins(look.px(SLOP), 0, look.px(SLOP), 0)
            lines.setSpacing(look.px(SPACE_XS))
            lines.addWidget(Text(self.materials, Lettering.HEADING, term.term, level=2))
            if term.say:
                said = self._edition.words.say.format(say=term.say)
                colour = look.theme.text2
                lines.addWidget(Text(self.materials, Lettering.SMALL, said, colour=colour))
            meaning = plain_of(term.meaning, self._edition)
            lines.addWidget(Text(self.materials, Lettering.BODY, meaning))
            self._meanings.add(block)
            block.show()

    def _ask_to_listen(self) -> None:
        self.asked.emit(StopListening() if self._is_heard else Listen())

    def _see_all(self) -> None:
        self.asked.emit(OpenPlace(Place(Screen.WORDS)))
