"""Where the product is to be touched: found by walking the same screens without a display.

Qt lays a window of one size out in one way only, so what is true here is true of the packaged
program on the bench's screen. The product needs no door for tests.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton

    from kiosk.views.bar import Bar

SIZE = (1080, 1920)
"""A tall screen, in pixels."""
PX_PER_MM = 3.2
"""Of a 27 inch screen of that many pixels."""
ROOT = Path(__file__).resolve().parents[2]


@frozen
class Route:
    """Places to touch, in pixels of the screen."""

    wakes_at: tuple[int, int]
    """On the attract screen."""
    tabs: tuple[tuple[int, int], ...]
    """The tabs, once it is awake."""
    taps: tuple[tuple[int, int], ...]
    """One after the other: every place in reading order, with More and Next, back to home."""
    switches: tuple[tuple[int, int], ...]
    """One after the other, once it is awake: first to Text and colours, then larger words, other
    colours and back, then a tab, and there another language and back."""


@frozen
class ListeningRoute:
    """Places to touch where there is a voice, in pixels of the screen."""

    wakes_at: tuple[int, int]
    tabs: tuple[tuple[int, int], ...]
    listen: tuple[int, int]
    """Has a page read aloud."""
    stop: tuple[int, int]
    """Ends that; then the tabs are there again."""


def find_route() -> Route:
    """Give the route, found in processes of their own that have no display."""
    points, others = _found("walk"), _found("switch")
    return Route(points["wakes_at"][0], points["tabs"], points["taps"], others["switches"])


def find_listening_route() -> ListeningRoute:
    """Give the route of somebody who listens, found in the same way."""
    points = _found("listen")
    once = (points[name][0] for name in ("listen", "stop"))
    return ListeningRoute(points["wakes_at"][0], points["tabs"], *once)


def _found(which: str) -> dict[str, tuple[tuple[int, int], ...]]:
    told = subprocess.run(
        [sys.executable, "-m", "tests.bench.route", which],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout
    found = json.loads(told)
    return {name: tuple((x, y) for x, y in found[name]) for name in found}


def walk() -> dict[str, list[tuple[int, int]]]:
    """Walk the screens and give the places to touch, by the names of `Route`."""
    from kiosk.session.places import TABS, Screen
    from kiosk.views.parts.page import Page

    walker = Walker()
    wakes_at = walker.wake()
    bar = walker.bar()
    tabs = [walker.touch(bar.tabs[tab]) for tab in TABS]
    taps = [walker.touch(bar.help), walker.touch(bar.tabs[TABS[0]])]
    store = walker.stage.kiosk.store
    assert store is not None  # there is a guide
    while store.session.place.screen is not Screen.HOME:
        pages = walker.stage.window.findChildren(Page)
        taps.append(walker.touch(next(page for page in pages if page.isVisible()).way.forward))
        if len(taps) > 500:
            raise SystemExit("Next never leads home again.")
    return {"wakes_at": [wakes_at], "tabs": tabs, "taps": taps}


def switch() -> dict[str, list[tuple[int, int]]]:
    """Change looks and the language, and give the places to touch."""
    walker = Walker(show_unreviewed_translations=True)
    walker.wake()
    first, *others = walker.guide.editions.values()
    words = first.words
    looks = (words.size_large, words.colours_contrast, words.colours_soft, words.colours_light)
    names = (words.comfort, *looks, words.size_normal, first.recovery.short)
    languages = (it.words.language_name for it in (others[0], first))
    return {"switches": [walker.touch(walker.named(name)) for name in (*names, *languages)]}


def listen() -> dict[str, list[tuple[int, int]]]:
    """Walk the screens of a kiosk that has a voice; give the places by the names of its route."""
    from kiosk.session.places import TABS
    from kiosk.views.listening_row import ListeningRow

    walker = Walker(has_voice=True)
    wakes_at = walker.wake()
    bar = walker.bar()
    tabs = [walker.touch(bar.tabs[tab]) for tab in TABS]
    listening = walker.touch(walker.named(walker.guide.first.words.listen))
    rows = walker.stage.window.findChildren(ListeningRow)
    stop = walker.touch(next(it for it in rows if it.isVisible()).stop)
    return {"wakes_at": [wakes_at], "tabs": tabs, "listen": [listening], "stop": [stop]}


class Walker:
    """Touches what is seen of a kiosk without a display, and tells where that was."""

    def __init__(
        self, *, has_voice: bool = False, show_unreviewed_translations: bool = False
    ) -> None:
        """Make the kiosk, with the languages and the voice that the measured one has."""
        from PySide6.QtWidgets import QApplication

        from kiosk.proof.stage import Stage
        from kiosk.settings.settings import Settings
        from kiosk.shell.words_to_show import load_words

        self._application = QApplication([])
        settings = Settings(
            reduced_motion=True,
            px_per_mm=PX_PER_MM,
            show_unreviewed_translations=show_unreviewed_translations,
        )
        guide = load_words(settings).guide
        assert guide is not None  # its own words are whole
        self.guide = guide
        self.stage = Stage(settings, guide, SIZE, has_voice=has_voice)

    def wake(self) -> tuple[int, int]:
        """Touch the attract screen."""
        from kiosk.views.attract import TouchHere

        return self.touch(self.stage.window.findChildren(TouchHere)[0])

    def bar(self) -> Bar:
        """Give the bar of the visit; those of other looks and languages may wait unseen."""
        from kiosk.views.bar import Bar

        return next(it for it in self.stage.window.findChildren(Bar) if it.isVisible())

    def named(self, name: str) -> QAbstractButton:
        """Give the button that is seen and says so."""
        from kiosk.views.parts.button import BigButton

        every = self.stage.window.findChildren(BigButton)
        return next(it for it in every if it.isVisible() and it.text() == name)

    def touch(self, button: QAbstractButton) -> tuple[int, int]:
        """Touch what is seen, and give its middle."""
        assert not button.visibleRegion().isEmpty(), f"{button.text()} is not seen"
        centre = button.mapTo(self.stage.window, button.rect().center())
        self.stage.clock.now += 10
        button.click()
        self.stage.settle()
        return centre.x(), centre.y()


if __name__ == "__main__":
    print(json.dumps({"walk": walk, "switch": switch, "listen": listen}[sys.argv[1]]()))
