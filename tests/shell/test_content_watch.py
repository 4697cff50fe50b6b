"""Noticing that somebody has changed the words."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.loading import Loaded
from kiosk.content.problem import Problem
from kiosk.shell.content_watch import AGAIN_SECONDS, ContentWatch

BROKEN = Loaded(None, (Problem("clinic.yaml", 1, "It is wrong", "it is right"),))


class Reading:
    """A clock that goes when it is told to, and a loader that counts."""

    def __init__(self, folder: Path) -> None:
        self.now = 100.0
        self.times = 0
        self.watch = ContentWatch(folder, self.load, lambda: self.now)

    def load(self) -> Loaded:
        self.times += 1
        return BROKEN

    def looks(self) -> bool:
        before = self.times
        loaded = self.watch.look()
        assert (loaded is not None) == (self.times > before)
        return loaded is not None


def test_a_change_is_read_once_it_has_settled(tmp_path: Path) -> None:
    page = tmp_path / "clinic.yaml"
    page.write_text("name: one")
    reading = Reading(tmp_path)
    assert not reading.looks()
    page.write_text("name: another")
    assert not reading.looks()  # it may still be being copied
    assert reading.looks()
    assert not reading.looks()


def test_a_folder_that_goes_on_changing_is_waited_for(tmp_path: Path) -> None:
    reading = Reading(tmp_path)
    for number in range(5):
        (tmp_path / f"page-{number}.yaml").write_text("half")
        assert not reading.looks()
    assert reading.looks()


def test_a_change_that_is_taken_back_is_not_read(tmp_path: Path) -> None:
    reading = Reading(tmp_path)
    stray = tmp_path / "stray.yaml"
    stray.write_text("x")
    assert not reading.looks()
    stray.unlink()
    assert not reading.looks()
    assert not reading.looks()


def test_a_folder_that_goes_away_and_comes_back_is_read_each_time(tmp_path: Path) -> None:
    folder = tmp_path / "share"
    folder.mkdir()
    (folder / "clinic.yaml").write_text("name: one")
    reading = Reading(folder)
    folder.rename(tmp_path / "gone")
    assert not reading.looks()
    assert reading.looks()
    (tmp_path / "gone").rename(folder)
    assert not reading.looks()
    assert reading.looks()


def test_words_with_problems_are_read_again_every_minute(tmp_path: Path) -> None:
    reading = Reading(tmp_path)
    reading.watch.expect_better()
    for _ in range(3):
        reading.now += AGAIN_SECONDS - 1
        assert not reading.looks()
        reading.now += 1
        assert reading.looks()


def test_whole_words_are_not_read_again(tmp_path: Path) -> None:
    reading = Reading(tmp_path)
    reading.now += 10 * AGAIN_SECONDS
    assert not reading.looks()
