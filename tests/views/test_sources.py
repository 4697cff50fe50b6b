"""Where the facts come from: the clinic's own page comes before all others."""

from __future__ import annotations

import pytest
from attrs import evolve
from PySide6.QtWidgets import QApplication, QLabel

from kiosk.content.model import Guide
from kiosk.content.statements import Review
from kiosk.session.actions import OpenPlace
from kiosk.session.places import Place, Screen
from kiosk.session.provenance import CLINIC, basis_of
from kiosk.views.parts.card import Card
from kiosk.views.parts.card_button import CardButton
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.push_button import PushButton
from kiosk.views.risks import RisksView
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


def test_each_source_says_when_it_was_read_and_the_page_how_old_its_words_are(
    qapp: QApplication, materials: Materials, guide: Guide
) -> None:
    words, sources = guide.first.words, guide.first.sources
    first, *others = sources.sources
    dated = (
        evolve(first, checked="2031-05-04"),
        *(evolve(it, checked="2030-01-02") for it in others),
    )
    edition = evolve(guide.first, sources=evolve(sources, sources=dated))
    page = SourcesView(materials, edition).make("")
    said = [label.text() for label in page.findChildren(QLabel)]
    assert said.count(words.source_read.format(month="May 2031")) == 1
    assert said.count(words.source_read.format(month="January 2030")) == len(others)
    assert words.written.format(date="May 4, 2031") in said
    page.deleteLater()


@pytest.mark.parametrize(
    ("language", "on"), [("en", "November 22, 2026"), ("es", "22 de noviembre de 2026")]
)
def test_the_day_on_which_a_page_was_checked_is_said_as_people_say_it(
    qapp: QApplication, materials: Materials, guide: Guide, language: str, on: str
) -> None:
    edition = evolve(guide.first, language=language)
    review = Review(by="Dr. Maria Lopez", on="2026-11-22", next="2027-11-22")
    checked = evolve(edition, risks=evolve(edition.risks, review=review))
    page = RisksView(materials, checked).make("leak")
    way = next(
        it for it in page.findChildren(CardButton) if it.text().endswith(edition.words.sources)
    )
    assert edition.words.checked.format(name=review.by, date=on) in way.text()
    page.deleteLater()
