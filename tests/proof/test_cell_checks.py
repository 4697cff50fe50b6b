"""What is compared across the screens of a cell: places, states, and how things grow."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.content.model import Guide
from kiosk.proof.cell_checks import (
    Extent,
    Seeings,
    fixed_are_there,
    grows,
    same_places,
    states_differ,
    ways_of,
)
from kiosk.proof.faults import Fault, Finding
from kiosk.proof.painted import new_album
from kiosk.proof.probe import Probe
from kiosk.proof.reach_checks import Mounted, reach, too_high_to_read
from kiosk.proof.screenful import Screenful, screenful_of
from tests.proof.planted import PX_PER_MM, Screen


@pytest.fixture
def seen(qtbot: QtBot) -> Seeings:
    return Seeings(Probe())


def shown(screen: Screen) -> Screenful:
    return screenful_of(screen.window, new_album())


def test_what_stands_elsewhere_on_one_screen_is_found(
    seen: Seeings, screen: Screen, guide: Guide
) -> None:
    words = guide.first.words
    screen.first.setAccessibleName(words.home)
    seen.keep_fixed(shown(screen), ways_of(words))
    seen.keep_fixed(shown(screen), ways_of(words))
    assert list(same_places(seen)) == []
    screen.first.stand(QRect(20, 204, 80, 80))
    seen.keep_fixed(shown(screen), ways_of(words))
    (finding,) = same_places(seen)
    assert (finding.fault, finding.what) == (Fault.WANDERS, words.home)


def test_a_page_without_the_way_to_help_is_a_dead_end(screen: Screen, guide: Guide) -> None:
    words = guide.first.words
    screen.first.setAccessibleName(words.home)
    (finding,) = fixed_are_there("about", shown(screen), words)
    assert (finding.fault, finding.what) == (Fault.DEAD_END, words.get_help)


def test_an_icon_that_stays_as_it_is_while_the_words_grow_is_found(qtbot: QtBot) -> None:
    normal, largest = Seeings(Probe()), Seeings(Probe())
    for seen, icon, height in ((normal, 37.0, 80), (largest, 37.0, 112)):
        seen.icons["home", "CardButton", "info"] = icon
        seen.controls["home", "CardButton", "What it is"] = Extent(height, 400, 0)
    ((scene, finding),) = grows(normal, largest)
    assert (scene, finding.fault, finding.what) == ("home", Fault.DOES_NOT_GROW, "info")


@pytest.mark.parametrize(
    ("after", "grows_so"),
    [
        (Extent(101, 300, 2), True),
        (Extent(100, 300, 2), False),
        # In fewer columns it may be lower, if it is larger.
        (Extent(90, 620, 2), True),
        (Extent(40, 620, 2), False),
        (Extent(99, 320, 2), False),
        # A card that leaves out lines is another card.
        (Extent(90, 300, 1), True),
    ],
)
def test_a_control_that_does_not_grow_is_found(after: Extent, grows_so: bool, qtbot: QtBot) -> None:
    normal, largest = Seeings(Probe()), Seeings(Probe())
    key = "home", "CardButton", "Your recovery"
    normal.controls[key], largest.controls[key] = Extent(100, 300, 2), after
    found = [(finding.fault, finding.what) for _, finding in grows(normal, largest)]
    assert found == ([] if grows_so else [(Fault.DOES_NOT_GROW, "Your recovery")])


def states(seen: Seeings, on: tuple[set[str], str], off: tuple[set[str], str]) -> list[Finding]:
    seen.states["ChoiceButton"] = {
        True: {(frozenset(on[0]), on[1])},
        False: {(frozenset(off[0]), off[1])},
    }
    return list(states_differ(seen))


def test_a_state_that_only_hue_tells_is_found(seen: Seeings) -> None:
    # In light both grounds are nearly white; only their hue is another.
    (finding,) = states(seen, ({"picked"}, "success_ground"), ({"picked"}, "danger_ground"))
    assert finding.fault is Fault.STATE_BY_COLOUR


@pytest.mark.parametrize(
    ("on", "off"),
    [
        (({"picked"}, "selected"), ({"not-picked"}, "surface")),
        (({"info"}, "primary"), ({"info"}, "surface")),
    ],
    ids=["another icon", "another lightness"],
)
def test_a_state_that_an_icon_or_lightness_tells_is_none(
    seen: Seeings, on: tuple[set[str], str], off: tuple[set[str], str]
) -> None:
    assert states(seen, on, off) == []


def test_one_icon_that_means_two_things_by_its_colour_is_found(seen: Seeings) -> None:
    seen.meanings["danger"] = {"emergency", "do-not"}
    seen.meanings["success"] = {"do"}
    assert list(states_differ(seen)) == []
    seen.meanings["success"] = {"do-not"}
    (finding,) = states_differ(seen)
    assert (finding.fault, finding.what) == (Fault.STATE_BY_COLOUR, "icon do-not")


# --- how high it hangs ----------------------------------------------------------------------


def mounted(mount: int, window: QWidget) -> Mounted:
    return Mounted(mount, window.height(), PX_PER_MM)


def test_a_control_that_hangs_too_high_or_too_low_is_out_of_reach(screen: Screen) -> None:
    # The window is 150 mm high, and its buttons stand in the middle of it.
    window, it = screen.window, shown(screen)
    assert list(reach(it, mounted(850, window), is_lowered=False)) == []
    for mount in (1200, 250):
        found = list(reach(it, mounted(mount, window), is_lowered=False))
        assert {finding.fault for finding in found} == {Fault.OUT_OF_REACH}
        assert {finding.what for finding in found} == {"First", "Second"}


def test_what_can_be_lowered_may_be_high_but_for_the_way_to_lower_it(screen: Screen) -> None:
    screen.window.resize(800, 3000)
    high = mounted(850, screen.window)
    it = shown(screen)
    assert high.can_be_lowered
    assert list(reach(it, high, is_lowered=False)) == []
    needed = frozenset({"First"})
    (finding,) = reach(it, high, is_lowered=False, needs=needed)
    assert (finding.fault, finding.what) == (Fault.OUT_OF_REACH, "First")
    assert len(list(reach(it, high, is_lowered=True))) == 2


def test_words_that_stand_only_at_the_top_of_a_high_screen_are_found(screen: Screen) -> None:
    # It hangs so high that not even its lower part can be brought within reach.
    screen.window.resize(800, 3000)
    high = mounted(1100, screen.window)
    assert not high.can_be_lowered
    (finding,) = too_high_to_read(shown(screen), high)
    assert (finding.fault, finding.what) == (Fault.TOO_HIGH_TO_READ, "Plain words")
    screen.label(QRect(20, 2000, 600, 80)).setText("Plain words")
    assert list(too_high_to_read(shown(screen), high)) == []
