"""Each text in both languages, and whether its translation may stand in for it.

A translation is taken text by text: one that is missing, older than the words that it was made
from, or against a rule gives way to the first language, and no other text suffers for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TypeAlias

import attrs
from attrs import frozen

from kiosk.content import check_phone, check_texts
from kiosk.content.check_words import wrongs_in
from kiosk.content.ledger import Ledger, seal, seal_of_both
from kiosk.content.pages_read import Found, PagesRead, pages_read, said_in
from kiosk.content.problem import Finding
from kiosk.content.prose import Prose, ProseError
from kiosk.content.same_facts import Fault, faults, marked
from kiosk.content.sheet import Text
from kiosk.content.statements import Page, Statement
from kiosk.content.texts import PageText, key_of, texts_of, with_texts
from kiosk.content.translation import WORDS, Translation
from kiosk.content.words import Words

NAME = "language_name"
"""The phrase without which a language cannot be chosen: its own name."""

MOST_FAULTS = 2_000
"""Faults that one check finds in one translation: it has no more texts that are shown."""

_CHECKS = (
    check_texts.marks,
    check_texts.shouting,
    check_texts.lengths,
    check_phone.phones_on_pages,
)
"""What would keep the first language's words off the screen keeps a translated text off it."""


@frozen(eq=False)
class Rendering:
    """One text of the first language and its translation."""

    page: str
    first: PageText
    is_needed: bool
    """Patients read it; drafts they do not."""
    written: str = ""
    """The translation with its marks; empty where there is none."""
    prose: Prose | None = None
    """The translation of a statement, if its marks add up."""
    line: int = 0
    """Where it stands in its file."""
    is_older: bool = False
    """The first language's words are not those that it was made from."""
    is_reviewed: bool = False
    """Somebody signed these very words, in both languages."""
    faults: tuple[Fault, ...] = ()

    @property
    def name(self) -> str:
        """Give its name in the ledger."""
        return f"{self.page}/{self.first.key}"

    @property
    def is_missing(self) -> bool:
        """Tell whether a translation has yet to be written."""
        return not self.written and not self.first.may_be_left_out

    @property
    def is_good(self) -> bool:
        """Tell whether patients may read the translation, as far as a program can tell."""
        return bool(self.written) and not self.is_older and not self.faults

    @property
    def is_settled(self) -> bool:
        """Tell whether a reviewer has nothing left to do for it."""
        return (self.is_good and self.is_reviewed) or not (self.written or self.is_missing)


Renderings: TypeAlias = Mapping[str, Mapping[str, Rendering]]
"""By page, then by key."""


@frozen(eq=False, repr=False)
class Original:
    """What is translated: the pages of the first language, drafts included, and its phrases."""

    language: str
    pages: Mapping[str, Page]
    """By the name of the file."""
    words: Words
    needed: Mapping[str, frozenset[str]]
    """The keys of the texts that patients read, by page."""

    def texts(self) -> Iterator[tuple[str, tuple[PageText, ...]]]:
        """Give the texts of each page, and the phrases last."""
        for name, page in self.pages.items():
            yield name, texts_of(page)
        yield WORDS, phrases_of(self.words)


def phrases_of(words: Words) -> tuple[PageText, ...]:
    """Give the words on buttons as texts, each by its name."""
    return tuple(
        PageText(each.name, getattr(words, each.name), is_statement=False)
        for each in attrs.fields(Words)
    )


def renderings_of(original: Original, translation: Translation) -> Renderings:
    """Put each text beside its translation, and find what is wrong with it."""
    ledger = translation.ledger
    found: dict[str, dict[str, Rendering]] = {}
    for page, texts in original.texts():
        written = translation.texts.get(page, {})
        needed = original.needed.get(page, frozenset())
        found[page] = {
            text.key: _rendering(page, text, written.get(text.key), ledger, text.key in needed)
            for text in texts
        }
    for page, key, fault in _found_on_pages(candidate(original, found, translation), original):
        old = found[page].get(key)
        if old is not None and old.written:
            found[page][key] = attrs.evolve(old, faults=(*old.faults, fault))
    return found


