"""Words that staff change while the kiosk is on: only whole ones reach the screen."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.app import _read_again, guide_to_begin_with
from kiosk.host.log import Log
from kiosk.proof.stage import PORTRAIT, Stage
from kiosk.session.actions import OpenPlace, Start
from kiosk.session.places import Place, Screen
from kiosk.settings.settings import Settings


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
    content: Path, qapp: QApplication, old: str, new: str
) -> None:
    settings = Settings(content=content)
    guide = guide_to_begin_with(settings, Log(None))
    assert guide is not None
    assert guide.folder == content
    stage = Stage(settings, guide, PORTRAIT)
    edit(content / "en" / "about.yaml", old, new)
    _read_again(settings, stage.kiosk, Log(None))
    stage.do(Start(), OpenPlace(Place(Screen.ABOUT)))
    assert not stage.window.grab().isNull()
    assert stage.kiosk.store is not None
    assert stage.kiosk.store.guide is guide
    stage.close()
