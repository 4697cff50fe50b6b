"""The one function that makes the next session from what happened. It never touches the world."""

from __future__ import annotations

from typing import assert_never

from attrs import evolve

from kiosk.content.model import Edition, Guide, Method
from kiosk.session.actions import (
    Action,
    AnswerCheck,
    AskToStartOver,
    ChangeComfort,
    ChooseLanguage,
    ChooseMethod,
    CleanScreen,
    CloseTerms,
    ForgetDay,
    GoBack,
    Heard,
    KeepReading,
    OpenPlace,
    OpenTerms,
    PickDay,
    PickMatter,
    PickQuestion,
    PrintingIs,
    PrintSheet,
    ReadOn,
    ScrolledTo,
    ShowMonth,
    Start,
    StartOver,
    UseEar,
    VisitorLeft,
    WarnVisitor,
)
from kiosk.session.days import can_be_the_day
from kiosk.session.hearing import hear, hears_on, read_on
from kiosk.session.places import TABS, Place, Screen
from kiosk.session.reading_order import items_of, settled
from kiosk.session.session import Session
from kiosk.session.taking_home import Printing

TRAIL_LIMIT = 100
"""Back leads this many steps back at most, so that an endless visit does not grow."""


def edition_of(session: Session, guide: Guide) -> Edition:
    """Give the pages in the language that the visitor reads."""
    return guide.editions.get(session.language, guide.first)


def reduce(session: Session, action: Action, guide: Guide) -> Session:
    """Give the session after an action. The given session is left as it is.

    Where nobody is there, only `Start` and `UseEar` begin a visit: what comes late, such as a page
    that still glided when the visit ended, finds nothing to change.
    """
    if session.place.screen is Screen.ATTRACT and not isinstance(action, Start | UseEar):
        return Session()
    return hears_on(session, _reduced(session, action, guide))


def _reduced(session: Session, action: Action, guide: Guide) -> Session:
    if isinstance(action, Heard):
        if session.place.screen is Screen.ATTRACT:
            # By ear a visit begins with what the keys do.
            session = Session(place=Place(Screen.LISTEN))
        return hear(session, action)
    match action:
        case Start():
            known = action.language if action.language in guide.editions else ""
            return Session(place=Place(Screen.HOME), language=known)
        case OpenPlace():
            return _open(session, action.place, guide)
        case GoBack():
            return _back(session)
        case ReadOn():
            trail = _trail(session)
            session = evolve(session, offset=max(0, action.offset), trail=trail, terms=())
            return read_on(session)
        case ScrolledTo():
            return evolve(session, offset=max(0, action.offset))
        case ChooseMethod():
            return _choose(session, action.method, guide)
        case PickQuestion():
            return _pick(session, action.question, guide)
        case PickMatter():
            return _matter(session, action.matter, guide)
        case AnswerCheck():
            return _answer(session, action, guide)
        case ChangeComfort():
            return _seen_otherwise(evolve(session, comfort=action.comfort), session)
        case ChooseLanguage():
            language = action.language if action.language in guide.editions else ""
            return _seen_otherwise(evolve(session, language=language), session)
        case ShowMonth():
            return evolve(session, month=(action.year, action.month))
        case PickDay():
            fits = can_be_the_day(action.day, action.today)
            month = (action.day.year, action.day.month)
            return evolve(session, day=action.day, month=month) if fits else session
        case ForgetDay():
            return _forget_day(session, guide)
        case PrintSheet():
            return evolve(session, printing=Printing.BUSY)
        case PrintingIs():
            return evolve(session, printing=action.printing)
        case CleanScreen():
            return evolve(session, cleaning_left=action.seconds_left or None)
        case OpenTerms():
            return evolve(session, terms=action.terms)
        case CloseTerms():
            return evolve(session, terms=())
        case AskToStartOver():
            has_list = bool(session.picked or session.mattering or session.day)
            return evolve(session, asks_to_start_over=True) if has_list else Session()
        case KeepReading():
            return evolve(session, seconds_left=None, asks_to_start_over=False)
        case WarnVisitor():
            return evolve(session, seconds_left=action.seconds_left)
        case StartOver() | VisitorLeft():
            return Session()
        case _:
            assert_never(action)


