"""What every page is made of: statements, pictures, sections, and what all pages carry.

Every class is frozen. Ids are the words written in the files (`about-what`, `day-1`).
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from types import MappingProxyType

from attrs import field, frozen

from kiosk.content.prose import Prose

NOT_WRITTEN: Mapping[str, bool] = MappingProxyType({"is_not_written": True})
"""Marks an attribute that no file can say: the program works it out."""


class Status(enum.Enum):
    """May patients read this statement?"""

    SHOWN = "shown"
    DRAFT = "draft"


@frozen
class Statement:
    """One thing that a patient reads, and what it rests on."""

    id: str
    """Its name within the language, in small letters, digits and hyphens; unique."""
    text: Prose
    """The words, with their marks read."""
    basis: tuple[str, ...]
    """What it rests on: `clinic` (the clinic's own page), `kiosk` (words about this screen, or a
    plain explanation of a common word; never a number), or ids of sources such as `S31`."""
    status: Status = Status.SHOWN
    """Drafts are never shown to patients."""
    fact: str = ""
    """The row of the clinic's audit or supplement that it carries, such as `F-28` or `row 7`."""
    note: str = ""
    """For staff and clinicians; never on a patient's screen."""
    needs: tuple[str, ...] = ()
    """Ids of statements without which this one would mislead, such as the caution that goes with
    it: each must be shown on the same detail screen."""
    language: str = field(default="", metadata=NOT_WRITTEN)
    """The language it stands in, where that is not its edition's own: the first language takes
    the place of a translation that is missing or out of date."""


@frozen
class Review:
    """Who checked a page's words, and when. Empty until the clinic fills it in."""

    by: str = ""
    on: str = ""
    """A date, as 2026-11-22."""
    next: str = ""
    """A date, as 2027-11-22."""


@frozen
class Label:
    """A word laid over a picture, with a line to the part it names."""

    text: str
    at: str
    """The anchor in the picture that the line points to, such as `needle`."""


@frozen
class Picture:
    """One of our own layered drawings, with the layers to show."""

    file: str
    """A name in resources/illustrations, such as `spine.svg`."""
    alt: str
    """The picture in words, for people who cannot see it; 8 to 250 characters."""
    layers: tuple[str, ...] = ()
    """Names of the groups to show; none means the whole drawing."""
    labels: tuple[Label, ...] = ()


class Figure(enum.Enum):
    """What each of the hundred is drawn as."""

    PERSON = "person"
    DOT = "dot"


class Counted(enum.Enum):
    """What a number out of a hundred counts, for the patient's good or ill."""

    HARM = "harm"
    RELIEF = "relief"


@frozen
class Chance:
    """How often something was seen, as people (or bones) out of a hundred."""

    low: int
    high: int
    """The same as `low` where studies agree."""
    among: str
    """What was seen of how many: `people broke another bone` follows `About 23 in 100`."""
    basis: tuple[str, ...]
    figure: Figure = Figure.PERSON
    counts: Counted = Counted.HARM
    """`relief` where it counts people who got better, not those whom something happened to: they
    are drawn in another colour and shape."""
    is_fewer: bool = False
    """Fewer than `high` in a hundred, which is 1; `low` is 0."""
    group: str = ""
    """Whom it was seen in, where several groups are compared: `With cement`."""
    rest: str = ""
    """The other frame, as a sentence with its number: `The other 40 in 100 still had pain.` Only
    where `The other 40 in 100 did not.` would be false or hard to understand."""


@frozen
class Option:
    """One choice that a patient has, with as much room for its good points as for its hard ones."""

    id: str
    heading: str
    icon: str
    good: tuple[Statement, ...]
    hard: tuple[Statement, ...]


@frozen
class Section:
    """A detail screen of statements: paragraphs, then points, then cautions."""

    id: str
    heading: str
    summary: str
    """One line for the card that opens it."""
    icon: str
    statements: tuple[Statement, ...] = ()
    points: tuple[Statement, ...] = ()
    """Shown as a list."""
    cautions: tuple[Statement, ...] = ()
    """Shown last, in a card of their own, with the word and sign of caution."""
    picture: Picture | None = None
    chances: tuple[Chance, ...] = ()
    """Numbers that the statements name, each shown as figures out of a hundred."""
    options: tuple[Option, ...] = ()
    """Choices to compare, side by side."""


@frozen(kw_only=True)
class Page:
    """What every page carries."""

    title: str
    """The heading of the page."""
    short: str
    """The word on its tab; at most 12 characters."""
    summary: str
    """One line for its card on the home screen."""
    icon: str
    """One of the names in `kiosk.content.icons`."""
    card: str = ""
    """The heading of its card on the home screen; the page's own heading unless given."""
    lead: Statement
    key_points: tuple[Statement, ...] = ()
    review: Review = Review()
