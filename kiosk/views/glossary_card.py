"""The meaning of hard words, over the page they stand on."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.content.model import Edition
from kiosk.design.sizes import SPACE_M, SPACE_XS, TARGET, Lettering
from kiosk.session.actions import CloseTerms, OpenPlace
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.views.parts.dialog import Dialog
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.push_button import PushButton, Rank
from kiosk.views.parts.text import Text


class GlossaryCard(Dialog):
    """Explains the words of one paragraph."""

    def __init__(self, materials: Materials, edition: Edition, parent: QWidget) -> None:
        """Take the edition whose glossary it explains from."""
        super().__init__(materials, parent)
        self._edition = edition
        self._shown: tuple[str, ...] = ()
        words = edition.words
        colour = materials.look.theme.primary
        self.add_text(Lettering.LABEL, words.what_words_mean, colour=colour, is_centred=False)
        self._meanings = QVBoxLayout()
        self._meanings.setSpacing(materials.look.px(SPACE_M))
        self.rows.addLayout(self._meanings)
        close = PushButton(materials, words.close, icon="close", rank=Rank.PRIMARY)
        close.clicked.connect(self.away)
        self.add_button(close)
        every = PushButton(materials, words.all_words, icon="words", height_mm=TARGET)
        every.clicked.connect(self._see_all)
        self.add_button(every)

    def show_session(self, session: Session) -> None:
        """Explain the session's words, or go."""
        if not session.terms:
            self.hide()
            return
        if session.terms != self._shown:
            self._explain(session.terms)
        self.appear()

    def away(self) -> None:
        """Close."""
        self.asked.emit(CloseTerms())

    def _explain(self, terms: tuple[str, ...]) -> None:
        self._shown = terms
        while (item := self._meanings.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        look = self.materials.look
        for term_id in terms:
            term = self._edition.glossary.term(term_id)
            block = QWidget()
            block.setObjectName("clear")
            lines = QVBoxLayout(block)
            lines.setContentsMargins(look.px(2), 0, look.px(2), 0)
            lines.setSpacing(look.px(SPACE_XS))
            lines.addWidget(Text(self.materials, Lettering.HEADING, term.term))
            if term.say:
                said = self._edition.words.say.format(say=term.say)
                colour = look.theme.text2
                lines.addWidget(Text(self.materials, Lettering.SMALL, said, colour=colour))
            lines.addWidget(Text(self.materials, Lettering.BODY, term.meaning.text.plain))
            self._meanings.addWidget(block)

    def _see_all(self) -> None:
        self.asked.emit(OpenPlace(Place(Screen.WORDS)))
