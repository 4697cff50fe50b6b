"""The sheet on its way to the process that prints it, and what comes back: a line of JSON each."""

from __future__ import annotations

from attrs import frozen

from kiosk.session.lines_sent import GarbledError as GarbledError
from kiosk.session.lines_sent import line_of, value_of
from kiosk.session.sheet import Sheet
from kiosk.session.taking_home import Printing

MOST_SHEET = 1_000_000
"""Letters of a sheet; more is no sheet of ours."""
MOST_ANSWER = 4_000
"""Letters of an answer."""


@frozen
class Answer:
    """What has become of a sheet."""

    printing: Printing
    is_handed_over: bool = False
    """Whether the printer has it: then paper is, or will be, used up."""
    why: str = ""
    """A sentence for IT; empty where all is well."""


def sheet_as_text(sheet: Sheet) -> str:
    """Write a sheet as one line, in ASCII: no pipe's encoding can harm it."""
    return line_of(sheet)


def sheet_from_text(text: str) -> Sheet:
    """Read a sheet. Raises `GarbledError` if it is not whole."""
    return value_of(text, Sheet, MOST_SHEET)


def answer_as_text(answer: Answer) -> str:
    """Write an answer as one line."""
    return line_of(answer)


def answer_from_text(text: str) -> Answer:
    """Read an answer. Raises `GarbledError` if it is not one."""
    return value_of(text, Answer, MOST_ANSWER)
