"""Speaking with speech-dispatcher and espeak-ng: installed, hung, absent and without sound."""

from __future__ import annotations

import os
import signal
import socket
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication

from kiosk.host import paths
from kiosk.session.speech_sent import Why
from kiosk.session.voice import Voice
from kiosk.shell.dispatcher import CANCEL, silence_dispatcher
from kiosk.shell.narrator import RESTARTS, Narrator
from tests.shell.private_speech import PrivateSpeech, missing, private_speech
from tests.shell.speakers import Room, lost

SPEAKS = paths.this_program("narrate", "--engine=speechd")
SENTENCE = "Walk a little every day, and rest when your back asks you to."
LONG = f"{SENTENCE} " * 12
ENOUGH = 0.5
"""Seconds of sound that are a voice and no crackling."""


@pytest.fixture
def speech(monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateSpeech]:
    if missing():
        pytest.skip(f"not installed here: {missing()}")
    with private_speech() as running:
        for name, value in running.environ.items():
            monkeypatch.setenv(name, value)
        yield running


def child(narrator: Narrator) -> int:
    """Give the id of the process that speaks."""
    (process,) = QApplication.instance().findChildren(QProcess)  # type: ignore[union-attr]
    return process.processId()


def _has_been_heard(speech: PrivateSpeech, seconds: float) -> bool:
    return speech.recorder.seconds_of_sound() > seconds


def wait_for_silence(room: Room, speech: PrivateSpeech) -> None:
    """Wait until nothing has been heard for two seconds; `LONG` would take almost two minutes."""
    room.wait(lambda: 0 < speech.recorder.last_sound() < time.monotonic() - 2.0)


# --- installed ----------------------------------------------------------------------------------


def test_it_is_heard_in_the_languages_that_it_has(room: Room, speech: PrivateSpeech) -> None:
    narrator = room.narrator(command=SPEAKS)
    narrator.start()
    room.wait(lambda: bool(narrator.languages))
    assert {"ar", "en", "es", "vi"} <= narrator.languages
    assert "so" not in narrator.languages
    for number, language in enumerate(("en", "es"), 1):
        enough = speech.recorder.seconds_of_sound() + ENOUGH
        narrator.say(number, "Camine un poco todos los días.", language, Voice(speed=200))
        room.wait_for("ended", number)
        room.wait(partial(_has_been_heard, speech, enough))


def test_in_a_language_that_it_has_not_it_is_silent(room: Room, speech: PrivateSpeech) -> None:
    narrator = room.narrator(command=SPEAKS)
    narrator.say(1, SENTENCE, "so", Voice())
    room.wait_for("failed", 1, Why.NO_VOICE)
    room.pass_time(500)
    assert speech.recorder.seconds_of_sound() == 0.0


def test_hushed_it_is_silent_and_the_next_sentence_is_heard(
    room: Room, speech: PrivateSpeech
) -> None:
    narrator = room.narrator(command=SPEAKS)
    narrator.say(1, LONG, "en", Voice(speed=50))
    room.wait(lambda: speech.recorder.seconds_of_sound() > ENOUGH)
    narrator.hush()
    wait_for_silence(room, speech)
    narrator.say(2, "Rest.", "en", Voice())
    room.wait_for("ended", 2)
    assert room.heard == [("began", 1), ("began", 2), ("ended", 2)]


def test_hushed_before_it_begins_nothing_is_taken_for_the_next_sentence(
    room: Room, speech: PrivateSpeech
) -> None:
    narrator = room.narrator(command=SPEAKS)
    narrator.start()
    room.wait(lambda: bool(narrator.languages))
    for number in range(1, 9):
        narrator.say(number, LONG, "en", Voice())
        room.pass_time(number * 2)
        narrator.hush()
    narrator.say(9, SENTENCE, "en", Voice(speed=200))
    heard = speech.recorder.seconds_of_sound()
    room.wait_for("ended", 9)
    room.wait(partial(_has_been_heard, speech, heard + 1.0))
    assert ("ended", 9) in room.heard
    assert not [each for each in room.heard if each[0] == "ended" and each[1] != 9]


