"""All checks on one window that is shown and at rest, whatever leads there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen
from PySide6.QtWidgets import QWidget

from kiosk.proof.control_checks import (
    label_in_name,
    names,
    roles,
    seen_whole,
    size_and_distance,
    touches,
)
from kiosk.proof.controls import Control, controls_of
from kiosk.proof.faces import Faces
from kiosk.proof.faults import Finding
from kiosk.proof.focus_order import order_of_keys
from kiosk.proof.painting import Album, Painting, paints
from kiosk.proof.picture_checks import pictures
from kiosk.proof.reading_checks import bullets, word_count
from kiosk.proof.seen import Seen, seen_in
from kiosk.proof.text_checks import Seeing, TextChecks
from kiosk.proof.tree_checks import TreeChecks
from kiosk.proof.yardstick import Yardstick


@frozen(eq=False)
class Screenful:
    """What is seen of a window now, or of all screenfuls of its page."""

    window: QWidget
    there: tuple[Seen, ...]
    """All widgets, in the order in which they are painted."""
    seeing: tuple[Seeing, ...]
    """Those that paint anything, with what they paint."""
    controls: tuple[Control, ...]


def screenful_of(window: QWidget, album: Album) -> Screenful:
    """Look at a window as it is shown now."""
    there = seen_in(window)
    return Screenful(window, there, _seeing(there, album), controls_of(there))


def page_of(window: QWidget, album: Album) -> Screenful:
    """Look at all screenfuls of the page that is shown, at once."""
    there = seen_in(window, every_screenful=True)
    controls = controls_of(there, every_screenful=True)
    return Screenful(window, there, _seeing(there, album), controls)


def turned(page: Screenful, album: Album) -> Screenful:
    """Look at the screenful that is shown now of a page that was looked at before.

    What stands in its pager has only moved since.
    """
    there = seen_in(page.window)
    painters = [it for it in there if paints(it.widget)]
    album.take([it.widget for it in painters if it.column is None])
    seeing = tuple((it, album.kept(it.widget)) for it in painters)
    return Screenful(page.window, there, seeing, controls_of(there))


def _seeing(there: Sequence[Seen], album: Album) -> tuple[Seeing, ...]:
    painters = [it for it in there if paints(it.widget)]
    return tuple(zip(painters, album.take([it.widget for it in painters]), strict=True))


class Checks:
    """All checks of a window but those on colours. What never changes is looked at once."""

    def __init__(self, faces: Faces, yardstick: Yardstick) -> None:
        """Take the faces with the bundled families, and the measure of the screen."""
        self._yardstick = yardstick
        self._texts = TextChecks(yardstick, faces)
        self._tree = TreeChecks()
        self._told: dict[QWidget, tuple[bool, bool, bool]] = {}
        self._called: dict[tuple[Painting, str], tuple[Finding, ...]] = {}

    def of_a_screenful(self, it: Screenful, keys: Sequence[QWidget]) -> Iterator[Finding]:
        """Give what is wrong with what is seen now; `keys` is the order in which Tab goes."""
        yield from self._texts.findings(it.seeing)
        yield from size_and_distance(it.controls, self._yardstick)
        yield from seen_whole(it.controls)
        yield from touches(it.window, it.controls, self._yardstick)
        yield from names(it.controls)
        yield from roles(self._not_yet(it.controls))
        paintings = {seen.widget: painting for seen, painting in it.seeing}
        for control in it.controls:
            if control.widget in paintings:
                yield from self._labels(control, paintings[control.widget])
        yield from order_of_keys(it.controls, keys, is_rtl=self._yardstick.is_rtl)
        yield from word_count(it.seeing, self._texts)

    def of_a_page(self, it: Screenful) -> Iterator[Finding]:
        """Give what is wrong with all screenfuls of a page together."""
        yield from bullets(it.seeing, it.there)
        yield from pictures(it.seeing)
        yield from self._tree.findings(it.window, it.there, it.seeing)

    def _not_yet(self, there: Sequence[Control]) -> Iterator[Control]:
        """Give the controls that were not looked at before as they are now."""
        for control in there:
            button = control.widget
            now = button.isChecked(), button.isEnabled(), button.hasFocus()
            if self._told.get(button) != now:
                self._told[button] = now
                yield control

    def _labels(self, control: Control, painting: Painting) -> tuple[Finding, ...]:
        key = painting, control.name
        if key not in self._called:
            self._called[key] = tuple(label_in_name(control, painting))
        return self._called[key]
