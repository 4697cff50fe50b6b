"""`kiosk audit` divides the matrix among processes, and tells what they found together."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Guide
from kiosk.design.sizes import TextSize
from kiosk.host import paths
from kiosk.proof import auditing, cell_audit
from kiosk.proof.cell_audit import Violation
from kiosk.proof.faults import Fault, Finding
from kiosk.proof.matrix import Cell, Job
from kiosk.proof.part_audit import Part, Result, look_at, part_from, result_from
from kiosk.proof.report import Gathering, lines
from kiosk.proof.scenes import Scene, scenes
from kiosk.settings.settings import Settings

CELL = Cell((1080, 1920), 21.5, TextSize.NORMAL, "en")


def gathered(*seen: tuple[Fault, str, str, str]) -> Result:
    """Give a result with faults on screens, about words, seen in cells."""
    gathering = Gathering()
    for fault, scene, what, cell in seen:
        gathering.see(Violation(Finding(fault, what, "measured", "wanted", "Text"), scene), cell)
    return Result(gathering.entries(), 1, 10)


def test_a_fault_in_many_cells_is_one_entry_with_an_example() -> None:
    result = gathered(
        (Fault.CLIPPED, "home", "some words", "one cell"),
        (Fault.CLIPPED, "home", "other words", "another cell"),
        (Fault.CLIPPED, "home", "some words", "one cell"),
        (Fault.SMALL_TEXT, "home", "small words", "one cell"),
    )
    small, clipped = result.entries
    assert (small.requirement, small.count, small.cells) == ("P-01", 1, ("one cell",))
    assert (clipped.count, clipped.cells) == (3, ("one cell", "another cell"))
    assert "'some words'" in str(clipped)
    assert "3 times in 2 cells" in str(clipped)
    assert [*lines(result.entries, "all")][-1] == "2 faults, seen 4 times, against P-01, P-07: all."


def test_a_result_is_the_same_after_it_was_told() -> None:
    result = gathered((Fault.CLIPPED, "home", "ünd so …", "one cell"))
    assert result_from(result.as_line()) == result
    assert "\n" not in result.as_line()


@pytest.mark.parametrize("words", ["2", "0/2", "3/2", "a/b", "1/2/3"])
def test_what_is_no_part_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match="such as 1/2"):
        part_from(words)


def test_a_part_is_read_as_it_is_written() -> None:
    assert part_from(Part(2, 8).words) == Part(2, 8)


# --- the processes --------------------------------------------------------------------------

Tell = Callable[[str], None]


@pytest.fixture
def child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tell:
    """Let every process of the audit be a little program in place of the kiosk."""

    def is_so(program: str) -> None:
        path = tmp_path / "child.py"
        path.write_text(program, encoding="utf-8")
        command = [sys.executable, str(path)]
        monkeypatch.setattr(paths, "this_program", lambda *words: [*command, *words])
        monkeypatch.setattr(auditing, "processors", lambda: 2)
        monkeypatch.setattr(auditing, "content_entries", lambda *_: ())
        monkeypatch.setattr(auditing, "once_for_all", lambda *_: ())

    return is_so


def everything(*, as_json: bool = False) -> tuple[int, list[str]]:
    told: list[str] = []
    code = auditing.audit_everything(Settings(), ["--mount", "900"], told.append, as_json=as_json)
    return code, told


def test_nothing_wrong_anywhere_is_said_with_what_was_looked_at(child: Tell) -> None:
    child(f"print({Result((), 3, 40).as_line()!r})")
    code, told = everything()
    assert code == 0
    assert told == ["Nothing is wrong: 80 screenfuls of 6 cells were looked at."]


def test_what_the_processes_find_is_told_together(child: Tell) -> None:
    line = gathered((Fault.CLIPPED, "home", "some words", "one cell")).as_line()
    child(f"print({line!r})")
    code, told = everything()
    assert code == 1
    assert len(told) == 2
    assert told[0].startswith("P-07 text is cut off: home Text 'some words': measured")
    code, told = everything(as_json=True)
    assert code == 1
    answer = json.loads("\n".join(told))
    assert (answer["cells"], answer["screenfuls"]) == (2, 20)
    assert answer["violations"][0]["cells"] == ["one cell"]


def test_each_process_gets_the_same_words_and_a_part_of_its_own(
    child: Tell, tmp_path: Path
) -> None:
    child(
        "import pathlib, sys\n"
        "part = sys.argv[-1].replace('/', '-')\n"
        f"(pathlib.Path({str(tmp_path)!r}) / part).write_text(' '.join(sys.argv[1:]))"
    )
    everything()
    assert (tmp_path / "1-2").read_text() == "audit --mount 900 --part 1/2"
    assert (tmp_path / "2-2").read_text() == "audit --mount 900 --part 2/2"


def test_a_process_that_breaks_off_is_a_violation(child: Tell) -> None:
    child("import sys; sys.exit(70)")
    code, told = everything()
    assert code == 1
    assert "a part of the audit ended with code 70" in told[0]


# --- the cells of a job ---------------------------------------------------------------------


def test_a_control_that_is_smaller_with_larger_words_is_found_across_two_cells(
    guide: Guide, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def one(guide: Guide) -> tuple[Scene, ...]:
        return tuple(scene for scene in scenes(guide) if scene.name == "help")

    monkeypatch.setattr(cell_audit, "scenes", one)
    job = Job((CELL, evolve(CELL, text=TextSize.LARGEST)))
    result = look_at(job, Settings(), {"en": guide})
    assert result.cells == 2
    # The calm screen is one more, in the normal size only.
    assert result.screenfuls >= 3
    assert not [it for it in result.entries if it.requirement == "P-01"]
    monkeypatch.setattr("kiosk.design.sizes.GROWTH", 0.0)
    grown = look_at(job, Settings(), {"en": guide})
    smaller = [it for it in grown.entries if it.requirement == "P-03"]
    assert any("no larger" in it.fault or "grow" in it.fault for it in smaller)


@pytest.mark.qt_no_exception_capture
def test_what_breaks_while_a_screen_is_shown_is_a_violation(
    guide: Guide, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kiosk.proof import part_audit

    class Breaking:
        """An audit in which one of Qt's own calls came to grief."""

        seen = None
        screenfuls = 0

        def __init__(self, *_: object) -> None: ...

        def violations(self) -> list[Violation]:
            sys.excepthook(ValueError, ValueError("no such page"), None)
            return []

        def close(self) -> None: ...

    monkeypatch.setattr(part_audit, "CellAudit", Breaking)
    result = look_at(Job((CELL,)), Settings(), {"en": guide})
    (entry,) = result.entries
    assert entry.fault == Fault.NOT_SHOWN.sentence
    assert entry.what == "ValueError: no such page"
