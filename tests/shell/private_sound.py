"""A PulseAudio of its own for the tests of sound: what is played there is heard by nobody.

Its devices are wells that swallow sound; each has a monitor, from which a test records what came.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from attrs import frozen

PATIENCE = 20.0
RATE = 22_050
WINDOW = RATE // 20
"""Samples of which one loudness is taken: 50 ms."""
AUDIBLE = 150
"""The root of the mean square of 16-bit samples above which a window is heard (-47 dB)."""

NEEDED = ("pulseaudio", "pactl", "parec")


@frozen
class Recording:
    """What came out of a device."""

    samples: array[int]

    @property
    def loudness(self) -> list[float]:
        """Give the root of the mean square of each window."""
        windows = range(0, len(self.samples) - WINDOW + 1, WINDOW)
        cut = (self.samples[at : at + WINDOW] for at in windows)
        return [(sum(each * each for each in part) / WINDOW) ** 0.5 for part in cut]

    @property
    def heard_seconds(self) -> float:
        """Give the time from the first sound to the last."""
        loud = [at for at, each in enumerate(self.loudness) if each > AUDIBLE]
        return (loud[-1] + 1 - loud[0]) * WINDOW / RATE if loud else 0.0

    @property
    def loud_seconds(self) -> float:
        """Give the time in which anything was heard, pauses left out."""
        return sum(each > AUDIBLE for each in self.loudness) * WINDOW / RATE

    @property
    def loudest(self) -> float:
        """Give the loudness of the loudest window."""
        return max(self.loudness, default=0.0)


class PrivateSound:
    """A sound service that runs for a test, with the device `room` and those that are added."""

    def __init__(self, folder: Path, process: subprocess.Popen[bytes]) -> None:
        self._folder = folder
        self._process = process

    @property
    def surroundings(self) -> dict[str, str]:
        """Give what a program must be told so that it plays here."""
        return surroundings(self._folder)

    def add(self, name: str, description: str) -> None:
        """Plug in a device."""
        what = f'device.description="{description}"'
        self._do(
            "load-module",
            "module-null-sink",
            f"sink_name={name}",
            "norewinds=1",
            f"sink_properties='{what}'",
        )

    def answers(self) -> bool:
        """Tell whether it is up."""
        done = subprocess.run(
            ["pactl", "info"], env=self.surroundings, capture_output=True, check=False
        )
        return done.returncode == 0

    def end(self) -> None:
        """Let it go away, as a device does that somebody unplugs."""
        self._process.kill()
        self._process.wait(PATIENCE)

    @contextmanager
    def recording(self, device: str = "room") -> Iterator[Path]:
        """Record what is played on a device meanwhile, into a file that `recorded` reads."""
        file = self._folder / f"{device}.raw"
        how = [f"--device={device}.monitor", "--raw", f"--rate={RATE}", "--channels=1"]
        with file.open("wb") as out:
            recorder = subprocess.Popen(
                ["parec", *how, "--format=s16le", "--latency-msec=20"],
                env=self.surroundings,
                stdout=out,
            )
            try:
                end = time.monotonic() + PATIENCE
                while file.stat().st_size == 0 and time.monotonic() < end:
                    time.sleep(0.05)
                yield file
                # What was played last is on its way: until the file has grown by a second.
                wanted = file.stat().st_size + 2 * RATE
                while file.stat().st_size < wanted and time.monotonic() < end + PATIENCE:
                    time.sleep(0.05)
            finally:
                recorder.terminate()
                recorder.wait(PATIENCE)

    def _do(self, *words: str) -> None:
        subprocess.run(
            ["pactl", *words],
            env=self.surroundings,
            capture_output=True,
            check=True,
            timeout=PATIENCE,
        )


def recorded(file: Path) -> Recording:
    """Read what was recorded."""
    data = file.read_bytes()
    return Recording(array("h", data[: len(data) // 2 * 2]))


def surroundings(folder: Path) -> dict[str, str]:
    """Give the surroundings of a program that knows this sound service and no other."""
    kept = {name: text for name, text in os.environ.items() if not name.startswith("DBUS_")}
    return {
        **kept,
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        "PULSE_RUNTIME_PATH": str(folder),
        "PULSE_SERVER": f"unix:{folder / 'sound'}",
    }


@contextmanager
def private_sound() -> Iterator[PrivateSound | None]:
    """Run PulseAudio for a while; gives None where there is none, or where it does not start."""
    if not all(map(shutil.which, NEEDED)):
        yield None
        return
    # A socket's address may have only some hundred letters: not in a test's own folder.
    with tempfile.TemporaryDirectory(prefix="sound") as name:
        folder = Path(name)
        given = surroundings(folder)
        del given["PULSE_SERVER"]  # else it would look for itself there, and leave
        process = subprocess.Popen(
            [
                *("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"),
                *("--disable-shm=yes", "--realtime=no", "--high-priority=no"),
                "--load=module-null-sink sink_name=room norewinds=1",
                f"--load=module-native-protocol-unix auth-anonymous=1 socket={folder / 'sound'}",
            ],
            env=given,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            sound = PrivateSound(folder, process)
            end = time.monotonic() + PATIENCE
            while time.monotonic() < end and process.poll() is None and not sound.answers():
                time.sleep(0.05)
            yield sound if process.poll() is None and sound.answers() else None
        finally:
            process.kill()
            process.wait(PATIENCE)
