"""Measures one window against the requirements for seeing and touching it (access.md 3).

`kiosk audit` looks at the whole matrix (`cell_audit.py`); this is for one window as it is shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from kiosk.design.contrast import contrast
from kiosk.design.sizes import TextSize
from kiosk.design.themes import LIGHT, Theme
from kiosk.host import paths
from kiosk.proof.contrast_checks import outside
from kiosk.proof.control_looks import focused, inside_of, ring_is_seen, ring_of, ring_stands_out
from kiosk.proof.faces import Faces, bundled_fonts
from kiosk.proof.faults import Fault, Finding, at
from kiosk.proof.focus_order import tabbed
from kiosk.proof.painted import inks, new_album
from kiosk.proof.painting import Album
from kiosk.proof.raster import Raster
from kiosk.proof.screenful import Checks, Screenful, screenful_of
from kiosk.proof.seen import meets
from kiosk.proof.yardstick import Yardstick
from kiosk.views.parts.told import answer_assistive_technology


def audit(
    window: QWidget,
    px_per_mm: float,
    *,
    text: TextSize = TextSize.NORMAL,
    theme: Theme = LIGHT,
    is_rtl: bool = False,
) -> tuple[Finding, ...]:
    """Give all that is wrong on a window that is shown and at rest.

    `text` and `theme` are what the visitor has chosen; `is_rtl` says whether the words are read
    from right to left.
    """
    answer_assistive_technology()
    yardstick = Yardstick(px_per_mm, text, is_rtl=is_rtl)
    album = new_album()
    checks = Checks(Faces(bundled_fonts(paths.fonts())), yardstick)
    it = screenful_of(window, album)
    pixels = Raster(window, coarse=False)
    return (
        *checks.of_a_screenful(it, tabbed(window)),
        *checks.of_a_page(it),
        *_faint(it, pixels, theme),
        *_rings(it, album, pixels, theme, yardstick),
    )


def _faint(it: Screenful, pixels: Raster, theme: Theme) -> Iterator[Finding]:
    for seen, painting in it.seeing:
        for stretch, box in inks(seen, painting):
            ground = pixels.ground(box) if meets(box, seen.clip) else ""
            if not ground:
                continue
            ratio = contrast(stretch.colour, ground)
            if ratio < theme.least_contrast or stretch.opacity < 1:
                measured = f"{stretch.colour} on {ground} {ratio:.1f}:1"
                wanted = f"{theme.least_contrast:.0f}:1"
                what, widget = stretch.text, seen.widget
                yield at(box, Fault.FAINT, what, measured=measured, wanted=wanted, widget=widget)


def _rings(
    it: Screenful, album: Album, pixels: Raster, theme: Theme, yardstick: Yardstick
) -> Iterator[Finding]:
    places = {seen.widget: seen for seen in it.there}
    for control in it.controls:
        usual = album.painting(control.widget)
        ring = ring_of(usual, focused(album, control.widget))
        yield from ring_is_seen(control, ring, yardstick)
        grounds = (outside(places[control.widget], pixels), inside_of(usual))
        if ring.lines:
            lines = [line.line for line in ring.lines]
            yield from ring_stands_out(control, lines, grounds, theme)
