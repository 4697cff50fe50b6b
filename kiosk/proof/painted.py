"""Every text that is really painted on a window: its words, size, colour and place."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen
from PySide6.QtCore import QRect, QRectF
from PySide6.QtWidgets import QWidget

from kiosk.host import paths
from kiosk.proof.faces import Faces, bundled_fonts
from kiosk.proof.painting import UNREAD, Album, Box, Painting, Stretch, paints
from kiosk.proof.seen import Seen, meets, moved, rect, seen_in


@frozen
class Run:
    """One stretch of text in one font and colour. Places are in pixels of the window."""

    text: str
    family: str
    capital_px: float
    """The height of a capital letter."""
    colour: str
    """As `#10242e`."""
    opacity: float
    """1.0 unless it was painted see-through."""
    ink: QRectF
    """The box around what is painted."""
    seen: QRect
    """The part of the window where the widget that painted it may paint."""
    widget: QWidget


def painted(window: QWidget) -> tuple[Run, ...]:
    """Give the runs that can be seen."""
    there = [it for it in seen_in(window) if paints(it.widget)]
    paintings = new_album().take([it.widget for it in there])
    return tuple(
        _run(it, stretch)
        for it, painting in zip(there, paintings, strict=True)
        for stretch, ink in inks(it, painting)
        if meets(ink, it.clip)
    )


def inks(it: Seen, painting: Painting) -> Iterator[tuple[Stretch, Box]]:
    """Give the stretches of text of a widget, each with the place of its ink in the window."""
    for stretch in painting.stretches:
        if stretch.text.strip():
            yield stretch, moved(stretch.ink, it.place)


def new_album(*, is_spaced: bool = False) -> Album:
    """Give an album for a window in its own colours, whose icons nobody can read."""
    faces = Faces(bundled_fonts(paths.fonts()), is_spaced=is_spaced)
    return Album(faces, lambda _: (UNREAD, ""))


def _run(it: Seen, stretch: Stretch) -> Run:
    left, top, right, bottom = moved(stretch.ink, it.place)
    return Run(
        text=stretch.text,
        family=stretch.face.families[0],
        capital_px=stretch.capital,
        colour=stretch.colour,
        opacity=stretch.opacity,
        ink=QRectF(left, top, right - left, bottom - top),
        seen=rect(it.clip),
        widget=it.widget,
    )
