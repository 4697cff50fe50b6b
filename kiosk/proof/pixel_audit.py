"""The audit of real pixels: a theme in its own colours, with its own icons and drawings.

It proves on a part of the matrix that what the probe tells of the colours is what is painted, and
looks at what only a few screens are needed for: pressed controls, and the ring of the keys.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.model import Guide
from kiosk.design.contrast import contrast
from kiosk.design.themes import LIGHT, THEMES, colours_of
from kiosk.host import paths
from kiosk.proof.cell_audit import Violation
from kiosk.proof.contrast_checks import Example, Kind, judged, outside, pair_on
from kiosk.proof.control_looks import (
    focused,
    inside_of,
    pressed,
    ring_is_seen,
    ring_of,
    ring_stands_out,
)
from kiosk.proof.controls import Control
from kiosk.proof.faces import Faces, bundled_fonts
from kiosk.proof.faults import Fault, Finding, at
from kiosk.proof.first_of_its_kind import FirstOfItsKind
from kiosk.proof.focus_order import Keys, tabbed
from kiosk.proof.matrix import Cell
from kiosk.proof.painted import new_album
from kiosk.proof.painting import Album, Icon, Stretch, paints
from kiosk.proof.probe import Probe
from kiosk.proof.raster import Raster
from kiosk.proof.scenes import scenes
from kiosk.proof.screenful import Screenful, screenful_of
from kiosk.proof.seen import Seen, moved, seen_in
from kiosk.proof.workbench import Workbench
from kiosk.proof.yardstick import Yardstick
from kiosk.settings.settings import Settings
from kiosk.views.parts.hundred import Hundred
from kiosk.views.parts.sample_button import SampleButton


class PixelAudit:
    """Looks at one theme twice: with the probe, and as it is."""

    def __init__(self, cell: Cell, settings: Settings, guide: Guide) -> None:
        """Take a cell with its theme. Needs a QApplication."""
        self.cell = cell
        self.screenfuls = 0
        self._guide = guide
        self._theme = THEMES[cell.colours.value]
        self._colours = colours_of(self._theme)
        self._probe = Probe()
        self._yardstick = Yardstick(cell.px_per_mm, cell.text)
        self._album = Album(Faces(bundled_fonts(paths.fonts())), self._probe.icons.read)
        self._real_album = new_album()
        self._bench = Workbench(cell, settings, guide, self._probe)
        self._real = Workbench(cell, settings, guide, None)
        self._known: set[tuple[str, ...]] = set()
        self._first = FirstOfItsKind()

    def violations(self) -> Iterator[Violation]:
        """Give all that is wrong with the colours of this theme as they are painted."""
        for scene in scenes(self._guide):
            if not scene.is_of_a_visit and self._theme is not LIGHT:
                continue  # While nobody is there the screen is always in these colours.
            for bench in (self._bench, self._real):
                bench.show(scene)
            keys = Keys(self._bench.window)
            both = zip(self._bench.screenfuls(), self._real.screenfuls(), strict=True)
            for number, _ in both:
                self.screenfuls += 1
                told = screenful_of(self._bench.window, self._album)
                found = (*self._compared(told), *self._looks(told), *_tabs(told, keys))
                for finding in found:
                    yield Violation(finding, scene.name, number, self._theme.name)

    def close(self) -> None:
        """Take both kiosks down."""
        self._bench.close()
        self._real.close()

    def _compared(self, told: Screenful) -> Iterator[Finding]:
        window = self._real.window
        real = [it.widget for it in seen_in(window) if paints(it.widget)]
        if len(told.seeing) != len(real):
            yield Finding(Fault.UNTRUE_PROBE, "", "shows other widgets", "the same", "Window")
            return
        both = zip(told.seeing, real, strict=True)
        new = {widget: one for one, widget in both if self._first.is_new(*one)}
        if not new:
            return
        probe, pixels = Raster(told.window), Raster(window, coarse=False)
        truths = self._real_album.take(list(new))
        for (seen, painting), truth in zip(new.values(), truths, strict=True):
            for stretch, painted in zip(painting.stretches, truth.stretches, strict=False):
                if stretch.text.strip():
                    yield from self._words(seen, stretch, painted, probe, pixels)
            for icon in painting.icons:
                if icon.name:
                    yield from self._icon(seen, icon, probe, pixels)

    def _words(
        self, seen: Seen, told: Stretch, real: Stretch, probe: Raster, pixels: Raster
    ) -> Iterator[Finding]:
        box = moved(told.ink, seen.place)
        ground = pixels.ground(box)
        if not ground:
            return
        beneath = probe.beneath(box)
        if self._probe.role(beneath) == beneath:
            beneath = probe.ground(box)
        expected = self._colour(told.colour), self._colour(beneath)
        painted = real.colour, ground
        if isinstance(seen.widget, SampleButton):
            # Its sample is of any theme; in high contrast, of that alone.
            expected = painted
        if (told.text, *expected) != (real.text, *painted):
            yield at(
                box,
                Fault.UNTRUE_PROBE,
                real.text,
                measured=f"{painted[0]} on {painted[1]}",
                wanted=f"{expected[0]} on {expected[1]}, {told.text!r}",
                widget=seen.widget,
            )
        ratio, least = contrast(*painted), self._theme.least_contrast
        if isinstance(seen.widget, SampleButton):
            least = min(theme.least_contrast for theme in THEMES.values())
        if ratio < least:
            fault = Fault.FAINT if self._theme.name != "contrast" else Fault.FAINT_IN_CONTRAST
            measured, wanted = f"{painted[0]} on {painted[1]} {ratio:.1f}:1", f"{least}:1"
            yield at(box, fault, real.text, measured=measured, wanted=wanted, widget=seen.widget)

    def _icon(self, seen: Seen, icon: Icon, probe: Raster, pixels: Raster) -> Iterator[Finding]:
        """See that an icon is there in its colour, on the ground that the probe tells."""
        box = moved(icon.box, seen.place)
        if not probe.around(box) or isinstance(seen.widget, SampleButton):
            return
        wanted = {self._colour(icon.colour)}
        if not isinstance(seen.widget, Hundred):
            wanted.add(self._colour(probe.around(box)))
        missing = wanted - pixels.colours(box)
        if missing:
            what, measured = f"icon {icon.name}", f"nothing in {', '.join(sorted(missing))}"
            yield at(box, Fault.UNTRUE_PROBE, what, measured=measured, widget=seen.widget)

    def _looks(self, it: Screenful) -> Iterator[Finding]:
        """Look at controls under a finger and under the keys; one of each kind is enough."""
        raster = Raster(it.window)
        places = {seen.widget: seen for seen in it.there}
        for control in it.controls:
            seen = places[control.widget]
            usual = self._album.painting(control.widget)
            beside = outside(seen, raster)
            key = type(control.widget).__name__, inside_of(usual), beside
            if key not in self._known:
                self._known.add(key)
                yield from self._ring(control, beside)
                yield from self._pressed(control)

    def _ring(self, control: Control, beside: str) -> Iterator[Finding]:
        usual = self._album.painting(control.widget)
        ring = ring_of(usual, focused(self._album, control.widget))
        yield from ring_is_seen(control, ring, self._yardstick)
        inks = [self._probe.role(line.line) for line in ring.lines]
        grounds = [self._probe.role(beside), self._probe.role(inside_of(usual))]
        if inks:
            yield from ring_stands_out(control, inks, grounds, self._theme)

    def _pressed(self, control: Control) -> Iterator[Finding]:
        painting = pressed(self._album, control.widget)
        ground = self._probe.role(inside_of(painting))
        if not ground:
            return
        inks = [(Kind.WORDS, each.colour) for each in painting.stretches]
        inks += [(Kind.SIGN, each.colour) for each in painting.icons if each.name]
        example = Example(control.name, type(control.widget).__name__, (0, 0, 0, 0))
        for kind, ink in dict.fromkeys(inks):
            pair = pair_on(control.widget, kind, (self._probe.role(ink),), ground)
            yield from (it for _, it in judged(pair, example, (self._theme,)))

    def _colour(self, told: str) -> str:
        """Give what a colour of the probe is in this theme."""
        role = self._probe.role(told)
        return self._colours.get(role, role)


def _tabs(it: Screenful, keys: Keys) -> Iterator[Finding]:
    """See that Tab goes on every screenful as it went on the first, press by press."""
    if keys.chain(it.there) != tabbed(it.window):
        yield Finding(Fault.UNTRUE_PROBE, "", "Tab goes another way", "as before", "Window")
