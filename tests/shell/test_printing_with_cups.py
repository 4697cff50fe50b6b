"""A real CUPS, its real printers, and the real process: what the visitor is told is what is so."""

from __future__ import annotations

import subprocess
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from kiosk.session.sheet import Sheet
from kiosk.session.taking_home import Printing
from kiosk.shell.printer import Printer
from tests.shell.private_cups import PrivateCups
from tests.shell.test_paper import assert_holds_every_line

PATIENCE_MS = 60_000

Told = Callable[[str], Printing]


@pytest.fixture
def told(cups: PrivateCups, sheet: Sheet, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Told:
    """Print the sheet on a printer of this name, and give what the visitor is told."""
    monkeypatch.setenv("CUPS_SERVER", cups.address)

    def print_on(name: str) -> Printing:
        printer = Printer(name, 20, deadline_ms=PATIENCE_MS)
        with qtbot.waitSignal(printer.became, timeout=PATIENCE_MS) as became:
            printer.print_sheet(sheet)
        assert became.args is not None
        outcome = became.args[0]
        assert isinstance(outcome, Printing)
        return outcome

    return print_on


def test_the_printer_gets_every_line_of_the_sheet(
    cups: PrivateCups, sheet: Sheet, told: Told
) -> None:
    cups.add("Well")
    assert told("Well") is Printing.DONE
    assert_holds_every_line(cups.printed("Well"), sheet)


def test_the_paper_and_its_sides_are_those_that_the_printer_is_set_to(
    cups: PrivateCups, told: Told, qtbot: QtBot
) -> None:
    if not cups.add_with_driver("Set", PageSize="Letter", Duplex="DuplexNoTumble"):
        pytest.skip("this CUPS has no drivers")
    assert told("Set") is Printing.DONE
    qtbot.waitUntil(lambda: "Set " in cups.page_log(), timeout=PATIENCE_MS)
    (line,) = [line for line in cups.page_log().splitlines() if line.startswith("Set ")]
    assert "Letter two-sided-long-edge" in line


def test_what_the_printers_list_shows_says_nothing_of_the_sheet(
    cups: PrivateCups, told: Told, qtbot: QtBot
) -> None:
    cups.add("Listed")
    assert told("Listed") is Printing.DONE
    qtbot.waitUntil(lambda: "Listed " in cups.page_log(), timeout=PATIENCE_MS)
    assert " Sheet " in cups.page_log()


def test_a_printer_without_paper_needs_care(cups: PrivateCups, told: Told) -> None:
    cups.add("Empty", "media-empty-error")
    assert told("Empty") is Printing.NEEDS_CARE


def test_a_printer_that_warns_of_little_toner_prints(cups: PrivateCups, told: Told) -> None:
    cups.add("Faint", "toner-low-warning")
    assert told("Faint") is Printing.DONE


def test_a_printer_that_stands_still_gets_nothing_that_would_come_out_later(
    cups: PrivateCups, told: Told
) -> None:
    cups.add("Still")
    cups.stop("Still")
    assert told("Still") is Printing.NEEDS_CARE
    assert not cups.printed("Still").exists()


def test_a_printer_that_refuses_needs_care(cups: PrivateCups, told: Told) -> None:
    cups.add("Refusing")
    cups.refuse("Refusing")
    assert told("Refusing") is Printing.NEEDS_CARE
    assert not cups.printed("Refusing").exists()


def test_a_printer_that_is_not_reached_does_not_answer(cups: PrivateCups, told: Told) -> None:
    cups.add("Away", "connecting-to-device")
    assert told("Away") is Printing.NO_ANSWER


def test_no_other_printer_takes_the_place_of_one_that_is_gone(
    cups: PrivateCups, told: Told
) -> None:
    cups.add("Other")
    subprocess.run(
        ["lpadmin", "-d", "Other"],
        env={"CUPS_SERVER": cups.address, "PATH": "/usr/sbin:/usr/bin"},
        check=True,
    )
    assert told("Gone") is Printing.NO_PRINTER
    assert not cups.printed("Other").exists()


def test_without_cups_there_is_no_printer(
    told: Told, cups: PrivateCups, monkeypatch: pytest.MonkeyPatch
) -> None:
    cups.add("There")
    monkeypatch.setenv("CUPS_SERVER", cups.address + ".gone")
    assert told("There") is Printing.NO_PRINTER
