"""Is it heard by the one person with the headset, if there is one?"""

from __future__ import annotations

import pytest

from kiosk.shell.sound_device import headset_among

SPEAKERS = "Speakers (Realtek(R) Audio)"
SCREEN = "HDMI / DisplayPort 1 Output"


@pytest.mark.parametrize(
    "headset",
    [
        "Headphones (Realtek(R) Audio)",
        "Headset Earphone (Jabra EVOLVE 20)",
        "Plantronics Blackwire 3220 Headset Analog Stereo",
        "USB Head-set",
        "Bluetooth Hands-Free Audio",
        "Auriculares (Realtek Audio)",
        "Kopfhörer (2- USB Audio)",
        "Écouteurs (Realtek)",
        "耳机 (USB Audio)",
    ],
)
def test_a_headset_is_known_by_what_the_computer_calls_it(headset: str) -> None:
    assert headset_among([SPEAKERS, headset, SCREEN], SPEAKERS) == 1
    assert headset_among([headset]) == 0


@pytest.mark.parametrize(
    "other", [SPEAKERS, SCREEN, "Built-in Audio Analog Stereo", "Null Output", "Header board", ""]
)
def test_nothing_else_is_taken_for_one(other: str) -> None:
    assert headset_among([other, SPEAKERS], SPEAKERS) is None


def test_of_two_headsets_the_one_in_use_is_taken_else_the_first() -> None:
    both = [SPEAKERS, "Headset A", "Headset B"]
    assert headset_among(both, "Headset B") == 2
    assert headset_among(both, SPEAKERS) == 1
    assert headset_among([]) is None
