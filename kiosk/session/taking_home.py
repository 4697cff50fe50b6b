"""How far the sheet to take home has come on its way to the printer."""

from __future__ import annotations

import enum

from kiosk.content.words import Words


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


def printing_words(words: Words, printing: Printing) -> str:
    """Give what the visitor is told of their sheet; empty while none was asked for."""
    return {
        Printing.NOT_ASKED: "",
        Printing.BUSY: words.printing_busy,
        Printing.DONE: words.printing_done,
        Printing.NO_PRINTER: words.printing_no_printer,
        Printing.NEEDS_CARE: words.printing_needs_care,
        Printing.NO_ANSWER: words.printing_no_answer,
        Printing.ENOUGH: words.printing_enough,
    }[printing]
