"""Words to know, and where facts come from: the two pages that explain the others.

Every class is frozen, as in `kiosk.content.model`, of which this is a part.
"""

from __future__ import annotations

from attrs import frozen

from kiosk.content.statements import Page, Statement


@frozen
class Term:
    """A word to know."""

    id: str
    term: str
    meaning: Statement
    say: str = ""
    """How it is said, such as `ver-TEE-bro-plas-tee`."""


@frozen(kw_only=True)
class Glossary(Page):
    """Words to know."""

    terms: tuple[Term, ...]

    def term(self, term_id: str) -> Term:
        """Give the term with this id. The loader has made sure that each link has one."""
        return next(term for term in self.terms if term.id == term_id)


@frozen
class Source:
    """Where a fact comes from."""

    id: str
    title: str
    organisation: str
    year: str
    address: str
    supports: str
    """What it supports here, in a few words."""
    checked: str
    """The date it was last read, as 2026-11-22."""


@frozen
class Elsewhere:
    """A place outside the clinic where a patient can learn more."""

    id: str
    name: str
    """As the organization writes it itself."""
    offers: Statement
    """What one finds there, in a few words."""
    web: str
    """Its address, to be copied by hand: `www.example.org`. Nothing leads there from here."""


@frozen(kw_only=True)
class Sources(Page):
    """Where this comes from."""

    sources: tuple[Source, ...]
    statements: tuple[Statement, ...] = ()
