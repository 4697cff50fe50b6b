"""Checks on the days of the recovery timeline: real dates can be worked out from all of them."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.model import Milestone, Recovery
from kiosk.content.pages_read import Found, PagesRead
from kiosk.content.problem import Finding


def days(read: PagesRead) -> Iterator[Finding]:
    """Milestones have days all or none, and end in the order in which they stand.

    One may begin before the one above it has ended, or even begun: soreness that lasts up to two
    weeks begins on the first day. Only the last may have no end.
    """
    for found, recovery in read.of(Recovery):
        stones = recovery.milestones
        if any(stone.from_day is not None or stone.to_day is not None for stone in stones):
            for at, stone in enumerate(stones):
                yield from _one(found, stone, at, is_last=at == len(stones) - 1)
            yield from _order(found, stones)


def _one(found: Found, stone: Milestone, at: int, *, is_last: bool) -> Iterator[Finding]:
    """A milestone has the days it needs, the first of them first."""
    name = stone.when[:40]
    if stone.from_day is None:
        wrong = f"'{name}' has no 'from_day', and other milestones have one"
        right = "from_day: 0 (the day of the procedure is day 0)"
        yield found.finding(wrong, right, "milestones", at)
    if stone.to_day is None and not is_last:
        wrong = f"'{name}' has no 'to_day'; only the last milestone may go on without an end"
        yield found.finding(wrong, "to_day: 3", "milestones", at)
    if stone.from_day is not None and stone.to_day is not None and stone.from_day > stone.to_day:
        wrong = f"'{name}' ends on day {stone.to_day}, before it begins on day {stone.from_day}"
        right = f"from_day: {stone.to_day}, and to_day: {stone.from_day}"
        yield found.finding(wrong, right, "milestones", at, "from_day")


def _order(found: Found, stones: tuple[Milestone, ...]) -> Iterator[Finding]:
    """What ends first stands first."""
    latest = 0
    for at, stone in enumerate(stones):
        if stone.to_day is None:
            continue
        if stone.to_day < latest:
            wrong = f"'{stone.when[:40]}' ends on day {stone.to_day}, but stands below one that"
            wrong += f" ends on day {latest}"
            yield found.finding(
                wrong, f"it above that one, or to_day: {latest}", "milestones", at, "to_day"
            )
        latest = max(latest, stone.to_day)
