"""Syllables of Spanish words, by the rules of Spanish spelling, which say it nearly without fail.

The rules are those of the Ortografía de la lengua española (Real Academia Española, 2010, chapter
II): two of a, e, o side by side are two syllables, i and u join a neighbour unless they carry the
accent, and h makes no difference.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

_STRONG = "aeoáéó"
_LOUD = "íú"
_RUN = re.compile("[aeiouáéíóúü]+")
# The u of que and gui is not heard; that of agua and pingüino is.
_SILENT_U = re.compile("(?<=q)u|(?<=g)u(?=[eiéí])")
# y is a vowel unless one follows: rey, hoy, y; but ya, ayuda.
_VOWEL_Y = re.compile("y(?![aeiouáéíóúü])")
# Marks that other languages put on letters; those of Spanish stay.
_OTHER_MARK = re.compile("[\u0300\u0302\u0304-\u0307\u0309-\u036f]")


@lru_cache(maxsize=4096)
def spanish_syllables(word: str) -> int:
    """Count the syllables of a Spanish word; at least 1. A number in digits counts as 1."""
    plain = _OTHER_MARK.sub("", unicodedata.normalize("NFD", word.lower()))
    low = unicodedata.normalize("NFC", plain).replace("h", "")
    low = _VOWEL_Y.sub("i", _SILENT_U.sub("", low))
    return max(sum(map(_in_run, _RUN.findall(low))), 1)


def _in_run(vowels: str) -> int:
    """Count the syllables of vowels that stand side by side."""
    return 1 + sum(_are_apart(left, right) for left, right in pairwise(vowels))


def _are_apart(left: str, right: str) -> bool:
    """Tell whether two vowels side by side are two syllables."""
    if left in _STRONG and right in _STRONG:
        return True
    if (left in _LOUD and right in _STRONG) or (left in _STRONG and right in _LOUD):
        return True
    return left == right
