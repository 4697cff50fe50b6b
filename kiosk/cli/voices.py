"""`kiosk voices`: which languages this computer can read aloud, and what IT does about the others.

The engine is asked in a process of its own: one that hangs gives a sentence, and hangs nobody.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Final

from attrs import frozen

from kiosk.content.editions import pages_of
from kiosk.content.loading import load_guide
from kiosk.content.model import Edition
from kiosk.content.texts import texts_of
from kiosk.host import paths
from kiosk.session.speech_sent import Say, Voices, Why
from kiosk.session.voice import WORDS_A_MINUTE, Voice
from kiosk.settings.settings import Settings
from kiosk.shell.voice_trial import PATIENCE_MS, Heard, Trial, try_voices

PACKAGES = "libspeechd2 speech-dispatcher speech-dispatcher-espeak-ng"
"""What speaks on Debian and Ubuntu."""

NO_ENGINE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "linux": f"Install one: sudo apt-get install {PACKAGES}",
        "win32": "Windows has voices of its own: in Settings, Time & language, Speech, add voices.",
        "darwin": "In System Settings, Accessibility, Spoken Content, choose a system voice.",
    }
)
NO_VOICE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "linux": "Install a voice for speech-dispatcher that speaks it; the package "
        "speech-dispatcher-espeak-ng has more than 100 languages.",
        "win32": "In Settings, Time & language, Language & region, add the language with its "
        "Text-to-speech; then start the kiosk again.",
        "darwin": "In System Settings, Accessibility, Spoken Content, System Voice, Manage Voices, "
        "add a voice of it.",
    }
)
HUNG: Final[Mapping[str, str]] = MappingProxyType(
    {
        "linux": "Does speech-dispatcher hang? End it (pkill -KILL -f speech-dispatcher) and try "
        "again; it is started when it is needed.",
        "win32": "Start this computer again, then try once more.",
        "darwin": "Start this computer again, then try once more.",
    }
)
UNHEARD: Final[Mapping[Why, str]] = MappingProxyType(
    {
        Why.NO_VOICE: "The engine has no voice for it after all: install another one.",
        Why.NO_SOUND: "This computer has no loudspeaker or headset: connect one.",
        Why.ENGINE_FAILED: "The engine said that it failed: install the voice again.",
        Why.CLIP_UNUSABLE: "The recording cannot be played: make it again.",
        Why.NO_ANSWER: "It did not begin in time.",
    }
)


@frozen
class Language:
    """A language of the clinic's words."""

    code: str
    name: str
    """What its own readers call it."""
    has_voice: bool
    do: str
    """What IT does next, in a sentence; empty where nothing is to be done."""

    def line(self) -> str:
        """Say how it stands."""
        voice = "there is a voice" if self.has_voice else "there is no voice"
        return f"{self.name} ({self.code}): {voice}. {self.do}".rstrip()


@frozen
class Report:
    """What this computer can read aloud."""

    engine: str
    """What Qt calls the engine; empty where none works."""
    wrong: str
    """What is wrong with all of it, and what to do; empty where nothing is."""
    languages: tuple[Language, ...]
    tried: str
    """What came of the sentence; empty where none was tried."""
    heard: Heard | None
    has_failed: bool
    """Whether a sentence was to be tried and was not heard to its end."""

    @property
    def is_good(self) -> bool:
        """Tell whether every language of the clinic has a voice, and the trial was heard."""
        return not (self.wrong or self.has_failed) and all(it.has_voice for it in self.languages)

    def lines(self) -> list[str]:
        """Say it for a person."""
        engine = [f"The engine is {self.engine}."] if self.engine else []
        wrong = [self.wrong] if self.wrong else []
        tried = [self.tried] if self.tried else []
        return [*engine, *wrong, *(each.line() for each in self.languages), *tried]

    def as_dict(self) -> dict[str, object]:
        """Say it for a program."""
        heard = self.heard
        return {
            "engine": self.engine,
            "wrong": self.wrong,
            "languages": [
                {
                    "language": each.code,
                    "name": each.name,
                    "has_voice": each.has_voice,
                    "do": each.do,
                }
                for each in self.languages
            ],
            "tried": None
            if not self.tried
            else {
                "language": heard.say.language if heard else "",
                "words_a_minute": round(heard.words_a_minute) if heard else 0,
                "said": self.tried,
            },
        }


