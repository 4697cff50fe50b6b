"""Every screen that a visitor can see, and what has happened before they see it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from kiosk.content.model import Edition, Guide, Method
from kiosk.content.said import said_in
from kiosk.content.statements import Statement
from kiosk.session.actions import (
    Action,
    AnswerCheck,
    AskToStartOver,
    ChooseMethod,
    CleanScreen,
    FindNoVoice,
    Listen,
    OpenPlace,
    OpenTerms,
    PauseListening,
    PickDay,
    PickMatter,
    PickQuestion,
    PrintingIs,
    Start,
    UseEar,
    WarnVisitor,
)
from kiosk.session.places import Place, Screen
from kiosk.session.reading_order import items_of, reading_order
from kiosk.session.taking_home import Printing

PICKED = 3
"""Questions that are picked where a few are."""

SECONDS_LEFT = 30

TODAY = date(2026, 11, 22)
"""On the stage it is always this day."""

DAY = PickDay(date(2026, 12, 2), TODAY)
"""A procedure whose recovery goes on into the next year."""


@frozen
class Scene:
    """One screen, with a name for its picture."""

    name: str
    """Such as `recovery-day-1`; no two scenes of a guide share one."""
    actions: tuple[Action, ...]
    """What leads there from a fresh session."""

    @property
    def is_of_a_visit(self) -> bool:
        """Whether somebody is there; before that nobody has chosen colours or sizes."""
        return any(isinstance(action, Start) for action in self.actions)


def scenes(guide: Guide) -> tuple[Scene, ...]:
    """Give the scenes of the guide's first language, in the order in which they are read.

    Only the first screenful of each: how many follow depends on the size of the screen.
    """
    edition = guide.first
    start = Start()
    return (
        Scene("attract", ()),
        Scene("home", (start,)),
        *(Scene(name, (start, *actions)) for name, actions in _places(edition)),
        *(Scene(name, (start, *actions)) for name, actions in _questions(edition)),
        *(Scene(name, (start, *actions)) for name, actions in _answers(edition)),
        *(Scene(name, (start, DAY, *actions)) for name, actions in _dates(edition)),
        Scene("help", (start, OpenPlace(Place(Screen.HELP)))),
        *(
            Scene(f"help-{it}", (start, OpenPlace(Place(Screen.HELP, it))))
            for it in items_of(Screen.HELP, edition, Method.VERTEBROPLASTY)
        ),
        *(Scene(name, (start, *actions)) for name, actions in _home_ways()),
        Scene("comfort", (start, OpenPlace(Place(Screen.COMFORT)))),
        *_languages(guide),
        Scene("cleaning", (start, OpenPlace(Place(Screen.HELP)), CleanScreen(SECONDS_LEFT))),
        *_heard(start),
        *_cards(edition),
        Scene("still-here", (start, WarnVisitor(SECONDS_LEFT))),
    )


def _languages(guide: Guide) -> Iterator[Scene]:
    """Give the list of languages; to a second one the bar leads at once."""
    if len(guide.editions) > 2:
        yield Scene("languages", (Start(), OpenPlace(Place(Screen.LANGUAGES))))


def _places(edition: Edition) -> Iterator[tuple[str, tuple[Action, ...]]]:
    for place in reading_order(edition, Method.VERTEBROPLASTY):
        yield _name(place), (OpenPlace(place),)
    for item in items_of(Screen.SOURCES, edition, Method.VERTEBROPLASTY):
        yield f"sources-{item.replace('/', '-')}", (OpenPlace(Place(Screen.SOURCES, item)),)
    for step in items_of(Screen.PROCEDURE, edition, Method.KYPHOPLASTY):
        place = Place(Screen.PROCEDURE, step)
        name = f"procedure-kyphoplasty-{step}"
        yield name, (ChooseMethod(Method.KYPHOPLASTY), OpenPlace(place))


def _questions(edition: Edition) -> Iterator[tuple[str, tuple[Action, ...]]]:
    every = tuple(PickQuestion(question.id) for question in edition.questions.questions)
    few = every[:PICKED]
    yield "questions-picked", (*few, OpenPlace(Place(Screen.QUESTIONS)))
    yield "my-list-picked", (*few, OpenPlace(Place(Screen.MY_LIST)))
    yield "my-list-full", (*every, OpenPlace(Place(Screen.MY_LIST)))
    some = tuple(PickMatter(each.id) for each in edition.questions.matters[:PICKED])
    yield "matters-picked", (*some, OpenPlace(Place(Screen.MATTERS)))
    yield "my-list-both", (*few, *some, OpenPlace(Place(Screen.MY_LIST)))
    yield "start-over", (*few, OpenPlace(Place(Screen.QUESTIONS)), AskToStartOver())


def _answers(edition: Edition) -> Iterator[tuple[str, tuple[Action, ...]]]:
    """Give each question of the check with its right answer, and with each other one."""
    for check in edition.check.checks:
        place = OpenPlace(Place(Screen.CHECK, check.id))
        for answer in check.answers:
            yield f"check-{check.id}-{answer.id}", (place, AnswerCheck(check.id, answer.id))


def _dates(edition: Edition) -> Iterator[tuple[str, tuple[Action, ...]]]:
    """Give the timeline with the visitor's own dates, and each page of it."""
    for item in ("", *items_of(Screen.RECOVERY, edition, Method.VERTEBROPLASTY)):
        name = f"{_name(Place(Screen.RECOVERY, item))}-dated"
        yield name, (OpenPlace(Place(Screen.RECOVERY, item)),)


def _home_ways() -> Iterator[tuple[str, tuple[Action, ...]]]:
    """Give the calendar and the ways home, with all that the printer may come to."""
    yield "day", (OpenPlace(Place(Screen.DAY)),)
    yield "day-picked", (DAY, OpenPlace(Place(Screen.DAY)))
    yield "phone", (OpenPlace(Place(Screen.PHONE)),)
    for printing in Printing:
        if printing is not Printing.NOT_ASKED:
            actions = (OpenPlace(Place(Screen.TAKE_HOME)), PrintingIs(printing))
            yield f"take-home-{printing.value}", actions


def _heard(start: Start) -> Iterator[Scene]:
    """Give what is seen while a page is read aloud, and where a visit by ear begins."""
    about = OpenPlace(Place(Screen.ABOUT))
    yield Scene("listening", (start, about, Listen(at=0)))
    yield Scene("listening-paused", (start, about, Listen(at=0), PauseListening()))
    yield Scene("listening-no-voice", (start, about, Listen(at=0), FindNoVoice()))
    yield Scene("listen", (start, OpenPlace(Place(Screen.LISTEN)), UseEar()))


def _cards(edition: Edition) -> Iterator[Scene]:
    """Give the cards that explain words: each that some text opens, named by its first word."""
    seen: dict[tuple[str, ...], None] = {}
    for statement in _statements(edition.about):
        seen.setdefault(statement.text.terms)
    for page in (edition.procedure, edition.recovery, edition.risks):
        for statement in _statements(page):
            seen.setdefault(statement.text.terms)
    for person in edition.specialists.people:
        seen.setdefault(person.terms)
    for terms in filter(None, seen):
        name = "word-" + "-and-".join(terms)
        home = OpenPlace(Place(Screen.ABOUT))
        yield Scene(name, (Start(), home, OpenTerms(terms)))


def _statements(page: object) -> Iterator[Statement]:
    return (each for each in said_in(page) if isinstance(each, Statement))


def _name(place: Place) -> str:
    return f"{place.screen.value}-{place.item}" if place.item else place.screen.value
