"""Is every WAV that a recorder writes read, and nothing that would hurt ears or the program?"""

from __future__ import annotations

from array import array
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.clip_sound import read_clip, sound_of
from kiosk.content.clips import LARGEST_CLIP, LONGEST_SECONDS
from tests.content.sound_files import riff, tone, wav

TONE = tone(seconds=0.1)
GOOD = wav(TONE)


def test_sixteen_bits_are_taken_as_they_are() -> None:
    sound = sound_of(GOOD)
    assert sound is not None
    assert (sound.rate, sound.channels) == (22_050, 1)
    assert sound.samples.tobytes() == TONE
    assert sound.seconds == pytest.approx(0.1)


@pytest.mark.parametrize("kind", [1, 0xFFFE])
def test_twenty_four_bits_lose_their_last_eight(kind: int) -> None:
    data = b"".join(b"\x7f" + TONE[at : at + 2] for at in range(0, len(TONE), 2))
    sound = sound_of(wav(data, bits=24, kind=kind))
    assert sound is not None
    assert sound.samples.tobytes() == TONE


def test_eight_bits_count_from_their_own_silence() -> None:
    sound = sound_of(wav(bytes((128, 255, 0, 192)), bits=8))
    assert sound is not None
    assert sound.samples == array("h", (0, 127 * 256, -128 * 256, 64 * 256))


def test_two_channels_take_turns() -> None:
    sound = sound_of(wav(TONE, channels=2, kind=0xFFFE))
    assert sound is not None
    assert sound.channels == 2
    assert len(sound.samples) == len(TONE) // 4 * 2
    assert sound.seconds == len(TONE) // 4 / 22_050


def test_what_recorders_add_before_and_behind_is_passed_over() -> None:
    head = GOOD[20:36]
    data = riff((b"LIST", b"INFOodd"), (b"fmt ", head), (b"fact", b"1234"), (b"data", TONE))
    sound = sound_of(data + b"id3 and more")
    assert sound is not None
    assert sound.samples.tobytes() == TONE


def test_a_recording_that_was_cut_off_is_heard_as_far_as_it_goes() -> None:
    sound = sound_of(GOOD[:-101])
    assert sound is not None
    assert sound.samples.tobytes() == TONE[:-102]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"RIFF",
        b"ID3\x04" + GOOD[4:],
        wav(b""),
        wav(TONE, rate=7_999),
        wav(TONE, rate=48_001),
        wav(TONE, rate=0),
        wav(TONE, channels=3),
        wav(TONE, channels=0),
        wav(TONE, bits=32),
        wav(TONE, bits=12),
        wav(TONE, kind=3),
        wav(TONE, kind=0xFFFE).replace(bytes.fromhex("800000aa00389b71"), bytes(8)),
        riff((b"data", TONE)),
        riff((b"fmt ", GOOD[20:30]), (b"data", TONE)),
        riff((b"fmt ", GOOD[20:36])),
    ],
)
def test_what_is_no_such_sound_is_none(data: bytes) -> None:
    assert sound_of(data) is None


def test_a_minute_is_taken_and_no_more() -> None:
    longest = bytes(2 * 8_000 * LONGEST_SECONDS)
    assert sound_of(wav(longest, rate=8_000)) is not None
    assert sound_of(wav(longest + b"\0\0", rate=8_000)) is None


def test_a_file_is_read_and_none_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "clip.wav"
    assert read_clip(path) is None
    path.write_bytes(GOOD)
    assert read_clip(path) is not None
    with path.open("ab") as file:
        file.truncate(LARGEST_CLIP + 1)
    assert read_clip(path) is None
    path.unlink()
    path.mkdir()
    assert read_clip(path) is None


def test_a_link_to_sound_is_none(tmp_path: Path) -> None:
    (tmp_path / "sound.wav").write_bytes(GOOD)
    (tmp_path / "link.wav").symlink_to(tmp_path / "sound.wav")
    assert read_clip(tmp_path / "link.wav") is None


@given(st.binary(max_size=200))
def test_no_bytes_can_break_it(data: bytes) -> None:
    for each in (data, b"RIFF\0\0\0\0WAVE" + data):
        is_as_it_should_be(each)


@given(st.data())
def test_no_damage_can_break_it(draw: st.DataObject) -> None:
    data = bytearray(wav(TONE[:200], channels=2, bits=draw.draw(st.sampled_from((8, 16, 24)))))
    for _ in range(draw.draw(st.integers(1, 6))):
        data[draw.draw(st.integers(0, len(data) - 1))] = draw.draw(st.integers(0, 255))
    is_as_it_should_be(bytes(data[: draw.draw(st.integers(0, len(data)))]))


def is_as_it_should_be(data: bytes) -> None:
    """Assert that what is read of these bytes, if anything, can be played."""
    sound = sound_of(data)
    if sound is not None:
        assert sound.channels in (1, 2)
        assert 8_000 <= sound.rate <= 48_000
        assert 0 < sound.seconds <= LONGEST_SECONDS
        assert len(sound.samples) % sound.channels == 0
        assert len(sound.samples) <= len(data)
