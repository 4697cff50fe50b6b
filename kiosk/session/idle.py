"""How long a silent screen waits before it asks whether anybody is still here."""

from __future__ import annotations

WORDS_IN_HAND = 40
"""A page of up to this many words is read well within the shortest wait."""

SECONDS_PER_WORD = 0.5
"""Two words a second: the slow end of reading aloud (VVSG 2.0 7.1-K speaks at 120 a minute)."""

LONGEST_WAIT = 300.0
"""Seconds; VVSG 2.0 lets a screen wait two to five minutes (access.md O-16)."""


def wait_seconds(idle_seconds: int, words: int) -> float:
    """Give the seconds of silence before the warning.

    `idle_seconds` is the site's setting and `words` the number of words on the page: each beyond
    the first forty adds half a second, up to five minutes in all (never less than the setting).
    """
    extra = max(0, words - WORDS_IN_HAND) * SECONDS_PER_WORD
    return max(float(idle_seconds), min(LONGEST_WAIT, idle_seconds + extra))
