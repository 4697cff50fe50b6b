"""The voice: as fast and as loud as the visitor wants, within its scales."""

from __future__ import annotations

import pytest

from kiosk.session.voice import SPEEDS, VOLUMES, Voice


def test_everybody_is_read_to_at_120_words_a_minute_at_first() -> None:
    assert Voice().words_a_minute == 120


def test_there_are_seven_speeds_from_half_to_double() -> None:
    assert len(SPEEDS) == 7
    assert (SPEEDS[0], SPEEDS[-1]) == (50, 200)


def test_faster_and_slower_go_one_step_and_stay_at_the_ends() -> None:
    voice = Voice()
    assert voice.faster().speed > voice.speed > voice.faster(-1).speed
    assert voice.faster(99).faster().speed == SPEEDS[-1]
    assert voice.faster(-99).faster(-1).speed == SPEEDS[0]


def test_louder_and_softer_go_a_tenth_and_stay_at_the_ends() -> None:
    voice = Voice()
    assert voice.louder().volume - voice.volume == 10
    assert voice.louder(99).louder().volume == VOLUMES[-1]
    assert voice.louder(-99).louder(-1).volume == VOLUMES[0]


def test_a_voice_off_the_scales_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="speed"):
        Voice(speed=110)
    with pytest.raises(ValueError, match="volume"):
        Voice(volume=0)
