"""The process that speaks: what it says with an engine, a recording, both or neither."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QProcess, Signal
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.host import paths
from kiosk.narrating import Narration
from kiosk.session.speech_sent import (
    Ask,
    Asked,
    Began,
    Ended,
    Failed,
    Hush,
    Hushed,
    Say,
    Told,
    Voices,
    Why,
    Word,
    asked_as_text,
    told_from_text,
)
from kiosk.session.voice import Voice
from tests.shell.speakers import PATIENCE_MS, Room

MOCK = paths.this_program("narrate", "--engine=mock")
LONG = "Walk a little every day, and rest when your back asks you to rest. " * 20


def run(*lines: str, engine: str = "mock", root: Path) -> tuple[int, list[Told], str]:
    """Let the process do these lines and then close them: its exit code, answers and complaints."""
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "narrate", f"--engine={engine}"],
        cwd=root,
        input="".join(f"{line}\n" for line in lines),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    told = [told_from_text(line) for line in done.stdout.splitlines()]
    return done.returncode, told, done.stderr


# --- as a process -------------------------------------------------------------------------------


def test_asked_for_voices_it_tells_them_and_leaves_when_nobody_asks_any_more(root: Path) -> None:
    code, told, _ = run(asked_as_text(Ask()), root=root)
    assert (code, told) == (0, [Voices("mock", ("en", "fi", "nb", "nn"))])


def test_with_an_engine_that_is_not_there_it_has_no_voice_and_says_so(root: Path) -> None:
    say = asked_as_text(Say(1, "Rest.", "en", Voice()))
    code, told, _ = run(asked_as_text(Ask()), say, engine="nothing", root=root)
    assert (code, told) == (0, [Voices("", ()), Failed(1, Why.NO_VOICE)])


@pytest.mark.parametrize("line", ["", "hello", '{"is": "sing"}', "x" * 200_000, "\u00fc"])
def test_what_nobody_understands_ends_it_and_is_not_repeated(root: Path, line: str) -> None:
    code, told, complaints = run(line, root=root)
    assert (code, told) == (1, [])
    assert "Traceback" not in complaints


def test_it_leaves_in_the_midst_of_a_sentence_when_nobody_asks_any_more(root: Path) -> None:
    code, told, _ = run(asked_as_text(Say(1, LONG, "en", Voice())), root=root)
    assert code == 0
    assert Ended(1) not in told


@pytest.fixture
def room(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    room = Room(qtbot, tmp_path)
    yield room
    room.leave()
    qtbot.waitUntil(lambda: not qapp.findChildren(QProcess), timeout=PATIENCE_MS)


def test_the_patient_screens_hear_of_every_word(room: Room) -> None:
    narrator = room.narrator(command=MOCK)
    narrator.say(3, "Walk a \U0001f600 little", "en", Voice())
    room.wait_for("ended", 3)
    assert narrator.languages == {"en", "fi", "nb", "nn"}
    assert room.heard[0] == ("began", 3)
    words = [each[2:] for each in room.heard if each[0] == "word"]
    assert words[:2] == [(0, 4), (5, 1)]
    assert words[-1] == (9, 6), "counted in letters, not in units of UTF-16"


def test_in_a_language_without_a_voice_it_is_silent(room: Room) -> None:
    narrator = room.narrator(command=MOCK)
    narrator.say(1, "Camine un poco.", "es", Voice())
    room.wait_for("failed", 1, Why.NO_VOICE)
    narrator.say(2, "Walk a little.", "en", Voice())
    room.wait_for("ended", 2)
    narrator.say(3, "Camine un poco.", "es", Voice())
    room.wait_for("failed", 3, Why.NO_VOICE)
    assert ("began", 1) not in room.heard
    assert ("began", 3) not in room.heard


def test_hushed_it_is_silent_and_speaks_again_in_the_same_process(room: Room) -> None:
    narrator = room.narrator(command=MOCK)
    for number in range(1, 5):
        narrator.say(number, LONG, "en", Voice())
        room.wait_for("began", number)
    narrator.hush()
    narrator.say(9, "Walk a little.", "en", Voice())
    room.wait_for("ended", 9)
    told = [each for each in room.heard if each[0] != "word"]
    assert told == [*(("began", number) for number in range(1, 5)), ("began", 9), ("ended", 9)]


def test_however_wildly_it_is_asked_the_last_sentence_is_heard(room: Room) -> None:
    wild = random.Random(4)
    narrator = room.narrator(command=MOCK)
    narrator.start()
    room.wait(lambda: bool(narrator.languages))
    for number in range(1, 81):
        language = wild.choice(["en", "en", "fi", "es"])
        narrator.say(number, wild.choice(["Rest.", LONG]), language, Voice(speed=200))
        if wild.random() < 0.5:
            narrator.hush()
        if wild.random() < 0.5:
            room.pass_time(wild.randrange(40))
    narrator.say(99, "Walk a little.", "en", Voice())
    room.wait_for("ended", 99)
    assert not [each for each in room.heard if each[-1] is Why.NO_ANSWER]


# --- with recordings ----------------------------------------------------------------------------


class Player(QObject):
    """Plays recordings as the test has it; those that are called `bad` it cannot use."""

    began = Signal()
    ended = Signal()
    failed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.played: list[tuple[Path, int, int]] = []
        self.stops = 0

    def play(self, path: Path, speed_percent: int, volume_percent: int) -> bool:
        self.played.append((path, speed_percent, volume_percent))
        return path.stem != "bad"

    def stop(self) -> None:
        self.stops += 1


class Voiceless(QObject):
    """An engine of one language that says what the test has it say."""

    began = Signal()
    ended = Signal()
    hushed = Signal()
    failed = Signal(object)
    word = Signal(int, int)
    name = "trial"
    languages = ("en",)

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.hushes = 0

    def say(self, text: str, language: str, voice: Voice) -> None:
        if language not in self.languages:
            self.failed.emit(Why.NO_VOICE)
        else:
            self.said.append(text)

    def hush(self) -> None:
        self.hushes += 1


class Trial:
    """What speaks, without a process around it."""

    def __init__(self) -> None:
        self.player = Player()
        self.engine = Voiceless()
        self._out = BytesIO()
        self.narration = Narration(self._out, self.player)
        self.narration.use(self.engine)

    def ask(self, asked: Asked) -> None:
        self.narration.hear(asked_as_text(asked))

    @property
    def told(self) -> list[Told]:
        return [told_from_text(line) for line in self._out.getvalue().decode().splitlines()]


@pytest.fixture
def trial(qapp: QApplication) -> Trial:
    return Trial()


def sentence(number: int = 1, clip: str = "", language: str = "en") -> Say:
    return Say(number, f"Sentence {number}.", language, Voice(speed=130, volume=40), clip)


def test_a_recording_is_played_as_fast_and_as_loud_as_the_visitor_wants(trial: Trial) -> None:
    trial.ask(sentence(1, "/clips/good.wav", "so"))
    assert trial.told == [], "it is not heard yet"
    trial.player.began.emit()
    trial.player.ended.emit()
    assert trial.told == [Began(1), Ended(1)]
    assert trial.player.played == [(Path("/clips/good.wav"), 130, 40)]
    assert trial.engine.said == []


def test_a_recording_that_cannot_be_used_gives_way_to_the_engine(trial: Trial) -> None:
    trial.ask(sentence(1, "/clips/bad.wav"))
    trial.engine.began.emit()
    trial.engine.ended.emit()
    assert trial.told == [Began(1), Ended(1)]
    assert trial.engine.said == ["Sentence 1."]


def test_a_recording_that_breaks_off_gives_way_to_the_engine(trial: Trial) -> None:
    trial.ask(sentence(1, "/clips/good.wav"))
    trial.player.began.emit()
    trial.player.failed.emit()
    assert trial.engine.said == ["Sentence 1."]
    trial.engine.began.emit()
    trial.player.ended.emit()
    trial.engine.ended.emit()
    assert trial.told == [Began(1), Began(1), Ended(1)]


def test_without_a_usable_recording_and_without_a_voice_it_says_both(trial: Trial) -> None:
    trial.ask(sentence(1, "/clips/bad.wav", "es"))
    trial.ask(sentence(2, "", "es"))
    assert trial.told == [Failed(1, Why.CLIP_UNUSABLE), Failed(2, Why.NO_VOICE)]


def test_a_recording_is_hushed_at_once(trial: Trial) -> None:
    trial.ask(sentence(1, "/clips/good.wav"))
    trial.player.began.emit()
    trial.ask(Hush(1))
    assert trial.told == [Began(1), Hushed(1)]
    assert (trial.player.stops, trial.engine.hushes) == (1, 0)


def test_a_sentence_waits_until_the_engine_is_silent(trial: Trial) -> None:
    trial.ask(sentence(1))
    trial.engine.began.emit()
    trial.ask(Hush(1))
    trial.ask(sentence(2))
    assert (trial.engine.said, trial.engine.hushes) == (["Sentence 1."], 1)
    trial.engine.hushed.emit()
    assert trial.engine.said == ["Sentence 1.", "Sentence 2."]
    assert trial.told == [Began(1), Hushed(1)]


def test_of_the_sentences_that_wait_only_the_last_one_is_said(trial: Trial) -> None:
    trial.ask(sentence(1))
    trial.engine.began.emit()
    for number in (2, 3):
        trial.ask(Hush(number - 1))
        trial.ask(sentence(number))
    trial.engine.hushed.emit()
    assert trial.engine.said == ["Sentence 1.", "Sentence 3."]
    assert trial.told == [Began(1), Hushed(2)]


def test_a_new_sentence_hushes_the_old_one_also_unasked(trial: Trial) -> None:
    trial.ask(sentence(1))
    trial.ask(sentence(2, "/clips/good.wav"))
    trial.engine.hushed.emit()
    assert trial.player.played
    assert trial.told == [Hushed(1)]


def test_an_engine_that_fails_while_it_is_hushed_is_silent_too(trial: Trial) -> None:
    trial.ask(sentence(1))
    trial.ask(Hush(1))
    trial.engine.failed.emit(Why.ENGINE_FAILED)
    assert trial.told == [Hushed(1)]


def test_hushed_with_nothing_to_be_heard_it_is_silent(trial: Trial) -> None:
    trial.ask(Hush(5))
    assert trial.told == [Hushed(5)]


def test_what_the_engine_says_of_a_sentence_that_is_over_is_not_told(trial: Trial) -> None:
    trial.ask(sentence(1))
    trial.engine.began.emit()
    trial.engine.word.emit(0, 8)
    trial.engine.ended.emit()
    trial.engine.word.emit(9, 2)
    trial.engine.ended.emit()
    trial.engine.failed.emit(Why.ENGINE_FAILED)
    assert trial.told == [Began(1), Word(1, 0, 8), Ended(1)]


def test_what_it_is_asked_is_never_repeated_on_any_output(root: Path) -> None:
    say = json.loads(asked_as_text(Say(1, "My own question", "xx", Voice())))
    for text in (json.dumps(say), json.dumps({**say, "number": "x"})):
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", "narrate", "--engine=mock"],
            cwd=root,
            input=f"{text}\n",
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert "question" not in done.stdout + done.stderr
