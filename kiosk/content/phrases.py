"""Words to know, found in what patients read: whole words, the longest phrase first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.content.model import Glossary
from kiosk.content.pages_read import is_shown
from kiosk.content.prose import Prose

_LINK = "\0"
"""Stands where a link was cut out: no phrase reaches across it."""


class Phrases:
    """The words to know of a glossary that patients can see, and where they stand in a text."""

    def __init__(self, glossary: Glossary) -> None:
        """Take the glossary. Words whose meaning is a draft are not looked for."""
        self._terms: dict[str, str] = {}
        for term in glossary.terms:
            if is_shown(term.meaning):
                for form in _forms(" ".join(term.term.split()).casefold()):
                    self._terms.setdefault(form, term.id)
        longest_first = sorted(self._terms, key=len, reverse=True)
        either = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in longest_first)
        self._pattern = re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE) if either else None

    def found_in(self, text: str) -> Iterator[tuple[str, str]]:
        """Give each word to know in a text: its id, and how it is written there."""
        if self._pattern is None:
            return
        for match in self._pattern.finditer(text):
            term = self._terms.get(" ".join(match.group().split()).casefold())
            if term is not None:
                yield term, match.group()

    def unlinked_in(self, prose: Prose) -> Iterator[tuple[str, str]]:
        """Give each word to know that stands outside the links of a text."""
        for spans in prose.paragraphs:
            yield from self.found_in("".join(_LINK if it.term else it.text for it in spans))


def _forms(phrase: str) -> tuple[str, ...]:
    """Give a phrase and what it is like for more than one: nerves, vertebrae, bodies."""
    if not phrase:
        return ()
    forms = [phrase, f"{phrase}s", f"{phrase}es"]
    if phrase.endswith("y"):
        forms.append(f"{phrase[:-1]}ies")
    if phrase.endswith("a"):
        forms.append(f"{phrase}e")
    if phrase.endswith("is"):
        forms.append(f"{phrase[:-2]}es")
    return tuple(forms)
