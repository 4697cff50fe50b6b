"""Where a visit by ear begins: what the keys do, and how the voice and the screen may be."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kiosk.content.model import Edition, Guide
from kiosk.design.sizes import MARGIN, Lettering
from kiosk.session.actions import Action, ChangeVoice, ChooseLanguage, DrawCurtain, OpenPlace
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.session.voice import Voice
from kiosk.views.parts.accessible import tell_language
from kiosk.views.parts.card import Card, signed_row
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.page import Page
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.reading import in_line
from kiosk.views.parts.rows import Rows, fitting_columns
from kiosk.views.parts.text import Text
from kiosk.views.parts.topic import Topic


class ListenView(Topic):
    """One page, to be heard rather than seen; whoever sits beside can read it."""

    shows = Screen.LISTEN

    def __init__(self, materials: Materials, edition: Edition, guide: Guide, width: int) -> None:
        """Take the guide, for its languages, and the width of the screen in pixels."""
        super().__init__(materials, edition)
        self._guide = guide
        self._width = width

    def make(self, item: str) -> Page:
        """Build the page."""
        return ListenPage(self.materials, self.edition, self._guide, self._width)


class ListenPage(Page):
    """The nine keys in words, and the choices that are there by ear alone."""

    def __init__(self, materials: Materials, edition: Edition, guide: Guide, width: int) -> None:
        """Take the guide, for its languages, and the width of the screen in pixels."""
        super().__init__(materials, edition, Place(Screen.LISTEN))
        words = edition.words
        self._voice = Voice()
        self._has_curtain = False
        self.add_title(words.listen_title)
        self.add_heading_text(Text(materials, Lettering.LEAD, words.listen_lead))
        self.end_heading()
        # First of all: who does not understand this language need not hear the rest of it.
        for other in guide.editions.values():
            if other is not edition:
                self.add(self._other(other))
        self._add_keys(
            (words.keys_move, "keys-up-down"),
            (words.keys_jump, "keys-across"),
            (words.keys_select, "key-select"),
            (words.keys_back, "key-back"),
            (words.keys_help, "key-help"),
            (words.keys_volume, "listen"),
        )
        slower = self._button(words.slower, "slower", lambda: self._speed(-1))
        faster = self._button(words.faster, "faster", lambda: self._speed(1))
        self.curtain = self._button(words.curtain_draw, "curtain", self._curtain)
        self.curtain.may_say(words.curtain_draw, words.curtain_open)
        self._add_row([slower, faster, self.curtain], width)

    def show_session(self, session: Session) -> None:
        """Show what the curtain does."""
        self._voice = session.voice
        self._has_curtain = session.ear is not None and session.ear.has_curtain
        words = self.edition.words
        is_drawn = self._has_curtain
        said = (words.curtain_open, "curtain-open") if is_drawn else (words.curtain_draw, "curtain")
        self.curtain.set_words(*said)
        self.curtain.setEnabled(session.ear is not None)
        super().show_session(session)

    def last_words(self) -> tuple[str, str]:
        """Say that the visit may begin."""
        return self.edition.words.listen_begin, "forward"

    def go_from_last(self) -> Action:
        """Go to the home screen."""
        return OpenPlace(Place(Screen.HOME))

    def _button(self, words: str, icon: str, do: Callable[[], None]) -> PushButton:
        button = PushButton(self.materials, words, icon=icon)
        button.clicked.connect(do)
        return button

    def _add_keys(self, *keys: tuple[str, str]) -> None:
        """Put what the keys do in cards, each with its sign."""
        materials = self.materials
        # A low screen holds two lines of a list at a time; cards are not cut.
        most = 2 if materials.is_low else len(keys)
        for first in range(0, len(keys), most):
            card = Card(materials)
            for said, icon in keys[first : first + most]:
                words = Text(materials, Lettering.BODY, said)
                card.add(signed_row(materials, icon, materials.look.theme.primary, words))
            self.add(in_line(self, card))

    def _other(self, other: Edition) -> PushButton:
        """Give the button that reads on in another language, said in that language."""
        text = f"{other.words.listen} · {other.words.language_name}"
        button = self._button(
            text, "language", lambda: self.asked.emit(ChooseLanguage(other.language))
        )
        tell_language(button, other.language)
        return button

    def _add_row(self, buttons: Sequence[PushButton], width: int) -> None:
        room = width * 13 // 22 if self.materials.is_wide else width
        room -= 2 * self.materials.look.px(MARGIN)
        self.add(Rows(buttons, fitting_columns(buttons, room)))

    def _speed(self, steps: int) -> None:
        self.asked.emit(ChangeVoice(self._voice.faster(steps)))

    def _curtain(self) -> None:
        self.asked.emit(DrawCurtain(not self._has_curtain))
