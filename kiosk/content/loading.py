"""From the content folder to a Guide, or to every Problem in it; for the start of the kiosk."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

import attrs
from attrs import frozen

from kiosk.content.clips import has_clips
from kiosk.content.drafts import without_drafts
from kiosk.content.editions import attribute_of
from kiosk.content.folder import lexicon_bytes
from kiosk.content.model import (
    Clinic,
    Edition,
    Guide,
)
from kiosk.content.problem import Problem
from kiosk.content.shelf import KINDS, Shelf, read_shelf, read_value
from kiosk.content.signature import NOBODY, is_surely_unsigned
from kiosk.content.structuring import build_converter
from kiosk.content.words import Words


@frozen
class Loaded:
    """What a content folder gave: a guide, or what stands in its way."""

    guide: Guide | None
    """None if there is any Problem."""
    problems: tuple[Problem, ...]
    """In the order of files and lines."""
    notes: tuple[str, ...] = ()
    """A sentence for the log on each translation: whether it is offered, and why not."""


def load_guide(
    folder: Path,
    words: Path,
    *,
    drafts: bool = False,
    drawings: Path | None = None,
    show_unreviewed: bool = False,
) -> Loaded:
    """Read, check and build the clinic's words.

    `folder` is the content folder and `words` the folder of the words on buttons. Without `drafts`
    the guide holds no draft statements. `drawings` is the folder of our layered pictures; when it
    is given, their layers and anchors are checked too. With `show_unreviewed` translations are
    offered that no qualified reviewer has signed. How hard the words are to read is checked by
    `kiosk.content.checking` only. Never raises for anything that can be in the folders; what is
    wrong with a translation keeps no guide back.
    """
    with _collector_at_rest():
        shelf = read_shelf(folder, words, drawings=drawings)
        if shelf.problems or shelf.clinic is None:
            return Loaded(None, shelf.problems)
        first, whole = next(iter(editions_of(shelf).items()))
        editions = {first: whole if drafts else without_drafts(whole)}
        notes: tuple[str, ...] = ()
        others = shelf.languages[1:]
        if not show_unreviewed:
            unsigned = [each for each in others if is_surely_unsigned(folder, each)]
            notes = tuple(f"The language {each} is not offered: {NOBODY}" for each in unsigned)
            others = tuple(each for each in others if each not in unsigned)
        if others:
            # Most clinics have one language, and its start need not wait for this.
            from kiosk.content.offering import listed, offer

            offered = offer(
                folder, words, others, whole, drafts=drafts, show_unreviewed=show_unreviewed
            )
            editions, notes = listed({**editions, **offered.editions}), notes + offered.notes
        editions = {
            language: attrs.evolve(
                edition,
                lexicon=lexicon_bytes(folder, language),
                has_clips=has_clips(folder, language),
            )
            for language, edition in editions.items()
        }
    guide = Guide(
        clinic=shelf.clinic,
        editions=MappingProxyType(editions),
        folder=folder,
        photos=_photos_named(shelf.clinic, editions, shelf.photos),
    )
    return Loaded(guide, (), notes)


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
            **{attribute_of(name): page for name, page in read.pages.items()},  # type: ignore[arg-type]
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
