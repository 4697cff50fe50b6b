"""Everything in a content folder that can be read, checked: for guides and for `kiosk check`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

import attrs
from attrs import frozen
from cattrs.converters import BaseConverter

from kiosk.content import (
    check_chances,
    check_dates,
    check_days,
    check_names,
    check_numbers,
    check_options,
    check_pages,
    check_phone,
    check_pictures,
    check_teach_back,
    check_texts,
    check_web,
    check_words,
)
from kiosk.content.folder import CLINIC, is_language, look, look_at_words
from kiosk.content.given_folder import unreadable, wrong_folder
from kiosk.content.languages import languages_there
from kiosk.content.model import (
    About,
    Check,
    Clinic,
    Glossary,
    Help,
    Procedure,
    Recovery,
    Risks,
    Sources,
    Specialists,
)
from kiosk.content.one_file import read_one
from kiosk.content.pages_read import PagesRead, pages_read
from kiosk.content.photos import photo_names
from kiosk.content.picking import Questions
from kiosk.content.problem import Finding, Problem
from kiosk.content.sheet import Sheet
from kiosk.content.statements import Page
from kiosk.content.stray_names import missing
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
        "check": Check,
        "words-to-know": Glossary,
        "sources": Sources,
        "help": Help,
    }
)
"""The class of each page, by the name of its file."""

CHECKS: tuple[Callable[[PagesRead], Iterator[Finding]], ...] = (
    check_names.ids,
    check_names.taken,
    check_names.icons,
    check_names.bases,
    check_names.terms,
    check_numbers.numbers_have_sources,
    check_numbers.plain_counts,
    check_chances.chances,
    check_chances.compared_numbers_count_alike,
    check_chances.numbers_have_pictures,
    check_options.options,
    check_teach_back.answers,
    check_teach_back.pages,
    check_days.days,
    check_texts.marks,
    check_texts.shouting,
    check_texts.lengths,
    check_dates.dates,
    check_phone.phones_on_pages,
    check_web.elsewhere,
    check_pages.care_cards,
    check_pages.steps,
    check_pages.nothing_empty,
    check_pages.beside_numbers,
    check_pages.captions_have_pictures,
    check_pages.drafts_leave_no_hole,
    check_pages.needs,
    check_pictures.drawing_names,
)
"""What is asked of the pages of the first language, at each start."""

MOST_FINDINGS = 200
"""Findings of one check in one language: nobody reads more, and a hostile file gets no more."""


@frozen(eq=False, repr=False)
class Shelf:
    """Everything that could be read from a content folder, with its Problems so far."""

    folder: Path
    clinic: Clinic | None
    languages: tuple[str, ...]
    """Those whose folders are there: the first, and its translations, which are not read here."""
    read: Mapping[str, PagesRead]
    """By language: of the first one."""
    words: Mapping[str, Words]
    """By language: of the first one."""
    sheets: Mapping[str, Sheet]
    """By file, for the lines."""
    photos: Mapping[str, bytes]
    """By name, those that can be shown."""
    problems: tuple[Problem, ...]
    """What keeps these words off the screen."""
    asides: tuple[Problem, ...] = ()
    """What is wrong with the translations: the first language is shown all the same."""

    def located(self, finding: Finding) -> Problem:
        """Give a finding its line."""
        sheet = self.sheets.get(finding.file)
        if sheet is None:
            return Problem(finding.file, 0, finding.wrong, finding.right)
        return sheet.problem(finding)


def read_shelf(folder: Path, words: Path, *, drawings: Path | None = None) -> Shelf:
    """Read everything in the content folder that can be read, and check it.

    Never raises for anything that can be in the folders, or that happens to them meanwhile.
    """
    wrong = wrong_folder(folder)
    try:
        return _read_shelf(folder, words, drawings) if wrong is None else _empty(folder, wrong)
    except OSError as error:  # A share can fail at any call, also where none ever failed.
        return _empty(folder, unreadable(folder, error))


def _empty(folder: Path, problem: Problem) -> Shelf:
    """Give the shelf of a folder of which nothing could be read."""
    return Shelf(folder, None, (), {}, {}, {}, {}, (problem,))


def _read_shelf(folder: Path, words: Path, drawings: Path | None) -> Shelf:
    problems: list[Problem] = []
    asides: list[Problem] = []
    sheets: dict[str, Sheet] = {}
    converter = build_converter()

    def value_of(path: Path, file: str, kind: type[T]) -> T | None:
        return read_value(path, file, kind, converter, sheets, problems)

    clinic = value_of(folder / CLINIC, CLINIC, Clinic)
    languages: tuple[str, ...] = ()
    if clinic is not None:
        languages = languages_there(clinic, folder, sheets[CLINIC], problems, asides)
    others = set(filter(is_language, clinic.languages)) if clinic is not None else set()
    others.difference_update(clinic.languages[:1] if clinic is not None else ())
    for problem in (*look(folder, languages), *look_at_words(words)):
        (asides if is_of(problem, others) else problems).append(problem)
    read: dict[str, PagesRead] = {}
    buttons: dict[str, Words] = {}
    for language in languages[:1]:
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
    shelf = Shelf(folder, clinic, languages, read, buttons, sheets, photos, (), tuple(asides))
    problems += map(shelf.located, _findings(shelf, drawings))
    return attrs.evolve(shelf, problems=tuple(sorted(set(problems))))


def is_of(problem: Problem, languages: Collection[str]) -> bool:
    """Tell whether a Problem is about the files of one of these languages."""
    top, _, below = problem.file.partition("/")
    return top in languages or (top == "words" and below.removesuffix(".yaml") in languages)


def _findings(shelf: Shelf, drawings: Path | None) -> Iterator[Finding]:
    """Ask every question of everything that could be read."""
    photos = photo_names(shelf.folder)
    if shelf.clinic is not None:
        yield from check_phone.phone(shelf.clinic)
        yield from check_web.web(shelf.clinic)
        yield from check_pictures.logo_exists(shelf.clinic, photos)
    known = check_pictures.drawings_in(drawings) if drawings is not None else None
    for read in shelf.read.values():
        for check in CHECKS:
            yield from islice(check(read), MOST_FINDINGS)
        yield from check_pictures.photos_exist(read, photos)
        if known is not None:
            yield from check_pictures.drawings_hold(read, known)
    yield from check_words.places(shelf.words)


def read_value(
    path: Path,
    file: str,
    kind: type[T],
    converter: BaseConverter,
    sheets: dict[str, Sheet],
    problems: list[Problem],
) -> T | None:
    """Read one file into a value, or None; never raises for what can be in a file.

    `file` is its name for Problems. What is wrong goes to `problems`, the sheet to `sheets`.
    """
    try:
        sheet = read_one(path, file, problems)
    except FileNotFoundError:
        known = {CLINIC, *(f"{page}.yaml" for page in KINDS)} if kind is not Words else ()
        problems.append(missing(path, file, known))
        return None
    if sheet is None:
        return None
    sheets[file] = sheet
    value, wrongs = structure(sheet, kind, converter)
    problems += wrongs
    return value
