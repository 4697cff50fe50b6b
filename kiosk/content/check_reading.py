"""Checks on reading: no sentence over 15 words, no screen or page over grade 6 (C-01 to C-03).

Names and words to know are left out of the grade: they cannot be made shorter, and a touch
explains them. Headings are left out as well. Drafts are not read by patients, so not here.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from kiosk.content.model import (
    Answer,
    CareCard,
    CheckQuestion,
    Clinic,
    Glossary,
    Milestone,
    Person,
    Risk,
    Source,
    Step,
)
from kiosk.content.pages_read import Found, PagesRead, is_shown
from kiosk.content.problem import Finding, Place
from kiosk.content.readability import Measure, longest_sentence, measure, sentences_of
from kiosk.content.spanish_syllables import spanish_syllables
from kiosk.content.statements import Section, Statement
from kiosk.content.syllables import syllables

HIGHEST_GRADE = 6.0
"""School years a text may ask for (the American Medical Association's and NIH's advice)."""
LEAST_EASE = 65.0
"""The least that a Spanish page may have of Fernández-Huerta's 100 (access.md C-03)."""
LONGEST_SENTENCE = 15
"""Words."""
FEWEST_WORDS = 30
"""A screen with fewer is measured with its page only: the formula needs some text to stand on."""

_SCREENS = (Section, Step, Milestone, Risk, CheckQuestion)
_SIMPLER = "short words and one idea a sentence: You lie on your front. We numb your skin."
_LIGHTER = "short words and one idea a sentence: Usted se acuesta boca abajo."


@frozen(eq=False)
class PageGrade:
    """How hard a page is to read, for reports."""

    page: str
    grade: float
    """Names and words to know left out."""
    grade_of_all: float
    """Nothing left out."""
    words: int
    longest_sentence: int


@frozen(eq=False)
class PageEase:
    """How easy a Spanish page is to read, for reports."""

    page: str
    ease: float
    """Names and words to know left out."""
    ease_of_all: float
    """Nothing left out."""
    words: int


@frozen(eq=False)
class _Passage:
    """A text that patients read, measured."""

    found: Found
    place: Place
    text: str
    measure: Measure


def reading(read: PagesRead, clinic: Clinic | None = None) -> Iterator[Finding]:
    """Every sentence is short, and every screen and page is easy enough.

    The grade is for English and the ease for Spanish; the length of sentences counts in every
    language.
    """
    passages = _passages(read, clinic)
    for passage in passages:
        for sentence in sentences_of(passage.text):
            length = longest_sentence(sentence)
            if length > LONGEST_SENTENCE:
                wrong = f"A sentence has {length} words; {LONGEST_SENTENCE} are the most"
                wrong += f": {sentence[:60]}..."
                yield passage.found.finding(wrong, "two sentences", *passage.place)
    if read.is_spanish:
        for name in read.pages:
            yield from _too_heavy(_of_page(passages, read, name))
    if not read.is_english:
        return
    for above in _screens(read):
        size = len(above.place)
        inside = [p for p in passages if p.found.file == above.file]
        inside = [p for p in inside if p.found.place[:size] == above.place]
        yield from _too_hard(inside, "This screen")
    for cards in _care_cards(read, passages):
        yield from _too_hard(cards, "The screen of warning signs")
    for name in read.pages:
        yield from _too_hard(_of_page(passages, read, name), "This page")


def page_grades(read: PagesRead, clinic: Clinic | None = None) -> tuple[PageGrade, ...]:
    """Give the grade of each page, with names and words to know left out and without."""
    passages = _passages(read, clinic)
    grades = []
    for name in read.pages:
        here = _of_page(passages, read, name)
        total = sum((p.measure for p in here), Measure())
        plain = sum((measure(p.text) for p in here), Measure())
        longest = max((longest_sentence(p.text) for p in here), default=0)
        grades.append(PageGrade(name, total.grade, plain.grade, total.words, longest))
    return tuple(grades)


