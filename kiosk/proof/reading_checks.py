"""Checks on how much there is to read at a time (access.md C-05)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.proof.faults import Fault, Finding, at
from kiosk.proof.painting import UNREAD, Box
from kiosk.proof.seen import Seen
from kiosk.proof.text_checks import Seeing, TextChecks
from kiosk.views.bar import Bar
from kiosk.views.parts.card import Card
from kiosk.views.parts.hundred import Hundred
from kiosk.views.parts.option_card import OptionCard
from kiosk.views.parts.screenfuls import is_of_a_card
from kiosk.views.parts.term_text import TermText

MOST_WORDS = 90
"""On a screenful, those of buttons aside."""

MOST_BULLETS = 5
"""In one card."""

NO_BULLETS = ("", "word", UNREAD)
"""Pictures, the icon behind words that a touch explains, and icons that nobody can read."""


def word_count(there: Iterable[Seeing], texts: TextChecks) -> Iterator[Finding]:
    """There is not too much to read at a time.

    Choices that stand side by side are read one by one: each counts for itself.
    """
    counts: Counter[OptionCard | None] = Counter()
    for it, painting in there:
        # A paragraph that explains its words is a control, and is read all the same.
        if isinstance(it.widget, QAbstractButton) and not isinstance(it.widget, TermText):
            continue
        if is_of_a_card(it.widget) or _is_of_bar(it.widget):
            continue
        card = card_of(it.widget)
        option = card if isinstance(card, OptionCard) else None
        counts[option] += texts.words_seen(it, painting)
    for option, count in counts.items():
        if count > MOST_WORDS:
            kind = "Window" if option is None else "OptionCard"
            yield Finding(Fault.MANY_WORDS, "", f"{count} words", f"at most {MOST_WORDS}", kind)


def _is_of_bar(widget: QWidget) -> bool:
    """Say whether a text stands below the page: there it says why there is no voice."""
    holder = widget.parentWidget()
    while holder is not None and not isinstance(holder, Bar):
        holder = holder.parentWidget()
    return holder is not None


def bullets(there: Iterable[Seeing], cards: Iterable[Seen]) -> Iterator[Finding]:
    """No card has too many lines that begin with the same sign."""
    places: dict[QWidget, Box] = {it.widget: it.place for it in cards}
    signs: dict[Card, Counter[str]] = defaultdict(Counter)
    for it, painting in there:
        if isinstance(it.widget, Hundred):
            continue  # a picture of a number, and no list
        names = [icon.name for icon in painting.icons if icon.name not in NO_BULLETS]
        card = card_of(it.widget) if names else None
        if card is not None:
            signs[card].update(names)
    for card, counted in signs.items():
        count = max(counted.values())
        if count > MOST_BULLETS:
            measured, wanted = f"{count} points", f"at most {MOST_BULLETS}"
            place = places[card]
            yield at(place, Fault.MANY_BULLETS, "", measured=measured, wanted=wanted, widget=card)


def card_of(widget: QWidget) -> Card | None:
    """Give the card that holds a widget, if one does."""
    holder: QWidget | None = widget
    while holder is not None and not isinstance(holder, Card):
        holder = holder.parentWidget()
    return holder
