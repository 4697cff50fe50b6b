"""The whole kiosk with a real narrator, whose process does what it should not: nobody notices."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from attrs import evolve
from PySide6.QtCore import QProcess, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk, build
from kiosk.content.clips import clip_name
from kiosk.content.model import Guide
from kiosk.content.sentences import sentences
from kiosk.host import paths
from kiosk.host.log import Log
from kiosk.proof.painted import painted
from kiosk.proof.stage import PORTRAIT, USUAL_PX_PER_MM
from kiosk.session.actions import (
    ChangeVoice,
    Listen,
    OpenPlace,
    PickQuestion,
    Start,
    StopListening,
    UseEar,
    VisitorLeft,
)
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.session.voice import Voice
from kiosk.settings.settings import Settings
from kiosk.shell.narrator import Narrator
from tests.shell.speakers import PATIENCE_MS, SAYS, Room

MOCK = paths.this_program("narrate", "--engine=mock")
BEGINS = 'tell("began", number=number)'
LONGEST_BLOCK = 20.0
"""Seconds: far less than a process here hangs, and far more than a busy machine ever takes."""


class Waiting:
    """A kiosk in a waiting room, and how long it ever did not answer."""

    def __init__(self, guide: Guide, narrator: Narrator, log: Log, qtbot: QtBot) -> None:
        self.kiosk: Kiosk = build(
            Settings(reduced_motion=True),
            guide,
            size=PORTRAIT,
            px_per_mm=USUAL_PX_PER_MM,
            log=log,
            narrator=narrator,
        )
        self.narrator = narrator
        self.kiosk.window.show()
        self.guide = guide
        self._qtbot = qtbot
        self._last = time.monotonic()
        self.longest = 0.0
        self._beat = QTimer()
        self._beat.timeout.connect(self._tick)

    def _tick(self) -> None:
        now = time.monotonic()
        self.longest, self._last = max(self.longest, now - self._last), now

    def wakes(self) -> None:
        """Wait until the voice is known, as it is before the first visitor comes."""
        self.narrator.start()
        self.wait(lambda: self.kiosk.ears.can_listen)

    def visits(self, screen: Screen = Screen.RISKS) -> None:
        """Begin a visit on a page, which has been made; from now on nothing may take long."""
        self.do(Start(), OpenPlace(Place(screen)))
        QApplication.processEvents()
        self._last = time.monotonic()
        self._beat.start(5)

    def do(self, *actions: object) -> None:
        assert self.kiosk.store is not None
        for action in actions:
            self.kiosk.store.dispatch(action)  # type: ignore[arg-type]  # an action, as they all are

    @property
    def session(self) -> Session:
        assert self.kiosk.store is not None
        return self.kiosk.store.session

    def wait(self, so: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(so, timeout=PATIENCE_MS)

    def sees(self, words: str) -> bool:
        text = "".join("".join(run.text.split()) for run in painted(self.kiosk.window))
        return "".join(words.split()) in text

    @property
    def at(self) -> int:
        return self.session.listening.at if self.session.listening is not None else -1

    def close(self) -> None:
        self._beat.stop()
        self.kiosk.window.may_close = True
        self.kiosk.window.close()
        self.kiosk.window.deleteLater()
        self.kiosk.deleteLater()


@pytest.fixture
def room(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    room = Room(qtbot, tmp_path)
    yield room
    room.leave()
    qtbot.waitUntil(lambda: not qapp.findChildren(QProcess), timeout=PATIENCE_MS)


@pytest.fixture
def log(tmp_path: Path) -> Log:
    return Log(tmp_path / "kiosk.log")


@pytest.fixture
def opened(guide: Guide, qtbot: QtBot, log: Log) -> Iterator[Callable[..., Waiting]]:
    """Opens a waiting room for a narrator."""
    made: list[Waiting] = []

    def open_for(narrator: Narrator, words: Guide = guide) -> Waiting:
        made.append(Waiting(words, narrator, log, qtbot))
        return made[-1]

    yield open_for
    for each in made:
        each.close()


Opened = Callable[..., Waiting]


def test_a_page_is_read_to_its_end_and_the_screen_never_waits(room: Room, opened: Opened) -> None:
    waiting = opened(room.narrator())
    waiting.wakes()
    waiting.visits()
    waiting.do(Listen())
    assert waiting.session.listening is not None
    waiting.wait(lambda: waiting.session.listening is None)
    assert len([each for each in room.heard if each[0] == "ended"]) > 5
    assert waiting.longest < LONGEST_BLOCK


def test_a_voice_that_hangs_is_ended_and_the_next_sentence_is_said(
    room: Room, opened: Opened
) -> None:
    """The first process hangs with the second sentence; the next one says the third."""
    hangs = "turn == 1 and number == 2 and hang()\n" + SAYS
    waiting = opened(room.narrator(say=hangs, deadline_ms=400))
    waiting.wakes()
    waiting.visits()
    waiting.do(Listen())
    waiting.wait(lambda: waiting.session.listening is None)
    assert len(room.processes) == 2
    told = [each[:2] for each in room.heard]
    assert ("failed", 2) in told
    assert ("ended", 3) in told
    assert waiting.longest < LONGEST_BLOCK


def test_a_voice_that_always_hangs_stops_and_the_screen_says_so(room: Room, opened: Opened) -> None:
    waiting = opened(room.narrator(say="hang()", deadline_ms=200))
    waiting.wakes()
    waiting.visits()
    waiting.do(Listen())
    words = waiting.guide.first.words
    waiting.wait(
        lambda: waiting.session.listening is not None and waiting.session.listening.has_no_voice
    )
    assert waiting.sees(words.no_voice.format(language=words.language_name))
    assert [each[0] for each in room.heard] == ["failed", "failed"]
    assert waiting.longest < LONGEST_BLOCK
    waiting.do(StopListening())
    assert waiting.sees(waiting.guide.first.recovery.short)


@pytest.mark.parametrize(
    "dies",
    [
        f"{BEGINS}\nturn == 1 and number == 2 and os._exit(9)\n" + 'tell("ended", number=number)',
        f"turn == 1 and number == 2 and print('no such answer', flush=True)\n{SAYS}",
        f"turn == 1 and number == 2 and print('x' * 3_000_000, flush=True)\n{SAYS}",
        f"turn == 1 and number == 2 and sys.stdout.buffer.write(bytes(range(256)) * 40)\n{SAYS}",
    ],
    ids=["killed in mid-sentence", "garbage", "much garbage", "bytes"],
)
def test_a_voice_that_dies_or_talks_nonsense_costs_one_sentence(
    room: Room, opened: Opened, dies: str
) -> None:
    waiting = opened(room.narrator(say=dies))
    waiting.wakes()
    waiting.visits()
    waiting.do(Listen())
    waiting.wait(lambda: waiting.session.listening is None)
    told = [each[:2] for each in room.heard]
    assert told.count(("failed", 2)) == 1
    assert ("ended", 1) in told
    assert ("ended", 3) in told
    assert len(room.processes) == 2
    assert waiting.longest < LONGEST_BLOCK


def test_where_no_voice_can_be_started_nothing_is_offered(room: Room, opened: Opened) -> None:
    waiting = opened(room.narrator(command=("/no/such/program",)))
    waiting.narrator.start()
    room.wait(lambda: not QApplication.instance().findChildren(QProcess))  # type: ignore[union-attr]
    waiting.visits()
    assert not waiting.kiosk.ears.can_listen
    assert not waiting.sees(waiting.guide.first.words.listen)
    waiting.do(Listen())
    assert waiting.session.listening is not None
    assert waiting.session.listening.has_no_voice
    assert waiting.longest < LONGEST_BLOCK


def test_a_voice_for_other_languages_is_never_given_the_words(room: Room, opened: Opened) -> None:
    """A kiosk in English whose engine speaks Finnish, Norwegian and no more."""
    waiting = opened(room.narrator(ask='tell("voices", engine="trial", languages=["fi", "nb"])'))
    waiting.narrator.start()
    room.wait(lambda: bool(waiting.narrator.languages))
    waiting.visits()
    assert not waiting.kiosk.ears.can_listen
    waiting.do(Listen())
    words = waiting.guide.first.words
    assert waiting.sees(words.no_voice.format(language=words.language_name))
    assert not [line for line in room.asked if '"say"' in line]


def test_a_voice_that_is_lost_in_a_visit_is_silent_and_the_next_visitor_has_one(
    room: Room, opened: Opened
) -> None:
    waiting = opened(room.narrator(say="turn < 9 and os._exit(9)"))
    waiting.wakes()
    waiting.visits()
    for _ in range(3):
        waiting.do(Listen())
        waiting.wait(
            lambda: waiting.session.listening is not None and waiting.session.listening.is_paused
        )
        waiting.do(StopListening())
    waiting.do(VisitorLeft())
    assert not waiting.kiosk.ears.can_listen
    room.clock.now += 61
    waiting.wakes()
    waiting.visits()
    assert waiting.sees(waiting.guide.first.words.listen)
    assert waiting.longest < LONGEST_BLOCK


# --- recordings ---------------------------------------------------------------------------------


@pytest.fixture
def recorded(guide: Guide, tmp_path: Path) -> Guide:
    """The bundled words, with a folder of recordings that no player can use."""
    folder = tmp_path / "content"
    clips = folder / "clips" / "en"
    clips.mkdir(parents=True)
    title = guide.first.risks.title
    (clips / clip_name("en", title)).write_bytes(b"RIFF\x00\x00 no sound at all")
    for sentence in sentences(guide.first.risks.lead.text.plain, "en")[:1]:
        (clips / clip_name("en", sentence)).write_bytes(b"")
    (clips / clip_name("en", f"{title} as it was called before")).write_bytes(b"old")
    edition = evolve(guide.first, has_clips=True)
    return evolve(guide, folder=folder, editions={**guide.editions, "en": edition})


def test_recordings_that_are_missing_stale_or_broken_give_way_to_the_voice(
    room: Room, opened: Opened, recorded: Guide
) -> None:
    waiting = opened(room.narrator(command=MOCK), recorded)
    waiting.wakes()
    waiting.visits()
    waiting.do(Listen())
    waiting.wait(lambda: waiting.at >= 3 or waiting.session.listening is None)
    told = [each[0] for each in room.heard if each[0] != "word"]
    assert told[:6] == ["began", "ended"] * 3
    assert "failed" not in told
    waiting.do(StopListening())
    assert waiting.longest < LONGEST_BLOCK


def test_where_broken_recordings_are_all_there_is_the_screen_says_that_there_is_no_voice(
    room: Room, opened: Opened, recorded: Guide
) -> None:
    waiting = opened(
        room.narrator(command=paths.this_program("narrate", "--engine=nothing")), recorded
    )
    waiting.narrator.start()
    waiting.visits()
    waiting.do(Listen())
    waiting.wait(
        lambda: waiting.session.listening is None or waiting.session.listening.has_no_voice
    )
    assert waiting.session.listening is not None
    words = waiting.guide.first.words
    assert waiting.sees(words.no_voice.format(language=words.language_name))
    assert not [each for each in room.heard if each[0] == "began"]
    assert waiting.longest < LONGEST_BLOCK


# --- nothing is written -------------------------------------------------------------------------


def everything_in(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("begin", [Listen(), UseEar()], ids=["listening", "by ear"])
def test_of_a_visit_that_was_heard_nothing_is_written(
    room: Room,
    opened: Opened,
    log: Log,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    begin: Listen | UseEar,
) -> None:
    for name in ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    waiting = opened(room.narrator(command=MOCK))
    waiting.wakes()
    log.note("The kiosk is on.")
    before = everything_in(tmp_path)
    waiting.visits()
    waiting.do(ChangeVoice(Voice(speed=200)), begin)
    waiting.wait(lambda: waiting.at >= 3)
    waiting.do(PickQuestion(waiting.guide.first.questions.questions[0].id))
    waiting.do(VisitorLeft())
    after = everything_in(tmp_path)
    assert after == before
    assert any(b"The kiosk is on." in each for each in after.values())
