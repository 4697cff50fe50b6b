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

from attrs import frozen

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
    """Give the route, found in a process of its own that has no display."""
    points = _found("walk")
    return Route(points["wakes_at"][0], points["tabs"], points["taps"], points["switches"])


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
    from PySide6.QtWidgets import QAbstractButton, QApplication

    from kiosk.app import build
    from kiosk.session.places import TABS, Screen
    from kiosk.settings.settings import Settings
    from kiosk.shell.words_to_show import load_words
    from kiosk.views.attract import TouchHere
    from kiosk.views.bar import Bar
    from kiosk.views.parts.button import BigButton
    from kiosk.views.parts.page import Page

    application = QApplication([])
    seconds = iter(range(0, 10**9, 10))
    settings = Settings(reduced_motion=True, show_unreviewed_translations=True)
    guide = load_words(settings).guide
    assert guide is not None  # its own words are whole
    kiosk = build(
        settings,
        guide,
        size=SIZE,
        px_per_mm=PX_PER_MM,
        clock=lambda: float(next(seconds)),
    )
    kiosk.window.show()
    application.processEvents()

    def touch(button: QAbstractButton) -> tuple[int, int]:
        centre = button.mapTo(kiosk.window, button.rect().center())
        button.click()
        application.processEvents()
        return centre.x(), centre.y()

    wakes_at = [touch(kiosk.window.findChildren(TouchHere)[0])]

    def named(name: str) -> tuple[int, int]:
        every = kiosk.window.findChildren(BigButton)
        return touch(next(it for it in every if it.isVisible() and it.text() == name))

    words = guide.first.words
    looks = (words.size_large, words.colours_contrast, words.colours_soft, words.colours_light)
    switches = [named(name) for name in (words.comfort, *looks, words.size_normal)]
    switches.append(named(guide.first.recovery.short))
    for edition in (*list(guide.editions.values())[1:2], guide.first):
        switches.append(named(edition.words.language_name))
    bar = kiosk.window.findChildren(Bar)[0]
    tabs = [touch(bar.tabs[tab]) for tab in TABS]
    taps = [touch(bar.help), touch(bar.tabs[TABS[0]])]
    store = kiosk.store
    assert store is not None  # there is a guide
    while store.session.place.screen is not Screen.HOME:
        page = next(page for page in kiosk.window.findChildren(Page) if page.isVisible())
        taps.append(touch(page.way.forward))
        if len(taps) > 500:
            raise SystemExit("Next never leads home again.")
    return {"wakes_at": wakes_at, "tabs": tabs, "taps": taps, "switches": switches}


def listen() -> dict[str, list[tuple[int, int]]]:
    """Walk the screens of a kiosk that has a voice; give the places by the names of its route."""
    from attrs import evolve
    from PySide6.QtWidgets import QAbstractButton, QApplication

    from kiosk.proof.stage import Stage
    from kiosk.session.places import TABS
    from kiosk.settings.settings import Settings
    from kiosk.shell.words_to_show import load_words
    from kiosk.views.attract import TouchHere
    from kiosk.views.bar import Bar
    from kiosk.views.listening_row import ListeningRow
    from kiosk.views.parts.button import BigButton

    application = QApplication([])
    settings = Settings(reduced_motion=True)
    guide = load_words(settings).guide
    assert guide is not None  # its own words are whole
    stage = Stage(evolve(settings, px_per_mm=PX_PER_MM), guide, SIZE, has_voice=True)
    window = stage.window

    def touch(button: QAbstractButton) -> tuple[int, int]:
        centre = button.mapTo(window, button.rect().center())
        stage.clock.now += 10
        button.click()
        application.processEvents()
        return centre.x(), centre.y()

    wakes_at = touch(window.findChildren(TouchHere)[0])
    bar = window.findChildren(Bar)[0]
    tabs = [touch(bar.tabs[tab]) for tab in TABS]
    seen = [it for it in window.findChildren(BigButton) if it.isVisible()]
    listening = touch(next(it for it in seen if it.text() == guide.first.words.listen))
    row = next(it for it in window.findChildren(ListeningRow) if it.isVisible())
    return {"wakes_at": [wakes_at], "tabs": tabs, "listen": [listening], "stop": [touch(row.stop)]}


if __name__ == "__main__":
    print(json.dumps({"walk": walk, "listen": listen}[sys.argv[1]]()))