def test_killed_in_a_sentence_it_does_not_speak_on_without_us(
    room: Room, speech: PrivateSpeech
) -> None:
    narrator = room.narrator(command=SPEAKS)
    narrator.say(1, LONG, "en", Voice(speed=50))
    room.wait(lambda: speech.recorder.seconds_of_sound() > ENOUGH)
    os.kill(child(narrator), signal.SIGKILL)
    room.wait_for(*lost(1))
    wait_for_silence(room, speech)


def test_when_the_kiosk_leaves_nobody_speaks_on(room: Room, speech: PrivateSpeech) -> None:
    narrator = room.narrator(command=SPEAKS)
    narrator.say(1, LONG, "en", Voice(speed=50))
    room.wait(lambda: speech.recorder.seconds_of_sound() > ENOUGH)
    narrator.leave()
    wait_for_silence(room, speech)


# --- hung ---------------------------------------------------------------------------------------


def test_hung_from_the_start_it_has_no_voice_and_is_left_alone(
    room: Room, speech: PrivateSpeech
) -> None:
    speech.hang()
    narrator = room.narrator(command=SPEAKS, waking_ms=1_500)
    narrator.say(1, SENTENCE, "en", Voice())
    room.wait_for(*lost(1))
    for number in range(2, RESTARTS + 2):
        narrator.say(number, SENTENCE, "en", Voice())
        room.wait_for(*lost(number))
    narrator.say(99, SENTENCE, "en", Voice())
    room.wait_for("failed", 99, Why.ENGINE_FAILED)
    assert narrator.languages == frozenset()


def test_hung_later_the_sentence_has_failed_and_the_voices_are_gone(
    room: Room, speech: PrivateSpeech
) -> None:
    narrator = room.narrator(command=SPEAKS, deadline_ms=5_000, waking_ms=10_000)
    narrator.say(1, "Rest.", "en", Voice())
    room.wait_for("ended", 1)
    speech.hang()
    narrator.say(2, SENTENCE, "en", Voice())
    room.wait_for(*lost(2))
    room.wait_for("known")
    assert narrator.languages == frozenset()


# --- absent, and without sound ------------------------------------------------------------------


def test_absent_it_has_no_voice_and_says_so(
    room: Room, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{tmp_path}/nothing")
    monkeypatch.setenv("SPEECHD_CMD", "/bin/false")
    narrator = room.narrator(command=SPEAKS)
    narrator.say(1, SENTENCE, "en", Voice())
    room.wait_for("failed", 1, Why.NO_VOICE)
    assert narrator.languages == frozenset()


def test_when_it_dies_in_a_sentence_the_sentence_is_given_up(
    room: Room, speech: PrivateSpeech
) -> None:
    narrator = room.narrator(command=SPEAKS, bound_ms=10)
    narrator.say(1, "Rest a little.", "en", Voice(speed=200))
    room.wait_for("began", 1)
    speech.die()
    room.wait(lambda: len(room.heard) == 2)
    assert room.heard[1] in (lost(1), ("ended", 1), ("failed", 1, Why.ENGINE_FAILED))


# --- to silence it ------------------------------------------------------------------------------


@pytest.mark.parametrize("where", ["SPEECHD_ADDRESS", "XDG_RUNTIME_DIR"])
def test_it_is_asked_to_be_silent_where_it_listens(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, where: str
) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's address is short
    place = Path("speech-dispatcher/speechd.sock")
    place.parent.mkdir()
    monkeypatch.delenv("SPEECHD_ADDRESS", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setenv(where, f"unix_socket:{place}" if where == "SPEECHD_ADDRESS" else ".")
    with socket.socket(socket.AF_UNIX) as listens:
        listens.bind(str(place))
        listens.listen()
        listens.settimeout(20)
        silence_dispatcher()
        answered, _ = listens.accept()
        with answered:
            assert answered.recv(1000) == CANCEL


@pytest.mark.parametrize(
    "address",
    [
        "",
        "default",
        "unix_socket",
        "unix_socket:/nowhere/at/all",
        "inet_socket:127.0.0.1:9",
        "x:\0",
    ],
)
def test_where_there_is_none_nothing_happens(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, address: str
) -> None:
    if "\0" not in address:  # the system takes none
        monkeypatch.setenv("SPEECHD_ADDRESS", address)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    silence_dispatcher()
