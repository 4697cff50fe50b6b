"""Walks through the kiosk by touch, as a visitor who reads everything in order."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.model import Edition
from kiosk.proof.controls import controls
from kiosk.proof.hand import Hand, NotOnTheScreenError
from kiosk.proof.stage import Stage

MOST_SCREENS = 1_000
"""More than any kiosk has: a walk that goes round in circles ends."""


def walk_through(stage: Stage) -> Iterator[str]:
    """Touch the first screen, the first tab, then More and Next until the last page.

    Gives the name of each screen while it is shown. Ends back at home, or at once where there
    is nothing to read.
    """
    if stage.guide is None or stage.kiosk.store is None:
        yield "calm"
        return
    edition = stage.guide.first
    hand = Hand(stage)
    yield _name(stage)
    hand.touch(edition.words.touch_to_start)
    yield _name(stage)
    hand.touch(_first_tab(hand, edition))
    yield _name(stage)
    for _ in range(MOST_SCREENS):
        forward = forward_name(hand, edition)
        hand.touch(forward)
        yield _name(stage)
        if forward == edition.words.first_page:
            return


def forward_name(hand: Hand, edition: Edition) -> str:
    """Give the name of the button that leads on: More, Next, or back to the beginning."""
    words = edition.words
    begins = words.next_to.split("{title}")[0]
    for control in controls(hand.window):
        if control.name in (words.more, words.first_page) or control.name.startswith(begins):
            return control.name
    raise NotOnTheScreenError("Nothing on this screen leads on.")


def _first_tab(hand: Hand, edition: Edition) -> str:
    """Give the name of the first tab as the bar has it, or its card on the home screen."""
    short = edition.about.short
    names = [control.name for control in controls(hand.window)]
    return next((name for name in names if name == short), names[0])


def _name(stage: Stage) -> str:
    store = stage.kiosk.store
    if store is None:
        return "calm"
    place = store.session.place
    return f"{place.screen.value}-{place.item}" if place.item else place.screen.value
