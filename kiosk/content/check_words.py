"""Checks on the words on buttons: their places to fill in are those of the English words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import attrs

from kiosk.content.nearest import did_you_mean
from kiosk.content.problem import Finding
from kiosk.content.words import Words

_PLACE = re.compile(r"\{([^{}]*)\}")


def placeholders(by_language: Mapping[str, Words], english: Words | None) -> Iterator[Finding]:
    """Each `{name}` in a translation stands in the English words too, and none is lost.

    The program fills exactly the places of the English words. English itself is asked only for
    braces that are whole.
    """
    for language, words in by_language.items():
        file = f"words/{language}.yaml"
        for name in (each.name for each in attrs.fields(Words)):
            text = getattr(words, name)
            here = set(_PLACE.findall(text))
            if re.search(r"[{}]", _PLACE.sub("", text)):
                yield Finding(file, (name,), f"A brace in '{name}' has no partner", "{title}")
                continue
            if english is None:
                continue
            wanted = set(_PLACE.findall(getattr(english, name)))
            for place in sorted(here - wanted):
                wrong = f"'{name}' has no place {{{place[:40]}}} to fill in"
                right = " and ".join(f"{{{each}}}" for each in sorted(wanted)) or "no braces"
                yield Finding(file, (name,), wrong + did_you_mean(place, wanted), right)
            for place in sorted(wanted - here):
                wrong = f"'{name}' lacks {{{place}}}, which the kiosk fills in"
                yield Finding(file, (name,), wrong, f'{name}: "... {{{place}}} ..."')
