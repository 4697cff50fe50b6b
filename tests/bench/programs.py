"""Whole programs on the bench: starting them, ending them, and what they take of the machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from attrs import frozen

from tests.packaged.screen import BACKGROUND, Screen, wait_until

MIB = 1024
"""Kibibytes in a mebibyte."""


@frozen
class Program:
    """A program that is measured, and where to touch it."""

    name: str
    command: tuple[str, ...]
    wakes_at: tuple[int, int] | None = None
    """Where to touch so that its tabs come; None if they are there from the start."""
    tabs: tuple[tuple[int, int], ...] = ()
    """Where its tabs are, in pixels of the screen."""
    besides: Mapping[str, str] = MappingProxyType({})
    """What its environment has besides that of the screen."""


@contextmanager
def running(program: Program, screen: Screen) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program on the screen and end it; then the screen is empty again."""
    process = subprocess.Popen(
        program.command,
        env=screen.environment() | dict(program.besides),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(10)
        wait_until(lambda: is_empty(screen), 20, f"the end of {program.name}")


def is_empty(screen: Screen) -> bool:
    """Is there no program on the screen? The four corners tell."""
    right, low = screen.width - 1, screen.height - 1
    corners = ((0, 0), (right, 0), (0, low), (right, low))
    return all(screen.colour_at(x, y) == BACKGROUND for x, y in corners)


def shown(program: Program, screen: Screen) -> bytes:
    """Wait until the program that was just started has painted all; give the picture."""
    wait_until(lambda: not is_empty(screen), 60, f"the window of {program.name}")
    return screen.wait_for_quiet(1.5)


def family(process: subprocess.Popen[bytes]) -> list[int]:
    """Give the ids of a process and of everything that it started."""
    return [process.pid, *children_of(process.pid)]


def children_of(pid: int) -> list[int]:
    """Give the ids of everything that a process started, and what that started."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            fields = _stat(int(entry.name))
            if fields:
                parents[int(entry.name)] = int(fields[1])
    found = [pid]
    for each in found:
        found += [child for child, parent in parents.items() if parent == each]
    return found[1:]


def pss(process: subprocess.Popen[bytes]) -> float:
    """Give the memory of a program in MiB: its share of each page, over all its processes."""
    return sum(memory_of(pid, "Pss") for pid in family(process))


def memory_of(pid: int, kind: str) -> float:
    """Give the memory of one process in MiB: `Pss` its share of each page, `Rss` the pages whole.

    Where a second process loads the same libraries, the first one's share becomes less.
    """
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0  # it has just ended
    return sum(int(line.split()[1]) for line in lines if line.startswith(f"{kind}:")) / MIB


def cpu(process: subprocess.Popen[bytes]) -> float:
    """Give the CPU seconds of a program so far: all its processes, ended children included.

    Those of children that have ended are counted in ticks of 10 ms, all others in nanoseconds.
    """
    return sum(_own_cpu(pid) + _cpu_of_ended(pid) for pid in family(process))


def _own_cpu(pid: int) -> float:
    """Give the CPU seconds of a process, by the clock that Linux keeps for each.

    Source: clock_getcpuclockid(3); the number is `CPUCLOCK_SCHED` of linux/posix-timers.h.
    """
    try:
        return time.clock_gettime(~pid << 3 | 2)
    except OSError:
        return 0.0


def _cpu_of_ended(pid: int) -> float:
    return sum(int(it) for it in _stat(pid)[13:15]) / os.sysconf("SC_CLK_TCK")


def _stat(pid: int) -> list[str]:
    """Give a process's numbers from its state on (proc(5)), or none when it has ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


def web(page: Path, profile: Path) -> Program | None:
    """Give Chromium showing a static page, or None where Chromium is not installed."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if browser is None:
        return None
    quiet = [
        *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
        *("--disable-background-networking", "--disable-component-update", "--disable-infobars"),
        *("--no-default-browser-check", "--noerrdialogs", "--disable-session-crashed-bubble"),
    ]
    where = [f"--user-data-dir={profile}", "--window-position=0,0", "--window-size=1080,1920"]
    return Program(
        name="web",
        command=(browser, "--kiosk", *quiet, *where, page.as_uri()),
        tabs=tuple((108 + 216 * tab, 1840) for tab in range(5)),
    )


def rest_between_taps(since: float) -> None:
    """Wait until a tap counts again: a second one within 500 ms of the first is ignored."""
    time.sleep(max(0.0, since + 0.62 - time.perf_counter()))
