"""What stands on what on the screens of a cell, and whether each theme shows it well."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from kiosk.design.themes import LIGHT, Theme
from kiosk.proof.contrast_checks import Example, Pair, judged, pairs
from kiosk.proof.faults import Finding
from kiosk.proof.first_of_its_kind import FirstOfItsKind
from kiosk.proof.painting import Box
from kiosk.proof.probe import Probe
from kiosk.proof.raster import Raster
from kiosk.proof.scenes import Scene
from kiosk.proof.screenful import Screenful
from kiosk.proof.seen import Seen
from kiosk.proof.text_checks import NOWHERE, Seeing
from kiosk.views.home import HomeView
from kiosk.views.parts.page import Page


class Colours:
    """Keeps the pairs of inks and grounds that were seen.

    Only the first of its kind is looked at, and only the page is painted where nothing around it is
    new. To paint all of the window for every scene would take as long as everything else.
    """

    def __init__(self, probe: Probe) -> None:
        """Take what reads colours as roles."""
        self._probe = probe
        self._first = FirstOfItsKind()
        self._pairs: dict[tuple[Pair, bool], tuple[Example, str]] = {}
        self._ground = ""
        """What pages stand on."""

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """What was seen so far."""
        return tuple(pair for pair, _ in self._pairs)

    def look(self, scene: Scene, it: Screenful) -> None:
        """See what stands on what, on all screenfuls of a page at once."""
        new = [each for each in it.seeing if self._first.is_new(*each)]
        shown = [each for each in new if _is_shown(each[0])]
        later = [each for each in new if not _is_shown(each[0])]
        page = next((seen for seen in it.there if isinstance(seen.widget, Page | HomeView)), None)
        column = next((seen.column for seen, _ in later if seen.column is not None), None)
        place = next((seen.place for seen in it.there if seen.widget is column), NOWHERE)
        ground = self._ground
        if page is None or not ground or any(not _is_on(page, seen) for seen, _ in shown):
            raster = Raster(it.window)
            self._keep(scene, shown, raster)
            ground = raster.pixel(place[0] + 1, max(place[1], 0) + 1)
            if page is not None:
                self._ground = raster.pixel(page.place[0] + 1, page.place[1] + 1)
        elif shown:
            self._keep(scene, _shifted(shown, page.place), Raster(page.widget, ground=ground))
        if column is not None:
            self._keep(scene, _shifted(later, place), Raster(column, ground=ground))

    def judged(self, themes: Sequence[Theme]) -> Iterator[tuple[Theme, str, Finding]]:
        """Give each theme in which a pair cannot be told apart, the scene, and what is wrong."""
        for (pair, is_of_a_visit), (example, scene) in self._pairs.items():
            # While nobody is there the screen is always in its usual colours.
            for theme, finding in judged(pair, example, themes if is_of_a_visit else [LIGHT]):
                yield theme, scene, finding

    def _keep(self, scene: Scene, seeing: Iterable[Seeing], raster: Raster) -> None:
        for pair, example in pairs(seeing, raster, self._probe.role):
            self._pairs.setdefault((pair, scene.is_of_a_visit), (example, scene.name))


def _is_shown(it: Seen) -> bool:
    """Say whether a widget is on the screenful that is shown now."""
    left, top, right, bottom = it.clip
    return left < right and top < bottom


def _is_on(page: Seen, it: Seen) -> bool:
    return page.widget is it.widget or page.widget.isAncestorOf(it.widget)


def _shifted(seeing: Iterable[Seeing], place: Box) -> list[Seeing]:
    """Give widgets at their places in a picture of something that stands at a place itself."""
    x, y = place[0], place[1]
    return [
        (
            evolve(it, place=(it.place[0] - x, it.place[1] - y, it.place[2] - x, it.place[3] - y)),
            seen,
        )
        for it, seen in seeing
    ]
