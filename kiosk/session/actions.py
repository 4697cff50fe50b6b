"""What can happen in a visit: what a visitor asks for, and what the clock says."""

from __future__ import annotations

from attrs import frozen

from kiosk.content.model import Method
from kiosk.session.places import Place


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
class OpenTerms:
    """The visitor wants words explained."""

    terms: tuple[str, ...]


@frozen
class CloseTerms:
    """The visitor has read the explanation."""


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


Action = (
    Start
    | OpenPlace
    | GoBack
    | ReadOn
    | ScrolledTo
    | ChooseMethod
    | PickQuestion
    | OpenTerms
    | CloseTerms
    | AskToStartOver
    | KeepReading
    | StartOver
    | WarnVisitor
    | VisitorLeft
)
