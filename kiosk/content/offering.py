"""Which languages patients may choose, and their editions: the first one, with other words.

A translation is offered when a named and qualified reviewer has signed every text of it, in both
languages, as it stands (45 CFR 92.201(c)(3)), or when this machine shows unreviewed ones. Else it
is not even built.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from pathlib import Path

import attrs
from attrs import frozen

from kiosk.content.drafts import without_drafts
from kiosk.content.editions import pages_of, with_pages
from kiosk.content.model import Edition, Glossary, Term
from kiosk.content.renderings import NAME, Original, Renderings, Shown, needed_of, renderings_of
from kiosk.content.signature import NOBODY
from kiosk.content.statements import Page
from kiosk.content.texts import texts_of, with_texts
from kiosk.content.translation import WORDS, Translation, read_translation


@frozen(kw_only=True)
class Standing:
    """How a translation stands, in numbers."""

    language: str
    is_signed: bool
    """A named and qualified reviewer stands in its ledger."""
    has_name: bool
    """Its own name is there, so that it can be chosen."""
    texts: int
    """How many texts and phrases patients read."""
    missing: int
    older: int
    """Older than the first language's words."""
    faulty: int
    """Against a rule, so not shown."""
    unsigned: int
    """Not as a reviewer signed them, or signed by nobody."""

    @property
    def untranslated(self) -> int:
        """Give how many texts give way to the first language."""
        return self.missing + self.older + self.faulty

    @property
    def is_reviewed(self) -> bool:
        """Tell whether patients may choose it without any setting."""
        return self.is_signed and self.has_name and self.unsigned == 0

    def is_offered(self, *, show_unreviewed: bool) -> bool:
        """Tell whether patients may choose it."""
        return self.is_reviewed or (show_unreviewed and self.has_name)

    @property
    def counts(self) -> str:
        """Say in numbers how it stands."""
        said = f"{self.language}: {self.texts} texts and phrases; {self.missing} missing, "
        said += f"{self.older} older than the first language, {self.faulty} against a rule, "
        return f"{said}{self.unsigned} not signed."

    def sentence(self, *, show_unreviewed: bool) -> str:
        """Say for the log or a terminal whether it is offered, and why not."""
        if self.is_reviewed:
            return f"The language {self.language} is offered: every text is signed."
        ask = f"`kiosk translation {self.language}` lists them."
        first = f"{self.untranslated} of {self.texts} texts stand in the first language"
        if self.is_offered(show_unreviewed=show_unreviewed):
            how = f"{first}. {ask}" if self.untranslated else "all its texts are translated."
            return f"The language {self.language} is offered, though nobody has signed it: {how}"
        not_offered = f"The language {self.language} is not offered"
        if not self.has_name:
            file = f"words/{self.language}.yaml"
            return f"{not_offered}: its own name, language_name, is not usable in {file}."
        if not self.is_signed:
            return f"{not_offered}: {NOBODY}"
        return f"{not_offered}: {self.unsigned} of {self.texts} texts are not signed. {ask}"


def standing_of(renderings: Renderings, translation: Translation) -> Standing:
    """Count how a translation stands; each text is counted for its first fault alone."""
    needed = list(needed_of(renderings))
    missing = [each for each in needed if each.is_missing]
    older = [each for each in needed if each.written and each.is_older]
    faulty = [each for each in needed if each.written and each.faults and not each.is_older]
    return Standing(
        language=translation.language,
        is_signed=translation.ledger.is_signed,
        has_name=renderings[WORDS][NAME].is_good,
        texts=len(needed),
        missing=len(missing),
        older=len(older),
        faulty=len(faulty),
        unsigned=sum(not each.is_settled for each in needed),
    )


def original_of(edition: Edition) -> Original:
    """Give what is to be translated of an edition that still has its drafts."""
    shown = pages_of(without_drafts(edition))
    needed = {name: frozenset(text.key for text in texts_of(page)) for name, page in shown.items()}
    phrases = frozenset(attrs.fields_dict(type(edition.words)))
    return Original(edition.language, pages_of(edition), edition.words, {**needed, WORDS: phrases})


def translated(edition: Edition, renderings: Renderings, standing: Standing) -> Edition:
    """Give an edition with every good translation in the place of the first language's text."""
    pages = {
        name: _in_order(with_texts(page, Shown(renderings[name], edition.language)))
        for name, page in pages_of(edition).items()
    }
    good = {key: each.written for key, each in renderings[WORDS].items() if each.is_good}
    return with_pages(
        edition,
        pages,
        language=standing.language,
        words=attrs.evolve(edition.words, **good),
        is_reviewed=standing.is_reviewed,
        untranslated=standing.untranslated,
    )


def _in_order(page: Page) -> Page:
    """Put the words to know into the order of the alphabet that they are now written in."""
    if not isinstance(page, Glossary):
        return page
    return attrs.evolve(page, terms=tuple(sorted(page.terms, key=_place_in_a_list)))


def _place_in_a_list(term: Term) -> str:
    """Give what a term is sorted by: capitals and accents make no difference."""
    letters = unicodedata.normalize("NFD", term.term.casefold())
    return "".join(each for each in letters if not unicodedata.combining(each))


@frozen(eq=False)
class Offer:
    """The editions of the translations that are offered, and how each of all stands."""

    editions: Mapping[str, Edition]
    """By language, in the order in which they are listed."""
    notes: tuple[str, ...]
    """A sentence for the log on each translation."""


def offer(
    folder: Path,
    words: Path,
    languages: tuple[str, ...],
    whole: Edition,
    *,
    drafts: bool,
    show_unreviewed: bool,
) -> Offer:
    """Build the translations that are offered.

    `languages` are the codes of the translations, `whole` is the first language's edition with
    its drafts. Never raises for anything that can be in the folders.
    """
    editions: dict[str, Edition] = {}
    notes: list[str] = []
    original: Original | None = None
    shown = whole if drafts else without_drafts(whole)
    for language in languages:
        original = original or original_of(whole)
        translation = read_translation(folder, words, language, tuple(original.pages))
        renderings = renderings_of(original, translation)
        standing = standing_of(renderings, translation)
        notes.append(standing.sentence(show_unreviewed=show_unreviewed))
        if standing.is_offered(show_unreviewed=show_unreviewed):
            editions[language] = translated(shown, renderings, standing)
    return Offer(editions, tuple(notes))


def listed(editions: Mapping[str, Edition]) -> dict[str, Edition]:
    """Put editions into the order of a list: the clinic's two main ones, the rest by their names.

    (access.md L-01.) Names stand in their own script; capitals make no difference.
    """
    codes = list(editions)
    rest = sorted(codes[2:], key=lambda code: editions[code].words.language_name.casefold())
    return {code: editions[code] for code in (*codes[:2], *rest)}
