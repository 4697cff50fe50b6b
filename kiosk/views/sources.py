"""Where this comes from: the sources of one page, or of all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from kiosk.content.model import Source
from kiosk.design.sizes import Lettering
from kiosk.session.actions import OpenPlace
from kiosk.session.places import ELSEWHERE, Place, Screen
from kiosk.session.provenance import CLINIC, basis_of
from kiosk.session.reading_order import title_of
from kiosk.views.parts.accessible import Role, tell
from kiosk.views.parts.card import Card
from kiosk.views.parts.dates import say_full_date, say_month_of
from kiosk.views.parts.page import Page
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.reading import in_line, words_here
from kiosk.views.parts.text import Text
from kiosk.views.parts.topic import Topic


class SourcesView(Topic):
    """The list of sources, by organisation and title. No link leaves this program."""

    shows = Screen.SOURCES

    def make(self, item: str) -> Page:
        """Build the list of all sources, or of those behind one place."""
        behind = Place(Screen.SOURCES, item).read_before
        return self._all() if behind is None else self._of(behind, self.new_page(item))

    def explain(self, page: Page) -> None:
        """Do nothing at the end of so long a list: the way stands at its head."""

    def put_away(self) -> None:
        """Keep the list of all; those behind one place are many, and made when they are wanted."""
        for item in [item for item in self._pages if item]:
            self._pile.let_go(self._pages.pop(item))

    def _explain_first(self, page: Page) -> None:
        button = words_here(page)
        if button is not None:
            page.add_to_side(button)

    def _all(self) -> Page:
        sources = self.edition.sources
        page = self.new_page("")
        page.add_title(sources.title)
        page.add_lead(sources.lead)
        self._explain_first(page)
        page.end_heading()
        self._add_clinic(page)
        page.add_statements((*sources.statements, *sources.key_points))
        self._add_written(page, sources.sources)
        if self.edition.help.elsewhere:
            more = PushButton(self.materials, self.edition.help.elsewhere_title, icon="help")
            elsewhere = OpenPlace(Place(Screen.HELP, ELSEWHERE))
            more.clicked.connect(partial(self.asked.emit, elsewhere))
            page.add(more)
        for source in sources.sources:
            self._add(page, source)
        return page

    def _of(self, behind: Place, page: Page) -> Page:
        sources = self.edition.sources
        basis = basis_of(behind, self.edition)
        page.add_title(sources.title, over=title_of(behind, self.edition))
        for point in sources.key_points:
            page.add_lead(point)
        every = PushButton(self.materials, self.edition.words.all_sources, icon="sources")
        every.clicked.connect(partial(self.asked.emit, OpenPlace(Place(Screen.SOURCES))))
        page.add_to_side(every)
        self._explain_first(page)
        page.end_heading()
        if CLINIC in basis:
            self._add_clinic(page)
        behind_it = [source for source in sources.sources if source.id in basis]
        self._add_written(page, behind_it)
        for source in behind_it:
            self._add(page, source)
        return page

    def _add_clinic(self, page: Page) -> None:
        card = Card(self.materials)
        name = Text(self.materials, Lettering.STRONG, self.edition.words.clinic_source, level=2)
        card.add_heading(name)
        page.add(in_line(page, card))

    def _add_written(self, page: Page, sources: Sequence[Source]) -> None:
        """Say up to which day sources were read, which is how old the words are (DISCERN 5)."""
        if not sources:
            return
        newest = date.fromisoformat(max(source.checked for source in sources))
        said = say_full_date(newest, self.edition.language)
        line = self.edition.words.written.format(date=said)
        page.add(page.moved_in(Text(self.materials, Lettering.BODY, line), 0))

    def _add(self, page: Page, source: Source) -> None:
        theme = self.materials.look.theme
        words = self.edition.words
        card = Card(self.materials)
        line = words.source_line.format(organisation=source.organisation, year=source.year)
        card.add(Text(self.materials, Lettering.LABEL, line, colour=theme.primary))
        # Several sources have one title.
        tell(card, Role.Grouping, f"{line}. {source.title}. {source.supports}")
        card.add(Text(self.materials, Lettering.STRONG, source.title, level=2))
        card.add(Text(self.materials, Lettering.SMALL, source.supports, colour=theme.text2))
        month = say_month_of(date.fromisoformat(source.checked), self.edition.language)
        read = words.source_read.format(month=month)
        card.add(Text(self.materials, Lettering.SMALL, read, colour=theme.text2))
        page.add(in_line(page, card))