def _trail(session: Session) -> tuple[tuple[Place, int], ...]:
    return (*session.trail, (session.place, session.offset))[-TRAIL_LIMIT:]


def _open(session: Session, place: Place, guide: Guide) -> Session:
    place = settled(place, edition_of(session, guide), session.method)
    if place.screen is Screen.ATTRACT:
        return Session()
    read = {*session.read, place.tab}
    session = evolve(session, read=tuple(tab for tab in TABS if tab in read))
    if session.printing is not Printing.BUSY:
        session = evolve(session, printing=Printing.NOT_ASKED)
    # A key may lead on from a question that covers the page; a touch cannot.
    session = evolve(session, terms=(), asks_to_start_over=False)
    if place.screen is Screen.HOME:
        # Home is where every trail begins: Back from it leads nowhere.
        return evolve(session, place=place, offset=0, trail=())
    trail = session.trail if place == session.place else _trail(session)
    return evolve(session, place=place, offset=0, trail=trail)


def _back(session: Session) -> Session:
    """Leave what is uppermost: a question, an explanation, or the page."""
    if session.asks_to_start_over or session.seconds_left is not None:
        return evolve(session, seconds_left=None, asks_to_start_over=False)
    if session.terms:
        return evolve(session, terms=())
    if not session.trail:
        return evolve(session, place=Place(Screen.HOME), offset=0)
    place, offset = session.trail[-1]
    return evolve(session, place=place, offset=offset, trail=session.trail[:-1])


def _choose(session: Session, method: Method, guide: Guide) -> Session:
    """Change the procedure and stay at the same step, or at the one in its position."""
    edition = edition_of(session, guide)
    place = session.place
    if place.screen is Screen.PROCEDURE:
        here = items_of(Screen.PROCEDURE, edition, session.method)
        there = items_of(Screen.PROCEDURE, edition, method)
        if place.item not in there:
            position = here.index(place.item) if place.item in here else 0
            place = Place(Screen.PROCEDURE, there[min(position, len(there) - 1)])
    # The trail may hold steps that this procedure does not have.
    trail = tuple(
        (old, offset) for old, offset in session.trail if settled(old, edition, method) == old
    )
    return evolve(session, method=method, place=place, offset=0, trail=trail)


def _pick(session: Session, question: str, guide: Guide) -> Session:
    order = [known.id for known in edition_of(session, guide).questions.questions]
    if question not in order:
        return session
    picked = set(session.picked) ^ {question}
    return evolve(session, picked=tuple(known for known in order if known in picked))


def _matter(session: Session, matter: str, guide: Guide) -> Session:
    order = [known.id for known in edition_of(session, guide).questions.matters]
    if matter not in order:
        return session
    mattering = set(session.mattering) ^ {matter}
    return evolve(session, mattering=tuple(known for known in order if known in mattering))


def _answer(session: Session, action: AnswerCheck, guide: Guide) -> Session:
    """Keep the last answer to a question; answering again is welcome."""
    checks = {check.id: check for check in edition_of(session, guide).check.checks}
    check = checks.get(action.question)
    if check is None or action.answer not in [answer.id for answer in check.answers]:
        return session
    given = {**dict(session.answers), action.question: action.answer}
    order = (known for known in checks if known in given)
    return evolve(session, answers=tuple((known, given[known]) for known in order))


def _forget_day(session: Session, guide: Guide) -> Session:
    """Forget the day. On the calendar that is an answer, and leads on as a day does."""
    forgotten = evolve(session, day=None, month=None)
    is_asked = session.place.screen is Screen.DAY
    return _open(forgotten, Place(Screen.RECOVERY), guide) if is_asked else forgotten


def _seen_otherwise(session: Session, before: Session) -> Session:
    """Stay at the place, where lines and blocks are others now: offsets count no more."""
    if session == before:
        return before
    trail = tuple((place, 0) for place, _ in session.trail)
    return evolve(session, offset=0, trail=trail, terms=())
