"""A care card: warning signs, and how fast to act on them."""

from __future__ import annotations

from types import MappingProxyType

from kiosk.content.model import CareCard, Level
from kiosk.content.words import Words
from kiosk.design.sizes import Lettering
from kiosk.views.parts.accessible import Role, as_items, tell
from kiosk.views.parts.card import Card, head, signed_row
from kiosk.views.parts.page import Page

SIGNS = MappingProxyType(
    {Level.EMERGENCY: "emergency", Level.URGENT: "urgent", Level.ASK: "question"}
)
"""Each level has a shape of its own, so that colour is never alone (access.md P-12)."""

KINDS = MappingProxyType({Level.EMERGENCY: "danger", Level.URGENT: "warning", Level.ASK: "ask"})
"""The names of the levels in the stylesheet."""

CARDS = MappingProxyType(
    {Level.EMERGENCY: "danger-card", Level.URGENT: "urgent-card", Level.ASK: "ask-card"}
)


def level_word(words: Words, level: Level) -> str:
    """Give the word for a level, so that neither colour nor shape has to say it."""
    return {
        Level.EMERGENCY: words.level_emergency,
        Level.URGENT: words.level_urgent,
        Level.ASK: words.level_ask,
    }[level]


def care_card(page: Page, card: CareCard, *, is_alone: bool = False) -> Card:
    """Give the card.

    Alone on a page it says itself what to do now, and needs no word for its level; among the
    others the page's lead says it for all of them.
    """
    materials = page.materials
    theme = materials.look.theme
    colour = {
        Level.EMERGENCY: theme.danger,
        Level.URGENT: theme.warning,
        Level.ASK: theme.primary,
    }[card.level]
    frame = Card(materials, CARDS[card.level])
    pad = frame.rows.contentsMargins()
    frame.rows.setContentsMargins(0, 0, 0, pad.bottom())
    texts = (
        [card.heading] if is_alone else [level_word(page.edition.words, card.level), card.heading]
    )
    frame.add(head(materials, KINDS[card.level], SIGNS[card.level], texts, theme.surface))
    tell(frame, Role.Grouping, card.heading)
    rows = [page.signed(sign, "point", colour) for sign in card.signs]
    for row in rows:
        row.setContentsMargins(pad.left(), 0, pad.right(), 0)
        frame.add(row)
    as_items(frame, card.heading, rows)
    if card.act is not None and is_alone:
        row = signed_row(materials, "forward", colour, page.words_of(card.act, Lettering.STRONG))
        row.setContentsMargins(pad.left(), 0, pad.right(), 0)
        frame.add(row)
    return frame
