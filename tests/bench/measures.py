"""How each figure is taken: start, tap, frames, memory, idle. From outside, programs in turn."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from itertools import pairwise

from tests.bench.programs import Program, cpu, pss, rest_between_taps, running, shown
from tests.bench.table import Bound, load, percentile, spread
from tests.packaged.screen import Screen, wait_until

ENOUGH_INK = 0.98
GONE = 0.8
"""A page has some ink where the attract screen had the same."""
QUIET = 0.3
FRAME_WINDOW = 0.25
"""A page change lasts 250 ms: what changes later is no frame of it."""


def _in_turn(
    programs: Sequence[Program], rounds: int, measure: Callable[[Program], list[float]]
) -> dict[str, list[float]]:
    """Measure each program once a round, in turn, so that a busy moment meets all alike."""
    found: dict[str, list[float]] = {program.name: [] for program in programs}
    for _ in range(rounds):
        for program in programs:
            found[program.name] += measure(program)
    return found


def starts(screen: Screen, programs: Sequence[Program], rounds: int) -> dict[str, float]:
    """Print how long each takes from launch to its final pixels; give the medians in seconds.

    A program that shows a picture before it is ready must also say how long a touch waits: one
    that is made at the first sight of the final pixels, until those pixels have gone.
    """
    ink = {}
    for program in programs:
        with running(program, screen):
            ink[program.name] = screen.ink(shown(program, screen))
            time.sleep(5)  # as on any day before, it has had the time to do what it does once

    answers: dict[str, list[float]] = {it.name: [] for it in programs if it.wakes_at}

    def once(program: Program) -> float:
        begun = time.perf_counter()
        with running(program, screen):
            wanted = ink[program.name]
            wait_until(lambda: screen.share_of(wanted) >= ENOUGH_INK, 60, program.name)
            taken = time.perf_counter() - begun
            if program.wakes_at:
                screen.tap(*program.wakes_at, rest=0)
                wait_until(lambda: screen.share_of(wanted) < GONE, 20, "an answer to the touch")
                answers[program.name].append(time.perf_counter() - begun)
            return taken

    def warm(program: Program) -> list[float]:
        once(program)  # uncounted: the machine may have dropped the program's files from memory
        return [once(program)]

    found = _in_turn(programs, rounds, warm)
    print(f"\nWarm start to the final pixels ({load()})")
    medians = _medians(found, "s")
    print("Launch until a touch at first sight has been answered")
    _medians(answers, "s")
    return medians


def taps(screen: Screen, programs: Sequence[Program], rounds: int) -> dict[str, list[float]]:
    """Print how long each takes from a tap on a tab to settled pixels; give all, in ms."""

    def through(program: Program) -> list[float]:
        return [times[-1] * 1000 for times in _tapped(screen, program)]

    found = _in_turn(programs, rounds, through)
    print(f"\nTap on a tab to settled pixels, no motion ({load()})")
    _medians(found, "ms")
    return found


def switches(
    screen: Screen, program: Program, route: Sequence[tuple[int, int]], rounds: int
) -> list[float]:
    """Print how long another look or language takes to settle; give all, in ms.

    The first of the route only leads there, and so does any that opens another page.
    """
    found: list[float] = []
    for _ in range(rounds):
        with running(program, screen):
            shown(program, screen)
            time.sleep(5)
            if program.wakes_at:
                screen.tap(*program.wakes_at)
                screen.wait_for_quiet(1)
            for x, y in route:
                screen.move(x, y)
                time.sleep(0.2)
                begun = time.perf_counter()
                times = screen.changes(screen.press_and_release, QUIET)
                if not times:
                    raise SystemExit(f"{program.name}: a touch at {x}, {y} changes nothing.")
                found.append(times[-1] * 1000)
                rest_between_taps(begun)
    print(f"\nAnother size, colours or language to settled pixels, no motion ({load()})")
    print(f"  {program.name:12} {spread(found, 'ms')}")
    return found


def frames(screen: Screen, program: Program, rounds: int) -> list[float]:
    """Print how far apart the frames of a page change are, with motion; give all, in ms."""
    gaps: list[float] = []
    for _ in range(rounds):
        for times in _tapped(screen, program):
            inside = [it for it in times if it <= times[0] + FRAME_WINDOW]
            gaps += [(b - a) * 1000 for a, b in pairwise(inside)]
    print(f"\nFrames of a page change, apart ({load()})")
    print(f"  {program.name:12} {spread(gaps, 'ms')}")
    return gaps


def _tapped(screen: Screen, program: Program) -> list[list[float]]:
    """Tap through the tabs twice; give the times of the changes after each tap, in seconds."""
    found = []
    with running(program, screen):
        shown(program, screen)
        time.sleep(5)  # nobody walks up in the moment in which it is switched on
        if program.wakes_at:
            screen.tap(*program.wakes_at)
            screen.wait_for_quiet(1)
        for x, y in program.tabs * 2:
            screen.move(x, y)
            time.sleep(0.2)
            begun = time.perf_counter()
            times = screen.changes(screen.press_and_release, QUIET)
            if times:  # nothing changes when the first tab is on already
                found.append(times)
            rest_between_taps(begun)
    if len(found) < len(program.tabs):
        raise SystemExit(f"{program.name}: taps on its tabs change nothing on the screen.")
    return found


def memory(screen: Screen, programs: Sequence[Program]) -> dict[str, float]:
    """Print the memory of each 5 s after its content; give it in MiB."""
    found = {}
    print(f"\nMemory, PSS ({load()})")
    for program in programs:
        with running(program, screen) as process:
            shown(program, screen)
            time.sleep(5)
            found[program.name] = pss(process)
        print(f"  {program.name:12} {found[program.name]:8.1f} MiB")
    return found


def rounds_of_touch(
    screen: Screen, program: Program, route: Sequence[tuple[int, int]], last: int
) -> tuple[float, float]:
    """Touch every screen again and again; give the memory after 3 rounds and after the last."""
    after: dict[int, float] = {}
    with running(program, screen) as process:
        shown(program, screen)
        if program.wakes_at:
            screen.tap(*program.wakes_at)
            screen.wait_for_quiet(1)
        for number in range(1, last + 1):
            for x, y in route:
                begun = time.perf_counter()
                screen.tap(x, y, rest=0.02)
                rest_between_taps(begun)
            if number in (3, last):
                time.sleep(5)
                after[number] = pss(process)
                print(f"  {program.name:12} {after[number]:8.1f} MiB after {number} rounds")
    return after[3], after[last]


def idle(screen: Screen, programs: Sequence[Program], seconds: float = 30) -> dict[str, float]:
    """Print the CPU time of each over so long untouched; give it in seconds."""
    found = {}
    print(f"\nCPU time in {seconds:.0f} s untouched ({load()})")
    for program in programs:
        with running(program, screen) as process:
            shown(program, screen)
            time.sleep(3)
            before = cpu(process)
            time.sleep(seconds)
            found[program.name] = cpu(process) - before
        print(f"  {program.name:12} {found[program.name]:8.2f} s")
    return found


def _medians(found: dict[str, list[float]], unit: str) -> dict[str, float]:
    for name, values in found.items():
        print(f"  {name:12} {spread(values, unit)}")
    return {name: statistics.median(values) for name, values in found.items()}


def tap_bounds(product: list[float]) -> list[Bound]:
    """Give the bounds of a tap on a tab."""
    return [
        Bound("tap on a tab to settled pixels, median", statistics.median(product), 20, "ms"),
        Bound("tap on a tab, 95th percentile", percentile(product, 0.95), 35, "ms"),
    ]
