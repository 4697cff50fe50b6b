"""The people who may look after the patient: only what the clinic says of them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.content.model import Person
from kiosk.design.measures import FACE, LISTED_FACE, LISTED_FACE_WIDE
from kiosk.design.sizes import Lettering
from kiosk.session.actions import OpenPlace
from kiosk.session.places import Place, Screen
from kiosk.views.parts.accessible import Role, tell
from kiosk.views.parts.borrowed import plain_of
from kiosk.views.parts.card import Card
from kiosk.views.parts.card_button import CardButton
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.mirror import Mirror
from kiosk.views.parts.page import Page
from kiosk.views.parts.portrait import portrait
from kiosk.views.parts.reading import add_basis, add_key_points, in_line, key_points_beside
from kiosk.views.parts.text import Text
from kiosk.views.parts.topic import Topic


class SpecialistsView(Topic):
    """The list of people, and a page for each."""

    shows = Screen.SPECIALISTS

    def make(self, item: str) -> Page:
        """Build the list, or the page of a person."""
        people = {person.id: person for person in self.edition.specialists.people}
        return self._person(people[item]) if item else self._list()

    def _list(self) -> Page:
        specialists = self.edition.specialists
        page = self.new_page("")
        page.add_title(specialists.title)
        page.add_lead(specialists.lead)
        has_room_beside = self.materials.is_wide and not self.materials.is_low
        if has_room_beside:
            key_points_beside(page, specialists.key_points)
        page.end_heading()
        px = self.materials.look.grown(LISTED_FACE_WIDE if self.materials.is_wide else LISTED_FACE)
        for number, person in enumerate(specialists.people):
            face = portrait(self.materials, person, number, px)
            card = CardButton(self.materials, person.name, person.credentials, portrait=face)
            card.clicked.connect(partial(self._open, person.id))
            page.add(card)
        if not has_room_beside:
            add_key_points(page, specialists.key_points)
        return page

    def _person(self, person: Person) -> Page:
        specialists = self.edition.specialists
        page = self.new_page(person.id)
        number = specialists.people.index(person)
        px = self.materials.look.grown(FACE)
        face = portrait(self.materials, person, number, px)
        spoken = self.edition.words.picture_of.format(name=person.name)
        page.add_to_side(in_line(page, _Face(self.materials, face, spoken)))
        page.add_title(person.name)
        if person.credentials:
            credentials = Text(self.materials, Lettering.LEAD, person.credentials)
            page.add_to_side(in_line(page, credentials))
        page.end_heading()
        for term_id in person.terms:
            term = self.edition.glossary.term(term_id)
            card = Card(self.materials)
            card.add_heading(Text(self.materials, Lettering.CARD, term.term, level=2))
            card.add(Text(self.materials, Lettering.BODY, plain_of(term.meaning, self.edition)))
            page.add(in_line(page, card))
        page.add_statements(specialists.key_points)
        add_basis(page)
        return page

    def _open(self, item: str) -> None:
        self.asked.emit(OpenPlace(Place(Screen.SPECIALISTS, item)))


class _Face(QWidget):
    """A portrait by itself."""

    def __init__(self, materials: Materials, pixmap: QPixmap, spoken: str) -> None:
        super().__init__()
        self._is_rtl = materials.look.is_rtl
        self._pixmap = pixmap
        tell(self, Role.Graphic, spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Give the portrait's size."""
        return self._pixmap.deviceIndependentSize().toSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the portrait."""
        painter = QPainter(self)
        Mirror(self.rect(), self._is_rtl).picture(painter, 0, 0, self._pixmap)
        painter.end()
