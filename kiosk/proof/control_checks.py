"""Checks on what can be touched: size, distance, where a touch counts, and what it is called."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.design.sizes import GAP, PRIMARY, SLOP, TARGET
from kiosk.proof.controls import Control
from kiosk.proof.faults import Fault, Finding
from kiosk.proof.painting import Painting
from kiosk.proof.text_checks import SAMPLES, has_private_use, letters
from kiosk.proof.yardstick import Yardstick
from kiosk.views.parts.push_button import PushButton, Rank
from kiosk.views.parts.sample_button import SampleButton

LONGEST_NAME = 120
"""Characters that assistive technology has to say (access.md O-13)."""

ROLE_WORDS = re.compile(r"\b(?:button|checkbox|radio button|botón|casilla)\b", re.IGNORECASE)
"""What the role says already, in the languages that we can check."""

Role = QAccessible.Role

TO_PRESS = (Role.Button, Role.Link)
"""What leads somewhere, or does something, each time that it is pressed."""

TO_PICK = (Role.CheckBox, Role.RadioButton, Role.PageTab)
"""What is on or off."""


def size_and_distance(there: Sequence[Control], yardstick: Yardstick) -> Iterator[Finding]:
    """Each control is large enough, and stands apart from the others."""
    for control in there:
        face = control.face
        least = PRIMARY if _is_primary(control) else TARGET
        if yardstick.is_less(face.width(), TARGET) or yardstick.is_less(face.height(), least):
            width, height = yardstick.mm(face.width()), yardstick.mm(face.height())
            measured = f"{width:.1f} x {height:.1f} mm"
            yield about(control, Fault.SMALL_CONTROL, measured, f"{TARGET:.0f} x {least:.0f} mm")
    yield from _too_close(there, yardstick)


def _too_close(there: Sequence[Control], yardstick: Yardstick) -> Iterator[Finding]:
    """Give each pair of controls that stand, or take touches, too near each other."""
    near = math.ceil(GAP * yardstick.px_per_mm)
    down = sorted(there, key=lambda each: each.hit.top())
    boxes = [(_box(each.seen), _box(each.hit)) for each in down]
    for number, (face, hit) in enumerate(boxes):
        for other in range(number + 1, len(boxes)):
            others_face, others_hit = boxes[other]
            if others_hit[1] - face[3] >= near:
                break
            gap = _gap(face, others_face)
            if yardstick.is_less(gap, GAP):
                measured = f"{yardstick.mm(gap):.1f} mm to {down[other].name!r}"
                yield about(down[number], Fault.CLOSE_CONTROLS, measured, f"{GAP:.0f} mm")
            elif _gap(hit, others_hit) < 0:
                measured = f"takes touches that {down[other].name!r} takes too"
                yield about(down[number], Fault.CLOSE_CONTROLS, measured, "areas of their own")


def seen_whole(there: Sequence[Control]) -> Iterator[Finding]:
    """Nothing cuts off a part of a control, or of the ring around it."""
    for control in there:
        if control.seen != control.face:
            size = f"{control.seen.width()} x {control.seen.height()} px"
            wanted = f"{control.face.width()} x {control.face.height()} px"
            yield about(control, Fault.CUT_CONTROL, f"{size} are seen", wanted)
        elif control.is_cut:
            yield about(control, Fault.CUT_CONTROL, "its ring is cut off", "a whole ring")


def touches(window: QWidget, there: Sequence[Control], yardstick: Yardstick) -> Iterator[Finding]:
    """A touch on a control reaches it, and so does one up to `SLOP` beside its face."""
    # The last whole pixel within that distance.
    beside = int(SLOP * yardstick.px_per_mm)
    for control in there:
        face, middle = control.face, control.face.center()
        places = {
            "in its middle": middle,
            "above it": QPoint(middle.x(), face.top() - beside),
            "below it": QPoint(middle.x(), face.bottom() + beside),
            "left of it": QPoint(face.left() - beside, middle.y()),
            "right of it": QPoint(face.right() + beside, middle.y()),
        }
        for where, place in places.items():
            hit = window.childAt(place)
            if hit is not control.widget and not _is_inside(control.widget, hit):
                name = type(hit).__name__ if hit is not None else "nothing"
                measured = f"a touch {where} reaches {name}"
                yield about(control, Fault.DEAF_EDGE, measured, f"{SLOP:.0f} mm around it")
                break


def names(there: Sequence[Control]) -> Iterator[Finding]:
    """Each control has a name of its own that can be said, a role, and the state that is seen."""
    seen: set[str] = set()
    for control in there:
        name = control.name
        if not name.strip():
            yield about(control, Fault.NAMELESS)
            continue
        if name in seen:
            yield about(control, Fault.SAME_NAME)
        if has_private_use(name):
            yield about(control, Fault.ICON_TEXT)
        if len(name) > LONGEST_NAME:
            measured = f"{len(name)} characters"
            yield about(control, Fault.LONG_NAME, measured, f"at most {LONGEST_NAME}")
        if word := ROLE_WORDS.search(name):
            yield about(control, Fault.ROLE_IN_NAME, word.group())
        seen.add(name)


def roles(there: Iterable[Control]) -> Iterator[Finding]:
    """Assistive technology is told what a control is, whether it is on, and that keys reach it."""
    for control in there:
        told, button = QAccessible.queryAccessibleInterface(control.widget), control.widget
        role, state = told.role(), told.state()
        wanted = TO_PICK if button.isCheckable() else TO_PRESS
        if role not in wanted:
            names = " or ".join(each.name for each in wanted)
            yield about(control, Fault.NO_ROLE, role.name, names)
        elif (on := _on(role, state)) != (button.isCheckable(), button.isChecked()):
            words = ("cannot be on", "is off", "is on")
            real = button.isCheckable() + button.isChecked()
            yield about(control, Fault.WRONG_STATE, words[sum(on)], words[real])
        usable = not state.disabled, bool(state.focusable), bool(state.focused)
        takes_keys = bool(button.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if usable != (button.isEnabled(), takes_keys, button.hasFocus()):
            words = ("can be used", "takes keys", "has the keys")
            measured = ", ".join(it for it, is_so in zip(words, usable, strict=True) if is_so)
            yield about(control, Fault.WRONG_STATE, measured or "cannot be used")


def _on(role: QAccessible.Role, state: QAccessible.State) -> tuple[bool, bool]:
    """Give whether a control is said to be one that can be on, and to be on."""
    if role is Role.PageTab:
        return bool(state.selectable), bool(state.selected)
    return bool(state.checkable), bool(state.checked)


def label_in_name(control: Control, painting: Painting) -> Iterator[Finding]:
    """What is painted on a control is part of its name (access.md O-14).

    But letters that only show how letters look, which WCAG 2.5.3 calls symbolic.
    """
    name = letters(control.name)
    is_sample = isinstance(control.widget, SampleButton)
    for stretch in painting.stretches:
        is_symbol = is_sample and stretch.text in SAMPLES
        if not is_symbol and letters(stretch.text) not in name:
            yield about(control, Fault.OTHER_NAME, stretch.text)


def about(control: Control, fault: Fault, measured: str = "", wanted: str = "") -> Finding:
    """Give a finding about a control."""
    face = control.face
    where = face.x(), face.y(), face.width(), face.height()
    return Finding(fault, control.name, measured, wanted, type(control.widget).__name__, where)


def _is_primary(control: Control) -> bool:
    return isinstance(control.widget, PushButton) and control.widget.rank is Rank.PRIMARY


def _is_inside(button: QAbstractButton, hit: QWidget | None) -> bool:
    return hit is not None and button.isAncestorOf(hit)


def _box(rect: QRect) -> tuple[int, int, int, int]:
    return rect.left(), rect.top(), rect.right() + 1, rect.bottom() + 1


def _gap(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> int:
    """Give the pixels between two areas; negative where they overlap."""
    across = max(one[0], other[0]) - min(one[2], other[2])
    down = max(one[1], other[1]) - min(one[3], other[3])
    return max(across, down)
