"""Is a recorded sentence slower or faster, at its own pitch, without a click?"""

from __future__ import annotations

from array import array
from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.voice import SPEEDS
from kiosk.shell.stretch import HOP, stretched
from tests.content.sound_files import tone

RATE = 22_050


def at_speed(samples: array[int], speed: int, rate: int = RATE, channels: int = 1) -> array[int]:
    """Give the whole sound at a speed."""
    return array(
        "h", b"".join(piece.tobytes() for piece in stretched(samples, rate, channels, speed))
    )


def sound(hertz: float, seconds: float = 1.0, rate: int = RATE) -> array[int]:
    return array("h", tone(hertz, seconds, rate))


def pitch(samples: array[int], rate: int = RATE) -> float:
    """Give the pitch of a tone in hertz: how often it rises through nothing, first to last."""
    rises = [at for at, (a, b) in enumerate(pairwise(samples)) if a < 0 <= b]
    return (len(rises) - 1) * rate / (rises[-1] - rises[0])


@pytest.mark.parametrize("speed", SPEEDS)
@pytest.mark.parametrize("hertz", [90, 220, 440, 1000])
def test_the_pitch_stays_and_the_length_changes(speed: int, hertz: float) -> None:
    samples = at_speed(sound(hertz), speed)
    assert len(samples) == pytest.approx(RATE * 100 / speed, rel=0.03)
    assert pitch(samples) == pytest.approx(hertz, rel=0.03)


@pytest.mark.parametrize("rate", [8_000, 16_000, 44_100, 48_000])
@pytest.mark.parametrize("speed", [50, 130, 200])
def test_it_holds_for_every_recorder(rate: int, speed: int) -> None:
    samples = at_speed(sound(200, 1.0, rate), speed, rate)
    assert len(samples) == pytest.approx(rate * 100 / speed, rel=0.03)
    assert pitch(samples, rate) == pytest.approx(200, rel=0.03)


@pytest.mark.parametrize("speed", SPEEDS)
@pytest.mark.parametrize("hertz", [90, 220, 440])
def test_nothing_clicks(speed: int, hertz: float) -> None:
    before = sound(hertz)
    steepest = max(abs(a - b) for a, b in pairwise(before))
    after = at_speed(before, speed)
    # The blend may be a little steeper than the tone itself; a click is many times as steep.
    assert max(abs(a - b) for a, b in pairwise(after)) <= steepest * 1.5
    assert max(map(abs, after)) <= max(map(abs, before))


@pytest.mark.parametrize("speed", SPEEDS)
def test_the_tone_is_as_loud_throughout(speed: int) -> None:
    after = at_speed(sound(220), speed)
    period = RATE // 50
    peaks = [
        max(map(abs, after[at : at + period])) for at in range(0, len(after) - 2 * period, period)
    ]
    assert min(peaks) > 0.8 * max(peaks)


@pytest.mark.parametrize("speed", SPEEDS)
def test_silence_stays_silence(speed: int) -> None:
    assert set(at_speed(array("h", bytes(2 * RATE)), speed)) == {0}


@pytest.mark.parametrize("channels", [1, 2])
def test_at_its_own_speed_nothing_changes(channels: int) -> None:
    before = sound(220, 0.333)[: RATE // 4 * 2]
    assert at_speed(before, 100, channels=channels) == before


@pytest.mark.parametrize("speed", [50, 80, 130, 200])
def test_both_ears_hear_their_own_channel(speed: int) -> None:
    both = array("h", bytes(4 * RATE))
    both[0::2] = sound(220)
    after = at_speed(both, speed, channels=2)
    assert pitch(after[0::2]) == pytest.approx(220, rel=0.03)
    assert set(after[1::2]) == {0}


def test_the_first_piece_is_short_and_needs_nothing_but_the_beginning() -> None:
    before = sound(220, 60)
    (first,) = islice(stretched(before, RATE, 1, 50), 1)
    assert len(first) == round(RATE * HOP)
    assert first == before[: len(first)]


@given(
    st.lists(st.integers(-32_768, 32_767), max_size=3_000),
    st.sampled_from(SPEEDS),
    st.sampled_from((8_000, 11_025, 48_000)),
    st.sampled_from((1, 2)),
)
def test_any_sound_comes_out_as_long_as_it_should(
    values: list[int], speed: int, rate: int, channels: int
) -> None:
    samples = array("h", values[: len(values) // channels * channels])
    after = at_speed(samples, speed, rate, channels)
    assert len(after) == round(len(samples) // channels * 100 / speed) * channels
