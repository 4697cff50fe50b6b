"""The one function that makes the next session from what happened. It never touches the world."""

from __future__ import annotations

from typing import assert_never

from attrs import evolve

from kiosk.content.model import Edition, Guide, Method
from kiosk.session.actions import (
    Action,
    AskToStartOver,
    ChooseMethod,
    CloseTerms,
    GoBack,
    KeepReading,
    OpenPlace,
    OpenTerms,
    PickQuestion,
    ReadOn,
    ScrolledTo,
    Start,
    StartOver,
    VisitorLeft,
    WarnVisitor,
)
from kiosk.session.places import Place, Screen
from kiosk.session.reading_order import items_of, settled
from kiosk.session.session import Session

TRAIL_LIMIT = 100
"""Back leads this many steps back at most, so that an endless visit does not grow."""


def edition_of(session: Session, guide: Guide) -> Edition:
    """Give the pages in the language that the visitor reads."""
    return guide.editions.get(session.language, guide.first)


def reduce(session: Session, action: Action, guide: Guide) -> Session:
    """Give the session after an action. The given session is left as it is.

    Where nobody is there, only `Start` begins a visit: what comes late, such as a page that still
    glided when the visit ended, finds nothing to change.
    """
    if session.place.screen is Screen.ATTRACT and not isinstance(action, Start):
        return Session()
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
            return evolve(session, offset=max(0, action.offset), trail=trail, terms=())
        case ScrolledTo():
            return evolve(session, offset=max(0, action.offset))
        case ChooseMethod():
            return _choose(session, action.method, guide)
        case PickQuestion():
            return _pick(session, action.question, guide)
        case OpenTerms():
            return evolve(session, terms=action.terms)
        case CloseTerms():
            return evolve(session, terms=())
        case AskToStartOver():
            return evolve(session, asks_to_start_over=True) if session.picked else Session()
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
    if place.screen is Screen.HOME:
        # Home is where every trail begins: Back from it leads nowhere.
        return evolve(session, place=place, offset=0, trail=(), terms=())
    trail = session.trail if place == session.place else _trail(session)
    return evolve(session, place=place, offset=0, trail=trail, terms=())


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