def _rendering(
    page: str, first: PageText, text: Text | None, ledger: Ledger, is_needed: bool
) -> Rendering:
    """Put one text beside its translation."""
    if text is None:
        return Rendering(page, first, is_needed)
    name = f"{page}/{first.key}"
    wrongs = list(faults(first.marked, text.value, is_statement=first.is_statement))
    if page == WORDS:
        wrongs += wrongs_in(first.key, text.value)
    try:
        written, prose = marked(text.value, is_statement=first.is_statement)
    except ProseError:
        written, prose = text.value, None
    return Rendering(
        page,
        first,
        is_needed,
        written,
        prose,
        text.line,
        is_older=ledger.made_from.get(name) != seal(first.marked),
        is_reviewed=ledger.reviewed.get(name) == seal_of_both(first.marked, written),
        faults=tuple(wrongs),
    )


def candidate(original: Original, renderings: Renderings, translation: Translation) -> PagesRead:
    """Give all that is written of a translation as pages, the words on buttons among its texts.

    Texts that are older or against a rule are on them as well: they are to be checked.
    """
    pages = {
        name: with_texts(page, Written(renderings[name], original.language))
        for name, page in original.pages.items()
    }
    read = pages_read(translation.language, pages)
    phrases = {key: each.written for key, each in renderings[WORDS].items() if each.written}
    words = attrs.evolve(original.words, **phrases)
    buttons = Found(translation.file_of(WORDS), (), words)
    return attrs.evolve(read, found=(*read.found, buttons), texts=(*read.texts, *said_in(buttons)))


def _found_on_pages(read: PagesRead, original: Original) -> Iterator[tuple[str, str, Fault]]:
    """Ask of the translated pages what is asked of the first language's."""
    for check in _CHECKS:
        for finding in islice(check(read), MOST_FAULTS):
            page, key = spot_of(finding, original)
            yield page, key, (finding.wrong, led_by_key(finding, key))


def spot_of(finding: Finding, original: Original) -> tuple[str, str]:
    """Give the page and the key that a finding on translated pages is about."""
    name = finding.file.rpartition("/")[2].removesuffix(".yaml")
    page = original.pages.get(name)
    if finding.file.startswith(f"{WORDS}/") or page is None:
        return WORDS, str(finding.place[0]) if finding.place else ""
    return name, key_of(page, finding.place)


def led_by_key(finding: Finding, key: str) -> str:
    """Give a finding's example with the key of a translation on the left."""
    name = f"{finding.place[-1]}: " if finding.place else ""
    if not name or not finding.right.startswith(name):
        return finding.right
    return f"{key}: {finding.right.removeprefix(name)}"


@frozen
class Written:
    """A rewriting with all that is written, good or not."""

    renderings: Mapping[str, Rendering]
    language: str
    """The first one."""

    def statement(self, statement: Statement) -> Statement:
        """Give the statement in its translation, if its marks add up."""
        prose = self.renderings[statement.id].prose
        if prose is None:
            return attrs.evolve(statement, language=self.language)
        return attrs.evolve(statement, text=prose)

    def text(self, key: str, text: str) -> str:
        """Give the text in its translation."""
        return self.renderings[key].written or text


@frozen
class Shown:
    """A rewriting for patients: good translations, and the first language where there is none."""

    renderings: Mapping[str, Rendering]
    language: str
    """The first one."""

    def statement(self, statement: Statement) -> Statement:
        """Give the statement in its translation, or as it is and marked so."""
        rendering = self.renderings[statement.id]
        if rendering.is_good and rendering.prose is not None:
            return attrs.evolve(statement, text=rendering.prose)
        return attrs.evolve(statement, language=self.language)

    def text(self, key: str, text: str) -> str:
        """Give the text in its translation, or as it is; nothing where it may be left out."""
        rendering = self.renderings[key]
        if rendering.is_good:
            return rendering.written
        return "" if rendering.first.may_be_left_out else text


def needed_of(renderings: Renderings) -> Iterable[Rendering]:
    """Give the texts that patients read."""
    return (each for page in renderings.values() for each in page.values() if each.is_needed)
