"""What reading aloud costs: how soon it is heard and silent, and what it takes until it is used."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from attrs import evolve, frozen

from tests.bench.measures import ENOUGH_INK
from tests.bench.programs import (
    Program,
    children_of,
    cpu,
    is_empty,
    memory_of,
    rest_between_taps,
    running,
    shown,
)
from tests.bench.route import ROOT, ListeningRoute
from tests.bench.speech import BEGAN, CANCEL, SILENT, SPEAK, Line
from tests.bench.table import Bound, load, percentile, spread
from tests.packaged.screen import Screen, wait_until

ASKED_WITHIN = HUSHED_WITHIN = 100
"""Milliseconds (issue 4; access.md S-04)."""
MOST_MEMORY = 5
"""MiB that the patient screens may take for a voice that nobody has used yet."""
MOST_OF_A_CHANGE = 1.5
"""Times as long as the page change before it, the longest page may take to be made ready."""
A_WHILE = 0.7
"""Seconds into a sentence: then it is interrupted."""
RUNS_ALONE = 0o644
"""No program may be run from a file of this mode, and its own parts can still be read from it."""


@frozen
class Heard:
    """How soon things are heard, in milliseconds, one figure a sentence."""

    asked: list[float]
    began: list[float]
    told: list[float]
    silent: list[float]


def heard(
    screen: Screen, kiosk: Program, route: ListeningRoute, line: Line, rounds: int
) -> list[Bound]:
    """Print how soon a tap on Listen and a finger that comes down have reached the voice."""
    found = Heard([], [], [], [])
    with running(kiosk, screen):
        shown(kiosk, screen)
        line.wait_for(CANCEL, 0)  # with which an engine that wakes begins
        time.sleep(5)
        screen.tap(*route.wakes_at)
        screen.wait_for_quiet(1)
        _read_a_page(
            screen, route, route.tabs[-1], line
        )  # uncounted: everything for the first time
        for _ in range(rounds):
            for tab in route.tabs:
                once = _read_a_page(screen, route, tab, line)
                for times, taken in zip(_times(found), once, strict=True):
                    times.append(taken * 1000)
    print(f"\nReading aloud, by the line to speech-dispatcher ({load()})")
    names = ("tap to asked", "tap to begun", "touch to told", "touch to mute")
    for name, times in zip(names, _times(found), strict=True):
        print(f"  {name:14} {spread(times, 'ms')}")
    return [
        Bound("tap on Listen until a voice is asked, 95th", _late(found.asked), ASKED_WITHIN, "ms"),
        Bound("touch until a voice is hushed, 95th", _late(found.told), HUSHED_WITHIN, "ms"),
        Bound("touch until it says it is, 95th", _late(found.silent), HUSHED_WITHIN, "ms"),
    ]


def _times(found: Heard) -> tuple[list[float], ...]:
    return found.asked, found.began, found.told, found.silent


def _late(times: Sequence[float]) -> float:
    return percentile(times, 0.95)


def _read_a_page(
    screen: Screen, route: ListeningRoute, tab: tuple[int, int], line: Line
) -> tuple[float, float, float, float]:
    """Open a page, have it read, and interrupt; give four times in seconds, as in `Heard`."""
    begun = time.perf_counter()
    screen.tap(*tab)
    rest_between_taps(begun)
    screen.move(*route.listen)
    time.sleep(0.2)
    begun = time.perf_counter()
    screen.press_and_release()
    asked, began = line.wait_for(SPEAK, begun), line.wait_for(BEGAN, begun)
    time.sleep(A_WHILE)
    screen.move(*route.stop)
    time.sleep(0.2)
    begun = time.perf_counter()
    screen.press()
    told, silent = line.wait_for(CANCEL, begun), line.wait_for(SILENT, begun)
    time.sleep(0.1)
    screen.let_go()
    rest_between_taps(begun)
    return asked, began, told, silent


# --- before it is used --------------------------------------------------------------------------


@contextmanager
def a_copy(program: Path) -> Iterator[Path]:
    """Copy a packaged program for a while: everything is linked but the file that is started."""
    folder = ROOT / "build" / "bench" / "alone"
    shutil.rmtree(folder, ignore_errors=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    try:
        shutil.copytree(program.parent, folder, symlinks=True, copy_function=os.link)
        copied = folder / program.name
        copied.unlink()
        shutil.copy2(program, copied)
        yield copied
    finally:
        shutil.rmtree(folder)


def before_use(screen: Screen, kiosk: Program, copied: Path, line: Line, rounds: int) -> Bound:
    """Print the memory of the patient screens with a voice that waits, and where none can start.

    It is the memory of their own process, with all that it shares: a share of it would be smaller
    as soon as a second process loads the same libraries.
    """
    # Each keeps a picture for its next start, and throws that of any other program away.
    apart = ("--state", str(copied.parent / "state"))
    command = (str(copied), *kiosk.command[1:], *apart)
    alone = evolve(kiosk, name="never started", command=command)
    waiting: list[float] = []
    without: list[float] = []
    speaking: list[float] = []
    for _ in range(rounds):
        since = time.perf_counter()
        with running(kiosk, screen) as process:
            shown(kiosk, screen)
            line.wait_for(CANCEL, since)
            time.sleep(5)
            waiting.append(memory_of(process.pid, "Rss"))
            speaking.append(sum(memory_of(pid, "Pss") for pid in children_of(process.pid)))
        mode = copied.stat().st_mode
        with running(alone, screen) as process:
            wait_until(lambda: not is_empty(screen), 60, alone.name)
            copied.chmod(RUNS_ALONE)
            try:
                shown(alone, screen)
                time.sleep(5)
                if children_of(process.pid):
                    raise SystemExit("The kiosk that was to have no voice has one.")
                without.append(memory_of(process.pid, "Rss"))
            finally:
                copied.chmod(mode)
    print(f"\nMemory of the patient screens' process ({load()})")
    print(f"  {'voice waits':14} {spread(waiting, 'MiB')}")
    print(f"  {'never started':14} {spread(without, 'MiB')}")
    print(f"  and of the process that speaks (PSS)\n  {'':14} {spread(speaking, 'MiB')}")
    more = statistics.median(waiting) - statistics.median(without)
    return Bound("memory for a voice until it is used", more, MOST_MEMORY, "MiB")


def start(screen: Screen, mute: Program, kiosk: Program, line: Line, rounds: int) -> Bound:
    """Print the CPU time to the final pixels without a voice and with one; no voice wakes before.

    The least counts, of three times as many as there are rounds: other work on the machine only
    ever adds to it, and so does what is prepared until the pixels have been looked at.
    """
    ink = {}
    for program in (mute, kiosk):
        with running(program, screen):
            ink[program.name] = screen.ink(shown(program, screen))
            time.sleep(5)
    found: dict[str, list[float]] = {mute.name: [], kiosk.name: []}

    def once(program: Program) -> float:
        since = time.perf_counter()
        with running(program, screen) as process:
            wanted = ink[program.name]
            wait_until(lambda: screen.share_of(wanted) >= ENOUGH_INK, 60, program.name)
            taken = cpu(process)
            if children_of(process.pid):
                raise SystemExit("A voice is woken before the first screen is there.")
            if program is kiosk:
                line.wait_for(CANCEL, since)  # it is woken all the same
        return taken

    for _ in range(3 * rounds):
        for program in (mute, kiosk):
            found[program.name].append(once(program))
    print(f"\nCPU time to the final pixels ({load()})")
    for name, taken in found.items():
        print(f"  {name:14} {spread(taken, 's')}")
    ratio = min(found[kiosk.name]) / min(found[mute.name])
    return Bound("CPU time of a start with a voice, against none", ratio, 1.1, "x")


# --- what is read -------------------------------------------------------------------------------


def telling(rounds: int) -> Bound:
    """Print how long it takes to make ready what is read, beside the page change before it."""
    told = subprocess.run(
        [sys.executable, "-m", "tests.bench.telling", str(rounds)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout
    found = json.loads(told)
    print(f"\n{found['page']}, {found['sentences']} sentences: CPU time, from source ({load()})")
    print(f"  {'page change':14} {spread(found['changes'], 'ms')}")
    print(f"  {'made ready':14} {spread(found['tellings'], 'ms')}")
    share = statistics.median(found["tellings"]) / statistics.median(found["changes"])
    return Bound("making ready the longest page, against its change", share, MOST_OF_A_CHANGE, "x")
