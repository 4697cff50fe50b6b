"""The audit of one cell of the matrix: every screen, every screenful of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget

from kiosk.content.model import Guide
from kiosk.design.sizes import TextSize
from kiosk.design.themes import THEMES, Theme
from kiosk.host import paths
from kiosk.proof.cell_checks import Seeings, fixed_are_there, same_places, states_differ, ways_of
from kiosk.proof.colours import Colours
from kiosk.proof.drawn_checks import thin_lines
from kiosk.proof.faces import Faces, bundled_fonts
from kiosk.proof.faults import Fault, Finding, at
from kiosk.proof.focus_order import Keys
from kiosk.proof.matrix import Cell
from kiosk.proof.painting import Album
from kiosk.proof.probe import Probe
from kiosk.proof.reach_checks import Mounted, reach, too_high_to_read
from kiosk.proof.scenes import Scene, scenes
from kiosk.proof.screenful import Checks, Screenful, page_of, turned
from kiosk.proof.seen import Seen, moved
from kiosk.proof.speech_checks import unsaid
from kiosk.proof.text_checks import Seeing, is_whole
from kiosk.proof.workbench import Workbench
from kiosk.proof.yardstick import Yardstick
from kiosk.session.comfort import Colours as Chosen
from kiosk.session.comfort import Comfort
from kiosk.settings.settings import Settings

WITH_OTHER_WORDS = ("home", "comfort")
"""Screens that say something else, or mark something else, in high contrast."""

CALM = "calm"
"""The screen without any of the clinic's words."""


@frozen
class Violation:
    """A finding, and where it was."""

    finding: Finding
    scene: str
    screenful: int = 0
    """The number of the screenful; 0 where it is about all of them."""
    theme: str = ""
    """Empty where it is so in every theme."""


