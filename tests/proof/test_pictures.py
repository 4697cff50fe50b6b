"""Pictures of every screen, and the walk through all of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Guide, Method
from kiosk.proof.pictures import UnknownNameError, take_pictures
from kiosk.proof.stage import LANDSCAPE, PORTRAIT, Stage
from kiosk.proof.walk import walk_through
from kiosk.session.reading_order import reading_order
from kiosk.settings.settings import Settings

pytestmark = pytest.mark.usefixtures("qapp")


def test_one_screen_may_be_taken_by_its_name(tmp_path: Path) -> None:
    code = take_pictures(tmp_path, Settings(), sizes=[PORTRAIT, (1200, 1920)], only="home")
    assert code == 0
    assert [path.relative_to(tmp_path).as_posix() for path in sorted(tmp_path.rglob("*.png"))] == [
        "1200x1920/home.png",
        "portrait/home.png",
    ]
    assert QImage(str(tmp_path / "portrait" / "home.png")).width() == PORTRAIT[0]


def test_a_screen_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match="There is no screen 'nowhere'"):
        take_pictures(tmp_path, Settings(), sizes=[PORTRAIT], only="nowhere")


def test_pictures_in_a_language_are_in_that_language_before_it_is_offered(
    tmp_path: Path, guide: Guide
) -> None:
    assert "es" not in guide.offered
    for language in ("", "es"):
        taken = take_pictures(
            tmp_path, Settings(), sizes=[PORTRAIT], only="help", language=language
        )
        assert taken == 0
    english, spanish = (
        QImage(str(tmp_path / it / "help.png")) for it in ("portrait", "portrait-es")
    )
    # The heading: whatever else is on the screen.
    heading = QRect(0, 80, PORTRAIT[0], 70)
    assert not english.isNull()
    assert english.copy(heading) != spanish.copy(heading)


def test_the_calm_screen_is_there_too(tmp_path: Path) -> None:
    assert take_pictures(tmp_path, Settings(), sizes=[LANDSCAPE], only="calm") == 0
    assert (tmp_path / "landscape" / "calm.png").exists()


def test_a_full_disk_is_an_error_and_leaves_no_half_picture(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="Windows sets no limits to files")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(OSError, match="File too large"):
            take_pictures(tmp_path, Settings(), sizes=[PORTRAIT], only="home")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(tmp_path.rglob("*.png")) == []


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_the_walk_by_touch_comes_by_every_place_in_order(
    qapp: QApplication, guide: Guide, size: tuple[int, int]
) -> None:
    stage = Stage(Settings(), guide, size)
    seen = list(walk_through(stage))
    places = [
        f"{place.screen.value}-{place.item}" if place.item else place.screen.value
        for place in reading_order(guide.first, Method.VERTEBROPLASTY)
    ]
    assert list(dict.fromkeys(seen)) == ["attract", "home", *places]
    assert seen[-1] == "home"
    stage.close()
