"""A voice for the bench, and an ear at its line: when it is asked for something, and says so.

The voice is a real speech-dispatcher with espeak-ng, and a loudspeaker that nobody hears. Between
it and the program stands a socket that hands every byte on at once, and notes when a line passed.
"""

from __future__ import annotations

import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from attrs import frozen

from tests.packaged.screen import wait_until
from tests.shell.private_speech import private_speech

SPEAK, CANCEL, BEGAN, SILENT = b"speak", b"CANCEL", b"701 ", b"703 "
"""How lines of SSIP begin: say what follows, be silent; it is being said, it is silent."""
NOTED = (SPEAK, CANCEL, BEGAN, SILENT)
AT_ONCE = 65_536


@frozen
class Passed:
    """A line that went by."""

    at: float
    """By `time.perf_counter`."""
    kind: bytes


class Line:
    """The line between the program and the voice."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = environment
        """What a program needs to know to speak here."""
        self._passed: list[Passed] = []

    def note(self, line: bytes) -> None:
        """Note a line that is handed on, if it is one of `NOTED`."""
        kind = next((kind for kind in NOTED if line.startswith(kind)), None)
        if kind is not None:
            self._passed.append(Passed(time.perf_counter(), kind))

    def wait_for(self, kind: bytes, since: float, seconds: float = 20) -> float:
        """Wait for a line that has passed after a time; give how many seconds after."""

        def first() -> float | None:
            passed = list(self._passed)
            return next((it.at - since for it in passed if it.kind == kind and it.at > since), None)

        wait_until(lambda: first() is not None, seconds, f"{kind.decode()} on the line")
        found = first()
        assert found is not None  # it was waited for
        return found


@contextmanager
def overheard_voice() -> Iterator[Line]:
    """Run a voice for a while; speech-dispatcher, espeak-ng and pulseaudio must be installed."""
    with (
        private_speech() as voice,
        tempfile.TemporaryDirectory(prefix="kiosk") as folder,
        socket.socket(socket.AF_UNIX) as door,
    ):
        behind = voice.environ["SPEECHD_ADDRESS"].partition(":")[2]
        place = Path(folder) / "line"
        door.bind(str(place))
        door.listen()
        line = Line(voice.environ | {"SPEECHD_ADDRESS": f"unix_socket:{place}"})
        threading.Thread(target=_open_door, args=(door, behind, line), daemon=True).start()
        yield line
        with suppress(OSError):
            door.shutdown(socket.SHUT_RDWR)


def _open_door(door: socket.socket, behind: str, line: Line) -> None:
    """Let in whoever comes, each with a way of their own to the voice."""
    with suppress(OSError):  # the door is closed
        while True:
            inside, _ = door.accept()
            voice = socket.socket(socket.AF_UNIX)
            voice.connect(behind)
            for said, heard in ((inside, voice), (voice, inside)):
                threading.Thread(target=_hand_on, args=(said, heard, line), daemon=True).start()


def _hand_on(said: socket.socket, heard: socket.socket, line: Line) -> None:
    """Hand on what one side says to the other, until it has gone."""
    with suppress(OSError):
        while piece := said.recv(AT_ONCE):
            for each in piece.splitlines():
                line.note(each)
            heard.sendall(piece)
    for side in (said, heard):
        with suppress(OSError):
            side.shutdown(socket.SHUT_RDWR)
