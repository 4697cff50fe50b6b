"""Every screen, in both ways it may hang on the wall: nothing cut, faint, small or too close."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Guide
from kiosk.proof.audit import audit
from kiosk.proof.scenes import scenes
from kiosk.proof.stage import LANDSCAPE, PORTRAIT, USUAL_PX_PER_MM, Stage
from kiosk.session.places import Screen
from kiosk.settings.settings import Settings

TOPICS = (*(screen.value for screen in Screen), "word", "still", "start")


SCREENS = {
    "portrait": (PORTRAIT, USUAL_PX_PER_MM),
    "landscape": (LANDSCAPE, USUAL_PX_PER_MM),
    "portrait of 18.5 inches": (PORTRAIT, 4.69),
    "portrait of 43 inches": (PORTRAIT, 2.02),
    "landscape of 43 inches": (LANDSCAPE, 2.02),
}


@pytest.fixture(scope="module", params=SCREENS.values(), ids=list(SCREENS))
def stage(request: pytest.FixtureRequest, guide: Guide, qapp: QApplication) -> Iterator[Stage]:
    size, px_per_mm = request.param
    stage = Stage(Settings(px_per_mm=px_per_mm), guide, size)
    yield stage
    stage.close()


@pytest.mark.parametrize("topic", TOPICS)
def test_every_screenful_passes(stage: Stage, guide: Guide, topic: str) -> None:
    wanted = [scene for scene in scenes(guide) if _topic(scene.name) == topic]
    assert wanted
    findings: list[str] = []
    for scene in wanted:
        stage.show(scene)
        for number in stage.screenfuls():
            found = audit(stage.window, stage.px_per_mm)
            findings += [f"{scene.name} {number}: {finding}" for finding in found]
    assert not findings, "\n".join(findings)


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_the_calm_screen_passes(qapp: QApplication, size: tuple[int, int]) -> None:
    stage = Stage(Settings(), None, size)
    assert audit(stage.window, stage.px_per_mm) == ()
    stage.close()


def test_no_two_scenes_share_a_name(guide: Guide) -> None:
    names = [scene.name for scene in scenes(guide)]
    assert len(names) == len(set(names))
    assert {_topic(name) for name in names} == set(TOPICS)


def _topic(name: str) -> str:
    """Give the longest topic that a name begins with: `my-list-full` is about `my-list`."""
    return max((topic for topic in TOPICS if name.startswith(topic)), key=len)
