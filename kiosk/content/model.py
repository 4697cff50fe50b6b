"""What the clinic says, as values: the shapes that content files are checked against.

Every class is frozen. A `Guide` is only ever made whole by `kiosk.content.loading`; it never
changes while it is shown. Ids are the words written in the files (`about-what`, `day-1`).
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from attrs import field, frozen

from kiosk.content.statements import Chance, Page, Picture, Section, Statement
from kiosk.content.words import Words


@frozen(kw_only=True)
class About(Page):
    """What it is, who may have it, what else there is."""

    picture: Picture
    sections: tuple[Section, ...]


class Method(enum.Enum):
    """The two procedures that share the steps."""

    VERTEBROPLASTY = "vertebroplasty"
    KYPHOPLASTY = "kyphoplasty"


@frozen
class Step:
    """One step of the procedure: a picture and at most three short sentences."""

    id: str
    heading: str
    statements: tuple[Statement, ...]
    picture: Picture
    methods: tuple[Method, ...] = (Method.VERTEBROPLASTY, Method.KYPHOPLASTY)
    """The procedures that have this step; both unless said."""


@frozen(kw_only=True)
class Procedure(Page):
    """Vertebroplasty and kyphoplasty, step by step."""

    methods: Mapping[Method, str]
    """What each procedure is called on its switch."""
    steps: tuple[Step, ...]

    def steps_of(self, method: Method) -> tuple[Step, ...]:
        """Give the steps of one procedure, in order."""
        return tuple(step for step in self.steps if method in step.methods)


@frozen
class Milestone:
    """One point on the way to recovery."""

    id: str
    when: str
    heading: str
    icon: str
    statements: tuple[Statement, ...] = ()
    """What you may feel or what happens."""
    do: tuple[Statement, ...] = ()
    do_not: tuple[Statement, ...] = ()
    picture: Picture | None = None
    from_day: int | None = None
    """How many days after the procedure it begins; the procedure's own day is day 0."""
    to_day: int | None = None
    """How many days after the procedure it ends; None where it has no end."""


@frozen(kw_only=True)
class Recovery(Page):
    """The timeline from the first hours to week six and beyond."""

    milestones: tuple[Milestone, ...]


class Level(enum.Enum):
    """How fast to act on a warning sign; care cards always stand in this order."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    ASK = "ask"


@frozen
class CareCard:
    """Warning signs that ask for the same act."""

    level: Level
    heading: str
    """What to do, such as `Call 911 if you have`."""
    signs: tuple[Statement, ...]
    act: Statement | None = None
    """What to do besides, in one sentence."""


@frozen
class Risk:
    """One thing that can go wrong."""

    id: str
    name: str
    icon: str
    summary: Statement
    """One line for the list."""
    statements: tuple[Statement, ...] = ()
    """What the detail screen adds."""
    chances: tuple[Chance, ...] = ()
    """How often it was seen; several stand beside each other to be compared."""


@frozen
class RiskGroup:
    """Risks that belong together, such as those of any procedure."""

    id: str
    heading: str
    risks: tuple[Risk, ...]


@frozen(kw_only=True)
class Risks(Page):
    """What can go wrong, and the signs to act on."""

    signs_title: str
    """The heading of the screen of warning signs."""
    signs_lead: Statement
    care_cards: tuple[CareCard, ...]
    """All three levels, in the order of `Level`."""
    groups: tuple[RiskGroup, ...]


@frozen
class Person:
    """Somebody who may look after the patient: only what the clinic printed, letter for letter."""

    id: str
    name: str
    credentials: str = ""
    photo: str = ""
    """A PNG, JPEG or WebP in the content folder's `images`; without one, initials are drawn."""
    terms: tuple[str, ...] = ()
    """Glossary words that explain the credentials."""

    @property
    def initials(self) -> str:
        """Give two letters for the portrait: `Dr. William Schnapp` gives `WS`."""
        names = self.name.split(",")[0].split()
        given = [name for name in names if not name.endswith(".")] or names
        return (given[0][0] + (given[-1][0] if len(given) > 1 else "")).upper()


@frozen(kw_only=True)
class Specialists(Page):
    """The people of the clinic."""

    people: tuple[Person, ...]


@frozen(kw_only=True)
class Questions(Page):
    """Questions to pick from and take to the doctor."""

    questions: tuple[Statement, ...]
    list_title: str
    """The heading of the visitor's own list."""
    list_lead: Statement
    list_empty: Statement
    """What the list says while nothing is picked."""
    matters_title: str
    """The heading of the page on which visitors pick what matters to them."""
    matters_lead: Statement
    matters: tuple[Statement, ...]


@frozen
class Answer:
    """One answer to choose; nobody is told that they failed."""

    id: str
    text: str
    explanation: Statement
    """What is so, and why; said whichever answer was chosen."""
    is_right: bool = False


@frozen
class CheckQuestion:
    """A question by which visitors can see for themselves what they have understood."""

    id: str
    question: Statement
    answers: tuple[Answer, ...]
    page: str
    """Where to read about it: a screen, or one of its details, such as `recovery/until-week-6`."""


@frozen(kw_only=True)
class Check(Page):
    """Check what you know: a few questions, never a score."""

    checks: tuple[CheckQuestion, ...]


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


@frozen(kw_only=True)
class Sources(Page):
    """Where this comes from."""

    sources: tuple[Source, ...]
    statements: tuple[Statement, ...] = ()


@frozen(kw_only=True)
class Help(Page):
    """How to get help and how to use the screen."""

    statements: tuple[Statement, ...]
    points: tuple[Statement, ...]


@frozen
class Clinic:
    """What is the same in every language."""

    name: str
    languages: tuple[str, ...]
    """Codes of the languages offered, such as `en`; the first is the one a visit starts in."""
    phone: str = ""
    """Empty until the clinic fills it in; then nothing on the screens pretends there is one."""
    logo: str = ""
    """A PNG, JPEG or WebP in the content folder's `images`; empty for our own mark."""
    web: str = ""
    """The clinic's address, such as `https://clinic.example`; it goes on what one takes home."""


@frozen(kw_only=True)
class Edition:
    """All pages in one language."""

    language: str
    words: Words
    about: About
    procedure: Procedure
    recovery: Recovery
    risks: Risks
    specialists: Specialists
    questions: Questions
    check: Check
    glossary: Glossary
    sources: Sources
    help: Help
    is_reviewed: bool = True
    """Whether a qualified translator has signed it, or it is no translation."""


@frozen(kw_only=True)
class Guide:
    """The clinic's words, checked and whole."""

    clinic: Clinic
    editions: Mapping[str, Edition]
    """By language code; at least those that the clinic offers."""
    folder: Path = field(eq=False)
    """Where the words were read."""
    photos: Mapping[str, bytes] = field(repr=False, default=MappingProxyType({}))
    """The files of the photos and the mark that the pages name, by name: checked, not decoded."""

    @property
    def first(self) -> Edition:
        """Give the edition that a visit starts in."""
        return self.editions[self.clinic.languages[0]]
