"""What one visitor is doing, as one value: forgetting them is `Session()`."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from kiosk.content.model import Method
from kiosk.session.comfort import Comfort
from kiosk.session.listening import Ear, Listening
from kiosk.session.places import Place, Screen
from kiosk.session.taking_home import Printing
from kiosk.session.voice import Voice


@frozen
class Session:
    """All that the screens need to know of a visit. Nothing of it is ever written anywhere."""

    place: Place = Place(Screen.ATTRACT)
    offset: int = 0
    """How far down the page the visitor has read, in pixels from its top."""
    trail: tuple[tuple[Place, int], ...] = ()
    """Where Back leads, latest last, each with the offset it was left at."""
    language: str = ""
    """The code of the language being read; empty for the clinic's first."""
    method: Method = Method.VERTEBROPLASTY
    """The procedure whose steps are shown."""
    picked: tuple[str, ...] = ()
    """Ids of the questions to ask, in the order of the page."""
    mattering: tuple[str, ...] = ()
    """Ids of what matters to the visitor, in the order of the page."""
    answers: tuple[tuple[str, str], ...] = ()
    """The last answer to each question of the check, as ids of question and answer."""
    read: tuple[Screen, ...] = ()
    """The topics that were opened, in the order of the tabs: what the sheet sums up."""
    day: date | None = None
    """The day of the procedure, if the visitor has picked it on the calendar."""
    month: tuple[int, int] | None = None
    """The year and month that the calendar shows; None for that of the day, or of today."""
    printing: Printing = Printing.NOT_ASKED
    comfort: Comfort = Comfort()
    terms: tuple[str, ...] = ()
    """Ids of the glossary words that are open over the page."""
    voice: Voice = Voice()
    """How fast and how loud the visitor is read to."""
    listening: Listening | None = None
    """What is being read aloud, if anything is."""
    has_listened: bool = False
    """The visitor has had something read aloud: what must not be missed is said aloud, too."""
    ear: Ear | None = None
    """How the visitor uses the kiosk by ear, if they do."""
    seconds_left: int | None = None
    """Seconds until the screen starts over, while it asks whether the visitor is still here."""
    asks_to_start_over: bool = False
    """The visitor touched Start over with something on the list, and is asked if that is meant."""
    cleaning_left: int | None = None
    """Seconds until touches count again, while the glass is being cleaned."""
