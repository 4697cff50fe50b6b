"""Words that staff change while the kiosk is on: only whole ones reach the screen."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.host.log import Log
from kiosk.proof.stage import PORTRAIT, Stage
from kiosk.session.actions import OpenPlace, Start
from kiosk.session.places import Place, Screen
from kiosk.settings.settings import Settings
from kiosk.shell.content_poll import ContentPoll
from kiosk.shell.words_to_show import guide_to_begin_with, load_words


@pytest.fixture
def content(root: Path, tmp_path: Path) -> Path:
    """A copy of the bundled words, to be edited."""
    return Path(shutil.copytree(root / "resources" / "content", tmp_path / "content"))


def edit(page: Path, old: str, new: str) -> None:
    text = page.read_text(encoding="utf-8")
    assert old in text
    page.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [("at: fracture", "at: fractrue"), ("spine.svg", "spin.svg"), ("backdrop", "backdorp")],
)
def test_a_slip_in_a_picture_keeps_the_words_from_before(
    content: Path, qtbot: QtBot, old: str, new: str
) -> None:
    settings = Settings(content=content)
    guide = guide_to_begin_with(settings, Log(None))
    assert guide is not None
    assert guide.folder == content
    stage = Stage(settings, guide, PORTRAIT)
    poll = ContentPoll(content, 3600, lambda: load_words(settings))
    poll.words_read.connect(stage.kiosk.offer_guide)
    edit(content / "en" / "about.yaml", old, new)
    with qtbot.waitSignal(poll.refused):
        poll.look()
        poll.look()
    stage.do(Start(), OpenPlace(Place(Screen.ABOUT)))
    assert not stage.window.grab().isNull()
    assert stage.kiosk.store is not None
    assert stage.kiosk.store.guide is guide
    stage.close()


def photo(colour: Qt.GlobalColor) -> bytes:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(colour)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def pixels_of(stage: Stage, colour: Qt.GlobalColor) -> int:
    image = stage.window.grab().toImage()
    wanted = QColor(colour).rgb()
    points = ((x, y) for x in range(0, image.width(), 5) for y in range(0, image.height(), 5))
    return sum(image.pixel(x, y) == wanted for x, y in points)


def test_a_mark_that_comes_with_other_words_is_shown_with_them(
    content: Path, qapp: QApplication
) -> None:
    settings = Settings(content=content)
    stage = Stage(settings, guide_to_begin_with(settings, Log(None)), PORTRAIT)
    assert pixels_of(stage, Qt.GlobalColor.magenta) == 0
    (content / "images").mkdir()
    (content / "images" / "mark.png").write_bytes(photo(Qt.GlobalColor.magenta))
    clinic = (content / "clinic.yaml").read_text(encoding="utf-8")
    lines = [line for line in clinic.splitlines() if not line.startswith("logo:")]
    (content / "clinic.yaml").write_text("\n".join([*lines, "logo: mark.png", ""]), "utf-8")
    mended = guide_to_begin_with(settings, Log(None))
    assert mended is not None
    shutil.rmtree(content / "images")  # the share is gone; what was read stays
    stage.kiosk.offer_guide(mended)
    stage.settle()
    assert pixels_of(stage, Qt.GlobalColor.magenta) > 10
    stage.close()
