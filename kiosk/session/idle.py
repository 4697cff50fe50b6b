"""How long a silent screen waits before it asks whether anybody is still here."""

from __future__ import annotations

from attrs import NOTHING, fields

from kiosk.content.model import Edition, Picture, Statement
from kiosk.session.places import Place, Screen

WORDS_IN_HAND = 40
"""A page of up to this many words is read well within the shortest wait."""

SECONDS_PER_WORD = 0.5
"""Two words a second: the slow end of reading aloud (VVSG 2.0 7.1-K speaks at 120 a minute)."""

LONGEST_WAIT = 300.0
"""Seconds; VVSG 2.0 lets a screen wait two to five minutes (access.md O-16)."""


def wait_seconds(idle_seconds: int, words: int) -> float:
    """Give the seconds of silence before the warning.

    `idle_seconds` is the site's setting and `words` the number of words on the page: each beyond
    the first forty adds half a second, up to five minutes in all (never less than the setting).
    """
    extra = max(0, words - WORDS_IN_HAND) * SECONDS_PER_WORD
    return max(float(idle_seconds), min(LONGEST_WAIT, idle_seconds + extra))


def words_at(place: Place, edition: Edition) -> int:
    """Count the words that a patient can read at a place."""
    page: object
    match place.screen:
        case Screen.ABOUT:
            page = edition.about
        case Screen.PROCEDURE:
            page = edition.procedure
        case Screen.RECOVERY:
            page = edition.recovery
        case Screen.RISKS | Screen.SIGNS:
            page = edition.risks
        case Screen.SPECIALISTS:
            page = edition.specialists
        case Screen.QUESTIONS | Screen.MY_LIST:
            page = edition.questions
        case Screen.WORDS:
            page = edition.glossary
        case Screen.SOURCES:
            page = edition.sources
        case Screen.HELP:
            page = edition.help
        case Screen.ATTRACT | Screen.HOME:
            return 0
    return _words_in(_with_id(page, place.item) if place.item else page)


def _with_id(value: object, item: str) -> object:
    """Find the part of a page that carries an id; the page itself if none does."""
    found = [part for part in _parts(value) if getattr(part, "id", NOTHING) == item]
    return found[0] if found else value


def _parts(value: object) -> list[object]:
    if isinstance(value, tuple):
        return [inner for part in value for inner in _parts(part)]
    if not hasattr(value, "__attrs_attrs__") or isinstance(value, Picture):
        return []
    inner = [_parts(getattr(value, a.name)) for a in fields(type(value))]
    return [value, *(part for parts in inner for part in parts)]


def _words_in(value: object) -> int:
    return sum(part.text.word_count for part in _parts(value) if isinstance(part, Statement))
