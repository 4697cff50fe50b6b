"""Is a clip heard, at its speed and volume, on the right device, and is it silent when asked?

A real process plays to a real sound service; what comes out is recorded.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from kiosk.shell.clip_player import ClipPlayer
from tests.content.sound_files import tone, wav
from tests.shell.private_sound import PrivateSound, Recording, private_sound, recorded

SECONDS = 1.5
HEARD = pytest.approx(SECONDS, abs=0.15)
"""Recorded in windows of 50 ms; the first and the last may be cut."""
PLAYED = ["playing", "began", "ended"]


@pytest.fixture
def sound() -> Iterator[PrivateSound]:
    with private_sound() as running:
        if running is None:
            pytest.skip("PulseAudio is not installed here, or does not start")
        yield running


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    """A clip of a tone."""
    path = tmp_path / "clip.wav"
    path.write_bytes(wav(tone(220, SECONDS)))
    return path


def start(
    root: Path,
    sound: PrivateSound,
    *clips: Path,
    speed: int = 100,
    volume: int = 100,
    stop: int = 0,
) -> subprocess.Popen[str]:
    script = root / "tests" / "shell" / "play_clips.py"
    words = [sys.executable, str(script), str(speed), str(volume), str(stop), *map(str, clips)]
    return subprocess.Popen(
        words,
        env={**sound.surroundings, "PYTHONPATH": str(root)},
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def in_bits(two: bytes, bits: int) -> bytes:
    """Give a sample of 16 bits in another number of them."""
    if bits == 8:
        return bytes([two[1] ^ 128])
    return b"\0" * (bits // 8 - 2) + two


def play(
    root: Path,
    sound: PrivateSound,
    *clips: Path,
    speed: int = 100,
    volume: int = 100,
    stop: int = 0,
    device: str = "room",
) -> tuple[list[str], Recording]:
    """Play clips in a process, and give what it said and what was heard."""
    with sound.recording(device) as file:
        player = start(root, sound, *clips, speed=speed, volume=volume, stop=stop)
        said, _ = player.communicate(timeout=120)
    assert player.returncode == 0
    return said.split(), recorded(file)


def test_a_clip_is_heard_whole_and_its_end_is_told(
    root: Path, sound: PrivateSound, clip: Path
) -> None:
    said, heard = play(root, sound, clip)
    assert said == PLAYED
    assert heard.heard_seconds == HEARD
    assert heard.loudest > 4_000


@pytest.mark.parametrize(
    ("rate", "channels", "bits"), [(8_000, 1, 16), (44_100, 2, 16), (48_000, 2, 24), (11_025, 1, 8)]
)
def test_every_kind_of_clip_is_heard(
    root: Path, sound: PrivateSound, clip: Path, rate: int, channels: int, bits: int
) -> None:
    plain = tone(220, SECONDS, rate)
    samples = (plain[at : at + 2] for at in range(0, len(plain), 2))
    data = b"".join(in_bits(two, bits) * channels for two in samples)
    clip.write_bytes(wav(data, rate=rate, channels=channels, bits=bits))
    said, heard = play(root, sound, clip)
    assert said == PLAYED
    assert heard.heard_seconds == HEARD


@pytest.mark.parametrize("seconds", [0.0001, 0.005, 0.15])
def test_a_very_short_clip_begins_and_ends_too(
    root: Path, sound: PrivateSound, clip: Path, seconds: float
) -> None:
    clip.write_bytes(wav(tone(220, seconds)))
    player = start(root, sound, clip)
    said, _ = player.communicate(timeout=60)
    assert said.split() == PLAYED


@pytest.mark.parametrize("speed", [50, 200])
def test_slower_and_faster_take_as_long_as_they_say(
    root: Path, sound: PrivateSound, clip: Path, speed: int
) -> None:
    said, heard = play(root, sound, clip, speed=speed)
    assert said == PLAYED
    assert heard.heard_seconds == pytest.approx(SECONDS * 100 / speed, abs=0.15)


def test_half_the_volume_sounds_softer_and_is_heard(
    root: Path, sound: PrivateSound, clip: Path
) -> None:
    _, loud = play(root, sound, clip, volume=100)
    _, soft = play(root, sound, clip, volume=50)
    # Qt's own curve: 50 of 100 are 0.15 of the amplitude, 16 dB less.
    assert soft.loudest == pytest.approx(loud.loudest * 0.15, rel=0.1)


def test_it_is_heard_in_the_headset_and_not_in_the_room(
    root: Path, sound: PrivateSound, clip: Path
) -> None:
    sound.add("ears", "USB Headset")
    with sound.recording("room") as room:
        said, heard = play(root, sound, clip, device="ears")
    assert said == PLAYED
    assert heard.heard_seconds == HEARD
    assert recorded(room).loudest == 0


def test_a_clip_that_is_stopped_is_silent_and_does_not_end(
    root: Path, sound: PrivateSound, clip: Path
) -> None:
    clip.write_bytes(wav(tone(220, 30)))
    said, heard = play(root, sound, clip, stop=300)
    assert said == ["playing", "began", "stopped"]
    assert heard.heard_seconds < 15


def test_what_is_no_clip_is_refused_and_the_next_is_heard(
    root: Path, sound: PrivateSound, clip: Path, tmp_path: Path
) -> None:
    damaged = tmp_path / "damaged.wav"
    damaged.write_bytes(b"RIFF of a kind")
    said, heard = play(root, sound, damaged, tmp_path / "missing.wav", clip)
    assert said == ["refused", "refused", *PLAYED]
    assert heard.heard_seconds == HEARD


def test_a_device_that_goes_away_in_the_middle_has_failed(
    root: Path, sound: PrivateSound, clip: Path
) -> None:
    clip.write_bytes(wav(tone(220, 60)))
    player = start(root, sound, clip)
    assert player.stdout is not None
    assert [player.stdout.readline().strip() for _ in range(2)] == ["playing", "began"]
    sound.end()
    said, _ = player.communicate(timeout=60)
    assert said.split() == ["failed"]
    assert player.returncode == 0


def test_a_computer_without_sound_refuses_without_a_warning(
    qapp: QCoreApplication,
    qtbot: QtBot,
    clip: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'nobody'}")
    player = ClipPlayer()
    with qtbot.assertNotEmitted(player.began), qtbot.assertNotEmitted(player.failed):
        assert not player.play(clip, 100, 60)
        player.stop()
