"""Checks on a translation: what is missing, older than its first language, or against a rule.

For `kiosk check` and whoever translates. None of it keeps the first language off the screen.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

import attrs
from attrs import frozen

from kiosk.content.check_dates import is_date
from kiosk.content.check_letters import letters, quotation_marks
from kiosk.content.check_links import words_are_linked
from kiosk.content.check_reading import PageEase, PageGrade, page_eases, page_grades, reading
from kiosk.content.folder import LEDGER
from kiosk.content.ledger import quoted_text, wrong_name
from kiosk.content.model import Clinic
from kiosk.content.nearest import did_you_mean, nearest
from kiosk.content.offering import Standing, standing_of
from kiosk.content.pages_read import PagesRead
from kiosk.content.problem import Finding, Problem
from kiosk.content.renderings import (
    Original,
    Rendering,
    Renderings,
    candidate,
    led_by_key,
    renderings_of,
    spot_of,
)
from kiosk.content.translation import WORDS, Translation

MOST_PROBLEMS = 200
"""Problems of one kind in one translation: nobody reads more at once."""


@frozen(eq=False)
class TranslationChecked:
    """What the check of a translation found."""

    standing: Standing
    problems: tuple[Problem, ...]
    grades: tuple[PageGrade, ...] = ()
    """How hard each page is to read, where it is a translation into English."""
    eases: tuple[PageEase, ...] = ()
    """How easy each page is to read, where it is a translation into Spanish."""


def check_translation(
    original: Original,
    translation: Translation,
    clinic: Clinic | None = None,
    *,
    today: date | None = None,
) -> TranslationChecked:
    """Check a translation in every way that a program can.

    Dates are compared with `today` when it is given.
    """
    renderings = renderings_of(original, translation)
    read = candidate(original, renderings, translation)
    problems = [
        *translation.problems,
        *_ledger(translation, today),
        *islice(_missing(translation, renderings), MOST_PROBLEMS),
        *islice(_older(translation, renderings), MOST_PROBLEMS),
        *islice(_faulty(translation, renderings), MOST_PROBLEMS),
        *islice(_strange(original, translation, renderings), MOST_PROBLEMS),
    ]
    for finding in _findings(read, clinic):
        page, key = spot_of(finding, original)
        rendering = renderings.get(page, {}).get(key)
        if rendering is not None and rendering.written:
            file = translation.file_of(page)
            right = led_by_key(finding, key)
            problems.append(Problem(file, rendering.line, finding.wrong, right))
    return TranslationChecked(
        standing_of(renderings, translation),
        tuple(sorted(set(problems))),
        page_grades(read, clinic) if read.is_english else (),
        page_eases(read, clinic) if read.is_spanish else (),
    )


def _findings(read: PagesRead, clinic: Clinic | None) -> Iterator[Finding]:
    """Ask of a translation what `kiosk check` asks of the first language besides."""
    yield from islice(reading(read, clinic), MOST_PROBLEMS)
    yield from islice(letters(read.texts), MOST_PROBLEMS)
    marks = quotation_marks(read.texts, is_english=read.is_english)
    yield from islice(marks, MOST_PROBLEMS)
    for finding in islice(words_are_linked(read), MOST_PROBLEMS):
        # Where the first language has a link on a screen, its translation has it as well.
        right = "other words for it: the first language has no link to that word on this screen"
        yield attrs.evolve(finding, right=right)


def _ledger(translation: Translation, today: date | None) -> Iterator[Problem]:
    """What the ledger says of people and dates can be so."""
    ledger, language = translation.ledger, translation.language
    file = f"{language}/{LEDGER}"
    sheet = translation.sheets.get(file)
    if sheet is None:
        return

    def wrong_at(name: str, wrong: str, right: str) -> Problem:
        return Problem(file, sheet.line((name,)), wrong, right)

    for name in ("made_on", "reviewed_on"):
        text = getattr(ledger, name)
        if text and not is_date(text):
            wrong = f"'{text[:40]}' is not a date as year-month-day"
            yield wrong_at(name, wrong, f'{name}: "2026-11-22"')
        elif text and today is not None and text > today.isoformat():
            wrong = f"'{name}' says {text}, which is in the future: today is {today.isoformat()}"
            yield wrong_at(name, wrong, f'{name}: "{today.isoformat()}"')
    for name in ("made_by", "reviewer", "qualification"):
        text = getattr(ledger, name)
        if text and (what := wrong_name(text)):
            yield wrong_at(name, f"'{name}' {what}", f'{name}: "Ana Ruiz"')
    if ledger.reviewer.strip() and not ledger.qualification.strip():
        wrong = "A reviewer is named without what makes them one, so nothing counts as reviewed"
        yield wrong_at("qualification", wrong, 'qualification: "Certified medical translator"')


def _missing(translation: Translation, renderings: Renderings) -> Iterator[Problem]:
    """Every text that patients read has a translation."""
    told = {problem.file for problem in translation.problems}
    for page, texts in renderings.items():
        file = translation.file_of(page)
        missing = [each for each in texts.values() if each.is_needed and each.is_missing]
        if page not in translation.lines:
            if missing and file not in told:
                wrong = f"This file is missing, so {len(missing)} texts have no translation yet"
                ask = f"kiosk translation {translation.language} --template {page}"
                yield Problem(file, 0, wrong, f"the file that `{ask}` prints, filled in")
            continue
        for each in missing:
            wrong = f"'{each.first.key}' has no translation yet"
            right = f"{each.first.key}: and the words for {_first_words(each)}"
            yield Problem(file, translation.lines[page], wrong, right)


def _older(translation: Translation, renderings: Renderings) -> Iterator[Problem]:
    """Every text was made from the first language's words as they are now."""
    for page, texts in renderings.items():
        file = translation.file_of(page)
        for each in texts.values():
            if not (each.is_needed and each.written and each.is_older):
                continue
            wrong = f"'{each.first.key}' is older than its first language"
            if each.name not in translation.ledger.made_from:
                wrong = f"Nobody has said yet which words '{each.first.key}' was made from"
            right = f"the words for {_first_words(each)}, then"
            right += f" `kiosk translation {translation.language} --made-by NAME`"
            yield Problem(file, each.line, wrong, right)


