"""Words to know, found in what patients read: whole words, the longest phrase first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.content.model import Glossary
from kiosk.content.pages_read import is_shown
from kiosk.content.prose import Prose
from kiosk.content.word_forms import folded, forms_of

_WORD = re.compile(r"\w+")
_LINK = "\0"
"""Stands where a link was cut out: no phrase reaches across it."""


class Phrases:
    """The words to know of a glossary that patients can see, and where they stand in a text."""

    def __init__(self, glossary: Glossary, language: str) -> None:
        """Take a glossary and its language. Words whose meaning is a draft are not looked for."""
        self._language = language
        self._by_first_word: dict[str, list[tuple[str, str]]] = {}
        for term in glossary.terms:
            for form in forms_of(term.term, language) if is_shown(term.meaning) else ():
                first = _WORD.match(form)
                if first is not None:
                    self._by_first_word.setdefault(first.group(), []).append((form, term.id))
        for forms in self._by_first_word.values():
            forms.sort(key=lambda each: -len(each[0]))

    def found_in(self, text: str) -> Iterator[tuple[str, str]]:
        """Give each word to know in a text: its id, and how it is written there."""
        done = 0
        plain = folded(text, self._language)
        for word in _WORD.finditer(plain):
            start = word.start()
            if start < done:
                continue
            for form, term in self._by_first_word.get(word.group(), ()):
                end = start + len(form)
                if plain.startswith(form, start) and not _WORD.match(plain, end):
                    yield term, text[start:end]
                    done = end
                    break

    def unlinked_in(self, prose: Prose) -> Iterator[tuple[str, str]]:
        """Give each word to know that stands outside the links of a text."""
        for spans in prose.paragraphs:
            yield from self.found_in("".join(_LINK if it.term else it.text for it in spans))
