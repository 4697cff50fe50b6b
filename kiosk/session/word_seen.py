"""Which painted word the voice is at: it may be given others, such as `two weeks` for `2 weeks`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

_WORD = re.compile(r"\S+")


def word_seen(shown: str, said: str, begin: int, length: int) -> tuple[int, int] | None:
    """Give where the word that is heard stands in the sentence as it is painted (access.md S-02).

    Args:
        shown: The sentence on the screen.
        said: The same as the voice was given it: numbers as words, hard words as they sound.
        begin: Where the word begins in `said`, in letters.
        length: How many letters it has.

    Returns:
        Where letters of `shown` begin, and before which they end. Words that are said otherwise
        than they are painted are one stretch.
        None where nothing that is painted is meant.
    """
    painted, heard = (list(_WORD.finditer(text)) for text in (shown, said))
    end = begin + length
    at = [number for number, it in enumerate(heard) if it.start() < end and begin < it.end()]
    if not at or length <= 0:
        return None
    matcher = SequenceMatcher(None, _compared(painted), _compared(heard), autojunk=False)
    for how, first, last, low, high in matcher.get_opcodes():
        if low <= at[0] < high and first < last:
            if how == "equal":
                first, last = first + at[0] - low, first + at[0] - low + 1
            return painted[first].start(), painted[last - 1].end()
    return None


def _compared(words: Sequence[re.Match[str]]) -> list[str]:
    """Give words without the signs around them, which a voice is not always given."""
    return [re.sub(r"\W", "", it[0]).casefold() for it in words]
