"""Every screen, in both ways it may hang on the wall: nothing cut, faint, small or too close."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Guide
from kiosk.proof.audit import audit
from kiosk.proof.scenes import Scene, scenes
from kiosk.proof.stage import LANDSCAPE, PORTRAIT, Stage
from kiosk.session.places import Screen
from kiosk.settings.settings import Settings

TOPICS = (*(screen.value for screen in Screen), "word", "still", "start")


OTHER_SCREENS = {
    "portrait of 18.5 inches": (PORTRAIT, 4.69),
    "portrait of 43 inches": (PORTRAIT, 2.02),
    "landscape of 43 inches": (LANDSCAPE, 2.02),
}


@pytest.fixture(scope="module", params=[PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def stage(request: pytest.FixtureRequest, guide: Guide, qapp: QApplication) -> Iterator[Stage]:
    stage = Stage(Settings(), guide, request.param)
    yield stage
    stage.close()


@pytest.mark.parametrize("topic", TOPICS)
def test_every_screenful_passes(stage: Stage, guide: Guide, topic: str) -> None:
    wanted = [scene for scene in scenes(guide) if _topic(scene.name) == topic]
    assert wanted
    findings = _findings(stage, wanted)
    assert not findings, "\n".join(findings)


@pytest.mark.parametrize("name", OTHER_SCREENS)
def test_the_first_page_of_each_topic_passes_on_other_screens(
    qapp: QApplication, guide: Guide, name: str
) -> None:
    size, px_per_mm = OTHER_SCREENS[name]
    stage = Stage(Settings(px_per_mm=px_per_mm), guide, size)
    findings = _findings(stage, [scene for scene in scenes(guide) if scene.name in TOPICS])
    stage.close()
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


def _findings(stage: Stage, wanted: Iterable[Scene]) -> list[str]:
    """Give all that is wrong on these scenes, on every screenful of each."""
    findings: list[str] = []
    for scene in wanted:
        stage.show(scene)
        for number in stage.screenfuls():
            found = audit(stage.window, stage.px_per_mm)
            findings += [f"{scene.name} {number}: {finding}" for finding in found]
    return findings


def _topic(name: str) -> str:
    """Give the longest topic that a name begins with: `my-list-full` is about `my-list`."""
    return max((topic for topic in TOPICS if name.startswith(topic)), key=len)
