"""The computer's own voice, with Qt's engine that speaks to nobody."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.host import paths
from kiosk.session.speech_sent import Why
from kiosk.session.voice import Voice
from kiosk.shell.engine import Engine, open_engine
from tests.shell.private_speech import mute_dispatcher

LONG = "Walk a little every day, and rest when your back asks you to rest. " * 20


class Heard:
    """An engine, and all that it tells."""

    def __init__(self, qtbot: QtBot, engine: Engine) -> None:
        self.engine = engine
        self.told: list[object] = []
        self._qtbot = qtbot
        for name in ("began", "ended", "hushed"):
            getattr(engine, name).connect(lambda name=name: self.told.append(name))
        engine.failed.connect(self.told.append)

    def wait_for(self, told: object) -> None:
        self._qtbot.waitUntil(lambda: told in self.told, timeout=30_000)


@pytest.fixture
def heard(qtbot: QtBot, qapp: QApplication) -> Heard:
    engine = open_engine("mock", qapp)
    assert engine is not None
    return Heard(qtbot, engine)


def test_it_says_a_sentence_and_each_of_its_words(heard: Heard) -> None:
    words: list[tuple[int, int]] = []
    heard.engine.word.connect(lambda *word: words.append(word))
    heard.engine.say("Walk a little.", "en", Voice(speed=200))
    heard.wait_for("ended")
    assert heard.told == ["began", "ended"]
    assert words == [(0, 4), (5, 1), (7, 6)]


def test_it_names_languages_by_their_codes(heard: Heard) -> None:
    assert heard.engine.languages == ("en", "fi", "nb", "nn")


@pytest.mark.parametrize("language", ["es", "so", "xx", "C", "", "zh-Hans", "nonsense-code"])
def test_without_a_voice_in_that_language_it_is_silent(heard: Heard, language: str) -> None:
    heard.engine.say("Camine un poco.", language, Voice())
    assert heard.told == [Why.NO_VOICE]
    heard.engine.say("Walk a little.", "en", Voice(speed=200))
    heard.wait_for("ended")
    heard.engine.say("Camine un poco.", language, Voice())
    assert heard.told == [Why.NO_VOICE, "began", "ended", Why.NO_VOICE]


def test_it_speaks_one_language_after_the_other(heard: Heard) -> None:
    for language in ("nb", "en", "fi", "en-US"):
        heard.told.clear()
        heard.engine.say("Rest.", language, Voice(speed=200))
        heard.wait_for("ended")


def test_hushed_it_is_silent_and_has_not_come_to_the_end(heard: Heard) -> None:
    heard.engine.say(LONG, "en", Voice())
    heard.wait_for("began")
    heard.engine.hush()
    heard.wait_for("hushed")
    assert heard.told == ["began", "hushed"]
    heard.told.clear()
    heard.engine.say("Rest.", "en", Voice())
    heard.wait_for("ended")
    assert heard.told == ["began", "ended"]


def test_hushed_when_it_says_nothing_it_is_silent_all_the_same(heard: Heard) -> None:
    heard.engine.hush()
    heard.wait_for("hushed")
    assert heard.told == ["hushed"]


def test_an_engine_that_is_not_there_is_none(qapp: QApplication) -> None:
    assert open_engine("nothing", qapp) is None


def test_the_engine_that_speaks_to_nobody_is_never_taken_unasked(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPEECHD_ADDRESS", "unix_socket:/nowhere/at/all")
    monkeypatch.setenv("SPEECHD_CMD", "/bin/false")
    engine = open_engine("", qapp)
    assert engine is None or engine.name != "mock"


def left(program: str, **environ: str) -> tuple[int, bytes]:
    """Run a few lines of Python: with which code they left, and all that they said."""
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=paths.program_folder(),
        env={**os.environ, **environ},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        timeout=60,
    )
    return done.returncode, done.stdout


def test_a_process_whose_engine_hangs_for_good_ends_itself_and_says_nothing() -> None:
    # Whoever started it may have been killed, and Python stands still in Qt's own code.
    with mute_dispatcher() as environ:
        code, said = left(
            "from PySide6.QtCore import QCoreApplication;"
            "from kiosk.shell.engine import Engine, leaving_if_hung;"
            "application = QCoreApplication([]);"
            "limit = leaving_if_hung(1.0); limit.__enter__();"
            "Engine('speechd'); print('awake')",
            **environ,
        )
    assert code == 1
    assert b"awake" not in said
    assert b"Traceback" not in said
    assert b"File" not in said


def test_a_process_whose_engine_comes_back_lives_on() -> None:
    code, said = left(
        "import time; from kiosk.shell.engine import leaving_if_hung\n"
        "with leaving_if_hung(1.0): pass\n"
        "time.sleep(1.5); print('alive')"
    )
    assert (code, said.strip().splitlines()[-1]) == (0, b"alive")
