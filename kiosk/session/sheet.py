"""The sheet to take home: what it says, made from a visit and the clinic's words.

Every line is the clinic's own, or a phrase of the program with a date in it. Nothing on it says
who the patient is.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date

from attrs import frozen

from kiosk.content.direction import kept_as_written
from kiosk.content.model import CareCard, Clinic, Edition, Guide, Level, Milestone
from kiosk.content.said import said_in
from kiosk.content.statements import Page, Statement
from kiosk.session.days import days_after, span_of
from kiosk.session.places import TABS, Screen
from kiosk.session.provenance import CLINIC
from kiosk.session.reduce import edition_of
from kiosk.session.session import Session

ENGLISH = "en"
"""The language of those who treat the patient: every sheet says all in it, too."""

BETWEEN = " · "
"""Stands between two organisations: their own names hold commas and semicolons."""


class Kind(enum.Enum):
    """What a part of the sheet is; the sign beside its heading follows from it."""

    CHAPTER = "chapter"
    """A heading of the first rank, with points of its own or over the parts that follow it."""
    STEP = "step"
    """A heading of the second rank, such as a day on the way to recovery or a topic."""
    DO = "do"
    DO_NOT = "do-not"
    EMERGENCY = "emergency"
    URGENT = "urgent"
    ASK = "ask"
    NOTES = "notes"
    """Lines that stand by themselves: whom to call, where this comes from."""


@frozen
class Part:
    """A heading, and lines below it."""

    kind: Kind
    heading: str
    lines: tuple[str, ...] = ()
    over: str = ""
    """A word above the heading: how urgent it is."""
    dates: str = ""
    """Stands below the heading: when this is."""
    call: str = ""
    """Stands below the lines: the number to call."""


@frozen
class Copy:
    """All that the sheet says, in one language."""

    language: str
    clinic: str
    title: str
    page: str
    """The phrase that numbers a page, with {number} and {count} still to be filled in."""
    signs: tuple[Part, ...]
    """The warning signs, from the fastest to act on to the slowest."""
    lists: tuple[Part, ...]
    """What the visitor picked: questions to ask, and what matters."""
    recovery: tuple[Part, ...]
    """What to do and not to do, point by point."""
    read: tuple[Part, ...]
    """What to keep in mind of each topic."""
    elsewhere: tuple[Part, ...]
    """Where to learn more outside the clinic, with addresses to type."""
    contact: Part
    basis: Part
    """Where this comes from, and who has checked it."""

    @property
    def parts(self) -> tuple[Part, ...]:
        """Everything, in the order in which it stands on paper: what is urgent comes first."""
        return (
            *self.signs,
            *self.lists,
            *self.recovery,
            *self.read,
            *self.elsewhere,
            self.contact,
            self.basis,
        )


@frozen
class Sheet:
    """The sheet: in the patient's language, and then in English unless that is the same."""

    copies: tuple[Copy, ...]


@frozen
class SayDates:
    """How dates are said; both take a day and the code of a language."""

    near: Callable[[date, str], str]
    """As people say a day that is near: `Sunday, November 22`."""
    full: Callable[[date, str], str]
    """With its year, for what is kept for years: `November 22, 2026`."""


def sheet_of(
    session: Session, guide: Guide, say: SayDates, *, unreviewed: Collection[str] = ()
) -> Sheet:
    """Give the sheet that a visitor would take home now.

    Args:
        session: The visit: what was read and picked, the day of the procedure, the language.
        guide: The clinic's words.
        say: How dates are said.
        unreviewed: Codes of the languages whose translation no qualified translator has signed.
    """
    first = edition_of(session, guide)
    english = guide.editions.get(ENGLISH, guide.first)
    editions = [first] if english is first else [first, english]
    copies = (
        _Writer(edition, guide.clinic, say, edition.language in unreviewed).copy(session)
        for edition in editions
    )
    return Sheet(tuple(copies))


