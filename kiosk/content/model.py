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

from kiosk.content.picking import Questions
from kiosk.content.statements import Chance, Page, Picture, Section, Statement
from kiosk.content.words import Words
from kiosk.content.words_and_sources import Elsewhere as Elsewhere
from kiosk.content.words_and_sources import Glossary as Glossary
from kiosk.content.words_and_sources import Source as Source
from kiosk.content.words_and_sources import Sources as Sources
from kiosk.content.words_and_sources import Term as Term


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
    caption: str = ""
    """A few words below the picture: what it shows to do, such as `Walk a little`."""
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
    picture: Picture | None = None
    """What happens in it, where a picture can show that."""


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


@frozen(kw_only=True)
class Help(Page):
    """How to get help and how to use the screen."""

    statements: tuple[Statement, ...]
    points: tuple[Statement, ...]
    elsewhere_title: str = ""
    """The heading of the page of places to learn more."""
    elsewhere_lead: Statement | None = None
    elsewhere: tuple[Elsewhere, ...] = ()
    """Places outside the clinic; without one there is no such page."""


@frozen
class Clinic:
    """What is the same in every language."""

    name: str
    languages: tuple[str, ...]
    """Codes of languages, such as `en`. A visit starts in the first, which has whole pages; the
    others are translations of it, and which of them are offered `Guide.offered` says."""
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
    is_reviewed: bool = True
    """A qualified person signed every text of it; for the first language nobody needs to."""
    untranslated: int = 0
    """How many texts and phrases stand in the first language, for want of a good translation."""
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
    has_clips: bool = False
    """Whether there are recordings of sentences; which, `kiosk.content.clips` tells of each."""
    lexicon: bytes = field(default=b"", repr=False)
    """The file of hard words as it was read, for `kiosk.content.spoken`: parsed when somebody
    first wants to be read to, so that no start waits for it."""


@frozen(kw_only=True)
class Guide:
    """The clinic's words, checked and whole."""

    clinic: Clinic
    editions: Mapping[str, Edition]
    """By language code: those that are offered, in the order in which they are listed."""
    folder: Path = field(eq=False)
    """Where the words were read."""
    photos: Mapping[str, bytes] = field(repr=False, default=MappingProxyType({}))
    """The files of the photos and the mark that the pages name, by name: checked, not decoded."""

    @property
    def first(self) -> Edition:
        """Give the edition that a visit starts in."""
        return self.editions[self.clinic.languages[0]]

    @property
    def offered(self) -> tuple[str, ...]:
        """Give the codes of the languages that visitors may choose, as they are listed."""
        return tuple(self.editions)
