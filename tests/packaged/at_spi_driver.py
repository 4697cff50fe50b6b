"""Drives a running kiosk as a screen reader does: by role and accessible name, over AT-SPI.

Run by the /usr/bin/python3 that has pyatspi, in the session bus of the program; it imports nothing
of ours. Reads the way from standard input as JSON, a list of steps:

    {"press": "Touch to start", "role": "push button"}
    {"see": "Step 2 of 6", "role": "label", "by": ["More", "Next: You lie face down"]}

`by` names what leads there: whichever of these is told is pressed, as often as it takes.

Writes what it did and saw to standard output, a line each. Ends with code 0, or with 1 at the
first step that cannot be done; then all that was told of the screen stands below it.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, TypeAlias

import pyatspi  # type: ignore[import-not-found]

Step = dict[str, Any]

Part: TypeAlias = Any
"""What pyatspi gives for a part; it says nothing of its types."""

APPLICATION = "kiosk"
BUTTON = "push button"
PATIENCE = 60.0
"""Seconds: a shared machine with a cold disk may need many."""
MOST_PRESSES = 12
PAUSE = 0.7
"""Seconds between two presses: the kiosk takes a second touch within half a second for a tremor."""


def application() -> Part:
    """Give the kiosk, once it has said that it is there."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        for each in pyatspi.Registry.getDesktop(0):
            if each is not None and APPLICATION in (each.name or "").lower():
                return each
        time.sleep(0.2)
    return None


def parts(told: Part) -> Iterator[tuple[Part, int]]:
    """Give a part and all that it holds, with how deep each lies, as far as it is shown."""
    waiting = [(told, 0)]
    while waiting:
        each, depth = waiting.pop()
        yield each, depth
        each.clear_cache()
        count = each.childCount
        inside = (each.getChildAtIndex(number) for number in reversed(range(count)))
        waiting += [(it, depth + 1) for it in inside if it is not None]


def is_so(part: Part, wanted: Step) -> bool:
    """Say whether a part is what a step asks for, and is shown."""
    if part.name != wanted["name"] or part.getRoleName() != wanted["role"]:
        return False
    states = {pyatspi.stateToString(it) for it in part.getState().getStates()}
    level = attributes(part).get("level", "")
    return (
        {"showing", *wanted.get("states", ())} <= states
        and not {*wanted.get("not", ())} & states
        and level == wanted.get("level", level)
    )


def attributes(part: Part) -> dict[str, str]:
    """Give what else is told of a part, such as the level of a heading."""
    told = (each.partition(":") for each in part.getAttributes())
    return {name: value for name, _, value in told}


def found(kiosk: Part, wanted: list[Step]) -> Part:
    """Give the first part that is one of those wanted, once it is there, or None."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            for part, _ in parts(kiosk):
                if any(is_so(part, each) for each in wanted):
                    return part
        except Exception as gone:  # noqa: BLE001 - the page changed while it was looked at
            say(f"  (looking again: {gone})")
        time.sleep(0.1)
    return None


def go(kiosk: Part, step: Step) -> Part:
    """Do one step; gives the part that it was about, or None where it cannot be done."""
    wanted = {**step, "name": step.get("press") or step.get("see")}
    ways = [{"name": name, "role": BUTTON, "states": ["enabled"]} for name in step.get("by", ())]
    for _ in range(MOST_PRESSES if ways else 0):
        part = found(kiosk, [wanted, *ways])
        if part is None or is_so(part, wanted):
            break
        press(part)
        say(f"pressed {BUTTON} {part.name!r}")
        time.sleep(PAUSE)
    part = found(kiosk, [wanted])
    if part is not None and "press" in step:
        press(part)
    return part


def press(part: Part) -> None:
    """Press a part, as assistive technology does."""
    actions = part.queryAction()
    names = [actions.getName(number).lower() for number in range(actions.nActions)]
    if "press" not in names:
        raise LookupError(f"{part.name!r} cannot be pressed, only {names}")
    time.sleep(PAUSE)
    actions.doAction(names.index("press"))


def say(line: str) -> None:
    """Write a line now: whoever waits may end this at any time."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def tell(kiosk: Part) -> None:
    """Write down all that is told."""
    for part, depth in parts(kiosk):
        states = " ".join(sorted(pyatspi.stateToString(it) for it in part.getState().getStates()))
        say(f"{'  ' * depth}{part.getRoleName()} {part.name!r} [{states}]")


def main() -> int:
    """Go the way; gives the code to end with."""
    kiosk = application()
    if kiosk is None:
        say("There is no kiosk on the bus.")
        return 1
    for step in json.load(sys.stdin):
        part = go(kiosk, step)
        if part is None:
            say(f"NOT FOUND: {step}. This is what was told:")
            with suppress(Exception):  # the kiosk may be gone, which is then the news
                tell(kiosk)
            return 1
        say(f"{'pressed' if 'press' in step else 'saw'} {step['role']} {part.name!r}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