def page_eases(read: PagesRead, clinic: Clinic | None = None) -> tuple[PageEase, ...]:
    """Give the ease of each Spanish page, with names and words to know left out and without."""
    passages = _passages(read, clinic)
    eases = []
    for name in read.pages:
        here = _of_page(passages, read, name)
        total = sum((p.measure for p in here), Measure())
        plain = sum((measure(p.text, (), spanish_syllables) for p in here), Measure())
        eases.append(PageEase(name, total.ease, plain.ease, total.words))
    return tuple(eases)


def left_out(read: PagesRead, clinic: Clinic | None = None) -> tuple[str, ...]:
    """Give the names and words to know whose syllables do not count."""
    phrases: list[str] = [clinic.name] if clinic else []
    for _, person in read.of(Person):
        phrases += [person.name, *person.name.split(",")[0].split(), person.credentials]
    glossary = read.page(Glossary)
    if glossary is not None:
        phrases += [term.term for term in glossary.terms]
    return tuple(dict.fromkeys(phrase for phrase in phrases if len(phrase) > 1))


def _passages(read: PagesRead, clinic: Clinic | None) -> list[_Passage]:
    """Measure every text that patients read in sentences."""
    names = left_out(read, clinic)
    count = spanish_syllables if read.is_spanish else syllables
    passages = []
    for found, place, text in read.texts:
        value = found.value
        if isinstance(value, Statement):
            if not is_shown(value) or value.language not in ("", read.language):
                continue
            links = [span.text for spans in value.text.paragraphs for span in spans if span.term]
            passages.append(_Passage(found, place, text, measure(text, (*names, *links), count)))
        elif isinstance(value, Answer) or (place == ("summary",) and not isinstance(value, Source)):
            passages.append(_Passage(found, place, text, measure(text, names, count)))
    return passages


def _of_page(passages: list[_Passage], read: PagesRead, page: str) -> list[_Passage]:
    """Give the passages of one page."""
    return [p for p in passages if p.found.file == f"{read.language}/{page}.yaml"]


def _screens(read: PagesRead) -> Iterator[Found]:
    """Give what has a detail screen of its own."""
    for found in read.found:
        if isinstance(found.value, _SCREENS):
            yield found


def _care_cards(read: PagesRead, passages: list[_Passage]) -> Iterator[list[_Passage]]:
    """Give the texts of the screen of warning signs."""
    for file in {found.file for found, _ in read.of(CareCard)}:
        here = [p for p in passages if p.found.file == file]
        yield [p for p in here if p.found.place[:1] in (("care_cards",), ("signs_lead",))]


def _too_hard(passages: list[_Passage], what: str) -> Iterator[Finding]:
    """Report texts that are too hard together, at the hardest of them."""
    total = sum((passage.measure for passage in passages), Measure())
    is_long = total.words >= FEWEST_WORDS
    if not is_long or total.grade <= HIGHEST_GRADE:
        return
    hardest = max(passages, key=lambda p: (p.measure.counted_words >= 4, p.measure.grade))
    wrong = f"{what} reads at grade {total.grade:.1f}; {HIGHEST_GRADE:.0f} is the most."
    wrong += f" Its hardest text is '{hardest.text[:60]}'"
    yield hardest.found.finding(wrong, _SIMPLER, *hardest.place)


def _too_heavy(passages: list[_Passage]) -> Iterator[Finding]:
    """Report a Spanish page that is not easy enough, at the heaviest of its texts."""
    total = sum((passage.measure for passage in passages), Measure())
    if total.words < FEWEST_WORDS or total.ease >= LEAST_EASE:
        return
    heaviest = min(passages, key=lambda p: (p.measure.counted_words < 4, p.measure.ease))
    wrong = f"This page has a Fernández-Huerta ease of {total.ease:.0f}; {LEAST_EASE:.0f} is the"
    wrong += f" least. Its heaviest text is '{heaviest.text[:60]}'"
    yield heaviest.found.finding(wrong, _LIGHTER, *heaviest.place)
