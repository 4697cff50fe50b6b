"""Every sentence that the screens of a guide can say by themselves, for whoever records them.

Sentences into which the program puts a number or a name while somebody reads ("2 of 6") are not
among them: no recording can say them all, and a voice of the computer says them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs
from attrs import frozen

from kiosk.content.clips import as_painted, clip_name, clip_of, clips_there
from kiosk.content.editions import pages_of
from kiosk.content.model import Edition, Guide, Source
from kiosk.content.pages_read import walk
from kiosk.content.sentences import has_words, sentences
from kiosk.content.statements import Statement
from kiosk.content.texts import LETTER_FOR_LETTER, with_texts
from kiosk.content.words import places_of

_ONLY_IN_A_SENTENCE = re.compile(r"(?:.*\.)?(?:among|say)\Z")
"""The keys of texts that are only seen inside a sentence of the program's own."""

_NEVER_ALONE = ((Source, "organisation"), (Source, "year"))
"""What is copied letter for letter, and never stands on the screen by itself."""


@frozen
class Line:
    """One sentence to record."""

    language: str
    sentence: str
    """As it is painted."""

    @property
    def clip(self) -> str:
        """Give the name of its clip."""
        return clip_name(self.language, self.sentence)


def lines_to_record(guide: Guide, language: str = "") -> tuple[Line, ...]:
    """Give each sentence once, in the order in which the pages stand.

    `language` leaves out all others. A text that has no translation is a line of the language that
    it stands in.
    """
    lines = dict.fromkeys(
        Line(spoken, as_painted(sentence))
        for edition in guide.editions.values()
        for spoken, text in _texts(guide, edition)
        for sentence in sentences(text, spoken)
        if has_words(sentence)
    )
    return tuple(line for line in lines if language in ("", line.language))


def without_clip(folder: Path, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Give the lines of which there is no clip in this content folder that may be played."""
    return tuple(each for each in lines if clip_of(folder, each.language, each.sentence) is None)


def stale_clips(folder: Path, guide: Guide) -> tuple[str, ...]:
    """Give the clips that no sentence has any more, such as `clips/en/0f...a2.wav`.

    Only those of languages that are offered: of any other nobody knows the sentences.
    """
    lines = lines_to_record(guide)
    found: list[str] = []
    for language in sorted({line.language for line in lines}):
        wanted = {line.clip for line in lines if line.language == language}
        found += (f"clips/{language}/{n}" for n in clips_there(folder, language) if n not in wanted)
    return tuple(found)


def _texts(guide: Guide, edition: Edition) -> Iterator[tuple[str, str]]:
    """Give every text of an edition with its language, as it is painted."""
    language = edition.language
    yield language, guide.clinic.name
    for page in pages_of(edition).values():
        gathering = _Gathering(language, [])
        with_texts(page, gathering)
        yield from gathering.found
        for found in walk("", page):
            for kind, name in LETTER_FOR_LETTER:
                if type(found.value) is kind and (kind, name) not in _NEVER_ALONE:
                    yield language, str(getattr(found.value, name))
    for name, phrase in attrs.asdict(edition.words, recurse=False).items():
        if not places_of(name):
            yield language, phrase


@frozen
class _Gathering:
    """A rewriting that changes nothing and keeps what it has seen."""

    language: str
    found: list[tuple[str, str]]

    def statement(self, statement: Statement) -> Statement:
        self.found.append((statement.language or self.language, statement.text.plain))
        return statement

    def text(self, key: str, text: str) -> str:
        if not _ONLY_IN_A_SENTENCE.match(key):
            self.found.append((self.language, text))
        return text
