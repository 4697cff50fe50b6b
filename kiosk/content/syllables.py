"""Syllables of English words: vowel groups, and the exceptions that matter in plain writing.

A count by rule, not from a pronouncing dictionary (the free ones are too large to ship or under
licences that do not fit). It was tuned on 351 common and medical words and misses one of them;
rarer words it may miss more often. Those in the test beside it must stay right.
"""

from __future__ import annotations

import re
from functools import lru_cache

_VOWELS = re.compile(r"[aeiouy]+")
# Two vowels side by side that are two sounds: be-ing, ra-di-o, me-di-um, fu-el, a-or-tic.
_SPLIT = re.compile(
    r"(?<![ct])ia(?!ge\b)|[ct]iate|io(?!us\b|n\b|ns\b|nal|ned)|[^ctgx]ious\b|iu[ms]|"
    r"[aeou]ing\b|ying\b|iet|eo(?!u|n\b|ns\b|ple)|e[aou]?u[ms]\b|(?<!g)ua(?!r[dt])|uou|uel\b|"
    r"[aou]yer|[^aeiou]ier\b|[^ct]ien(?:t|ce)|rea(?:ct|l(?:ly|ity|ize)?\b)|crea|idea|poe[mt]|"
    r"fluid|ruin|eanic|oasis"
)
# A final e that is not said, alone or before a final s; and -ed, unless after t or d.
_SILENT_E = re.compile(r"(?<=[aeiouy])[^aeiouy]+e\b|gues?\b")
_SILENT_ES = re.compile(r"(?<=[aeiouy])[^aeiouy]*[^aeiouysxzcg](?<!sh|ch)es\b")
_SILENT_ED = re.compile(r"(?<=[aeiouy])[^aeiouy]*[^aeiouytd]ed\b")
_SAID_LE = re.compile(r"[^aeiouylwr]les?\b")
# A silent e inside: move-ment, care-ful, safe-ly, some-where.
_INSIDE_E = re.compile(
    r"(?<=[aeiouy])[^aeiouy]{1,2}e"
    r"(?=ments?\b|ful|less|ly\b|ness|where|thing|times?\b|one\b|body)"
)

_KNOWN = {
    "area": 3,
    "argue": 2,
    "areas": 3,
    "away": 2,
    "being": 2,
    "busy": 2,
    "business": 2,
    "clothes": 1,
    "create": 2,
    "diabetes": 4,
    "element": 3,
    "elements": 3,
    "every": 2,
    "everyone": 3,
    "everything": 3,
    "eye": 1,
    "eyes": 1,
    "family": 3,
    "fever": 2,
    "hundred": 2,
    "hundreds": 2,
    "hour": 1,
    "hours": 1,
    "idea": 3,
    "ideas": 3,
    "maybe": 2,
    "medicine": 3,
    "medicines": 3,
    "minute": 2,
    "minutes": 2,
    "one": 1,
    "ones": 1,
    "once": 1,
    "our": 1,
    "people": 2,
    "prayer": 1,
    "quiet": 2,
    "recipe": 3,
    "science": 2,
    "soldier": 2,
    "someone": 2,
    "sometimes": 2,
    "something": 2,
    "somewhere": 2,
    "supplement": 3,
    "supplements": 3,
    "sure": 1,
    "the": 1,
    "theater": 3,
    "usual": 3,
    "usually": 4,
    "we're": 1,
    "whole": 1,
    "you're": 1,
}


@lru_cache(maxsize=4096)
def syllables(word: str) -> int:
    """Count the syllables of an English word; at least 1. A number in digits counts as 1."""
    low = word.lower().replace("’", "'").removesuffix("'s").strip("'")
    if low in _KNOWN:
        return _KNOWN[low]
    if "-" in low:
        return sum(syllables(part) for part in low.split("-") if part) or 1
    said_not = low.endswith(("sn't", "dn't"))
    low = low.replace("'", "")
    count = len(_VOWELS.findall(low)) + said_not
    if not count:
        return 1
    count += len(_SPLIT.findall(low))
    if _SAID_LE.search(low):
        pass
    elif _SILENT_E.search(low) or _SILENT_ES.search(low) or _SILENT_ED.search(low):
        count -= 1
    count -= len(_INSIDE_E.findall(low))
    if low.endswith(("thm", "thms", "sm", "sms")):
        count += 1
    return max(count, 1)
