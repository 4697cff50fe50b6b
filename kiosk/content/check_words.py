"""Checks on the words on buttons: each phrase has the places that the program fills in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import attrs

from kiosk.content.nearest import did_you_mean
from kiosk.content.problem import Finding
from kiosk.content.words import Words, places_of

_PLACE = re.compile(r"\{([^{}]*)\}")
_NAME = re.compile(r"[a-z]+\Z")


def places(by_language: Mapping[str, Words]) -> Iterator[Finding]:
    """Each phrase has exactly the places declared for it in `Words`, in every language."""
    for language, words in by_language.items():
        file = f"words/{language}.yaml"
        for name in attrs.fields_dict(Words):
            for wrong, right in wrongs_in(name, getattr(words, name)):
                yield Finding(file, (name,), wrong, right)


def wrongs_in(name: str, text: str) -> Iterator[tuple[str, str]]:
    """Give what is wrong with the places of one phrase, and what would be right."""
    wanted = places_of(name)
    right = " and ".join(f"{{{each}}}" for each in wanted) or "no braces"
    if re.search(r"[{}]", _PLACE.sub("", text)):
        yield f"A brace in '{name}' has no partner", right
        return
    here = set(_PLACE.findall(text))
    for place in sorted(here):
        # Python would read orders in it, such as {count:>9} or {count.real}: names alone here.
        if not _NAME.match(place):
            yield f"Between the braces of '{name}' stands more than a name: {place[:40]}", right
            return
    for place in sorted(here.difference(wanted)):
        wrong = f"'{name}' has no place {{{place[:40]}}} to fill in"
        yield wrong + did_you_mean(place, wanted), right
    for place in wanted:
        if place not in here:
            yield f"'{name}' lacks {{{place}}}, which the kiosk fills in", f"... {{{place}}} ..."
