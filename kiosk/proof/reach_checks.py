"""Checks on height: what people who sit can touch and read (access.md O-04 and P-16)."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from kiosk.design.reach import HIGHEST_MM, LOWEST_MM, lowered_mm
from kiosk.proof.control_checks import about
from kiosk.proof.controls import Control
from kiosk.proof.faults import Fault, Finding, at
from kiosk.proof.screenful import Screenful
from kiosk.proof.seen import moved
from kiosk.proof.text_checks import letters

HIGH_SHARE = 0.15
"""The uppermost part of a tall screen, which is hard to read from a chair."""


@frozen
class Mounted:
    """How a screen hangs."""

    mount: int
    """The height of its lower edge above the floor, in millimetres."""
    height_px: int
    px_per_mm: float

    def above_floor(self, y: float) -> float:
        """Give the height of a place above the floor in millimetres."""
        return self.mount + (self.height_px - y) / self.px_per_mm

    @property
    def can_be_lowered(self) -> bool:
        """Whether all that the screen shows can be brought within reach."""
        height = self.height_px / self.px_per_mm
        lowered = lowered_mm(self.mount, height)
        return lowered < height and self.mount + lowered <= HIGHEST_MM + 0.5


def out_of_reach(it: Screenful, mounted: Mounted) -> Iterator[Control]:
    """Give the controls that people who sit do not reach."""
    for control in it.controls:
        top = mounted.above_floor(control.face.top())
        bottom = mounted.above_floor(control.face.bottom() + 1)
        if top > HIGHEST_MM + 0.5 or bottom < LOWEST_MM - 0.5:
            yield control


def reach(
    it: Screenful, mounted: Mounted, *, is_lowered: bool, needs: frozenset[str] = frozenset()
) -> Iterator[Finding]:
    """All is within reach, or can be lowered by what is within reach.

    `needs` are the names of the controls that lead to lowering it: they are always within reach.
    """
    for control in out_of_reach(it, mounted):
        if is_lowered or not mounted.can_be_lowered or control.name in needs:
            height = mounted.above_floor(control.face.top())
            measured = f"{height:.0f} mm above the floor"
            yield about(control, Fault.OUT_OF_REACH, measured, f"{LOWEST_MM} to {HIGHEST_MM} mm")


def too_high_to_read(it: Screenful, mounted: Mounted) -> Iterator[Finding]:
    """Words in the uppermost part of a tall screen stand lower as well, or can be lowered."""
    if it.window.height() <= it.window.width() or mounted.can_be_lowered:
        return
    line = it.window.height() * HIGH_SHARE
    if mounted.above_floor(line) <= HIGHEST_MM:
        return
    high: list[tuple[str, tuple[float, float, float, float]]] = []
    low = ""
    for seen, painting in it.seeing:
        for stretch in painting.stretches:
            box = moved(stretch.ink, seen.place)
            if box[3] < line:
                high.append((stretch.text, box))
            else:
                low += letters(stretch.text)
    for text, box in high:
        if letters(text) and letters(text) not in low:
            height = mounted.above_floor(box[3])
            measured, wanted = f"{height:.0f} mm above the floor", "lower down as well"
            yield at(box, Fault.TOO_HIGH_TO_READ, text, measured=measured, wanted=wanted)
