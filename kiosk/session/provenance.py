"""What stands behind the words of a place."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.model import Edition
from kiosk.content.said import said_in
from kiosk.content.statements import Chance, Statement
from kiosk.session.places import Place, Screen

CLINIC = "clinic"
"""The basis of what the clinic's own page says."""
OURS = "kiosk"
"""The basis of sentences that state no fact, such as how to use the screen."""


def basis_of(place: Place, edition: Edition) -> tuple[str, ...]:
    """Give the ids of the sources behind a place, each once, in the order in which they are read.

    `CLINIC` and `OURS` may be among them; a place that states nothing of its own has none.
    """
    found: dict[str, None] = {}
    for value in _said_at(place, edition):
        found.update(dict.fromkeys(value.basis))
    return tuple(found)


def states_facts(place: Place, edition: Edition) -> bool:
    """Tell whether anything at a place comes from somewhere else than from us."""
    return any(each != OURS for each in basis_of(place, edition))


def _said_at(place: Place, edition: Edition) -> Iterator[Statement | Chance]:
    parts: dict[str, object]
    match place.screen:
        case Screen.ABOUT:
            parts = {section.id: section for section in edition.about.sections}
        case Screen.PROCEDURE:
            parts = {place.item: edition.procedure}
        case Screen.RECOVERY:
            parts = {stone.id: stone for stone in edition.recovery.milestones}
        case Screen.RISKS:
            parts = {risk.id: risk for group in edition.risks.groups for risk in group.risks}
        case Screen.SIGNS:
            parts = {"": edition.risks.care_cards}
        case Screen.CHECK:
            parts = {check.id: check for check in edition.check.checks}
        case Screen.SPECIALISTS:
            specialists, glossary = edition.specialists, edition.glossary
            # Names and titles stand on the page of which the lead speaks, too.
            parts = {
                person.id: (
                    specialists.lead,
                    *(glossary.term(term).meaning for term in person.terms),
                    *specialists.key_points,
                )
                for person in specialists.people
            }
        case _:
            parts = {}
    return said_in(parts.get(place.item))
