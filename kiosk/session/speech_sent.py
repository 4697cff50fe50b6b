"""What the patient screens and the process that speaks say to each other: a line of JSON each."""

from __future__ import annotations

import re
from typing import Final

from attrs import field, frozen
from attrs.validators import deep_iterable, matches_re, max_len, min_len

from kiosk.session.lines_sent import GarbledError as GarbledError
from kiosk.session.lines_sent import line_of, value_of_kinds
from kiosk.session.unheard import Why as Why
from kiosk.session.voice import Voice

MOST_TEXT = 2_000
"""Letters of one sentence; longer is no sentence of ours."""
MOST_PATH = 4_096
"""Letters of the path of a clip: what Linux allows."""
MOST_LANGUAGES = 1_000
MOST_LINE = 80_000
"""Letters of a line: a sentence and a path, each sign of them as two numbers of JSON."""

_CODE = matches_re(re.compile(r"[A-Za-z0-9-]{1,20}"))


# --- to the process that speaks -----------------------------------------------------------------


@frozen
class Ask:
    """Which languages have a voice here?"""


@frozen
class Say:
    """Say one sentence, by its clip or else by the engine's voice."""

    number: int
    """Of this sentence, so that nothing is taken for an answer to another one."""
    text: str = field(validator=[min_len(1), max_len(MOST_TEXT)])
    """What the engine is given."""
    language: str = field(validator=_CODE)
    """Its code, as in the content: `es`."""
    voice: Voice
    clip: str = field(default="", validator=max_len(MOST_PATH))
    """Where its recording is; empty where there is none."""


@frozen
class Hush:
    """Be silent, in the midst of a word."""

    number: int
    """The sentence that is not to be heard any further."""


# --- from the process that speaks ---------------------------------------------------------------


@frozen
class Voices:
    """Which languages have a voice here."""

    engine: str = field(validator=max_len(40))
    """What Qt calls the engine; empty where none works."""
    languages: tuple[str, ...] = field(validator=[max_len(MOST_LANGUAGES), deep_iterable(_CODE)])
    """Codes of ISO 639, in the order of the alphabet."""


@frozen
class Began:
    """A sentence is to be heard from now on."""

    number: int


@frozen
class Word:
    """A word of it is to be heard now, where the engine can tell."""

    number: int
    start: int
    """Where it begins in the text that was sent, in Python's letters."""
    length: int


@frozen
class Ended:
    """A sentence was heard to its end."""

    number: int


@frozen
class Hushed:
    """It is silent."""

    number: int


@frozen
class Failed:
    """A sentence is not heard, or not to its end."""

    number: int
    why: Why


Asked = Ask | Say | Hush
Told = Voices | Began | Word | Ended | Hushed | Failed

_ASKED: Final[dict[str, type[Asked]]] = {"ask": Ask, "say": Say, "hush": Hush}
_TOLD: Final[dict[str, type[Told]]] = {
    "voices": Voices,
    "began": Began,
    "word": Word,
    "ended": Ended,
    "hushed": Hushed,
    "failed": Failed,
}


def asked_as_text(asked: Asked) -> str:
    """Write what is asked as one line, in ASCII."""
    return line_of(asked, **{"is": type(asked).__name__.lower()})


def asked_from_text(text: str) -> Asked:
    """Read what is asked. Raises `GarbledError` if it is not whole."""
    return value_of_kinds(text, _ASKED, MOST_LINE)


def told_as_text(told: Told) -> str:
    """Write what is told as one line, in ASCII."""
    return line_of(told, **{"is": type(told).__name__.lower()})


def told_from_text(text: str) -> Told:
    """Read what is told. Raises `GarbledError` if it is not whole."""
    return value_of_kinds(text, _TOLD, MOST_LINE)
