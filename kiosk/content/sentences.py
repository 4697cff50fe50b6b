"""Where a sentence ends: for the voice, which is given one at a time, and for the reading checks.

A wrong end is heard at once ("Ask Doctor." and a pause), so a full stop that may belong to a short
form ends nothing, where the next word does not say otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

_OPENING = "\"'([{*\u201c\u2018\u201e\u00ab\u2039\u00bf\u00a1"
_CLOSING = "\"')]}*\u201d\u2019\u00bb\u203a"
# The marks that end a sentence: Latin, Arabic, Urdu, Hindi, Armenian, Ethiopic and Chinese ones.
_END = re.compile(
    r"[.!?\u2026\u203c\u2047-\u2049\u061f\u06d4\u0964\u0965\u0589\u1362\u3002\uff01\uff1f]+"
    rf"[{re.escape(_CLOSING)}]*\Z"
)
_WORD = re.compile(r"\S+")
# Chinese and Japanese put no space behind the end of a sentence.
_TOUCHING_END = re.compile(
    r"(?<=[\u3002\uff01\uff1f])(?=[^\s\u3002\uff01\uff1f\u300d\u300f\u201d\u2019\uff09])"
)


def _short(words: str) -> frozenset[str]:
    """Give short forms as a set: folded, and without the last of their full stops."""
    return frozenset(words.split())


_NEVER_LAST: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": _short("dr drs mr mrs ms mx prof st ste mt rev hon vs approx e.g i.e cf u.s u.k"),
        "es": _short(
            "dr dra dres dras sr sra sres sras srta ud uds vd vds dña prof profa lic ing sto sta "
            "aprox p.ej ee ee.uu cf av avda"
        ),
    }
)
"""Short forms behind which the sentence goes on, by language."""

_ANYWHERE = _NEVER_LAST["en"] | _NEVER_LAST["es"]

_BEFORE_A_NUMBER = _short(
    "no nos fig p pp vol ext tel núm n.º pág págs in ch sec jan feb mar apr jun jul aug sept sep "
    "oct nov dec ene abr ago dic"
)
"""Short forms that end a sentence unless a number follows: `No. 5`, but `No. Rest first.`"""

_PERHAPS_LAST = _short(
    "a.m p.m etc m.d d.o ph.d r.n n.p p.a d.c d.p.t b.s m.s m.p.h jr sr inc ltd co corp uu min max "
    "hr hrs sec lb lbs oz cm mm mg ml kg ft"
)
"""Short forms that end a sentence where the next word begins with a capital."""

_BEFORE_A_NAME = _short("and by with from for see ask call or y e o de del por con para a")
"""Small words behind which a single capital with a stop is the first letter of a name."""


def sentences(text: str, language: str = "") -> tuple[str, ...]:
    """Give the sentences of a text as they are painted; their words together are all its words.

    A line end always ends one: a heading or an item of a list is a sentence, with or without a
    full stop. What has neither letter nor digit goes with its neighbour; a text of nothing else
    but such signs is one sentence, a text of blanks none. `language` is a code, such as `es`; of a
    language that is not known, the short forms of all those known count.
    """
    cut: list[str] = []
    for line in text.splitlines():
        for part in _TOUCHING_END.split(line):
            cut.extend(_of_a_line(part, language.split("-")[0]))
    return tuple(_with_words(cut))


def has_words(text: str) -> bool:
    """Tell whether a text has any letter or digit."""
    return any(map(str.isalnum, text))


def _of_a_line(line: str, language: str) -> Iterator[str]:
    """Cut one line behind each word that ends a sentence."""
    words = [(each.start(), each.end(), each.group()) for each in _WORD.finditer(line)]
    begin = 0
    first = 0
    for at, (start, end, word) in enumerate(words[:-1]):
        begin = start if at == first else begin
        if _END.search(word) and _ends(words, at, first, language):
            yield line[begin:end]
            first = at + 1
    if words:
        yield line[words[first][0] : words[-1][1]]


def _ends(words: list[tuple[int, int, str]], at: int, first: int, language: str) -> bool:
    """Tell whether the word at this place, which has a mark at its end, ends a sentence."""
    word = words[at][2].lstrip(_OPENING)
    following = words[at + 1][2]
    stem = _END.sub("", word)
    mark = word[len(stem) :].rstrip(_CLOSING)
    if following[0] in "¿¡":
        return True
    next_letter = following.lstrip(_OPENING)[:1]
    if mark != ".":
        return not next_letter.islower()
    short = stem.casefold()
    if stem.isdigit() and at == first:  # `1. Rest`: the number of an item.
        return False
    if short in _BEFORE_A_NUMBER and next_letter.isdigit():
        return False
    if short in _NEVER_LAST.get(language, _ANYWHERE):
        return False
    if next_letter.islower():
        return False
    if len(stem) == 1 and stem.isupper():
        return not _is_initial(words, at, first)
    return not (short in _PERHAPS_LAST and not next_letter.isupper())


def _is_initial(words: list[tuple[int, int, str]], at: int, first: int) -> bool:
    """Tell whether a capital with a stop begins a name, as in `J. Smith`; `vitamin D.` ends."""
    if at == first:
        return True
    before = words[at - 1][2].lstrip(_OPENING)
    if before.endswith(","):
        return True
    return before[:1].isupper() or before.casefold() in _BEFORE_A_NAME


def _with_words(cut: list[str]) -> Iterator[str]:
    """Put what has neither letter nor digit to the sentence before it, or the one behind it."""
    held = ""
    for each in cut:
        if held and (not has_words(each) or not has_words(held)):
            held = f"{held} {each}"
            continue
        if held:
            yield held
        held = each
    if held:
        yield held
