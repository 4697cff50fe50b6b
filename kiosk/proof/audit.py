"""Measures a screen against the requirements for seeing and touching it (access.md 3)."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from attrs import frozen
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.design.contrast import contrast
from kiosk.design.sizes import FONT_FAMILY, GAP, TARGET
from kiosk.proof.controls import Control, controls
from kiosk.proof.focus_order import focus_chain, goes_back
from kiosk.proof.painted import Run, comes_later, wanted

LEAST_CAPITAL_MM = 4.8
"""Height of a capital (access.md P-01)."""

LEAST_CONTRAST = 10.0
"""Of the light theme (access.md P-04)."""

TOLERANCE_PX = 1.0
"""Letters are smoothed at their edges; half a millimetre is never hidden by that."""

SAMPLE = 7
"""Every so many pixels are enough to know the ground of a text."""

PRIVATE_USE = range(0xE000, 0xF900)
"""Where icon fonts keep their pictures: no voice can say them."""


class Fault(enum.Enum):
    """What can be wrong with a screen."""

    SMALL_TEXT = "text is too small"
    CLIPPED = "text is cut off"
    LOST = "text is not seen at all"
    ELIDED = "text is shortened"
    OVERLAP = "texts lie over each other"
    CONTRAST = "text is hard to tell from its ground"
    FONT = "text is not in the kiosk's own font"
    ICON_TEXT = "text holds signs that no voice can say"
    SMALL_CONTROL = "a control is too small"
    CLOSE_CONTROLS = "controls are too close"
    CUT_CONTROL = "a control is cut off"
    NAMELESS = "a control has no name"
    OTHER_NAME = "a control is called otherwise than it reads"
    SAME_NAME = "two controls have the same name"
    NOT_FOCUSABLE = "keys do not reach a control"
    FOCUS_ORDER = "keys go back instead of on"


@frozen
class Finding:
    """One thing that is wrong on a screen."""

    fault: Fault
    what: str
    """The words or the control, and the measure."""
    where: tuple[int, int, int, int]
    """Left, top, width and height in pixels of the window."""

    def __str__(self) -> str:
        """Give one line for a report."""
        return f"{self.fault.value}: {self.what} at {self.where}"


def audit(window: QWidget, px_per_mm: float) -> tuple[Finding, ...]:
    """Give all that is wrong on a window that is shown and at rest."""
    every = wanted(window)
    runs = tuple(run for run in every if run.is_seen)
    there = controls(window)
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return (
        *_text_faults(runs, px_per_mm),
        *_lost(every, window),
        *_overlaps(runs),
        *_faint(runs, picture),
        *_control_faults(there, px_per_mm),
        *_names(there),
        *_labels(there, runs),
        *_focus(window, there),
    )


def _text_faults(runs: Iterable[Run], px_per_mm: float) -> Iterator[Finding]:
    for run in runs:
        capital = run.capital_px / px_per_mm
        if capital < LEAST_CAPITAL_MM - 0.005:
            yield _about(run, Fault.SMALL_TEXT, f"{run.text!r} {capital:.2f} mm")
        room = QRectF(run.seen).adjusted(-TOLERANCE_PX, -TOLERANCE_PX, TOLERANCE_PX, TOLERANCE_PX)
        if not room.contains(run.ink):
            yield _about(run, Fault.CLIPPED, repr(run.text))
        if "…" in run.text:
            yield _about(run, Fault.ELIDED, repr(run.text))
        if run.family != FONT_FAMILY:
            yield _about(run, Fault.FONT, f"{run.text!r} {run.family}")
        if _has_private_use(run.text):
            yield _about(run, Fault.ICON_TEXT, repr(run.text))


def _lost(every: Iterable[Run], window: QWidget) -> Iterator[Finding]:
    """Compare what each text should say with what is inside all that holds it."""
    said = dict.fromkeys(_labels_of(window), "")
    for run in every:
        if not run.is_seen and not comes_later(run, window):
            yield _about(run, Fault.LOST, repr(run.text))
        if isinstance(run.widget, QLabel) and run.widget in said:
            said[run.widget] += run.text
    for label, words in said.items():
        if _letters(words) != _letters(label.text()):
            place = QRect(label.mapTo(window, QPoint()), label.size())
            yield _at(place, Fault.LOST, f"{label.text()!r} says {words!r}")


def _labels_of(window: QWidget) -> Iterator[QLabel]:
    labels = window.findChildren(QLabel)
    return (label for label in labels if label.isVisible() and label.isEnabled())


def _overlaps(runs: Iterable[Run]) -> Iterator[Finding]:
    for one, other in combinations(runs, 2):
        shared = one.ink & other.ink
        # Neighbouring runs of one line may share the overhang of a letter.
        if shared.width() > 2 * TOLERANCE_PX and shared.height() > 2 * TOLERANCE_PX:
            yield _about(one, Fault.OVERLAP, f"{one.text!r} and {other.text!r}")


def _faint(runs: Iterable[Run], picture: QImage) -> Iterator[Finding]:
    for run in runs:
        ground = _modal_colour(picture, run.ink.toAlignedRect())
        ratio = contrast(run.colour, ground)
        if ratio < LEAST_CONTRAST or run.opacity < 1:
            what = f"{run.text!r} {run.colour} on {ground} {ratio:.1f}:1"
            yield _about(run, Fault.CONTRAST, what)


def _modal_colour(picture: QImage, where: QRect) -> str:
    """Give the most frequent colour around a text: its ground."""
    part = picture.copy(where.adjusted(-2, -2, 2, 2) & picture.rect())
    pixels = memoryview(part.constBits()).cast("I")
    colour, _count = Counter(pixels[::SAMPLE]).most_common(1)[0]
    return f"#{colour & 0xFFFFFF:06x}"


def _control_faults(there: Iterable[Control], px_per_mm: float) -> Iterator[Finding]:
    there = tuple(there)
    for control in there:
        width, height = (side / px_per_mm for side in (control.face.width(), control.face.height()))
        if min(width, height) < TARGET - 0.005:
            what = f"{control.name!r} {width:.1f} x {height:.1f} mm"
            yield _at(control.face, Fault.SMALL_CONTROL, what)
        if control.seen != control.face:
            yield _at(control.face, Fault.CUT_CONTROL, repr(control.name))
    for one, other in combinations(there, 2):
        gap = _gap(one.seen, other.seen) / px_per_mm
        if gap < GAP - 0.005:
            what = f"{one.name!r} and {other.name!r} {gap:.1f} mm"
            yield _at(one.face, Fault.CLOSE_CONTROLS, what)


def _gap(one: QRect, other: QRect) -> int:
    """Give the pixels between two faces; negative where they overlap."""
    across = max(one.left(), other.left()) - min(one.right(), other.right()) - 1
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom()) - 1
    return max(across, down)


def _names(there: Iterable[Control]) -> Iterator[Finding]:
    seen: set[str] = set()
    for control in there:
        if not control.name.strip():
            yield _at(control.face, Fault.NAMELESS, type(control.widget).__name__)
        elif control.name in seen:
            yield _at(control.face, Fault.SAME_NAME, repr(control.name))
        elif _has_private_use(control.name):
            yield _at(control.face, Fault.ICON_TEXT, repr(control.name))
        seen.add(control.name)


def _labels(there: Iterable[Control], runs: Iterable[Run]) -> Iterator[Finding]:
    """Compare what is painted on a control with its name (access.md O-14)."""
    runs = tuple(runs)
    for control in there:
        name = _letters(control.name)
        for run in runs:
            label = _letters(run.text)
            if run.widget is control.widget and label not in name:
                yield _about(run, Fault.OTHER_NAME, f"{run.text!r} on {control.name!r}")


def _focus(window: QWidget, there: Iterable[Control]) -> Iterator[Finding]:
    there = tuple(there)
    chain = focus_chain(window, there)
    for control in there:
        if control not in chain:
            yield _at(control.face, Fault.NOT_FOCUSABLE, repr(control.name))
    for one, following in pairwise(chain):
        if goes_back(one.face, following.face):
            what = f"from {one.name!r} to {following.name!r}"
            yield _at(following.face, Fault.FOCUS_ORDER, what)


def _letters(text: str) -> str:
    """Give what is said of a text: no spaces, no full stops, no capitals."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _has_private_use(text: str) -> bool:
    return any(ord(letter) in PRIVATE_USE for letter in text)


def _about(run: Run, fault: Fault, what: str) -> Finding:
    return _at(run.ink.toAlignedRect(), fault, what)


def _at(where: QRect, fault: Fault, what: str) -> Finding:
    return Finding(fault, what, (where.x(), where.y(), where.width(), where.height()))
