"""Checks on contrast: what stands on what, as roles of colours, and how that is in each theme."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from attrs import frozen
from PySide6.QtWidgets import QWidget

from kiosk.design.contrast import contrast
from kiosk.design.themes import CONTRAST, THEMES, Theme, colours_of
from kiosk.proof.faults import Fault, Finding
from kiosk.proof.painting import Box, Painting
from kiosk.proof.raster import Raster
from kiosk.proof.seen import Seen, meets, moved
from kiosk.proof.text_checks import Seeing
from kiosk.views.parts.button import BigButton
from kiosk.views.parts.hundred import Hundred
from kiosk.views.parts.progress import Progress
from kiosk.views.parts.sample_button import SampleButton

LEAST_OF_PARTS = 4.5
"""Of the edge of a control, and of the parts of a chart (access.md P-06)."""

LEAST_IN_CONTRAST = 20.0
"""Of all that tells something in high contrast (access.md P-05)."""


class Kind(enum.Enum):
    """What stands on a ground."""

    WORDS = "words"
    SIGN = "icon"
    EDGE = "edge"
    CHART = "chart"


@frozen
class Pair:
    """What stands on what. Colours are roles such as `text`, or such as `#10242e` without one."""

    kind: Kind
    ink: tuple[str, ...]
    """The edge of a control and its ground: either may tell it from what it stands on."""
    ground: str
    sample: str = ""
    """The theme that it shows a sample of."""


@frozen
class Example:
    """Where a pair was seen."""

    what: str
    widget: str
    box: Box


def pairs(
    there: Iterable[Seeing], raster: Raster, role: Callable[[str], str]
) -> Iterator[tuple[Pair, Example]]:
    """Give what stands on what in the picture of a window; `role` gives the role of a colour."""
    for it, painting in there:
        for kind, inks, box, what in _on_ground(it, painting):
            ground = raster.beneath(box) if kind is Kind.WORDS else raster.around(box)
            if role(ground) == ground:
                # In a coarse picture the edge of a small ground is mixed with what is around it.
                ground = _ground_within(kind, set(map(role, inks)), box, raster, role) or ground
            if ground:
                yield (
                    pair_on(it.widget, kind, tuple(map(role, inks)), role(ground)),
                    Example(what, type(it.widget).__name__, box),
                )
        beside = outside(it, raster)
        if beside and painting.shapes:
            face = painting.shapes[0]
            inks = tuple(role(colour) for colour in (face.line, face.fill) if colour)
            if inks:
                example = Example(it.widget.accessibleName(), type(it.widget).__name__, it.place)
                yield pair_on(it.widget, Kind.EDGE, inks, role(beside)), example


def _ground_within(
    kind: Kind, inks: set[str], box: Box, raster: Raster, role: Callable[[str], str]
) -> str:
    """Give the colour that what is painted stands on, where that beside it is no role's colour."""
    if kind is Kind.WORDS:
        return raster.ground(box)
    if kind is not Kind.SIGN:
        return ""
    # A sign may fill most of its box.
    known = (it for it in raster.grounds(box) if role(it) != it and role(it) not in inks)
    return next(known, "")


def judged(
    pair: Pair, example: Example, themes: Iterable[Theme]
) -> Iterator[tuple[Theme, Finding]]:
    """Give each of the themes in which a pair cannot be told apart well enough."""
    for theme in themes:
        if pair.sample and theme.name == CONTRAST.name:
            continue  # There the samples are in its own colours, too.
        colours = colours_of(theme)
        ground = colours.get(pair.ground, pair.ground)
        inks = [colours.get(ink, ink) for ink in pair.ink]
        best = max(contrast(ink, ground) for ink in inks)
        least = least_contrast(pair, theme)
        if best < least:
            yield theme, _finding(pair, example, theme, (best, least))


def least_contrast(pair: Pair, theme: Theme) -> float:
    """Give the least contrast that a pair needs in a theme."""
    if pair.kind in (Kind.WORDS, Kind.SIGN):
        # A sample of another theme must be read in that theme's own colours.
        return THEMES[pair.sample].least_contrast if pair.sample else theme.least_contrast
    return LEAST_IN_CONTRAST if theme.name == CONTRAST.name else LEAST_OF_PARTS


def _finding(pair: Pair, example: Example, theme: Theme, ratio: tuple[float, float]) -> Finding:
    fault = Fault.FAINT_EDGE if pair.kind in (Kind.EDGE, Kind.CHART) else Fault.FAINT
    if theme.name == CONTRAST.name:
        fault = Fault.FAINT_IN_CONTRAST
    left, top, right, bottom = (round(side) for side in example.box)
    inks = " or ".join(pair.ink)
    return Finding(
        fault,
        example.what,
        f"{pair.kind.value} {inks} on {pair.ground} {ratio[0]:.1f}:1",
        f"{ratio[1]:.1f}:1",
        example.widget,
        (left, top, right - left, bottom - top),
    )


def _on_ground(it: Seen, painting: Painting) -> Iterator[tuple[Kind, tuple[str, ...], Box, str]]:
    """Give what a widget paints, with the colour, the place in the window, and what it is."""
    for stretch in painting.stretches:
        ink = moved(stretch.ink, it.place)
        if stretch.text.strip() and meets(ink, it.clip):
            yield Kind.WORDS, (stretch.colour,), ink, stretch.text
    named = [icon for icon in painting.icons if icon.name]
    if isinstance(it.widget, Hundred):
        # The figures stand close: their ground is that around all of them.
        for name, colour in dict.fromkeys((icon.name, icon.colour) for icon in named):
            yield Kind.CHART, (colour,), it.place, f"figure {name}"
    else:
        for icon in named:
            yield Kind.SIGN, (icon.colour,), moved(icon.box, it.place), f"icon {icon.name}"
    if isinstance(it.widget, Progress):
        for bar in painting.shapes:
            inks = tuple(filter(None, (bar.fill, bar.line)))
            yield Kind.CHART, inks, it.place, "a bar"


def outside(it: Seen, raster: Raster) -> str:
    """Give the ground around a control's face, where that is seen."""
    if not isinstance(it.widget, BigButton):
        return ""
    left, top, right, bottom = it.place
    # Where its touches end: the furthest from its own face and from its neighbours'.
    across, down = (left + right) / 2, (top + bottom) / 2
    places = ((across, top), (across, bottom - 1), (left, down), (right - 1, down))
    grounds = Counter(filter(None, (raster.pixel(x, y) for x, y in places)))
    return grounds.most_common(1)[0][0] if grounds else ""


def pair_on(widget: QWidget, kind: Kind, inks: tuple[str, ...], ground: str) -> Pair:
    """Give the pair of what a widget paints on a ground; all colours are roles where they can."""
    sample = ""
    if isinstance(widget, SampleButton):
        sample = _theme_with(inks, ground if kind is not Kind.EDGE else inks[0])
    return Pair(kind, inks, ground, sample)


def _theme_with(inks: tuple[str, ...], ground: str) -> str:
    """Give the theme that has all of these colours, by name, if one has."""
    for theme in THEMES.values():
        if {*inks, ground} <= set(colours_of(theme).values()):
            return theme.name
    return ""