def _faulty(translation: Translation, renderings: Renderings) -> Iterator[Problem]:
    """No text is against a rule."""
    for page, texts in renderings.items():
        file = translation.file_of(page)
        for each in texts.values():
            for wrong, right in each.faults:
                yield Problem(file, each.line, wrong, right)


def _strange(
    original: Original, translation: Translation, renderings: Renderings
) -> Iterator[Problem]:
    """Every key is that of a text of the first language."""
    homes = {key: page for page, texts in renderings.items() for key in texts if page != WORDS}
    for page, texts in translation.texts.items():
        known = renderings.get(page)
        if known is None:
            continue  # The first language's page could not be read: its keys are not known.
        file = translation.file_of(page)
        for key, text in texts.items():
            if key in known:
                continue
            left = [each for each in known if each not in texts]
            wrong = f"There is no text '{key[:60]}' in {original.language}/{page}.yaml"
            if page == WORDS:
                wrong = f"There is no phrase '{key[:60]}'"
            wrong += did_you_mean(key, left)
            near = nearest(key, left)
            right = f"{near}: {quoted_text(text.value[:60])}" if near else "this line taken out"
            if not near and homes.get(key):
                right = f"this line in {translation.file_of(homes[key])}"
            yield Problem(file, text.line, wrong, right)


def _first_words(rendering: Rendering) -> str:
    """Give the beginning of a text in the first language, for a message."""
    return f"'{' '.join(rendering.first.marked.split())[:80]}'"
