"""What of a screen is being read aloud, and whether the visitor uses the kiosk by ear."""

from __future__ import annotations

import enum

from attrs import frozen

HERE = -1
"""In place of a sentence's number: the first one that is on the screenful that is seen."""


class Reach(enum.Enum):
    """How far the voice reads on by itself."""

    SCREEN = "screen"
    """To the end of what there is to read."""
    ITEM = "item"
    """To the end of the text, card or button that it is at."""


@frozen
class Listening:
    """A screen that is read aloud. Nothing of it outlives the screen."""

    at: int = 0
    """The number of the sentence among those of the screen (`kiosk.session.transcript`), or
    `HERE` until the reader has found it."""
    reach: Reach = Reach.SCREEN
    is_paused: bool = False
    """The voice is silent, and goes on when it is asked to."""
    has_no_voice: bool = False
    """There is no voice for this language; the screen says so."""
    turn: int = 0
    """One more each time that something is to be said anew, also the same sentence again."""


@frozen
class Ear:
    """A visit without sight, by the nine keys of a pad."""

    has_curtain: bool = False
    """The screen shows nothing, so that nobody reads along."""
