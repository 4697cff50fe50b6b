"""How far the sheet to take home has come on its way to the printer."""

from __future__ import annotations

import enum


class Printing(enum.Enum):
    """What the visitor is told of the printer; each but the first has a phrase in `Words`."""

    NOT_ASKED = "not-asked"
    BUSY = "busy"
    DONE = "done"
    NO_PRINTER = "no-printer"
    """None is set up, or the one that is set up is not there."""
    NEEDS_CARE = "needs-care"
    """Out of paper, open, or jammed."""
    NO_ANSWER = "no-answer"
    """It did not answer in time."""
    ENOUGH = "enough"
    """The sheets of this hour are used up."""
