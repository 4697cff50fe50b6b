"""The attract screen's picture: shown only whole, of this size, and pixel by pixel the same."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.content.loading import load_guide
from kiosk.proof.stage import PORTRAIT, Stage
from kiosk.settings.settings import Settings
from kiosk.shell.first_sight import FirstSight, mark_of

SIZE = QSize(60, 40)


@pytest.fixture
def screen(qtbot: QtBot) -> QWidget:
    """Something that looks like nothing else."""
    label = QLabel("Touch")
    label.resize(SIZE)
    label.setStyleSheet("background: #043B43; color: white")
    qtbot.addWidget(label)
    return label


def sight_in(state: Path, mark: str = "a", size: QSize = SIZE, ratio: float = 1.0) -> FirstSight:
    return FirstSight(state, mark, size, ratio)


def pixels(widget: QWidget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def kept(state: Path) -> Path:
    (only,) = state.glob("attract-*")
    return only


def test_the_mark_changes_with_each_part() -> None:
    marks = {mark_of(parts) for parts in ((1, "a"), (2, "a"), (1, "b"), (1, "a", 0))}
    assert len(marks) == 4


def test_at_first_there_is_nothing_to_show(qapp: QApplication, tmp_path: Path) -> None:
    assert not sight_in(tmp_path).is_kept
    assert sight_in(tmp_path).pane() is None


def test_what_was_kept_is_shown_pixel_by_pixel(screen: QWidget, tmp_path: Path) -> None:
    sight_in(tmp_path / "state").keep(screen)
    later = sight_in(tmp_path / "state")
    assert later.is_kept
    pane = later.pane()
    assert pane is not None
    pane.resize(SIZE)
    assert pixels(pane) == pixels(screen)
    later.end()


def test_the_real_attract_screen_looks_the_same(
    qapp: QApplication, root: Path, tmp_path: Path
) -> None:
    guide = load_guide(root / "resources" / "content", root / "resources" / "words").guide
    stage = Stage(Settings(), guide, PORTRAIT)
    sight = sight_in(tmp_path, size=QSize(*PORTRAIT))
    sight.keep(stage.window)
    pane = sight.pane()
    assert pane is not None
    pane.resize(*PORTRAIT)
    assert pixels(pane) == pixels(stage.window)
    sight.end()
    stage.close()


def test_a_touch_on_it_is_announced(qtbot: QtBot, screen: QWidget, tmp_path: Path) -> None:
    sight = sight_in(tmp_path)
    sight.keep(screen)
    pane = sight.pane()
    assert pane is not None
    pane.resize(SIZE)
    pane.show()
    with qtbot.waitSignal(sight.touched):
        QTest.mouseClick(pane, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    sight.end()


@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: whole[:0],
        lambda whole: whole[:20],
        lambda whole: whole[:-1],
        lambda whole: whole[: len(whole) // 2],
        lambda whole: whole + b"\0",
        lambda whole: bytes(len(whole)),
        lambda whole: b"PNG" + whole[3:],
    ],
    ids=["no bytes", "head cut", "a byte short", "half", "a byte more", "zeros", "another kind"],
)
def test_a_damaged_picture_is_not_shown_and_is_kept_anew(
    screen: QWidget, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    sight = sight_in(tmp_path)
    sight.keep(screen)
    whole = kept(tmp_path).read_bytes()
    kept(tmp_path).write_bytes(damage(whole))
    assert sight.pane() is None
    assert not sight.is_kept
    sight.keep(screen)
    assert kept(tmp_path).read_bytes() == whole
    assert sight.is_kept


def test_a_picture_that_no_one_can_read_is_thrown_away(screen: QWidget, tmp_path: Path) -> None:
    sight = sight_in(tmp_path)
    sight.keep(screen)
    whole = bytearray(kept(tmp_path).read_bytes())
    whole[28:34] = b"\xff" * 6  # so many colours and such packing are not known
    kept(tmp_path).write_bytes(whole)
    assert sight.pane() is None
    assert not sight.is_kept


def test_a_picture_of_another_size_is_not_shown(screen: QWidget, tmp_path: Path) -> None:
    sight_in(tmp_path).keep(screen)
    other = sight_in(tmp_path, size=QSize(40, 60))
    assert not other.is_kept
    assert other.pane() is None


def test_a_picture_with_another_mark_is_not_shown_and_goes(screen: QWidget, tmp_path: Path) -> None:
    sight_in(tmp_path, "old").keep(screen)
    new = sight_in(tmp_path, "new")
    assert new.pane() is None
    new.keep(screen)
    assert kept(tmp_path).name == "attract-new.bmp"


def test_a_window_of_another_size_is_not_kept(screen: QWidget, tmp_path: Path) -> None:
    sight_in(tmp_path, size=QSize(61, 40)).keep(screen)
    assert list(tmp_path.iterdir()) == []


DENSE = """
import sys
from pathlib import Path
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel
from kiosk.shell.first_sight import FirstSight
application = QApplication([])
label = QLabel("Touch")
label.resize(60, 40)
ratio = label.devicePixelRatio()
sight = FirstSight(Path(sys.argv[1]), "a", QSize(60, 40), ratio)
sight.keep(label)
pane = sight.pane()
pane.resize(60, 40)
there, before = (each.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
                 for each in (pane, label))
print(ratio, there.width(), there.height(), there == before)
"""


def test_on_a_dense_screen_all_its_own_pixels_are_kept(root: Path, tmp_path: Path) -> None:
    surroundings = {**os.environ, "QT_SCALE_FACTOR": "2"}
    said = subprocess.run(
        [sys.executable, "-c", DENSE, str(tmp_path)],
        cwd=root,
        env=surroundings,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert said == "2.0 120 80 True\n"
    assert not sight_in(tmp_path, ratio=1.0).is_kept


def test_a_folder_that_may_not_be_read_is_as_an_empty_one(
    screen: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sight = sight_in(tmp_path)
    sight.keep(screen)

    def refuses(*args: object, **more: object) -> None:
        raise PermissionError(13, "Permission denied")

    for name in ("open", "stat", "glob", "mkdir"):
        monkeypatch.setattr(Path, name, refuses)
    assert not sight.is_kept
    assert sight.pane() is None
    sight.keep(screen)


def test_a_state_folder_that_is_a_file_costs_nothing_but_time(
    screen: QWidget, tmp_path: Path
) -> None:
    (tmp_path / "state").write_text("in the way")
    sight = sight_in(tmp_path / "state")
    sight.keep(screen)
    assert sight.pane() is None


def test_a_full_disk_leaves_no_half_picture(screen: QWidget, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="Windows sets no limits to files")
    sight = sight_in(tmp_path)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        sight.keep(screen)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert not sight.is_kept
    assert list(tmp_path.iterdir()) == []
