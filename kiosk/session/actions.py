"""What can happen in a visit: what a visitor asks for, and what the clock says."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from kiosk.content.model import Method
from kiosk.session.comfort import Comfort
from kiosk.session.listening import HERE
from kiosk.session.places import Place
from kiosk.session.taking_home import Printing
from kiosk.session.voice import Voice


@frozen
class Start:
    """Somebody touched the attract screen."""

    language: str = ""
    """The language they chose; empty for the clinic's first."""


@frozen
class OpenPlace:
    """The visitor wants to see a place."""

    place: Place


@frozen
class GoBack:
    """The visitor wants to be where they were before."""


@frozen
class ReadOn:
    """The visitor touched More."""

    offset: int
    """Where the next screenful begins, in pixels from the top of the page."""


@frozen
class ScrolledTo:
    """The visitor's finger moved the page, and it has come to rest."""

    offset: int


@frozen
class ChooseMethod:
    """The visitor wants the steps of one of the two procedures."""

    method: Method


@frozen
class PickQuestion:
    """The visitor touched a question: it joins their list or leaves it."""

    question: str


@frozen
class PickMatter:
    """The visitor touched what matters to them: it joins their list or leaves it."""

    matter: str


@frozen
class AnswerCheck:
    """The visitor answered a question of the check."""

    question: str
    answer: str


@frozen
class ChangeComfort:
    """The visitor wants to see the screen in another way."""

    comfort: Comfort


@frozen
class ChooseLanguage:
    """The visitor wants to read on in another language."""

    language: str


@frozen
class ShowMonth:
    """The visitor turns the calendar to a month."""

    year: int
    month: int


@frozen
class PickDay:
    """The visitor says when the procedure is."""

    day: date
    today: date
    """What day it is now: far from it no procedure is."""


@frozen
class ForgetDay:
    """The visitor does not know the day yet."""


@frozen
class PrintSheet:
    """The visitor wants the sheet on paper."""


@frozen
class PrintingIs:
    """What has become of the sheet."""

    printing: Printing


@frozen
class CleanScreen:
    """Somebody wants to wipe the glass: touches do not count for a while."""

    seconds_left: int
    """0: they count again."""


@frozen
class OpenTerms:
    """The visitor wants words explained."""

    terms: tuple[str, ...]


@frozen
class CloseTerms:
    """The visitor has read the explanation."""


@frozen
class Listen:
    """The visitor wants the screen read aloud."""

    at: int = HERE
    """The sentence to begin with."""


@frozen
class HearItem:
    """A key went to a text, a picture or a control: the visitor wants to hear what it is."""

    at: int
    """Its first sentence."""


@frozen
class SayNext:
    """The voice has come to this sentence."""

    at: int


@frozen
class RestVoice:
    """The voice has come to the end of what it reads by itself."""


@frozen
class PauseListening:
    """The visitor wants silence for a while."""


@frozen
class GoOnListening:
    """The visitor wants the voice to go on."""


@frozen
class HearAgain:
    """The visitor wants the last sentence once more."""


@frozen
class StopListening:
    """The visitor has heard enough."""


@frozen
class FindNoVoice:
    """There is no voice for the language of the screen."""


@frozen
class ChangeVoice:
    """The visitor wants the voice faster, slower, louder or softer."""

    voice: Voice


@frozen
class UseEar:
    """Somebody uses the keys of the pad, or has plugged in a headset."""


@frozen
class UseEyes:
    """Somebody who used the kiosk by ear has touched the screen."""


@frozen
class DrawCurtain:
    """The visitor wants the screen to show nothing, or to show all again."""

    is_drawn: bool


@frozen
class AskToStartOver:
    """The visitor touched Start over."""


@frozen
class KeepReading:
    """The visitor is still here, or did not mean to start over."""


@frozen
class StartOver:
    """The visitor means it: forget all and show the attract screen, as if nobody had been there."""


@frozen
class WarnVisitor:
    """Nobody has touched the screen for a while."""

    seconds_left: int


@frozen
class VisitorLeft:
    """Nobody answered: forget all and show the attract screen."""


Heard = (
    Listen
    | HearItem
    | SayNext
    | RestVoice
    | PauseListening
    | GoOnListening
    | HearAgain
    | StopListening
    | FindNoVoice
    | ChangeVoice
    | UseEar
    | UseEyes
    | DrawCurtain
)
"""What is asked for, or happens, where a screen is heard."""

Action = (
    Start
    | OpenPlace
    | GoBack
    | ReadOn
    | ScrolledTo
    | ChooseMethod
    | PickQuestion
    | PickMatter
    | AnswerCheck
    | ChangeComfort
    | ChooseLanguage
    | ShowMonth
    | PickDay
    | ForgetDay
    | PrintSheet
    | PrintingIs
    | CleanScreen
    | OpenTerms
    | CloseTerms
    | Heard
    | AskToStartOver
    | KeepReading
    | StartOver
    | WarnVisitor
    | VisitorLeft
)
