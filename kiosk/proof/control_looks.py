"""How controls look while they are pressed, and while the keys are on them (access.md O-11)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from kiosk.design.contrast import contrast
from kiosk.design.sizes import FOCUS
from kiosk.design.themes import Theme, colours_of
from kiosk.proof.control_checks import about
from kiosk.proof.controls import Control
from kiosk.proof.faults import Fault, Finding
from kiosk.proof.painting import Album, Painting, Shape
from kiosk.proof.yardstick import Yardstick
from kiosk.views.parts.button import BigButton

LEAST_OF_RING = 7.0
"""The contrast of one of the ring's lines with what is beside it, outside and inside."""

LEAST_RING_PX = 2.0
"""WCAG 2.4.13."""

ROUNDING_PX = 1.0


@frozen
class Ring:
    """The lines that are painted around a control while the keys are on it."""

    lines: tuple[Shape, ...]
    width: float
    """Of all together, in pixels."""


def focused(album: Album, button: QAbstractButton) -> Painting:
    """Give what a control paints while the keys are on it; afterwards they are on nothing."""
    window = button.window()
    if not window.isActiveWindow():
        window.activateWindow()
        QApplication.processEvents()
    _show_ring(button, True)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    painting = album.painting(button)
    _show_ring(button, False)
    focus = window.focusWidget()
    if focus is not None:
        focus.clearFocus()
    return painting


def _show_ring(button: QAbstractButton, is_shown: bool) -> None:
    if isinstance(button, BigButton):
        button.materials.ring.show(is_shown)


def pressed(album: Album, button: QAbstractButton) -> Painting:
    """Give what a control paints while a finger is on it."""
    button.setDown(True)
    painting = album.painting(button)
    button.setDown(False)
    return painting


def ring_of(usual: Painting, focused: Painting) -> Ring:
    """Give what the keys add to a painting."""
    known = list(usual.shapes)
    lines: list[Shape] = []
    for shape in focused.shapes:
        if shape in known:
            known.remove(shape)
        elif shape.line:
            lines.append(shape)
    return Ring(tuple(lines), sum(line.width for line in lines))


def ring_is_seen(control: Control, ring: Ring, yardstick: Yardstick) -> Iterator[Finding]:
    """The ring is there, wide enough, and goes all around the control."""
    if not ring.lines:
        yield about(control, Fault.HIDDEN_FOCUS, "no ring", f"{FOCUS:.0f} mm all around")
        return
    least = max(LEAST_RING_PX, FOCUS * yardstick.px_per_mm - ROUNDING_PX)
    if ring.width < least:
        measured = f"{yardstick.mm(ring.width):.2f} mm wide"
        yield about(control, Fault.HIDDEN_FOCUS, measured, f"{FOCUS:.0f} mm")
    for line in ring.lines:
        width, height = line.box[2] - line.box[0], line.box[3] - line.box[1]
        if (
            width < control.face.width() - ROUNDING_PX
            or height < control.face.height() - ROUNDING_PX
        ):
            measured = f"a line of {width:.0f} x {height:.0f} px"
            wanted = f"around {control.face.width()} x {control.face.height()} px"
            yield about(control, Fault.HIDDEN_FOCUS, measured, wanted)


def ring_stands_out(
    control: Control, inks: Sequence[str], beside: Sequence[str], theme: Theme
) -> Iterator[Finding]:
    """One of the ring's lines is told from each ground beside it. All are roles, or colours."""
    colours = colours_of(theme)
    lines = [colours.get(ink, ink) for ink in inks]
    for ground in filter(None, beside):
        best = max(contrast(line, colours.get(ground, ground)) for line in lines)
        if best < LEAST_OF_RING:
            measured = f"lines of {', '.join(dict.fromkeys(inks))} on {ground} {best:.1f}:1"
            yield about(control, Fault.HIDDEN_FOCUS, measured, f"{LEAST_OF_RING:.0f}:1")


def inside_of(painting: Painting) -> str:
    """Give the colour of a control's own ground, or nothing where it has none."""
    return painting.shapes[0].fill if painting.shapes else ""
