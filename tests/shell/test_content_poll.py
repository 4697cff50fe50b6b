"""Noticing that somebody has changed the words."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from kiosk.shell.content_poll import ContentPoll

LONG = 3600


def announcements(poll: ContentPoll) -> list[bool]:
    heard: list[bool] = []
    poll.changed_on_disk.connect(lambda: heard.append(True))
    return heard


def test_a_change_is_announced_once_it_has_settled(qtbot: QtBot, tmp_path: Path) -> None:
    page = tmp_path / "clinic.yaml"
    page.write_text("name: one")
    poll = ContentPoll(tmp_path, LONG)
    heard = announcements(poll)
    page.write_text("name: another")
    poll.look()
    assert not heard  # it may still be being copied
    poll.look()
    assert heard == [True]
    poll.look()
    assert heard == [True]


def test_a_folder_that_goes_on_changing_is_waited_for(qtbot: QtBot, tmp_path: Path) -> None:
    poll = ContentPoll(tmp_path, LONG)
    heard = announcements(poll)
    for number in range(5):
        (tmp_path / f"page-{number}.yaml").write_text("half")
        poll.look()
    assert not heard
    poll.look()
    assert heard == [True]


def test_a_change_that_is_taken_back_is_not_announced(qtbot: QtBot, tmp_path: Path) -> None:
    poll = ContentPoll(tmp_path, LONG)
    heard = announcements(poll)
    stray = tmp_path / "stray.yaml"
    stray.write_text("x")
    poll.look()
    stray.unlink()
    poll.look()
    poll.look()
    assert not heard


def test_a_folder_that_goes_away_and_comes_back_is_announced_each_time(
    qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "share"
    folder.mkdir()
    (folder / "clinic.yaml").write_text("name: one")
    poll = ContentPoll(folder, LONG)
    heard = announcements(poll)
    folder.rename(tmp_path / "gone")
    poll.look()
    poll.look()
    assert heard == [True]
    (tmp_path / "gone").rename(folder)
    poll.look()
    poll.look()
    assert heard == [True, True]


def test_it_looks_by_itself(qtbot: QtBot, tmp_path: Path) -> None:
    poll = ContentPoll(tmp_path, 1)
    (tmp_path / "clinic.yaml").write_text("name: one")
    with qtbot.waitSignal(poll.changed_on_disk, timeout=6000):
        pass
