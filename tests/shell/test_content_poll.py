"""Words that change reach the screen's thread, and a share that hangs keeps nobody waiting."""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.content.loading import Loaded, load_guide
from kiosk.content.problem import Problem
from kiosk.shell.collector import Collector
from kiosk.shell.content_poll import ContentPoll

OFTEN = 0.01


def broken(count: int) -> Loaded:
    return Loaded(None, tuple(Problem("a.yaml", n, "wrong", "right") for n in range(count)))


@pytest.fixture(scope="module")
def whole(root: Path) -> Loaded:
    loaded = load_guide(root / "resources" / "content", root / "resources" / "words")
    assert loaded.guide is not None
    return loaded


class Source:
    """What a load gives next, and the threads in which it was asked."""

    def __init__(self, given: Loaded) -> None:
        self.given = given
        self.threads: list[threading.Thread] = []
        self.goes_on = threading.Event()
        self.goes_on.set()

    def load(self) -> Loaded:
        self.threads.append(threading.current_thread())
        self.goes_on.wait(20)
        return self.given


@pytest.fixture
def source(whole: Loaded) -> Iterator[Source]:
    source = Source(whole)
    yield source
    source.goes_on.set()


def heard(poll: ContentPoll) -> list[object]:
    said: list[object] = []
    poll.words_read.connect(lambda guide: said.append((guide, threading.current_thread())))
    poll.refused.connect(said.append)
    return said


def test_new_words_come_to_the_screens_thread(qtbot: QtBot, tmp_path: Path, source: Source) -> None:
    poll = ContentPoll(tmp_path, OFTEN, source.load)
    said = heard(poll)
    poll.start()
    (tmp_path / "clinic.yaml").write_text("name: one")
    qtbot.waitUntil(lambda: bool(said), timeout=6000)
    poll.stop()
    assert said == [(source.given.guide, threading.main_thread())]
    assert [thread is threading.main_thread() for thread in source.threads] == [False]
    assert gc.isenabled()


def test_a_share_that_hangs_holds_neither_the_screen_nor_the_exit(
    qtbot: QtBot, tmp_path: Path, source: Source
) -> None:
    source.goes_on.clear()
    poll = ContentPoll(tmp_path, OFTEN, source.load)
    said = heard(poll)
    poll.start()
    (tmp_path / "clinic.yaml").write_text("name: one")
    qtbot.waitUntil(lambda: bool(source.threads), timeout=6000)  # the screen's loop runs on
    began = time.monotonic()
    poll.stop()
    assert time.monotonic() - began < 1
    assert source.threads[0].daemon
    source.goes_on.set()
    source.threads[0].join(5)
    qtbot.wait(20)
    assert not said
    gc.enable()


def test_a_poll_that_is_stopped_looks_no_more(qtbot: QtBot, tmp_path: Path, source: Source) -> None:
    poll = ContentPoll(tmp_path, OFTEN, source.load)
    poll.start()
    poll.stop()
    (tmp_path / "clinic.yaml").write_text("name: one")
    qtbot.wait(100)
    assert not source.threads


def test_a_poll_may_go_while_its_thread_still_hangs(
    qtbot: QtBot, tmp_path: Path, source: Source
) -> None:
    source.goes_on.clear()
    above = QObject()
    poll = ContentPoll(tmp_path, OFTEN, source.load, above)
    poll.start()
    (tmp_path / "clinic.yaml").write_text("name: one")
    qtbot.waitUntil(lambda: bool(source.threads), timeout=6000)
    poll.stop()
    above.deleteLater()
    qtbot.wait(20)
    source.goes_on.set()
    source.threads[0].join(5)
    assert not source.threads[0].is_alive()
    gc.enable()


def test_the_log_hears_a_sentence_again_only_when_it_changes(
    qtbot: QtBot, tmp_path: Path, source: Source
) -> None:
    page = tmp_path / "clinic.yaml"
    poll = ContentPoll(tmp_path, OFTEN, source.load)
    said = heard(poll)
    for number, given in enumerate((broken(1), broken(1), broken(2), source.given, broken(2))):
        source.given = given
        page.write_text("x" * (number + 1))
        poll.look()
        poll.look()
    one, two, came, again = said
    assert "has 1 problem " in str(one)
    assert "has 2 problems" in str(two)
    assert isinstance(came, tuple)
    assert again == two


def test_a_failed_share_is_asked_again_though_nothing_changed(
    qtbot: QtBot, tmp_path: Path, source: Source
) -> None:
    now = [0.0]
    poll = ContentPoll(tmp_path, OFTEN, source.load, clock=lambda: now[0])
    said = heard(poll)
    poll.start(is_whole=False)
    qtbot.wait(50)
    assert not said
    now[0] = 60.0
    qtbot.waitUntil(lambda: bool(said), timeout=6000)
    poll.stop()


def test_garbage_is_collected_in_the_screens_thread_alone(qtbot: QtBot) -> None:
    class Ring:
        def __init__(self, threads: list[threading.Thread]) -> None:
            self.ring = self
            self.threads = threads

        def __del__(self) -> None:
            self.threads.append(threading.current_thread())

    threads: list[threading.Thread] = []
    above = QObject()
    gc.collect()
    collector = Collector(above)

    def litter() -> None:
        for _ in range(3_000):
            Ring(threads)

    beside = threading.Thread(target=litter)
    beside.start()
    beside.join()
    assert not threads
    collector.collect()
    collector.end()
    assert set(threads) == {threading.main_thread()}
    assert gc.isenabled()
