"""Processes that speak as a test wants it, and what a narrator tells of them."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from kiosk.session.speech_sent import Why
from kiosk.session.voice import Voice
from kiosk.shell.narrator import Narrator

PATIENCE_MS = 30_000
LONG_MS = 120_000
"""A limit that no test waits for."""

PROGRAM = """
import json, os, pathlib, sys, time
folder = pathlib.Path({folder!r})
def tell(kind, **parts):
    print(json.dumps({{"is": kind, **parts}}), flush=True)
def hang():
    time.sleep(600)
# Which process of this test it is, counted from 1.
with open(folder / "started", "a") as file:
    file.write("%d\\n" % os.getpid())
turn = len((folder / "started").read_text().splitlines())
{first}
for line in sys.stdin:
    asked = json.loads(line)
    number = asked.get("number")
    with open(folder / "asked", "a") as file:
        file.write(line)
    if asked["is"] == "ask":
{ask}
    if asked["is"] == "say":
{say}
    if asked["is"] == "hush":
{hush}
"""

VOICES = 'tell("voices", engine="trial", languages=["en", "es"])'
SAYS = 'tell("began", number=number); tell("ended", number=number)'
HUSHES = 'tell("hushed", number=number)'


class Clock:
    """Goes only when it is told to, in seconds."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Room:
    """A room in which a narrator speaks, and all that it tells."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.clock = Clock()
        self.told: list[tuple[object, ...]] = []
        """Such as `("began", 1)` and `("failed", 1, Why.NO_VOICE)`."""
        self.folder = folder
        self._qtbot = qtbot
        self._narrators: list[Narrator] = []

    def narrator(
        self,
        *,
        first: str = "",
        ask: str = VOICES,
        say: str = SAYS,
        hush: str = HUSHES,
        command: tuple[str, ...] = (),
        deadline_ms: int = LONG_MS,
        hush_ms: int = LONG_MS,
        waking_ms: int = LONG_MS,
        bound_ms: int = LONG_MS,
    ) -> Narrator:
        """Give a narrator whose process does this when it starts, or is asked."""
        program = PROGRAM.format(
            folder=str(self.folder),
            first=textwrap.dedent(first),
            **{
                name: textwrap.indent(textwrap.dedent(body) or "pass", " " * 8)
                for name, body in (("ask", ask), ("say", say), ("hush", hush))
            },
        )
        narrator = Narrator(
            self.clock,
            command=command or (sys.executable, "-c", program),
            deadline_ms=deadline_ms,
            hush_ms=hush_ms,
            waking_ms=waking_ms,
            bound_ms=bound_ms,
        )
        narrator.known.connect(lambda: self.told.append(("known", *sorted(narrator.languages))))
        narrator.began.connect(lambda number: self.told.append(("began", number)))
        narrator.ended.connect(lambda number: self.told.append(("ended", number)))
        narrator.failed.connect(lambda number, why: self.told.append(("failed", number, why)))
        narrator.word.connect(lambda *word: self.told.append(("word", *word)))
        self._narrators.append(narrator)
        return narrator

    @property
    def heard(self) -> list[tuple[object, ...]]:
        """What was told of sentences."""
        return [each for each in self.told if each[0] != "known"]

    @property
    def processes(self) -> list[int]:
        """The ids of the processes that have started, in order."""
        file = self.folder / "started"
        return [int(line) for line in file.read_text().split()] if file.exists() else []

    @property
    def asked(self) -> list[str]:
        """The lines that processes have got."""
        file = self.folder / "asked"
        return file.read_text().splitlines() if file.exists() else []

    def wait(self, so: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self._qtbot.waitUntil(so, timeout=PATIENCE_MS)

    def wait_for(self, *told: object) -> None:
        """Wait until this has been told."""
        self.wait(lambda: told in self.told)

    def wait_for_one_of(self, *outcomes: tuple[object, ...]) -> None:
        """Wait until one of these has been told."""
        self.wait(lambda: any(each in self.told for each in outcomes))

    def pass_time(self, milliseconds: int) -> None:
        """Let a time pass in which nothing should happen."""
        self._qtbot.wait(milliseconds)

    def leave(self) -> None:
        """End all that speaks."""
        for narrator in self._narrators:
            narrator.leave()


def say(narrator: Narrator, number: int = 1, text: str = "Walk a little.", clip: str = "") -> None:
    """Have a sentence of our own spoken, in English."""
    narrator.say(number, text, "en", Voice(), clip)


def lost(number: int = 1) -> tuple[object, ...]:
    """Give what is told of a sentence whose process hung, died or talked nonsense."""
    return ("failed", number, Why.NO_ANSWER)
