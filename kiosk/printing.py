"""`kiosk print-sheet`: the process that prints one sheet, for the patient screens and for IT.

The patient screens give the sheet and read the answer, a line each. IT asks for a sample.
"""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

from kiosk.content.loading import load_guide
from kiosk.content.model import Guide
from kiosk.host import paths
from kiosk.host.clock import today
from kiosk.session.places import TABS
from kiosk.session.session import Session
from kiosk.session.sheet import Sheet
from kiosk.session.sheet_sent import (
    MOST_SHEET,
    Answer,
    GarbledError,
    answer_as_text,
    sheet_from_text,
)
from kiosk.session.taking_home import Printing
from kiosk.settings.settings import Settings
from kiosk.shell.fonts import FontMissingError
from kiosk.shell.print_sheet import print_sheet, printers_application, write_sheet
from kiosk.views.parts.way_home import WayHome

DONE = 0
NOT_DONE = 1


def print_one(settings: Settings, given: TextIO | None, pdf: Path | None = None) -> tuple[int, str]:
    """Print one sheet on this machine's printer, or write it as a PDF.

    Args:
        settings: How this machine is set up: the printer, and for a sample the content.
        given: Where the sheet comes from; None for a sample sheet.
        pdf: The file to write in place of printing.

    Returns:
        The exit code, 0 where the sheet is printed or written and 1 where it is not, and the line
        to say: JSON for the patient screens, a sentence for IT.
    """
    sheet = _given(given) if given is not None else _sample(settings)
    if isinstance(sheet, Answer):
        return NOT_DONE, answer_as_text(sheet)
    try:
        application = printers_application()
    except FontMissingError as fault:
        answer = Answer(Printing.NO_ANSWER, why=str(fault))
    else:
        answer = _print(sheet, settings.printer, pdf)
        del application
    code = DONE if answer.printing is Printing.DONE else NOT_DONE
    done = f"The sheet is in {pdf}." if pdf else f"The printer '{settings.printer}' has the sheet."
    return code, answer_as_text(answer) if given is not None else answer.why or done


def _print(sheet: Sheet, printer: str, pdf: Path | None) -> Answer:
    if pdf is not None:
        if write_sheet(sheet, pdf):
            return Answer(Printing.DONE)
        return Answer(Printing.NO_ANSWER, why=f"The file {pdf} cannot be written.")
    if not printer:
        why = "No printer is set up. Set `printer`; `lpstat -e` lists the names."
        return Answer(Printing.NO_PRINTER, why=why)
    return print_sheet(sheet, printer)


def _given(given: TextIO) -> Sheet | Answer:
    """Read the sheet that the patient screens sent."""
    try:
        return sheet_from_text(given.read(MOST_SHEET + 1))
    except GarbledError as fault:
        return Answer(Printing.NO_ANSWER, why=f"The sheet did not arrive ({fault}).")


def _sample(settings: Settings) -> Sheet:
    """Give a sheet as a visitor might take it home, in every language that a sheet can have."""
    guide = _guide(settings)
    first = guide.first.questions
    session = Session(
        language=list(guide.editions)[-1],
        read=TABS,
        picked=tuple(each.id for each in first.questions[:2]),
        mattering=tuple(each.id for each in first.matters[:1]),
        day=today(),
    )
    return WayHome(today=today).sheet(session, guide)


def _guide(settings: Settings) -> Guide:
    """Give the clinic's words, or the bundled ones where those are not fit."""
    for folder in filter(None, (settings.content, paths.bundled_content())):
        loaded = load_guide(
            folder,
            paths.words(),
            drawings=paths.illustrations(),
            show_unreviewed=settings.show_unreviewed_translations,
        )
        if loaded.guide is not None:
            return loaded.guide
    raise FileNotFoundError("The kiosk's own words cannot be read. Install the kiosk again.")