class CellAudit:
    """Looks at one cell, and keeps what is compared with other cells."""

    def __init__(
        self,
        cell: Cell,
        settings: Settings,
        guide: Guide,
        themes: Iterable[Theme] = tuple(THEMES.values()),
    ) -> None:
        """Take the words as they are to be shown in this cell. Needs a QApplication.

        Colours are judged in all of the themes.
        """
        self.cell = cell
        self.screenfuls = 0
        """How many were looked at."""
        self._probe = Probe(is_spaced=cell.is_spaced)
        self.seen = Seeings(self._probe)
        self._settings = settings
        self._guide = guide
        faces = Faces(bundled_fonts(paths.fonts()), is_spaced=cell.is_spaced)
        self._album = Album(faces, self._probe.icons.read)
        self._bench = Workbench(cell, settings, guide, self._probe)
        is_rtl = QLocale(cell.language).textDirection() is Qt.LayoutDirection.RightToLeft
        self._yardstick = Yardstick(cell.px_per_mm, cell.text, is_rtl=is_rtl)
        self._checks = Checks(faces, self._yardstick)
        self._themes = tuple(themes)
        self._colours = Colours(self._probe)
        self._mounted = Mounted(settings.mount, cell.size[1], cell.px_per_mm)

    def violations(self) -> Iterator[Violation]:
        """Give all that is wrong in the cell.

        With letters further apart than we set them, that is what can no longer be read (P-09).
        """
        for violation in self._all():
            if (
                not self.cell.is_spaced
                or violation.finding.fault.requirement == Fault.LOST.requirement
            ):
                yield violation

    def _all(self) -> Iterator[Violation]:
        is_usual = self.cell.comfort == Comfort(colours=self.cell.colours)
        for each in scenes(self._guide):
            if is_usual or each.is_of_a_visit:
                yield from self._scene(each)
        yield from self._in_high_contrast()
        yield from self._without_words()
        for theme, scene, finding in self._colours.judged(self._themes):
            yield Violation(finding, scene, theme=theme.name)
        for finding in (*states_differ(self.seen), *same_places(self.seen)):
            yield Violation(finding, "every page")
        for finding in thin_lines(self._probe.drawings, self._yardstick):
            yield Violation(finding, "every page")

    def close(self) -> None:
        """Take the kiosk down."""
        self._bench.close()

    def _scene(self, scene: Scene) -> Iterator[Violation]:
        self._bench.show(scene)
        window = self._bench.window
        whole = page_of(window, self._album)
        self._colours.look(scene, whole)
        for finding in (
            *self._checks.of_a_page(whole),
            *self.seen.keep(scene.name, whole),
            *self._heard(whole),
        ):
            yield Violation(finding, scene.name)
        keys = Keys(window)
        unread = _to_be_read(whole)
        for number in self._bench.screenfuls():
            self.screenfuls += 1
            it = turned(whole, self._album)
            for finding in (
                *self._checks.of_a_screenful(it, keys.chain(it.there)),
                *self._on_every_page(scene.name, it),
            ):
                yield Violation(finding, scene.name, number)
            _strike_out(unread, it.seeing)
        for (widget, _), (seen, text) in unread.items():
            yield Violation(at(seen.room, Fault.LOST, text, widget=widget), scene.name)

    def _heard(self, whole: Screenful) -> Iterator[Finding]:
        """Compare what is painted with what is said; on a lowered screen that is the same."""
        telling = self._bench.window.tell(is_by_ear=True)
        if telling is not None and not self.cell.is_lowered and not self.cell.is_spaced:
            yield from unsaid(whole.seeing, telling.transcript)

    def _on_every_page(self, scene: str, it: Screenful) -> Iterator[Finding]:
        """Check what does not belong to the page itself: the ways out, and the height."""
        edition = self._bench.edition
        if edition is None:
            return
        words = edition.words
        visit = self._bench.window.visit
        if visit is not None and visit.pages.isEnabled():
            # What leads the voice may be higher than the tabs, in whose place it stands.
            is_heard = self._bench.session.listening is not None
            self.seen.keep_fixed(it, (words.home, words.get_help) if is_heard else ways_of(words))
            yield from fixed_are_there(scene, it, words)
        needs = frozenset({words.comfort, words.height_lower})
        is_lowered = self.cell.is_lowered
        yield from reach(it, self._mounted, is_lowered=is_lowered, needs=needs)
        yield from too_high_to_read(it, self._mounted)

    def _in_high_contrast(self) -> Iterator[Violation]:
        """Look at the screens that say something else there."""
        if self.cell.is_spaced or self.cell.is_lowered:
            return
        cell = self._bench.cell
        self._bench.cell = evolve(cell, colours=Chosen.CONTRAST)
        for scene in scenes(self._guide):
            if scene.name in WITH_OTHER_WORDS:
                for violation in self._scene(scene):
                    yield evolve(violation, theme=Chosen.CONTRAST.value)
        self._bench.cell = cell

    def _without_words(self) -> Iterator[Violation]:
        """Look at the calm screen; it is in the kiosk's own words."""
        if (
            self.cell.language != self._guide.first.language
            or self.cell.text is not TextSize.NORMAL
        ):
            return
        bench, self._bench = self._bench, Workbench(self.cell, self._settings, None, self._probe)
        yield from self._scene(Scene(CALM, ()))
        self._bench.close()
        self._bench = bench


def _to_be_read(whole: Screenful) -> dict[tuple[QWidget, int], tuple[Seen, str]]:
    """Give the stretches of text that are to be seen whole on some screenful of their pager."""
    return {
        (it.widget, number): (it, stretch.text)
        for it, painting in whole.seeing
        if it.column is not None
        for number, stretch in enumerate(painting.stretches)
        if stretch.text.strip()
    }


def _strike_out(
    unread: dict[tuple[QWidget, int], tuple[Seen, str]], seeing: Iterable[Seeing]
) -> None:
    """Take the stretches that are seen whole off the list."""
    for it, painting in seeing:
        if it.column is None:
            continue
        for number, stretch in enumerate(painting.stretches):
            key = it.widget, number
            if key in unread and is_whole(it, moved(stretch.ink, it.place)):
                del unread[key]
