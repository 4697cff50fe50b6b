"""What the probe tells of the colours is compared with real pixels."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import pytest
from attrs import evolve
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Guide
from kiosk.design.sizes import TextSize
from kiosk.design.themes import CONTRAST, Theme
from kiosk.proof import pixel_audit
from kiosk.proof.cell_audit import Violation
from kiosk.proof.faults import Fault
from kiosk.proof.matrix import Cell
from kiosk.proof.pixel_audit import PixelAudit
from kiosk.proof.scenes import Scene, scenes
from kiosk.session.comfort import Colours
from kiosk.settings.settings import Settings

CELL = Cell((1080, 1920), 21.5, TextSize.NORMAL, "en", colours=Colours.CONTRAST, is_looked_at=True)

A_FEW = ("home", "about", "recovery", "questions-picked", "start-over")


@pytest.fixture(autouse=True)
def a_few_scenes(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    """Look at a few screens only; `kiosk audit` looks at all."""

    def few(guide: Guide) -> tuple[Scene, ...]:
        return tuple(scene for scene in scenes(guide) if scene.name in A_FEW)

    monkeypatch.setattr(pixel_audit, "scenes", few)


def found(guide: Guide) -> list[Violation]:
    audit = PixelAudit(CELL, Settings(), guide)
    violations = list(audit.violations())
    audit.close()
    assert audit.screenfuls >= len(A_FEW)
    return violations


def of(violations: list[Violation], fault: Fault) -> list[Violation]:
    return [it for it in violations if it.finding.fault is fault]


def test_what_the_probe_tells_is_what_is_painted(guide: Guide) -> None:
    assert not of(found(guide), Fault.UNTRUE_PROBE)


def test_a_probe_that_tells_other_colours_is_found_out(
    guide: Guide, monkeypatch: pytest.MonkeyPatch
) -> None:
    other: Mapping[str, Theme] = MappingProxyType(
        {CONTRAST.name: evolve(CONTRAST, text="#EEEEEE", primary="#DDDDDD")}
    )
    monkeypatch.setattr(pixel_audit, "THEMES", other)
    untrue = of(found(guide), Fault.UNTRUE_PROBE)
    assert any(it.finding.what.startswith("icon ") for it in untrue)
    assert any("#eeeeee" in it.finding.wanted for it in untrue)


def test_every_control_has_a_ring_that_is_wide_enough(guide: Guide) -> None:
    missing = [it for it in of(found(guide), Fault.HIDDEN_FOCUS) if "ring" in it.finding.measured]
    assert not missing
