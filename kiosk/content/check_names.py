"""Checks on names: ids that are unique, and icons, sources and glossary words that exist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias, get_args

from kiosk.content.icons import ICONS
from kiosk.content.model import (
    Answer,
    CheckQuestion,
    Elsewhere,
    Glossary,
    Milestone,
    Person,
    Risk,
    RiskGroup,
    Source,
    Sources,
    Step,
    Term,
)
from kiosk.content.nearest import did_you_mean, nearest, some_of
from kiosk.content.pages_read import Found, PagesRead, is_shown
from kiosk.content.problem import Finding
from kiosk.content.statements import Chance, Option, Section, Statement
from kiosk.content.texts import TAKEN

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_SOURCE_ID = re.compile(r"[A-Z]{1,3}[0-9]{1,4}\Z")
_OWN_BASES = ("clinic", "kiosk")
_Named: TypeAlias = (
    Statement
    | Section
    | Option
    | Step
    | Milestone
    | Risk
    | RiskGroup
    | Person
    | CheckQuestion
    | Answer
    | Term
    | Elsewhere
)
_KINDS: tuple[type[_Named], ...] = get_args(_Named)


def ids(read: PagesRead) -> Iterator[Finding]:
    """Each id is well made, and used once among its kind in a language."""
    for kind in _KINDS:
        first: dict[str, str] = {}
        for found, value in read.of(kind):
            name = value.id
            if not _ID.match(name):
                wrong = f"'{name[:40]}' is not an id: small letters, digits and hyphens"
                right = "id: " + ("-".join(re.findall("[a-z0-9]+", name.lower()))[:40] or "rest-1")
                yield found.finding(wrong, right, "id")
            elif name in first:
                wrong = f"The id '{name[:40]}' is used twice; it is in {first[name]} already"
                yield found.finding(wrong, f"id: {name[:40]}-2", "id")
            first.setdefault(name, found.file)
    seen: set[str] = set()
    for found, source in read.of(Source):
        if not _SOURCE_ID.match(source.id):
            wrong = f"'{source.id[:40]}' is not the id of a source: a capital letter and a number"
            yield found.finding(wrong, "id: S31", "id")
        elif source.id in seen:
            yield found.finding(f"The source {source.id} is written twice", "id: S67", "id")
        seen.add(source.id)


def taken(read: PagesRead) -> Iterator[Finding]:
    """No statement has the key of another text of its page: translations tell them by it."""
    for found, statement in read.of(Statement):
        if statement.id in TAKEN:
            wrong = f"'{statement.id}' is the key of another text of this page, so it can be no id"
            yield found.finding(wrong, f"id: {statement.id}-1", "id")


def icons(read: PagesRead) -> Iterator[Finding]:
    """Each icon is one that the kiosk can draw."""
    for found in read.found:
        icon = getattr(found.value, "icon", None)
        if isinstance(icon, str) and icon not in ICONS:
            wrong = f"There is no icon '{icon[:40]}'{did_you_mean(icon, ICONS)}"
            near = nearest(icon, ICONS)
            right = f"icon: {near}" if near else f"one of {some_of(ICONS, 60)}"
            yield found.finding(wrong, right, "icon")


def bases(read: PagesRead) -> Iterator[Finding]:
    """Whatever a statement or a number rests on is `clinic`, `kiosk` or a known source."""
    sources = read.page(Sources)
    if sources is None:
        return
    known = [*_OWN_BASES, *(source.id for source in sources.sources)]
    of_both: list[tuple[Found, Statement | Chance]] = [*read.of(Statement), *read.of(Chance)]
    for found, value in of_both:
        for at, name in enumerate(value.basis):
            if name in known:
                continue
            if re.search(r"[,; ]", name):
                names = re.findall(r"[A-Za-z0-9-]+", name)
                yield found.finding(
                    f"'{name[:40]}' is one word here; a list has brackets",
                    f"basis: [{', '.join(names[:8])}]",
                    *("basis", at),
                )
                continue
            yield found.finding(*_unknown_source(name, known, read.language), "basis", at)


def terms(read: PagesRead) -> Iterator[Finding]:
    """Each link to a glossary word leads to one that patients can see."""
    glossary = read.page(Glossary)
    if glossary is None:
        return
    shown = {term.id: is_shown(term.meaning) for term in glossary.terms}
    for found, statement in read.of(Statement):
        for name in statement.text.terms:
            if name not in shown:
                near = nearest(name, shown) or next(iter(shown), "bone-cement")
                right = f"[the word](term:{near})"
                wrong = (
                    f"There is no word '{name}' in words-to-know.yaml{did_you_mean(name, shown)}"
                )
                yield found.finding(wrong, right, "text")
            elif is_shown(statement) and not shown[name]:
                yield found.finding(_draft(name), "the word without its link", "text")
    for found, person in read.of(Person):
        for at, name in enumerate(person.terms):
            if name not in shown:
                wrong = f"There is no word '{name[:40]}' in words-to-know.yaml"
                right = f"terms: [{nearest(name, shown) or next(iter(shown), 'spine')}]"
                yield found.finding(wrong + did_you_mean(name, shown), right, "terms", at)
            elif not shown[name]:
                yield found.finding(_draft(name), "terms: []", "terms", at)


def _draft(name: str) -> str:
    return f"The meaning of '{name}' is still a draft, so nothing would open"


def _unknown_source(name: str, known: list[str], language: str) -> tuple[str, str]:
    """Say which sources are near a name that is none, and where a new one is written."""
    file = f"{language}/sources.yaml"
    wrong = f"There is no source '{name[:40]}' in {file}"
    near = nearest(name, _OWN_BASES)
    if near:
        return f"{wrong}; did you mean '{near}'?", f"basis: {near}"
    new = f"a new source at the end of {file}, from its line '- id: {name[:40]}' on"
    if not _SOURCE_ID.match(name):
        new = f"a new source at the end of {file}, its id a capital letter and a number"
    ids = _nearest_ids(name, known)
    if not ids:
        return wrong, new
    wrong += f"; the nearest are {', '.join(ids)}" if len(ids) > 1 else f"; the nearest is {ids[0]}"
    return wrong, f"basis: {ids[0]} if that one says so; else {new}"


def _nearest_ids(name: str, known: list[str]) -> list[str]:
    """Give up to three ids of sources: those with the nearest numbers, the likeliest first.

    What has no number and is like none of them has no nearest ones.
    """
    ids = [each for each in known if each not in _OWN_BASES]
    likely = nearest(name, ids)
    if not likely and not _number_of(name):
        return []

    def order(source: str) -> tuple[bool, bool, int]:
        far = abs(_number_of(source) - _number_of(name))
        return far != 0, source != likely, far

    return sorted(ids, key=order)[:3]


def _number_of(name: str) -> int:
    """Give the number in the id of a source; 0 where there is none."""
    return int(re.sub(r"[^0-9]", "", name)[:6] or 0)
