"""A loudspeaker and a speech-dispatcher for the tests alone: nobody hears them but a recorder."""

from __future__ import annotations

import array
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

NEEDED = ("speech-dispatcher", "espeak-ng", "pulseaudio", "parec")
"""Of the Debian packages speech-dispatcher, speech-dispatcher-espeak-ng, espeak-ng, pulseaudio and
pulseaudio-utils."""
MODULES = Path("/usr/lib/speech-dispatcher-modules")
PATIENCE = 20.0
RATE = 8_000
"""Of what is recorded, in samples a second."""
LOUD = 300
"""Of a sample of 16 bits; a voice reaches thousands."""

SETTINGS = """
LogLevel 0
LogDir "{folder}"
AudioOutputMethod "pulse"
DisableAutoSpawn
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
"""


def missing() -> str:
    """Give what is not installed here for these tests; empty where all is there."""
    programs = [name for name in NEEDED if shutil.which(name) is None]
    modules = [] if (MODULES / "sd_espeak-ng").exists() else ["sd_espeak-ng"]
    return ", ".join(programs + modules)


class Recorder:
    """Hears all that the loudspeaker plays."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._heard: list[tuple[float, int]] = []
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Hear no more."""
        self._process.kill()
        self._thread.join(PATIENCE)

    def _listen(self) -> None:
        assert self._process.stdout is not None
        # A twentieth of a second each.
        while piece := self._process.stdout.read(RATE // 20 * 2):
            samples = array.array("h", piece[: len(piece) // 2 * 2])
            self._heard.append((time.monotonic(), max(map(abs, samples), default=0)))

    def last_sound(self) -> float:
        """Give when something was last heard, by the monotonic clock; 0.0 for never."""
        return max((when for when, peak in list(self._heard) if peak > LOUD), default=0.0)

    def seconds_of_sound(self) -> float:
        """Give for how long something was heard, pauses between words aside."""
        return sum(peak > LOUD for _, peak in list(self._heard)) / 20


class PrivateSpeech:
    """A speech-dispatcher that runs, with espeak-ng and a loudspeaker that nobody hears."""

    def __init__(
        self, folder: Path, dispatcher: subprocess.Popen[bytes], recorder: Recorder
    ) -> None:
        self.environ = {
            "SPEECHD_ADDRESS": f"unix_socket:{folder}/speechd",
            # Without this library's own way to start another one.
            "SPEECHD_CMD": "/bin/false",
            "XDG_RUNTIME_DIR": str(folder),
            "LC_ALL": "C.UTF-8",
        }
        """What a process needs to know to speak here."""
        self.recorder = recorder
        self._dispatcher = dispatcher

    def has_a_guest(self) -> bool:
        """Tell whether somebody has come to have something said."""
        address = self.environ["SPEECHD_ADDRESS"].partition(":")[2]
        sockets = Path("/proc/net/unix").read_text(encoding="utf-8").splitlines()
        # One line is the door itself; there is another for each guest.
        return sum(line.endswith(f" {address}") for line in sockets) > 1

    def hang(self) -> None:
        """Let it answer nothing any more, as it does when its sound hangs."""
        self._dispatcher.send_signal(signal.SIGSTOP)

    def die(self) -> None:
        """End it at once."""
        self._dispatcher.kill()
        self._dispatcher.wait(PATIENCE)


@contextmanager
def private_speech() -> Iterator[PrivateSpeech]:
    """Run one for a while. Everything of `NEEDED` must be there."""
    # A socket's address may have only some hundred letters: not in a test's own folder.
    with tempfile.TemporaryDirectory(prefix="kiosk") as name, ExitStack() as running:
        folder = Path(name)
        (folder / "modules").mkdir()
        (folder / "speechd.conf").write_text(SETTINGS.format(folder=folder))
        (folder / "modules" / "espeak-ng.conf").touch()
        environ = {**os.environ, "HOME": name, "XDG_RUNTIME_DIR": name}
        environ["PULSE_SERVER"] = f"unix:{folder}/loudspeaker"
        speaker = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]
        speaker += ["--disable-shm=true", "--load=module-null-sink sink_name=room"]
        speaker += [
            f"--load=module-native-protocol-unix socket={folder}/loudspeaker auth-anonymous=1"
        ]
        running.enter_context(_running(speaker, environ))
        _wait_for(folder / "loudspeaker")
        server = f"--server=unix:{folder}/loudspeaker"
        record = ["parec", server, "--device=room.monitor", "--format=s16le", "--channels=1"]
        record += [f"--rate={RATE}", "--latency-msec=20"]
        recorder = Recorder(running.enter_context(_running(record, environ)))
        running.callback(recorder.stop)
        dispatch = ["speech-dispatcher", "--run-single", "--timeout=0", f"--config-dir={folder}"]
        dispatch += ["--communication-method=unix_socket", f"--socket-path={folder}/speechd"]
        dispatch += [f"--log-dir={folder}", f"--pid-file={folder}/pid"]
        dispatcher = running.enter_context(_running(dispatch, environ))
        _wait_for(folder / "speechd")
        yield PrivateSpeech(folder, dispatcher, recorder)


@contextmanager
def mute_dispatcher() -> Iterator[dict[str, str]]:
    """Run a speech-dispatcher that hangs: it takes what is said to it, and never answers.

    Gives what a process needs to know to speak with it.
    """
    with (
        tempfile.TemporaryDirectory(prefix="kiosk") as folder,
        socket.socket(socket.AF_UNIX) as mute,
    ):
        mute.bind(f"{folder}/mute")
        mute.listen()
        yield {"SPEECHD_ADDRESS": f"unix_socket:{folder}/mute", "SPEECHD_CMD": "/bin/false"}


@contextmanager
def _running(command: list[str], environ: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program with its children in a group of their own, and end them all."""
    process = subprocess.Popen(
        command,
        env=environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(PATIENCE)
        if process.stdout is not None:
            process.stdout.close()


def _wait_for(place: Path) -> None:
    end = time.monotonic() + PATIENCE
    while not place.exists():
        assert time.monotonic() < end, f"{place.name} does not start"
        time.sleep(0.05)
