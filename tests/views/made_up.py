"""Words for tests of the views, in the shapes of the model: they state nothing."""

from __future__ import annotations

from attrs import evolve

from kiosk.content.model import Edition, Guide
from kiosk.content.prose import read_prose
from kiosk.content.statements import Option, Section, Statement


def said(name: str, words: str) -> Statement:
    """Give a statement of our own; its words may carry marks."""
    return Statement(name, read_prose(words), ("kiosk",))


def with_edition(guide: Guide, edition: Edition) -> Guide:
    """Give the guide with another first edition."""
    return evolve(guide, editions={**guide.editions, edition.language: edition})


def with_section(guide: Guide, section: Section) -> Guide:
    """Give the guide with this section first of all that is said of what it is."""
    first = guide.first
    sections = (section, *first.about.sections)
    return with_edition(guide, evolve(first, about=evolve(first.about, sections=sections)))


def option(name: str, icon: str, good: str, hard: str, term: str = "") -> Option:
    """Give a choice with two good points and two hard ones; `term` is explained in the last."""
    linked = f" A [hard word](term:{term})." if term else ""
    return Option(
        id=f"option-{name.lower()}",
        heading=name,
        icon=icon,
        good=(said(f"{name}-g1", f"{good} one."), said(f"{name}-g2", f"{good} two.")),
        hard=(said(f"{name}-h1", f"{hard} one."), said(f"{name}-h2", f"{hard} two.{linked}")),
    )
