"""What becomes of a session when it is read aloud, or used by ear."""

from __future__ import annotations

from attrs import evolve

from kiosk.session.actions import (
    ChangeVoice,
    DrawCurtain,
    FindNoVoice,
    GoOnListening,
    HearAgain,
    Heard,
    HearItem,
    Listen,
    PauseListening,
    RestVoice,
    SayNext,
    StopListening,
    UseEar,
    UseEyes,
)
from kiosk.session.listening import HERE, Ear, Listening, Reach
from kiosk.session.session import Session


def hear(session: Session, action: Heard) -> Session:
    """Give the session after an action about hearing."""
    listening = session.listening
    match action:
        case Listen():
            # Who asks for it while it is read wants to hear it from its beginning.
            is_again = action.at == HERE and listening is not None and session.ear is None
            session = evolve(session, has_listened=True)
            return _from(session, 0 if is_again else action.at, Reach.SCREEN)
        case HearItem():
            return _from(session, action.at, Reach.ITEM)
        case ChangeVoice():
            session = evolve(session, voice=action.voice)
            if listening is None or not listening.is_paused:
                return _anew(session)
            # Who hears the screen has nothing else that tells how fast or loud it is now.
            is_by_ear = session.ear is not None
            return _from(session, listening.at, Reach.ITEM) if is_by_ear else session
        case UseEar():
            return session if session.ear is not None else _by_ear(session)
        case UseEyes():
            return evolve(session, ear=None, listening=_notice(listening))
        case DrawCurtain():
            ear = session.ear
            return evolve(session, ear=Ear(action.is_drawn)) if ear is not None else session
        case StopListening():
            return evolve(session, listening=None)
        case PauseListening():
            return _paused(session)
        case GoOnListening() | HearAgain():
            return _anew(session)
        case SayNext() | RestVoice() | FindNoVoice():
            return evolve(session, listening=_by_voice(listening, action))


def read_on(session: Session) -> Session:
    """Give the session once the page was turned: who is read to goes on from there."""
    listening = session.listening
    is_heard = listening is not None and not listening.has_no_voice
    return _from(session, HERE, Reach.SCREEN) if is_heard else session


def hears_on(before: Session, after: Session) -> Session:
    """Give what is heard once something else is on the screen.

    Who touches hears nothing more: they may have come to another page. But whoever was read to is
    asked aloud whether they are still here (access.md O-16). Who uses the kiosk by ear is told what
    is there now; of what they had heard before, only where they are.
    """
    if _screen(before) == _screen(after):
        return after
    if after.ear is None:
        is_asked = before.seconds_left is None and after.seconds_left is not None
        if is_asked and after.has_listened:
            return _from(after, 0, Reach.SCREEN)
        return evolve(after, listening=None) if after.listening is not None else after
    is_back = len(_over(after)) < len(_over(before)) and after.place == before.place
    return _from(after, 0, Reach.ITEM if is_back else Reach.SCREEN)


def _screen(session: Session) -> tuple[object, ...]:
    """Give what is on the screen, but for how far it has been read."""
    return session.place, session.method, session.language, session.comfort, _over(session)


def _over(session: Session) -> tuple[object, ...]:
    """Give what stands over the page."""
    over = (session.terms, session.asks_to_start_over, session.seconds_left is not None)
    return tuple(it for it in over if it)


def _from(session: Session, at: int, reach: Reach) -> Session:
    return evolve(session, listening=Listening(at, reach, turn=_turn(session.listening)))


def _anew(session: Session) -> Session:
    """Say the same sentence again, aloud."""
    listening = session.listening
    if listening is None:
        return session
    turn = _turn(listening)
    anew = evolve(listening, is_paused=False, has_no_voice=False, turn=turn)
    return evolve(session, listening=anew)


def _paused(session: Session) -> Session:
    listening = session.listening
    if listening is None:
        return session
    return evolve(session, listening=evolve(listening, is_paused=True))


def _notice(listening: Listening | None) -> Listening | None:
    """Give what is left to see where somebody touches who used the kiosk by ear.

    Only the notice that was there before: a row that leads a voice would come into the place of
    the tabs while the finger is on them.
    """
    return listening if listening is not None and listening.has_no_voice else None


def _by_ear(session: Session) -> Session:
    return _from(evolve(session, ear=Ear()), 0, Reach.SCREEN)


def _by_voice(
    listening: Listening | None, action: SayNext | RestVoice | FindNoVoice
) -> Listening | None:
    """Follow the voice; what it says after it was stopped counts no more."""
    if listening is None:
        return None
    match action:
        case SayNext():
            return evolve(listening, at=action.at)
        case RestVoice():
            return evolve(listening, is_paused=True)
        case FindNoVoice():
            return evolve(listening, has_no_voice=True, is_paused=True)


def _turn(listening: Listening | None) -> int:
    return listening.turn + 1 if listening is not None else 0