def list_voices(
    settings: Settings,
    engine: str,
    tried: str | None,
    command: Sequence[str] = (),
    patience_ms: int = PATIENCE_MS,
) -> Report:
    """Find out what this computer can read aloud.

    Args:
        settings: Whose content is to be read aloud.
        engine: Which of Qt's engines; empty for the best that works.
        tried: The language to say a sentence in; empty for the first that has a voice, None for no
            trial.
        command: What speaks, in place of this program.
        patience_ms: How long each answer of it may take.
    """
    editions = _editions(settings)
    asked = (f"--engine={engine}",) if engine else ()
    command = command or paths.this_program("narrate", *asked)
    choose = partial(_sentence, editions, tried)
    trial = try_voices(choose, command, patience_ms)
    spoken = trial.voices.languages if trial.voices is not None else ()
    has_engine = bool(spoken)
    return Report(
        engine=trial.voices.engine if trial.voices is not None else "",
        wrong="" if has_engine else _wrong(trial),
        languages=tuple(_language(each, spoken, has_engine) for each in editions.values()),
        tried="" if tried is None else _tried(trial.heard, tried, editions, has_engine),
        heard=trial.heard,
        has_failed=tried is not None and (trial.heard is None or trial.heard.why is not None),
    )


def _editions(settings: Settings) -> Mapping[str, Edition]:
    """Give every language of the clinic's words, or of the bundled ones where those are not fit."""
    for folder in filter(None, (settings.content, paths.bundled_content())):
        guide = load_guide(Path(folder), paths.words(), show_unreviewed=True).guide
        if guide is not None:
            return guide.editions
    raise FileNotFoundError("The kiosk's own words cannot be read. Install the kiosk again.")


def _language(edition: Edition, spoken: Sequence[str], has_engine: bool) -> Language:
    code = edition.language
    has_voice = _has_voice(code, spoken)
    # Without an engine, that is said once, and not of every language.
    do = NO_VOICE.get(sys.platform, "") if has_engine and not has_voice else ""
    return Language(code, edition.words.language_name, has_voice, do)


def _has_voice(code: str, spoken: Sequence[str]) -> bool:
    return code.partition("-")[0] in spoken


def _wrong(trial: Trial) -> str:
    if trial.voices is not None:
        return f"No engine speaks on this computer. {NO_ENGINE.get(sys.platform, '')}".rstrip()
    if trial.has_died:
        return "What speaks ended by itself. See what `kiosk narrate` says when it is started."
    return f"The engine does not answer. {HUNG.get(sys.platform, '')}".rstrip()


def _sentence(editions: Mapping[str, Edition], tried: str | None, voices: Voices) -> Say | None:
    """Give the sentence to try: the longest one of a page that every clinic has."""
    fit = [code for code in editions if _has_voice(code, voices.languages)]
    code = tried or next(iter(fit), "")
    if tried is None or code not in fit:
        return None
    texts = texts_of(pages_of(editions[code])["about"])
    plain = [each.marked for each in texts if each.is_statement and "[" not in each.marked]
    return Say(1, max(plain, key=len), code, Voice()) if plain else None


def _tried(heard: Heard | None, tried: str, editions: Mapping[str, Edition], speaks: bool) -> str:
    """Say what came of the sentence."""
    if heard is None:
        if tried and tried not in editions:
            return f"Nothing was tried: the content has no {tried}, but {', '.join(editions)}."
        why = "has no voice" if speaks else "has no engine to speak with"
        return f"Nothing was tried: {tried or 'this computer'} {why}."
    code = heard.say.language
    if heard.why is None:
        words = len(heard.say.text.split())
        return (
            f"In {code} it said {words} words in {heard.seconds:.1f} seconds: "
            f"{heard.words_a_minute:.0f} words a minute, where {WORDS_A_MINUTE} are wanted."
        )
    if heard.has_begun and heard.why is Why.NO_ANSWER:
        return f"In {code} it began and never ended. Has this computer a loudspeaker that works?"
    return f"In {code} nothing was heard. {UNHEARD[heard.why]}"
