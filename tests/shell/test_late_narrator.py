"""Whoever only looks at the screen does not wait for the voice; whoever listens misses nothing."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.host import paths
from kiosk.session.unheard import Why
from kiosk.session.voice import Voice
from kiosk.shell.late_narrator import LateNarrator

MOCK = paths.this_program("narrate", "--engine=mock")
PATIENCE_MS = 30_000
SPEAKS = ("kiosk.shell.narrator", "kiosk.session.speech_sent", "hashlib")


@pytest.fixture
def narrator() -> Iterator[LateNarrator]:
    late = LateNarrator(command=MOCK)
    yield late
    late.leave()


def test_the_patient_screens_begin_without_anything_that_speaks(root: Path) -> None:
    code = f"import sys, kiosk.running; print([it for it in {SPEAKS!r} if it in sys.modules])"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_once_it_is_started_it_knows_which_languages_have_a_voice(
    narrator: LateNarrator, qtbot: QtBot
) -> None:
    assert not narrator.speaks("en")
    with qtbot.waitSignal(narrator.known, timeout=PATIENCE_MS):
        narrator.start()
    assert narrator.speaks("en")
    assert not narrator.speaks("so")


def test_what_is_said_before_it_was_started_is_heard_to_its_end(
    narrator: LateNarrator, qtbot: QtBot
) -> None:
    number = narrator.new_number()
    with qtbot.waitSignals([narrator.began, narrator.ended], timeout=PATIENCE_MS, order="strict"):
        narrator.say(number, "Walk.", "en", Voice(speed=200))


def test_why_a_sentence_is_not_heard_is_told(narrator: LateNarrator, qtbot: QtBot) -> None:
    with qtbot.waitSignal(narrator.failed, timeout=PATIENCE_MS) as told:
        narrator.say(narrator.new_number(), "Camina.", "so", Voice())
    assert told.args == [1, Why.NO_VOICE]


def test_a_sentence_that_is_hushed_is_not_heard_to_its_end(
    narrator: LateNarrator, qtbot: QtBot
) -> None:
    ended: list[int] = []
    narrator.ended.connect(ended.append)
    with qtbot.waitSignal(narrator.began, timeout=PATIENCE_MS):
        narrator.say(1, "Walk a little every day. " * 20, "en", Voice())
    narrator.hush()
    with qtbot.waitSignal(narrator.ended, timeout=PATIENCE_MS):
        narrator.say(2, "Rest.", "en", Voice(speed=200))
    assert ended == [2]


def test_no_two_sentences_have_one_number(narrator: LateNarrator) -> None:
    assert len({narrator.new_number() for _ in range(5)}) == 5


def test_before_there_is_a_voice_silence_and_leaving_are_nothing(qtbot: QtBot) -> None:
    late = LateNarrator(command=("/nowhere/at/all",))
    with qtbot.assertNotEmitted(late.failed, wait=50):
        late.hush()
        late.leave()
