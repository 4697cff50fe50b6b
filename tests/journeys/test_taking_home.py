"""A visitor takes the sheet home; what they picked goes with them, and with nobody else."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.content.model import Guide
from kiosk.proof.hand import Hand
from kiosk.proof.stage import LANDSCAPE, PORTRAIT, Stage
from kiosk.session.actions import OpenPlace, PickQuestion, Start, VisitorLeft
from kiosk.session.places import Place, Screen
from kiosk.session.sheet_sent import Answer, answer_as_text, sheet_from_text
from kiosk.session.taking_home import Printing
from kiosk.settings.settings import Settings
from tests.journeys.visitor import Visitor

TAKE_HOME = OpenPlace(Place(Screen.TAKE_HOME))
DONE = answer_as_text(Answer(Printing.DONE, is_handed_over=True))


@pytest.fixture(params=[PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def visitor(
    request: pytest.FixtureRequest, guide: Guide, qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> Iterator[Visitor]:
    """A visitor at a kiosk whose printer waits until a file called `go` is there."""
    stage = Stage(Settings(printer="Desk"), guide, request.param)
    gate, out = tmp_path / "go", tmp_path / "sheet"
    program = (
        "import os, sys, time\nsheet = sys.stdin.read()\n"
        f"while not os.path.exists({str(gate)!r}): time.sleep(.02)\n"
        f"open({str(out)!r}, 'w').write(sheet)\nprint({DONE!r})"
    )
    # Better: hand Printer(..., command=(sys.executable, "-c", program)) to `build`.
    stage.kiosk.printer._command = (sys.executable, "-c", program)
    yield Visitor(stage, Hand(stage), guide)
    gate.touch()
    qtbot.waitUntil(lambda: not qapp.findChildren(QProcess), timeout=20_000)
    stage.close()


def test_the_sheet_is_printed_while_the_visitor_reads_on(
    visitor: Visitor, tmp_path: Path, qtbot: QtBot
) -> None:
    words = visitor.edition.words
    question = visitor.edition.questions.questions[0]
    visitor.stage.do(Start(), PickQuestion(question.id), TAKE_HOME)
    visitor.touch(words.print_sheet)
    assert visitor.session.printing is Printing.BUSY
    assert visitor.sees(words.printing_busy)
    (tmp_path / "go").touch()
    qtbot.waitUntil(lambda: visitor.session.printing is Printing.DONE, timeout=20_000)
    visitor.stage.settle()
    assert visitor.sees(words.printing_done)
    sheet = sheet_from_text((tmp_path / "sheet").read_text())
    assert sheet.copies[0].lists[0].lines == (question.text.plain,)


def test_the_next_visitor_is_told_nothing_of_the_last_ones_sheet(
    visitor: Visitor, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    words = visitor.edition.words
    visitor.stage.do(Start(), TAKE_HOME)
    visitor.touch(words.print_sheet)
    visitor.stage.do(VisitorLeft(), Start(), TAKE_HOME)
    assert visitor.session.printing is Printing.NOT_ASKED
    (tmp_path / "go").touch()
    qtbot.waitUntil(lambda: not qapp.findChildren(QProcess), timeout=20_000)
    assert (tmp_path / "sheet").exists(), "the sheet went on its way"
    assert visitor.session.printing is Printing.NOT_ASKED
    assert not visitor.sees(words.printing_done)
