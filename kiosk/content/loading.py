"""From the content folder to a Guide, or to every Problem in it; for the start of the kiosk."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from attrs import frozen

from kiosk.content.drafts import without_drafts
from kiosk.content.model import (
    Clinic,
    Edition,
    Guide,
)
from kiosk.content.problem import Problem
from kiosk.content.shelf import KINDS, Shelf, read_shelf, read_value
from kiosk.content.structuring import build_converter
from kiosk.content.words import Words


@frozen
class Loaded:
    """What a content folder gave: a guide, or what stands in its way."""

    guide: Guide | None
    """None if there is any Problem."""
    problems: tuple[Problem, ...]
    """In the order of files and lines."""


def load_guide(
    folder: Path, words: Path, *, drafts: bool = False, drawings: Path | None = None
) -> Loaded:
    """Read, check and build the clinic's words.

    `folder` is the content folder and `words` the folder of the words on buttons. Without `drafts`
    the guide holds no draft statements. `drawings` is the folder of our layered pictures; when it
    is given, their layers and anchors are checked too. How hard the words are to read is checked
    by `kiosk.content.checking` only. Never raises for anything that can be in the folders.
    """
    with _collector_at_rest():
        shelf = read_shelf(folder, words, drawings=drawings)
        if shelf.problems or shelf.clinic is None:
            return Loaded(None, shelf.problems)
        editions = {
            language: edition if drafts else without_drafts(edition)
            for language, edition in editions_of(shelf).items()
        }
    guide = Guide(
        clinic=shelf.clinic,
        editions=MappingProxyType(editions),
        folder=folder,
        photos=_photos_named(shelf.clinic, editions, shelf.photos),
    )
    return Loaded(guide, ())


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Let Python's garbage collector rest while many small values are made.

    It would look through all of them again and again and find nothing: a third of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def editions_of(shelf: Shelf) -> dict[str, Edition]:
    """Give the editions whose pages and words could all be read, drafts included."""
    return {
        language: Edition(
            language=language,
            words=shelf.words[language],
            **{("glossary" if n == "words-to-know" else n): p for n, p in read.pages.items()},  # type: ignore[arg-type]
        )
        for language, read in shelf.read.items()
        if len(read.pages) == len(KINDS) and language in shelf.words
    }


def _photos_named(
    clinic: Clinic, editions: Mapping[str, Edition], photos: Mapping[str, bytes]
) -> Mapping[str, bytes]:
    """Give the photos that somebody will see: the others need no memory."""
    people = (person for each in editions.values() for person in each.specialists.people)
    names = {clinic.logo, *(person.photo for person in people)}
    return MappingProxyType({name: photos[name] for name in sorted(names) if name in photos})


def read_words(words: Path, language: str = "en") -> Words | None:
    """Give the words on buttons in a language, for when there is no guide; None if unreadable."""
    file = f"words/{language}.yaml"
    return read_value(words / f"{language}.yaml", file, Words, build_converter(), {}, [])
