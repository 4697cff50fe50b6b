"""Everything that can be said about a content folder, for `kiosk check` and the front desk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice
from pathlib import Path
from types import MappingProxyType

from attrs import frozen

from kiosk.content.check_dates import done_by
from kiosk.content.check_letters import letters, quotation_marks
from kiosk.content.check_links import words_are_linked
from kiosk.content.check_reading import (
    HIGHEST_GRADE,
    LEAST_EASE,
    PageEase,
    PageGrade,
    page_eases,
    page_grades,
    reading,
)
from kiosk.content.check_tone import tone
from kiosk.content.check_topics import key_points, something_to_do
from kiosk.content.check_translations import TranslationChecked, check_translation
from kiosk.content.clips import strays_among_clips
from kiosk.content.lexicon import lexicon_problems
from kiosk.content.loading import editions_of
from kiosk.content.offering import Standing, original_of
from kiosk.content.pages_read import Found, clinic_found, said_in
from kiosk.content.problem import Finding, Problem
from kiosk.content.shelf import MOST_FINDINGS, Shelf, read_shelf
from kiosk.content.translation import read_translation


@frozen
class Checked:
    """What the check of a content folder found."""

    problems: tuple[Problem, ...]
    """In the order of files and lines."""
    is_shown_all_the_same: bool
    """No Problem is so grave that a kiosk would keep its last good words instead."""
    grades: Mapping[str, tuple[PageGrade, ...]]
    """How hard each page is to read, by language; the formula knows English only."""
    eases: Mapping[str, tuple[PageEase, ...]]
    """How easy each page is to read, by language; this formula knows Spanish only."""
    standings: tuple[Standing, ...]
    """How each translation stands."""

    def as_dict(self) -> dict[str, object]:
        """Give the same as plain values, for `kiosk check --json`."""
        return {
            "problems": [problem.as_dict() for problem in self.problems],
            "grades": {
                language: {each.page: round(each.grade, 1) for each in grades}
                for language, grades in self.grades.items()
            },
            "ease": {
                language: {each.page: round(each.ease, 1) for each in eases}
                for language, eases in self.eases.items()
            },
            "translations": {each.language: _standing_as_dict(each) for each in self.standings},
        }

    def lines(self, folder: Path) -> Iterator[str]:
        """Give the lines for a terminal: the Problems or the grades, and what follows from them."""
        yield from map(str, self.problems)
        count = len(self.problems)
        if not count:
            yield from self._reading_lines()
        for standing in self.standings:
            until = "" if standing.is_reviewed else " until a qualified reviewer has signed it all"
            yield f"{standing.counts} {'Offered' if not until else 'Not offered'}{until}."
        if count:
            what = "1 problem" if count == 1 else f"{count} problems"
            then = "the kiosk goes on with the last good words"
            if self.is_shown_all_the_same:
                then = "the kiosk shows the words all the same"
            yield f"{what} in {folder}: {then}. Put the lines above right, then check again."
            return
        yield f"Nothing is wrong in {folder}: the kiosk can show it."

    def _reading_lines(self) -> Iterator[str]:
        """Give the lines that say how hard each page is to read."""
        for language, grades in self.grades.items():
            yield f"School grade that each page asks for ({HIGHEST_GRADE:.0f} is the most):"
            for grade in grades:
                yield f"  {language}/{grade.page}.yaml".ljust(26) + f"{max(grade.grade, 0):4.1f}"
        for language, eases in self.eases.items():
            yield f"Ease of reading of each page (Fernández-Huerta; {LEAST_EASE:.0f} is the least):"
            for ease in eases:
                yield f"  {language}/{ease.page}.yaml".ljust(26) + f"{ease.ease:4.0f}"


def _standing_as_dict(standing: Standing) -> dict[str, int | bool]:
    """Give how a translation stands as plain values."""
    return {
        "texts": standing.texts,
        "missing": standing.missing,
        "older": standing.older,
        "faulty": standing.faulty,
        "unsigned": standing.unsigned,
        "reviewed": standing.is_reviewed,
    }


def check_content(
    folder: Path, words: Path, drawings: Path | None = None, *, today: date | None = None
) -> Checked:
    """Check a content folder in every way, how hard its words are to read among them.

    `words` is the folder of the words on buttons; `drawings` that of our layered pictures, whose
    layers and anchors are checked when it is given. Dates are compared with `today` when it is
    given. Needs no Qt, and never raises for anything that can be in the folders.
    """
    shelf = read_shelf(folder, words, drawings=drawings)
    problems = {shelf.located(finding) for finding in _findings(shelf, today)}
    problems.update(shelf.problems, shelf.asides, strays_among_clips(folder))
    for language in shelf.languages:
        problems.update(lexicon_problems(folder, language))
    grades: dict[str, tuple[PageGrade, ...]] = {}
    eases: dict[str, tuple[PageEase, ...]] = {}
    for language, read in shelf.read.items():
        if read.is_english:
            grades[language] = page_grades(read, shelf.clinic)
        elif read.is_spanish:
            eases[language] = page_eases(read, shelf.clinic)
    translations = list(_translations(shelf, words, today))
    for checked in translations:
        problems.update(checked.problems)
        language = checked.standing.language
        if checked.grades:
            grades[language] = checked.grades
        if checked.eases:
            eases[language] = checked.eases
    return Checked(
        problems=tuple(sorted(problems)),
        is_shown_all_the_same=not shelf.problems,
        grades=MappingProxyType(grades),
        eases=MappingProxyType(eases),
        standings=tuple(checked.standing for checked in translations),
    )


def _translations(shelf: Shelf, words: Path, today: date | None) -> Iterator[TranslationChecked]:
    """Check each translation, once the first language can be read whole."""
    whole = next(iter(editions_of(shelf).values()), None)
    if whole is None or len(shelf.languages) < 2:
        return
    original = original_of(whole)
    for language in shelf.languages[1:]:
        pages = tuple(original.pages)
        translation = read_translation(shelf.folder, words, language, pages, with_lines=True)
        yield check_translation(original, translation, shelf.clinic, today=today)


def check_folder(
    folder: Path, words: Path, drawings: Path | None = None, *, today: date | None = None
) -> tuple[Problem, ...]:
    """Give every Problem that `check_content` finds, in the order of files and lines."""
    return check_content(folder, words, drawings, today=today).problems


def _findings(shelf: Shelf, today: date | None) -> Iterator[Finding]:
    """Ask what a kiosk does not ask when it starts: what it finds keeps no words off the screen."""
    for language, read in shelf.read.items():
        buttons = shelf.words.get(language)
        own = said_in(Found(f"words/{language}.yaml", (), buttons)) if buttons is not None else ()
        texts = (*read.texts, *own)
        yield from reading(read, shelf.clinic)
        yield from islice(letters(texts), MOST_FINDINGS)
        marks = quotation_marks(texts, is_english=read.is_english)
        yield from islice(marks, MOST_FINDINGS)
        for check in (words_are_linked, key_points, something_to_do, tone):
            yield from islice(check(read), MOST_FINDINGS)
        if today is not None:
            yield from islice(done_by(read, today), MOST_FINDINGS)
    if shelf.clinic is not None:
        texts = tuple(said_in(clinic_found(shelf.clinic)))
        yield from letters(texts)
        yield from quotation_marks(texts, is_english=True)
