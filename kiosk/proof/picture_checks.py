"""Checks on pictures on the screen: words for those who cannot see them (access.md P-13)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.proof.faults import Fault, Finding, at
from kiosk.proof.painting import Painting
from kiosk.proof.text_checks import Seeing
from kiosk.views.clinic_name import ClinicName
from kiosk.views.parts.hundred import Hundred
from kiosk.views.parts.illustration import Illustration

ALT = (8, 250)
"""Characters in the words for a picture: fewest and most."""


def pictures(there: Iterable[Seeing]) -> Iterator[Finding]:
    """Each picture has words for those who cannot see it, unless it tells nothing."""
    for it, painting in there:
        if not _is_picture(it.widget, painting):
            continue
        words = it.widget.accessibleName()
        if not ALT[0] <= len(words) <= ALT[1]:
            measured, wanted = f"{len(words)} characters", f"{ALT[0]} to {ALT[1]}"
            fault = Fault.NO_ALT
            yield at(it.place, fault, words, measured=measured, wanted=wanted, widget=it.widget)
        role = QAccessible.queryAccessibleInterface(it.widget).role()
        if role is not QAccessible.Role.Graphic:
            wanted, fault = QAccessible.Role.Graphic.name, Fault.NO_ROLE
            yield at(it.place, fault, words, measured=role.name, wanted=wanted, widget=it.widget)


def _is_picture(widget: QWidget, painting: Painting) -> bool:
    """Say whether a widget shows a picture that somebody has to be told of."""
    if isinstance(widget, QAbstractButton):
        return False  # Its name says all.
    if isinstance(widget, Illustration):
        return not widget.is_decoration
    if isinstance(widget.parentWidget(), ClinicName):
        return False  # The clinic's mark stands beside the clinic's name.
    return isinstance(widget, Hundred) or any(not icon.name for icon in painting.icons)
