"""Prints one sheet, in a process of its own: the printer's software may keep it waiting.

Never a dialog, and never another printer than the one that is named: both lead out of the kiosk.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from attrs import evolve
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from kiosk.design import paper
from kiosk.host import cups, paths
from kiosk.session.sheet import Sheet
from kiosk.session.sheet_sent import Answer
from kiosk.session.taking_home import Printing
from kiosk.shell.fonts import load_fonts
from kiosk.shell.paper import PaperSetter, filled_pages

TITLE = "Sheet"
"""What the printer's list of jobs calls it: nothing of what is on it."""

WATCH_SECONDS = 5.0
"""So long after a sheet was handed over the printer may still ask for help."""
LOOK_SECONDS = 0.25

BROKEN = (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)

AWAY = ("offline", "connecting-to-device", "timed-out")
"""Reasons of CUPS for a printer that is not reached; the first of them before a sheet is sent, the
others only if they last."""
HINDRANCES = (
    *("media-needed", "media-jam", "media-empty", "input-tray-missing", "output-tray-missing"),
    *("output-area-full", "cover-open", "door-open", "interlock-open", "toner-empty"),
    *("marker-supply-empty", "paused", "moving-to-paused", "shutdown", "spool-area-full"),
    cups.REFUSES,
)
"""Reasons for which somebody must go to the printer (RFC 8011, section 5.4.12)."""


def print_sheet(sheet: Sheet, printer: str, *, watch_seconds: float = WATCH_SECONDS) -> Answer:
    """Print a sheet on the printer of this name, and say what became of it.

    Needs a QGuiApplication; any platform will do. May wait as long as the printer's software does.
    """
    info = QPrinterInfo.printerInfo(printer) if printer else QPrinterInfo()
    if info.isNull():
        there = ", ".join(QPrinterInfo.availablePrinterNames()) or "none"
        why = f"This computer has no printer called '{printer}'. It has: {there}."
        return Answer(Printing.NO_PRINTER, why=why)
    hindered = _hindrance(printer, AWAY[:1])
    if hindered is not None:
        # What waits in front of a printer that is stopped would come out for somebody else.
        return hindered
    device = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    # A fresh QPrinter takes the paper of this computer's language, not that of the printer.
    if info.defaultPageSize().isValid():
        device.setPageSize(info.defaultPageSize())
    device.setDuplex(info.defaultDuplexMode())
    device.setDocName(TITLE)
    if not _paint(sheet, device):
        return Answer(Printing.NO_ANSWER, why=f"The printer '{printer}' takes nothing.")
    fault = cups.last_fault()
    if fault:
        why = f"The printer '{printer}' did not take the sheet: {fault}"
        return Answer(Printing.NEEDS_CARE, why=why)
    return _watched(printer, watch_seconds)


def write_sheet(sheet: Sheet, file: Path) -> bool:
    """Write a sheet as a PDF on Letter paper; gives False where the file cannot be written."""
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(file))
    device.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    device.setDocName(TITLE)
    return _paint(sheet, device)


def printers_application() -> QGuiApplication:
    """Give the application that printing needs, with the kiosk's own typeface.

    Raises `FontMissingError` where that is gone.
    """
    application = QGuiApplication(sys.argv[:1])
    load_fonts(paths.fonts())
    return application


def _paint(sheet: Sheet, device: QPrinter) -> bool:
    """Paint all copies, each on pages of its own; gives whether the device took them."""
    layout = device.pageLayout()
    size = layout.pageSize().size(QPageSize.Unit.Millimeter)
    margin = paper.MARGIN if size.width() >= paper.NARROW_PAPER else paper.NARROW_MARGIN
    device.setFullPage(False)
    sides = QMarginsF(margin, margin, margin, margin)
    if not device.setPageMargins(sides, QPageLayout.Unit.Millimeter):
        # The printer cannot print so near to the edge: its own least margins then.
        device.setPageMargins(layout.minimumMargins(), layout.units())
    painter = QPainter()
    if not painter.begin(device):
        return False
    room = device.pageLayout().paintRectPixels(device.resolution())
    setter = PaperSetter(device.resolution(), room.width())
    height = room.height() - setter.mm(paper.FOOT)
    pages = [
        (copy, page) for copy in sheet.copies for page in filled_pages(setter.strips(copy), height)
    ]
    for number, (copy, page) in enumerate(pages, start=1):
        if number > 1:
            device.newPage()
        for top, strip in page:
            strip.paint(painter, top)
        setter.foot(painter, copy, number, len(pages), room.height())
    return painter.end() and device.printerState() not in BROKEN


def _watched(printer: str, seconds: float) -> Answer:
    """Look at the printer for a while after it got a sheet."""
    end = time.monotonic() + seconds
    has_begun = False
    while True:
        is_over = time.monotonic() >= end
        hindered = _hindrance(printer, AWAY if is_over else ())
        if hindered is not None:
            return evolve(hindered, is_handed_over=True)
        state = QPrinterInfo.printerInfo(printer).state()
        if is_over or (has_begun and state is QPrinter.PrinterState.Idle):
            return Answer(Printing.DONE, is_handed_over=True)
        has_begun = has_begun or state is QPrinter.PrinterState.Active
        time.sleep(LOOK_SECONDS)


def _hindrance(printer: str, away: Sequence[str]) -> Answer | None:
    """Give what keeps the printer from printing, if anything does."""
    reasons = [reason.removesuffix("-error") for reason in cups.state_reasons(printer)]
    named = next((it for it in reasons if it in HINDRANCES), "")
    if named or QPrinterInfo.printerInfo(printer).state() in BROKEN:
        because = f" ({named})" if named else ""
        why = f"The printer '{printer}' is stopped or needs help{because}."
        return Answer(Printing.NEEDS_CARE, why=why)
    lost = next((it for it in reasons if away and it.startswith(tuple(away))), "")
    if lost:
        return Answer(Printing.NO_ANSWER, why=f"The printer '{printer}' is not reached ({lost}).")
    return None
