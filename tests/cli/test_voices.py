"""`kiosk voices`: IT sees which languages are read aloud, and what to do about the others."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.cli.voices import list_voices
from kiosk.host import paths
from kiosk.settings.settings import Settings
from tests.cli.conftest import Say
from tests.shell.private_speech import missing, mute_dispatcher, private_speech

PATIENCE_MS = 30_000
SETTINGS = Settings()
VOICES = 'print(\'{"is": "voices", "engine": "trial", "languages": ["en"]}\', flush=True)'
ABSENT = {"SPEECHD_ADDRESS": "unix_socket:/nowhere/at/all", "SPEECHD_CMD": "/bin/false"}


@pytest.fixture(autouse=True)
def nothing_stays_behind(qtbot: QtBot, qapp: QApplication) -> Iterator[None]:
    yield
    qtbot.waitUntil(lambda: not qapp.findChildren(QProcess), timeout=PATIENCE_MS)


def test_it_lists_the_languages_with_and_without_a_voice(say: Say) -> None:
    answer = say("voices", "--engine", "mock")
    first, english, spanish = answer.out.splitlines()
    assert answer.code == 1, "a language of the clinic is without a voice"
    assert first == "The engine is mock."
    assert english == "English (en): there is a voice."
    assert spanish.startswith("Español (es): there is no voice. Install a voice")


def test_it_says_the_same_for_a_program(say: Say) -> None:
    answer = say("voices", "--engine", "mock", "--json")
    told = json.loads(answer.out)
    assert answer.code == 1
    assert told["engine"] == "mock"
    assert told["wrong"] == ""
    assert [(it["language"], it["has_voice"]) for it in told["languages"]] == [
        ("en", True),
        ("es", False),
    ]
    assert told["languages"][1]["do"]
    assert told["tried"] is None


def test_it_says_a_sentence_and_measures_how_fast(say: Say) -> None:
    answer = say("voices", "--engine", "mock", "--try")
    last = answer.out.splitlines()[-1]
    assert re.fullmatch(
        r"In en it said \d+ words in \d+\.\d seconds: \d+ words a minute, where 120 are wanted\.",
        last,
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "Nothing was tried: es has no voice."),
        ("xx", "Nothing was tried: the content has no xx, but en, es."),
    ],
)
def test_it_tries_no_language_in_the_voice_of_another_one(
    say: Say, language: str, said: str
) -> None:
    answer = say("voices", "--engine", "mock", "--try", language)
    assert answer.out.splitlines()[-1] == said
    assert answer.code == 1


def test_without_any_engine_it_says_what_to_install(say: Say) -> None:
    answer = say("voices", "--try", **ABSENT)
    wrong, english, spanish, tried = answer.out.splitlines()
    assert answer.code == 1
    assert wrong.startswith("No engine speaks on this computer. Install one: sudo apt-get install ")
    assert english == "English (en): there is no voice."
    assert spanish == "Español (es): there is no voice."
    assert tried == "Nothing was tried: this computer has no engine to speak with."


def test_broken_settings_are_told_as_everywhere(say: Say) -> None:
    assert say("voices", "--idle-seconds", "1").code == 10


def test_an_engine_that_hangs_gives_a_sentence_and_hangs_nobody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with mute_dispatcher() as environ:
        for name, value in environ.items():
            monkeypatch.setenv(name, value)
        command = paths.this_program("narrate", "--engine=speechd")
        report = list_voices(SETTINGS, "", "", command, patience_ms=3_000)
    assert not report.is_good
    assert report.lines()[0].startswith("The engine does not answer. Does speech-dispatcher hang?")


def program(*then: str) -> tuple[str, ...]:
    """Give a program that has a voice and then does this when a sentence comes."""
    lines = ["import sys, time", "input()", VOICES, "input()", *then, "time.sleep(600)"]
    return (sys.executable, "-c", "\n".join(lines))


BEGAN = 'print(\'{"is": "began", "number": 1}\', flush=True)'


@pytest.mark.parametrize(
    ("then", "said"),
    [
        ((), "In en nothing was heard. It did not begin in time."),
        ((BEGAN,), "In en it began and never ended. Has this computer a loudspeaker that works?"),
        (
            ('print(\'{"is": "failed", "number": 1, "why": "no-sound"}\', flush=True)',),
            "In en nothing was heard. This computer has no loudspeaker or headset: connect one.",
        ),
    ],
)
def test_a_sentence_that_is_not_heard_is_told_with_its_reason(
    then: tuple[str, ...], said: str
) -> None:
    report = list_voices(SETTINGS, "", "", program(*then), patience_ms=3_000)
    assert report.lines()[-1] == said
    assert not report.is_good


def test_what_dies_before_it_answers_is_not_called_hung() -> None:
    report = list_voices(SETTINGS, "", None, (sys.executable, "-c", "raise SystemExit(1)"))
    assert report.wrong.startswith("What speaks ended by itself.")
    assert report.engine == ""


def test_with_speech_dispatcher_every_language_has_a_voice_and_is_timed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if missing():
        pytest.skip(f"not installed here: {missing()}")
    with private_speech() as speech:
        for name, value in speech.environ.items():
            monkeypatch.setenv(name, value)
        report = list_voices(SETTINGS, "speechd", "es", patience_ms=90_000)
        assert speech.recorder.seconds_of_sound() > 1.0
    assert report.is_good, report.lines()
    assert report.heard is not None
    assert report.heard.say.language == "es"
    # A busy computer may take longer to say it, and never less long.
    assert 0 < report.heard.words_a_minute < 160


def test_a_content_folder_that_is_not_there_gives_way_to_the_bundled_words(
    tmp_path: Path,
) -> None:
    settings = Settings(content=tmp_path / "gone")
    report = list_voices(settings, "", None, program())
    assert [each.code for each in report.languages] == ["en", "es"]
