"""The languages to choose from, each by its own name."""

from __future__ import annotations

from functools import partial

from kiosk.content.model import Edition, Guide
from kiosk.design.sizes import Lettering
from kiosk.session.actions import ChooseLanguage
from kiosk.session.places import Screen
from kiosk.session.session import Session
from kiosk.views.parts.accessible import Role, tell_language, together
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.page import Page
from kiosk.views.parts.switch import SwitchButton
from kiosk.views.parts.text import Text
from kiosk.views.parts.topic import Topic


class LanguagesView(Topic):
    """One large button for each language. No flags: they stand for countries."""

    shows = Screen.LANGUAGES

    def __init__(self, materials: Materials, edition: Edition, guide: Guide) -> None:
        """Take the guide, for its languages."""
        super().__init__(materials, edition)
        self._guide = guide

    def make(self, item: str) -> Page:
        """Build the list."""
        words = self.edition.words
        page = self.new_page("")
        page.add_title(words.languages)
        page.add_heading_text(Text(self.materials, Lettering.LEAD, words.languages_lead))
        page.end_heading()
        self._buttons: dict[str, SwitchButton] = {}
        for code, edition in self._guide.editions.items():
            button = SwitchButton(self.materials, edition.words.language_name, words.chosen)
            button.clicked.connect(partial(self.asked.emit, ChooseLanguage(code)))
            tell_language(button, code)
            page.add(button)
            self._buttons[code] = button
        together(page, Role.Grouping, words.languages, [*self._buttons.values()])
        return page

    def show_session(self, session: Session) -> None:
        """Show which language is being read."""
        super().show_session(session)
        for code, button in self._buttons.items():
            button.set_on(code == self.edition.language)
