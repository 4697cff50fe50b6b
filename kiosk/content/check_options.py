"""Checks on choices side by side: the good points of each have no more room than the hard ones."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.pages_read import PagesRead, is_shown
from kiosk.content.problem import Finding
from kiosk.content.statements import Option, Section, Statement

MOST_TIMES_THE_WORDS = 2
"""How many times the words of one side the other may have."""


def options(read: PagesRead) -> Iterator[Finding]:
    """Each choice has as many good points as hard ones, in about as many words (IPDAS)."""
    for found, section in read.of(Section):
        if len(section.options) == 1:
            wrong = f"'{section.options[0].heading[:40]}' stands alone: one option is no choice"
            yield found.finding(wrong, "a second option beside it, or points", "options")
    for found, option in read.of(Option):
        good, hard = _shown(option.good), _shown(option.hard)
        name = option.heading[:40]
        if len(good) != len(hard) or not good:
            wrong = f"'{name}' has {_points(len(good), 'good')} and {_points(len(hard), 'hard')}"
            wrong += " that patients see; both sides need the same room"
            yield found.finding(wrong, "as many good points as hard ones, drafts left out")
            continue
        words = {"good": _words(good), "hard": _words(hard)}
        fewer, more = sorted(words, key=lambda side: words[side])
        if words[more] > MOST_TIMES_THE_WORDS * words[fewer]:
            wrong = f"The {more} points of '{name}' have {words[more]} words, the {fewer} ones only"
            wrong += f" {words[fewer]}; both sides need the same room"
            yield found.finding(wrong, "about as many words on both sides", more)


def _shown(points: tuple[Statement, ...]) -> list[Statement]:
    return [point for point in points if is_shown(point)]


def _words(points: list[Statement]) -> int:
    return sum(point.text.word_count for point in points)


def _points(count: int, side: str) -> str:
    return f"1 {side} point" if count == 1 else f"{count or 'no'} {side} points"
