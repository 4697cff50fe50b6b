"""The nearest right name to a misspelt one, for "did you mean"."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(name: str, known: Iterable[str]) -> str:
    """Give the known name most like `name`, or an empty text if none is much like it."""
    # Imported here: only needed when something is wrong, never at a good start.
    from difflib import get_close_matches

    by_fold = {each.casefold(): each for each in known}
    near = get_close_matches(name[:80].casefold(), by_fold, n=1, cutoff=0.6)
    return by_fold[near[0]] if near else ""


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Give `; did you mean 'milestones'?` to end a sentence with, or an empty text."""
    near = nearest(name, known)
    return f"; did you mean '{near}'?" if near else ""


def some_of(known: Iterable[str], most: int = 12) -> str:
    """Give names for a message, cut short where there are many."""
    names = list(known)
    more = ", ..." if len(names) > most else ""
    return ", ".join(names[:most]) + more
