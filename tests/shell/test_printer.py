"""Sheets are printed beside the screens: whatever the printer does, no visitor waits for it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.session.sheet import Sheet
from kiosk.session.sheet_sent import (
    MOST_ANSWER,
    Answer,
    answer_as_text,
    sheet_as_text,
    sheet_from_text,
)
from kiosk.session.taking_home import Printing
from kiosk.shell.printer import HOUR, Printer

DONE = answer_as_text(Answer(Printing.DONE, is_handed_over=True))
PATIENCE_MS = 20_000
SLOW = "import sys, time; sys.stdin.read(); time.sleep(600)"


class Clock:
    """Goes only when it is told to, in seconds."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Visitors:
    """A printer whose process is a few lines of Python, and all that is told of its sheets."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.clock = Clock()
        self.told: list[Printing] = []
        self.folder = folder
        self._qtbot = qtbot

    def printer(
        self, program: str, *, sheets: int = 20, name: str = "Desk", deadline_ms: int = 60_000
    ) -> Printer:
        """Give a printer whose process runs this program."""
        printer = Printer(
            name,
            sheets,
            self.clock,
            command=(sys.executable, "-c", program),
            deadline_ms=deadline_ms,
        )
        printer.became.connect(self.told.append)
        return printer

    def wait(self, so: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self._qtbot.waitUntil(so, timeout=PATIENCE_MS)

    def wait_until_told(self, count: int = 1) -> None:
        """Wait until so many outcomes have been told."""
        self.wait(lambda: len(self.told) >= count)


@pytest.fixture
def visitors(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Visitors]:
    yield Visitors(qtbot, tmp_path)
    for process in qapp.findChildren(QProcess):
        process.kill()
    qtbot.waitUntil(lambda: not qapp.findChildren(QProcess), timeout=PATIENCE_MS)


def answering(answer: str, also: str = "") -> str:
    """Give a program that takes the sheet and says this."""
    return f"import sys; sheet = sys.stdin.read(); {also or 'pass'}; print({answer!r})"


# --- how it goes --------------------------------------------------------------------------------


def test_the_sheet_arrives_whole_and_what_became_of_it_is_told(
    visitors: Visitors, sheet: Sheet
) -> None:
    file = visitors.folder / "sheet.txt"
    printer = visitors.printer(answering(DONE, f"open({str(file)!r}, 'w').write(sheet)"))
    printer.print_sheet(sheet)
    assert visitors.told == [], "nobody waits for it"
    visitors.wait_until_told()
    assert visitors.told == [Printing.DONE]
    assert sheet_from_text(file.read_text()) == sheet


@pytest.mark.parametrize(
    "printing", [Printing.NO_PRINTER, Printing.NEEDS_CARE, Printing.NO_ANSWER, Printing.DONE]
)
def test_each_outcome_is_told_as_it_is(
    visitors: Visitors, sheet: Sheet, printing: Printing
) -> None:
    visitors.printer(answering(answer_as_text(Answer(printing)))).print_sheet(sheet)
    visitors.wait_until_told()
    assert visitors.told == [printing]


def test_where_no_printer_is_set_up_nothing_is_started(visitors: Visitors, sheet: Sheet) -> None:
    printer = visitors.printer("raise SystemExit", name="")
    assert not printer.is_set_up
    printer.print_sheet(sheet)
    assert visitors.told == [Printing.NO_PRINTER]


@pytest.mark.parametrize(
    "program",
    [
        "raise SystemExit(70)",
        "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
        "import sys; sys.stdin.close(); print('hello')",
        answering(""),
        answering("{}"),
        answering('{"printing": "done"'),
        answering(DONE + "\n" + DONE),
        "import sys; sys.stdin.read(); sys.stdout.buffer.write(b'\\xff\\xfe' * 9)",
        f"import sys; sys.stdin.read(); print('x' * {MOST_ANSWER * 50}); sys.stdin.read()",
    ],
    ids=["leaves", "dies", "deaf", "silent", "empty", "half", "twice", "bytes", "endless"],
)
def test_a_process_that_breaks_or_talks_nonsense_gives_no_answer(
    visitors: Visitors, sheet: Sheet, program: str
) -> None:
    visitors.printer(program).print_sheet(sheet)
    visitors.wait_until_told()
    assert visitors.told == [Printing.NO_ANSWER]


def test_a_program_that_is_not_there_gives_no_answer(
    visitors: Visitors, sheet: Sheet, tmp_path: Path
) -> None:
    printer = Printer("Desk", 20, visitors.clock, command=(str(tmp_path / "nothing"),))
    printer.became.connect(visitors.told.append)
    printer.print_sheet(sheet)
    visitors.wait_until_told()
    assert visitors.told == [Printing.NO_ANSWER]


def test_a_printer_that_hangs_is_given_up_and_its_process_ended(
    visitors: Visitors, sheet: Sheet
) -> None:
    mark = visitors.folder / "pid"
    program = f"import os; open({str(mark)!r}, 'w').write(str(os.getpid())); {SLOW}"
    visitors.printer(program, deadline_ms=2_000).print_sheet(sheet)
    visitors.wait_until_told()
    assert visitors.told == [Printing.NO_ANSWER]
    pid = mark.read_text()
    visitors.wait(lambda: not Path("/proc", pid).exists())


def test_an_answer_that_comes_too_late_is_not_told(visitors: Visitors, sheet: Sheet) -> None:
    mark = visitors.folder / "began"
    program = f"open({str(mark)!r}, 'w'); {SLOW}; print({DONE!r})"
    visitors.printer(program, deadline_ms=1_500).print_sheet(sheet)
    visitors.wait_until_told()
    assert visitors.told == [Printing.NO_ANSWER]


# --- more than one ------------------------------------------------------------------------------


def test_asked_twice_it_prints_once(visitors: Visitors, sheet: Sheet) -> None:
    count = visitors.folder / "count"
    program = answering(DONE, f"open({str(count)!r}, 'a').write('1')")
    printer = visitors.printer(program)
    printer.print_sheet(sheet)
    printer.print_sheet(sheet)
    visitors.wait_until_told()
    assert visitors.told == [Printing.DONE]
    assert count.read_text() == "1"
    printer.print_sheet(sheet)
    visitors.wait_until_told(2)
    assert count.read_text() == "11"


def test_a_visitor_who_left_is_told_nothing_but_gets_the_sheet(
    visitors: Visitors, sheet: Sheet
) -> None:
    gate, file = visitors.folder / "gate", visitors.folder / "sheet.txt"
    wait = f"[time.sleep(.02) for _ in iter(lambda: os.path.exists({str(gate)!r}), True)]"
    program = f"import os, time; {answering(DONE, f'{wait}; open({str(file)!r}, chr(119))')}"
    printer = visitors.printer(program)
    printer.print_sheet(sheet)
    printer.forget()
    gate.touch()
    visitors.wait(file.exists)
    # The next visitor's own sheet is told of, once.
    printer.print_sheet(sheet)
    visitors.wait_until_told()
    assert visitors.told == [Printing.DONE]


def test_the_next_visitor_does_not_wait_for_the_last_ones_sheet(
    visitors: Visitors, sheet: Sheet
) -> None:
    mark = visitors.folder / "first"
    # The first process that comes hangs; every later one answers.
    program = (
        f"import os, sys, time; sys.stdin.read(); is_first = not os.path.exists({str(mark)!r});"
        f"open({str(mark)!r}, 'w'); time.sleep(600 * is_first); print({DONE!r})"
    )
    printer = visitors.printer(program)
    printer.print_sheet(sheet)
    visitors.wait(mark.exists)
    printer.forget()
    printer.print_sheet(sheet)
    visitors.wait_until_told()
    assert visitors.told == [Printing.DONE]


def test_the_sheets_of_an_hour_are_counted_and_the_next_hour_has_its_own(
    visitors: Visitors, sheet: Sheet
) -> None:
    printer = visitors.printer(answering(DONE), sheets=2)
    for count in (1, 2):
        printer.print_sheet(sheet)
        visitors.wait_until_told(count)
        visitors.clock.now += 60
    printer.print_sheet(sheet)
    assert visitors.told == [Printing.DONE, Printing.DONE, Printing.ENOUGH]
    visitors.clock.now = 1000.0 + HOUR
    printer.print_sheet(sheet)
    visitors.wait_until_told(4)
    printer.print_sheet(sheet)
    assert visitors.told[3:] == [Printing.DONE, Printing.ENOUGH]


@pytest.mark.parametrize(
    ("answer", "may_try_again"),
    [
        (Answer(Printing.NO_PRINTER), True),
        (Answer(Printing.NEEDS_CARE), True),
        (Answer(Printing.NEEDS_CARE, is_handed_over=True), False),
        (Answer(Printing.NO_ANSWER), False),
    ],
)
def test_only_a_sheet_that_used_paper_is_counted(
    visitors: Visitors, sheet: Sheet, answer: Answer, may_try_again: bool
) -> None:
    printer = visitors.printer(answering(answer_as_text(answer)), sheets=1)
    printer.print_sheet(sheet)
    visitors.wait_until_told()
    printer.print_sheet(sheet)
    visitors.wait_until_told(2)
    assert visitors.told[1] is (answer.printing if may_try_again else Printing.ENOUGH)


# --- what is left behind ------------------------------------------------------------------------


def test_nothing_of_the_sheet_is_left_on_the_computer(visitors: Visitors, sheet: Sheet) -> None:
    mark = visitors.folder / "where"
    # As the printer's software does: what it was given lies in its folder for a while.
    keep = f"d = os.environ['TMPDIR']; open(d + '/job', 'w').write(sheet); open({str(mark)!r}, 'w')"
    program = f"import os; {answering(DONE, f'{keep}.write(d)')}"
    visitors.printer(program).print_sheet(sheet)
    visitors.wait_until_told()
    folder = Path(mark.read_text())
    assert folder != visitors.folder
    visitors.wait(lambda: not folder.exists())


def test_it_is_cleared_away_too_where_the_printer_hangs(visitors: Visitors, sheet: Sheet) -> None:
    mark = visitors.folder / "where"
    program = (
        f"import os; d = os.environ['TMPDIR']; open(d + '/job', 'w').write('mine');"
        f"open({str(mark)!r}, 'w').write(d); {SLOW}"
    )
    visitors.printer(program, deadline_ms=2_000).print_sheet(sheet)
    visitors.wait_until_told()
    folder = Path(mark.read_text())
    visitors.wait(lambda: not folder.exists())


def test_the_command_line_says_nothing_of_the_sheet(visitors: Visitors, sheet: Sheet) -> None:
    mark = visitors.folder / "line"
    program = answering(DONE, f"open({str(mark)!r}, 'w').write(open('/proc/self/cmdline').read())")
    visitors.printer(program).print_sheet(sheet)
    visitors.wait_until_told()
    picked = sheet.copies[1].lists[0].lines[0]
    assert picked in sheet_as_text(sheet)
    assert picked not in mark.read_text()