class _Writer:
    """Writes one copy, and keeps what its words rest on."""

    def __init__(
        self, edition: Edition, clinic: Clinic, say: SayDates, is_unreviewed: bool
    ) -> None:
        self._edition = edition
        self._words = edition.words
        self._clinic = clinic
        self._say = say
        self._is_unreviewed = is_unreviewed
        self._basis: set[str] = set()
        self._pages: list[Page] = [edition.risks, edition.recovery]
        """The pages whose words are on the sheet: has somebody checked them?"""

    def copy(self, session: Session) -> Copy:
        edition = self._edition
        signs = tuple(map(self._care, edition.risks.care_cards))
        lists = tuple(self._lists(session))
        recovery = tuple(self._recovery(session.day))
        read = tuple(self._read(session.read))
        elsewhere = tuple(self._elsewhere())
        return Copy(
            language=edition.language,
            clinic=self._clinic.name,
            title=self._words.sheet_title,
            page=self._words.sheet_page,
            signs=signs,
            lists=lists,
            recovery=recovery,
            read=read,
            elsewhere=elsewhere,
            contact=self._contact(),
            basis=self._where_from(),
        )

    def _care(self, card: CareCard) -> Part:
        """Give a care card. What it says besides of the front desk is for those who are here."""
        words, level = self._words, card.level
        return Part(
            kind=Kind(level.value),
            over={
                Level.EMERGENCY: words.level_emergency,
                Level.URGENT: words.level_urgent,
                Level.ASK: words.level_ask,
            }[level],
            heading=card.heading,
            lines=self._lines(card.signs),
            call=self._phone() if level is Level.URGENT else "",
        )

    def _lists(self, session: Session) -> Iterator[Part]:
        page = self._edition.questions
        picked = [each for each in page.questions if each.id in session.picked]
        mattering = [each for each in page.matters if each.id in session.mattering]
        if picked:
            yield Part(Kind.CHAPTER, self._words.sheet_questions, self._lines(picked))
        if mattering:
            yield Part(Kind.CHAPTER, page.matters_title, self._lines(mattering))
        if picked or mattering:
            self._pages.append(page)

    def _recovery(self, day: date | None) -> Iterator[Part]:
        recovery = self._edition.recovery
        mine = ""
        if day is not None:
            mine = self._words.day_mine.format(date=self._say.near(day, self._edition.language))
        yield Part(Kind.CHAPTER, recovery.title, dates=mine)
        for stone in recovery.milestones:
            if stone.do or stone.do_not:
                yield Part(Kind.STEP, stone.when, dates=self._dates(stone, day))
            if stone.do:
                yield Part(Kind.DO, self._words.do, self._lines(stone.do))
            if stone.do_not:
                yield Part(Kind.DO_NOT, self._words.do_not, self._lines(stone.do_not))

    def _dates(self, stone: Milestone, day: date | None) -> str:
        if day is None or stone.from_day is None:
            return ""
        first, last = days_after(day, stone.from_day, stone.to_day)
        language = self._edition.language
        return span_of(first, last, self._words, lambda it: self._say.near(it, language))

    def _read(self, read: Collection[Screen]) -> Iterator[Part]:
        """Give the key points of the topics that were opened; of all where none was."""
        edition = self._edition
        topics: dict[Screen, Page] = {
            Screen.ABOUT: edition.about,
            Screen.PROCEDURE: edition.procedure,
            Screen.RECOVERY: edition.recovery,
            Screen.RISKS: edition.risks,
            Screen.SPECIALISTS: edition.specialists,
            Screen.QUESTIONS: edition.questions,
        }
        pages = [topics[tab] for tab in TABS if tab in read or not read]
        pages = [page for page in pages if page.key_points]
        if pages:
            yield Part(Kind.CHAPTER, self._words.sheet_read if read else self._words.key_points)
        for page in pages:
            self._pages.append(page)
            yield Part(Kind.STEP, page.title, self._lines(page.key_points))

    def _elsewhere(self) -> Iterator[Part]:
        page = self._edition.help
        lines = [f"{it.name}: {kept_as_written(it.web, it.name)}" for it in page.elsewhere]
        if lines:
            yield Part(Kind.NOTES, page.elsewhere_title, tuple(lines))

    def _contact(self) -> Part:
        lines = filter(None, (self._phone(), self._clinic.web))
        return Part(Kind.NOTES, self._clinic.name, tuple(lines))

    def _phone(self) -> str:
        phrase = self._words.phone
        phone = kept_as_written(self._clinic.phone, among=phrase)
        return phrase.format(phone=phone) if self._clinic.phone else self._words.no_phone

    def _where_from(self) -> Part:
        """Give who stands behind the words that are on the sheet, and who has checked them."""
        sources = self._edition.sources
        names = [self._words.clinic_source] if CLINIC in self._basis else []
        names += [each.organisation for each in sources.sources if each.id in self._basis]
        honest = [self._words.unreviewed] if self._is_unreviewed else []
        organisations = [BETWEEN.join(dict.fromkeys(names))] if names else []
        read = [each.checked for each in sources.sources if each.id in self._basis]
        written = [self._words.written.format(date=self._full(max(read)))] if read else []
        lines = (*honest, *self._reviews(), *written, *organisations)
        return Part(Kind.NOTES, sources.title, lines)

    def _reviews(self) -> Iterable[str]:
        """Give who checked the pages, and when; while one of them is unchecked, only that."""
        found: dict[str, None] = {}
        for page in self._pages:
            review = page.review
            if not (review.by and review.on):
                return [self._words.not_checked]
            found[self._words.checked.format(name=review.by, date=self._full(review.on))] = None
        return found

    def _full(self, written: str) -> str:
        return self._say.full(date.fromisoformat(written), self._edition.language)

    def _lines(self, statements: Iterable[Statement]) -> tuple[str, ...]:
        """Give the words of statements, and keep what they rest on.

        What a statement would mislead without stands right below it.
        """
        whole: dict[str, Statement] = {}
        for statement in statements:
            whole[statement.id] = statement
            for needed in self._needed(statement):
                whole.setdefault(needed.id, needed)
        for statement in whole.values():
            self._basis.update(statement.basis)
        return tuple(" ".join(each.text.plain.split("\n\n")) for each in whole.values())

    def _needed(self, statement: Statement) -> Iterator[Statement]:
        if statement.needs:
            every = said_in(self._edition)
            known = {it.id: it for it in every if isinstance(it, Statement)}
            yield from (known[name] for name in statement.needs if name in known)
