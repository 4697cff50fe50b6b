"""Drafts: statements that are written but not yet for patients, and what goes with them."""

from __future__ import annotations

from typing import TypeVar

import attrs

from kiosk.content.editions import pages_of, with_pages
from kiosk.content.model import (
    CareCard,
    CheckQuestion,
    Edition,
    Milestone,
    Risk,
    RiskGroup,
    Step,
    Term,
)
from kiosk.content.said import said_in
from kiosk.content.statements import Option, Section, Statement, Status

T = TypeVar("T")


def without_drafts(edition: Edition) -> Edition:
    """Give the edition that patients see.

    Sections, steps, milestones, risks and words to know that have nothing left to say go too, and
    questions of the check that would be left without an answer's explanation.
    The checks have made sure that no page loses its lead or its last question.
    """
    shown = with_pages(edition, {name: _shown(page) for name, page in pages_of(edition).items()})
    # A source that only drafts rest on would make patients ask for what they cannot read.
    used = {source for each in said_in(shown) for source in each.basis}
    kept = tuple(source for source in shown.sources.sources if source.id in used)
    return attrs.evolve(shown, sources=attrs.evolve(shown.sources, sources=kept))


def is_left(item: object) -> bool:
    """Tell whether patients see anything of a section, step, milestone, risk or person."""
    return not _is_hidden(item) and not _is_empty(_shown(item))


def _shown(value: T) -> T:
    """Give a value of the model without the drafts inside it."""
    changes: dict[str, object] = {}
    for each in getattr(type(value), "__attrs_attrs__", ()):
        inner = getattr(value, each.name)
        if isinstance(inner, tuple) and inner and attrs.has(type(inner[0])):
            kept = tuple(_shown(item) for item in inner if not _is_hidden(item))
            kept = tuple(item for item in kept if not _is_empty(item))
            if len(kept) != len(inner) or any(a is not b for a, b in zip(kept, inner, strict=True)):
                changes[each.name] = kept
        elif isinstance(inner, Statement):
            if _is_hidden(inner) and isinstance(value, CareCard):
                changes[each.name] = None
        elif attrs.has(type(inner)):
            shown = _shown(inner)
            if shown is not inner:
                changes[each.name] = shown
    if not changes:
        return value
    kept_as_is = {
        each.name: getattr(value, each.name)
        for each in getattr(type(value), "__attrs_attrs__", ())
        if each.name not in changes
    }
    return type(value)(**kept_as_is, **changes)


def _is_hidden(item: object) -> bool:
    """Tell whether an item is a draft, or cannot be shown without one that is."""
    match item:
        case Statement():
            return item.status is Status.DRAFT
        case Risk():
            return item.summary.status is Status.DRAFT
        case Term():
            return item.meaning.status is Status.DRAFT
        case CheckQuestion():
            said = (item.question, *(answer.explanation for answer in item.answers))
            return any(each.status is Status.DRAFT for each in said)
        case _:
            return False


def _is_empty(item: object) -> bool:
    """Tell whether nothing is left to say in an item."""
    match item:
        case Section():
            return not (item.statements or item.points or item.cautions or item.options)
        case Option():
            return not (item.good or item.hard)
        case Milestone():
            return not (item.statements or item.do or item.do_not)
        case Step():
            return not item.statements
        case RiskGroup():
            return not item.risks
        case _:
            return False
