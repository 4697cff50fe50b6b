"""A cell of the matrix is looked at whole, and its colours are judged for every theme."""

from __future__ import annotations

import pytest
from attrs import evolve
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Guide
from kiosk.design.sizes import TextSize
from kiosk.design.themes import CONTRAST, LIGHT, SOFT, Theme
from kiosk.proof.cell_audit import CellAudit, Violation
from kiosk.proof.faults import Fault
from kiosk.proof.matrix import Cell
from kiosk.proof.scenes import scenes
from kiosk.settings.settings import Settings

PORTRAIT = Cell((1080, 1920), 21.5, TextSize.NORMAL, "en")

FAINT_SOFT = evolve(SOFT, text2="#7C868F", border="#3A444D")
"""Text of second rank, and edges, that only this theme makes hard to see."""


def audited(
    guide: Guide, cell: Cell, themes: tuple[Theme, ...]
) -> tuple[CellAudit, list[Violation]]:
    audit = CellAudit(cell, Settings(), guide, themes)
    found = list(audit.violations())
    audit.close()
    return audit, found


@pytest.fixture(scope="module")
def in_a_faint_theme(guide: Guide, qapp: QApplication) -> tuple[CellAudit, list[Violation]]:
    return audited(guide, PORTRAIT, (LIGHT, CONTRAST, FAINT_SOFT))


def test_every_screenful_of_every_screen_is_looked_at(
    guide: Guide, in_a_faint_theme: tuple[CellAudit, list[Violation]]
) -> None:
    audit, _ = in_a_faint_theme
    assert audit.screenfuls > len(scenes(guide))
    assert {scene for scene, _, _ in audit.seen.controls} >= {"home", "recovery", "comfort", "help"}


def test_what_is_faint_in_one_theme_only_is_found_there(
    in_a_faint_theme: tuple[CellAudit, list[Violation]],
) -> None:
    _, found = in_a_faint_theme
    faint = [it for it in found if it.finding.fault is Fault.FAINT]
    assert faint
    assert {it.theme for it in faint} == {SOFT.name}
    assert any("words text2 on " in it.finding.measured for it in faint)


def test_an_edge_that_is_faint_in_one_theme_only_is_found_there(
    in_a_faint_theme: tuple[CellAudit, list[Violation]],
) -> None:
    _, found = in_a_faint_theme
    edges = [it for it in found if "edge border or surface" in it.finding.measured]
    assert edges
    assert {it.theme for it in edges} == {SOFT.name}


def test_the_kiosks_own_colours_for_text_pass_in_every_theme(
    in_a_faint_theme: tuple[CellAudit, list[Violation]],
) -> None:
    _, found = in_a_faint_theme
    unlike = {LIGHT.name, CONTRAST.name}
    assert not [it for it in found if it.theme in unlike and "words" in it.finding.measured]


def test_letters_are_measured_against_the_step_that_was_chosen(
    guide: Guide, in_a_faint_theme: tuple[CellAudit, list[Violation]]
) -> None:
    cell = evolve(PORTRAIT, text=TextSize.LARGEST)
    audit, found = audited(guide, cell, (LIGHT,))
    assert audit.screenfuls > len(scenes(guide))
    assert not [it for it in found if it.finding.fault is Fault.SMALL_TEXT]
    normal, _ = in_a_faint_theme
    key = "about", "PushButton", "back"
    assert audit.seen.icons[key] > normal.seen.icons[key]
