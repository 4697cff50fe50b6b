"""Where the facts come from: the clinic's own page comes before all others."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel

from kiosk.content.model import Guide
from kiosk.session.actions import OpenPlace
from kiosk.session.places import Place, Screen
from kiosk.session.provenance import CLINIC, basis_of
from kiosk.views.parts.card import Card
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.push_button import PushButton
from kiosk.views.sources import SourcesView


def test_the_first_card_is_the_clinics_own_page(
    qapp: QApplication, materials: Materials, guide: Guide
) -> None:
    edition = guide.first
    page = SourcesView(materials, edition).make("")
    cards = [
        [label.text() for label in card.findChildren(QLabel)] for card in page.findChildren(Card)
    ]
    assert cards[0] == [edition.words.clinic_source]
    assert len(cards) == 1 + len(edition.sources.sources)
    page.deleteLater()


def test_a_page_shows_its_own_sources_and_the_way_to_all(
    qapp: QApplication, materials: Materials, guide: Guide
) -> None:
    edition = guide.first
    behind = Place(Screen.RISKS, "leak")
    basis = basis_of(behind, edition)
    page = SourcesView(materials, edition).make(behind.sources.item)
    shown = [
        label.text() for card in page.findChildren(Card) for label in card.findChildren(QLabel)
    ]
    for source in edition.sources.sources:
        assert (source.title in shown) is (source.id in basis)
    assert (edition.words.clinic_source in shown) is (CLINIC in basis)
    wanted: list[object] = []
    view = SourcesView(materials, edition)
    view.asked.connect(wanted.append)
    again = view.page(behind.sources.item)
    next(
        button
        for button in again.findChildren(PushButton)
        if button.text() == edition.words.all_sources
    ).click()
    assert wanted == [OpenPlace(Place(Screen.SOURCES))]
    page.deleteLater()
    view.deleteLater()
