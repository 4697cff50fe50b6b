"""From the content folder to a Guide, or to every Problem in it; for the start of the kiosk."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

import attrs
from attrs import frozen
from cattrs.converters import BaseConverter

from kiosk.content import (
    check_names,
    check_numbers,
    check_pages,
    check_pictures,
    check_texts,
    check_words,
)
from kiosk.content.drafts import without_drafts
from kiosk.content.folder import (
    CLINIC,
    RefusedError,
    look,
    look_at_words,
    read_bytes,
)
from kiosk.content.languages import languages_there
from kiosk.content.model import (
    About,
    Clinic,
    Edition,
    Glossary,
    Guide,
    Help,
    Procedure,
    Questions,
    Recovery,
    Risks,
    Sources,
    Specialists,
)
from kiosk.content.pages_read import PagesRead, pages_read
from kiosk.content.photos import photo_names
from kiosk.content.plain_text import MOST_BYTES
from kiosk.content.problem import Finding, Problem
from kiosk.content.sheet import Sheet
from kiosk.content.statements import Page
from kiosk.content.strict_yaml import read_sheet
from kiosk.content.structuring import build_converter, structure
from kiosk.content.words import Words

T = TypeVar("T")

KINDS: Mapping[str, type[Page]] = MappingProxyType(
    {
        "about": About,
        "procedure": Procedure,
        "recovery": Recovery,
        "risks": Risks,
        "specialists": Specialists,
        "questions": Questions,
        "words-to-know": Glossary,
        "sources": Sources,
        "help": Help,
    }
)
"""The class of each page, by the name of its file."""

CHECKS: tuple[Callable[[PagesRead], Iterator[Finding]], ...] = (
    check_names.ids,
    check_names.icons,
    check_names.bases,
    check_names.terms,
    check_numbers.numbers_have_sources,
    check_numbers.chances,
    check_numbers.plain_counts,
    check_texts.marks,
    check_texts.shouting,
    check_texts.lengths,
    check_texts.dates,
    check_pages.care_cards,
    check_pages.steps,
    check_pages.nothing_empty,
    check_pages.drafts_leave_no_hole,
    check_pictures.drawing_names,
)
"""What is asked of the pages of every language, at each start."""

MOST_FINDINGS = 200
"""Findings of one check in one language: nobody reads more, and a hostile file gets no more."""


@frozen
class Loaded:
    """What a content folder gave: a guide, or what stands in its way."""

    guide: Guide | None
    """None if there is any Problem."""
    problems: tuple[Problem, ...]
    """In the order of files and lines."""


@frozen(eq=False, repr=False)
class Shelf:
    """Everything that could be read from a content folder, with its Problems so far."""

    folder: Path
    clinic: Clinic | None
    read: Mapping[str, PagesRead]
    """By language."""
    words: Mapping[str, Words]
    """By language."""
    sheets: Mapping[str, Sheet]
    """By file, for the lines."""
    photos: Mapping[str, bytes]
    """By name, those that can be shown."""
    problems: tuple[Problem, ...]

    def located(self, finding: Finding) -> Problem:
        """Give a finding its line."""
        sheet = self.sheets.get(finding.file)
        if sheet is None:
            return Problem(finding.file, 0, finding.wrong, finding.right)
        return sheet.problem(finding)


def load_guide(
    folder: Path, words: Path, *, drafts: bool = False, drawings: Path | None = None
) -> Loaded:
    """Read, check and build the clinic's words.

    `folder` is the content folder and `words` the folder of the words on buttons. Without `drafts`
    the guide holds no draft statements. `drawings` is the folder of our layered pictures; when it
    is given, their layers and anchors are checked too. How hard the words are to read is checked
    by `kiosk.content.checking` only. Never raises for anything that can be in the folders.
    """
    with _collector_at_rest():
        try:
            shelf = read_shelf(folder, words, drawings=drawings)
        except OSError as error:  # A share can fail at any call, also where none ever failed.
            wrong = f"The folder cannot be read ({error.strerror or 'no reason given'})"
            right = "a folder with clinic.yaml in it"
            return Loaded(None, (Problem(".", 0, wrong, right),))
        if shelf.problems or shelf.clinic is None:
            return Loaded(None, shelf.problems)
        editions = {
            language: edition if drafts else without_drafts(edition)
            for language, edition in editions_of(shelf).items()
        }
    guide = Guide(
        clinic=shelf.clinic,
        editions=MappingProxyType(editions),
        folder=folder,
        photos=_photos_named(shelf.clinic, editions, shelf.photos),
    )
    return Loaded(guide, ())


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Let Python's garbage collector rest while many small values are made.

    It would look through all of them again and again and find nothing: a third of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def read_shelf(folder: Path, words: Path, *, drawings: Path | None = None) -> Shelf:
    """Read everything in the content folder that can be read, and check it."""
    problems: list[Problem] = []
    sheets: dict[str, Sheet] = {}
    converter = build_converter()

    def value_of(path: Path, file: str, kind: type[T]) -> T | None:
        return _value(path, file, kind, converter, sheets, problems)

    clinic = value_of(folder / CLINIC, CLINIC, Clinic)
    languages: tuple[str, ...] = ()
    if clinic is not None:
        languages = tuple(languages_there(clinic, folder, sheets[CLINIC], problems))
    problems += look(folder, languages)
    problems += look_at_words(words)
    read: dict[str, PagesRead] = {}
    buttons: dict[str, Words] = {}
    for language in languages:
        pages = {}
        for name, kind in KINDS.items():
            page = value_of(folder / language / f"{name}.yaml", f"{language}/{name}.yaml", kind)
            if page is not None:
                pages[name] = page
        read[language] = pages_read(language, pages)
        file = f"words/{language}.yaml"
        buttons_here = value_of(words / f"{language}.yaml", file, Words)
        if buttons_here is not None:
            buttons[language] = buttons_here
    photos, wrongs = check_pictures.photos_are_safe(folder)
    problems += wrongs
    shelf = Shelf(folder, clinic, read, buttons, sheets, photos, ())
    problems += map(shelf.located, _findings(shelf, drawings))
    return attrs.evolve(shelf, problems=tuple(sorted(set(problems))))


def editions_of(shelf: Shelf) -> dict[str, Edition]:
    """Give the editions whose pages and words could all be read, drafts included."""
    return {
        language: Edition(
            language=language,
            words=shelf.words[language],
            **{("glossary" if n == "words-to-know" else n): p for n, p in read.pages.items()},  # type: ignore[arg-type]
        )
        for language, read in shelf.read.items()
        if len(read.pages) == len(KINDS) and language in shelf.words
    }


def _photos_named(
    clinic: Clinic, editions: Mapping[str, Edition], photos: Mapping[str, bytes]
) -> Mapping[str, bytes]:
    """Give the photos that somebody will see: the others need no memory."""
    people = (person for each in editions.values() for person in each.specialists.people)
    names = {clinic.logo, *(person.photo for person in people)}
    return MappingProxyType({name: photos[name] for name in sorted(names) if name in photos})


def _findings(shelf: Shelf, drawings: Path | None) -> Iterator[Finding]:
    """Ask every question of everything that could be read."""
    photos = photo_names(shelf.folder)
    if shelf.clinic is not None:
        yield from check_texts.phone(shelf.clinic)
        yield from check_pictures.logo_exists(shelf.clinic, photos)
    known = check_pictures.drawings_in(drawings) if drawings is not None else None
    for read in shelf.read.values():
        for check in CHECKS:
            yield from islice(check(read), MOST_FINDINGS)
        yield from check_pictures.photos_exist(read, photos)
        if known is not None:
            yield from check_pictures.drawings_hold(read, known)
    yield from check_words.places(shelf.words)


def _value(
    path: Path,
    file: str,
    kind: type[T],
    converter: BaseConverter,
    sheets: dict[str, Sheet],
    problems: list[Problem],
) -> T | None:
    """Read one file into a value; what is wrong goes to `problems`, the sheet to `sheets`."""
    try:
        data = read_bytes(path, MOST_BYTES)
    except FileNotFoundError:
        problems.append(Problem(file, 0, "This file is missing", f"a copy of the bundled {file}"))
        return None
    except RefusedError:
        return None  # `look` has named it already.
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no reason given"
        problems.append(Problem(file, 0, f"The file cannot be read ({reason})", "the file again"))
        return None
    sheet, wrongs = read_sheet(file, data)
    if sheet is None:
        problems += wrongs
        return None
    sheets[file] = sheet
    value, wrongs = structure(sheet, kind, converter)
    problems += wrongs
    return value


def read_words(words: Path, language: str = "en") -> Words | None:
    """Give the words on buttons in a language, for when there is no guide; None if unreadable."""
    file = f"words/{language}.yaml"
    return _value(words / f"{language}.yaml", file, Words, build_converter(), {}, [])
