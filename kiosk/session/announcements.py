"""What is said at once when something changes: for screen readers, and for whoever listens.

Only what has changed is said, in the words that the screen has for it (access.md O-15).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from attrs import frozen

from kiosk.content.model import Edition, Guide
from kiosk.content.statements import Statement
from kiosk.content.words import Words
from kiosk.session.comfort import Colours, Comfort
from kiosk.session.places import Place, Screen
from kiosk.session.reading_order import title_of
from kiosk.session.reduce import edition_of
from kiosk.session.session import Session
from kiosk.session.taking_home import printing_words

SayDay = Callable[[date, str], str]
"""Says a day in the language of a code, as people do."""


@frozen
class Announcement:
    """Words to say at once."""

    words: str
    """Empty where nothing has changed that anybody has to be told."""
    language: str = ""
    """The code of the language that they are in."""
    interrupts: bool = False
    """Whether what is being said gives way: the screen is about to start over."""


NOTHING = Announcement("")


def announcement(before: Session, after: Session, guide: Guide, say_day: SayDay) -> Announcement:
    """Say what has changed between two moments of a visit; nothing at its end.

    The attract screen is silent (access.md O-22). A countdown is told of once, when it begins.
    """
    if after.place.screen is Screen.ATTRACT:
        return NOTHING
    edition = edition_of(after, guide)
    warns = before.seconds_left is None and after.seconds_left is not None
    said = " ".join(map(_ended, filter(None, _changes(before, after, guide, say_day))))
    return Announcement(said, edition.language, interrupts=warns) if said else NOTHING


def _changes(before: Session, after: Session, guide: Guide, say_day: SayDay) -> Iterator[str]:
    edition = edition_of(after, guide)
    words = edition.words
    if before.place.screen is not Screen.ATTRACT and edition is not edition_of(before, guide):
        yield words.language_name
    if before.comfort != after.comfort:
        yield from comfort_words(before.comfort, after.comfort, words)
    if before.place != after.place:
        yield place_words(after.place, after, edition)
    elif before.method is not after.method:
        yield edition.procedure.methods[after.method]
    questions = edition.questions
    yield from _picked(before.picked, after.picked, questions.questions, edition)
    yield from _picked(before.mattering, after.mattering, questions.matters, edition)
    if before.answers != after.answers:
        yield from _answered(before, after, edition)
    if before.day != after.day:
        yield say_day(after.day, edition.language) if after.day is not None else words.day_unknown
    if before.printing is not after.printing:
        yield printing_words(words, after.printing)
    yield from _asked(before, after, edition)


def _asked(before: Session, after: Session, edition: Edition) -> Iterator[str]:
    """Give what is asked or explained over the page since then."""
    words = edition.words
    if after.terms and after.terms != before.terms:
        yield words.what_words_mean
        yield ", ".join(edition.glossary.term(term).term for term in after.terms)
    if after.asks_to_start_over and not before.asks_to_start_over:
        yield words.start_over_title
        yield words.start_over_lead
    if after.cleaning_left is not None and before.cleaning_left is None:
        yield words.cleaning_title
        yield words.cleaning_lead.format(seconds=after.cleaning_left)
    if after.seconds_left is not None and before.seconds_left is None:
        yield words.still_here_title
        yield words.still_here_lead.format(seconds=after.seconds_left)


def place_words(place: Place, session: Session, edition: Edition) -> str:
    """Say where one is: the heading of the page, and of a step which of how many it is."""
    title = title_of(place, edition)
    if place.screen is Screen.HOME:
        return edition.words.home_title
    if place.screen is Screen.QUESTIONS:
        return edition.questions.title
    if place.screen is Screen.PROCEDURE:
        steps = [step.id for step in edition.procedure.steps_of(session.method)]
        if place.item in steps:
            number = steps.index(place.item) + 1
            return f"{edition.words.step_of.format(number=number, count=len(steps))}. {title}"
    if place.screen is Screen.RECOVERY and place.item:
        headings = {stone.id: stone.heading for stone in edition.recovery.milestones}
        return f"{title}. {headings.get(place.item, '')}"
    if place.screen is Screen.CHECK:
        asked = {check.id: check.question.text.plain for check in edition.check.checks}
        return f"{title}. {asked.get(place.item, '')}"
    return title


def comfort_words(before: Comfort, after: Comfort, words: Words) -> Iterator[str]:
    """Say which choices of text and colours have changed, and to what."""
    sizes = (words.size_normal, words.size_large, words.size_larger, words.size_largest)
    colours = {
        Colours.LIGHT: words.colours_light,
        Colours.CONTRAST: words.colours_contrast,
        Colours.SOFT: words.colours_soft,
    }
    if before.size is not after.size:
        yield f"{words.text_size}: {sizes[list(type(after.size)).index(after.size)]}"
    if before.colours is not after.colours:
        yield f"{words.colours}: {colours[after.colours]}"
    if before.is_still != after.is_still:
        yield f"{words.motion}: {words.motion_off if after.is_still else words.motion_on}"
    if before.is_lowered != after.is_lowered:
        yield f"{words.height}: {words.height_lower if after.is_lowered else words.height_whole}"


def _picked(
    before: Sequence[str], after: Sequence[str], lines: Sequence[Statement], edition: Edition
) -> Iterator[str]:
    """Say of each line that has joined the list, or left it, that it is on it or not."""
    for line in lines:
        if (line.id in before) != (line.id in after):
            words = edition.words
            state = words.picked if line.id in after else words.not_picked
            yield f"{_ended(line.text.plain)} {state}"


def _answered(before: Session, after: Session, edition: Edition) -> Iterator[str]:
    """Say what is so of each question that was answered, or answered otherwise."""
    given = dict(after.answers)
    known = dict(before.answers)
    for check in edition.check.checks:
        for answer in check.answers:
            if given.get(check.id) == answer.id != known.get(check.id):
                words = edition.words
                yield words.check_right if answer.is_right else words.check_other
                yield answer.explanation.text.plain


def _ended(said: str) -> str:
    """End words as a sentence ends, so that a voice rests there."""
    return said if said[-1] in ".!?:؟…" else f"{said}."
