"""Where the facts come from: the clinic's own page comes before all others."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel

from kiosk.content.model import Guide
from kiosk.views.parts.card import Card
from kiosk.views.parts.materials import Materials
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
