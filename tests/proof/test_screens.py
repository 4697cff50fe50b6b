"""The first screenful of each topic, at other sizes than the audit's: nothing cut, faint or small.

`kiosk audit` (`python3 dev.py audit`) looks at every screenful of every screen in the sizes that
clinics buy; this is what a change of a view meets first, and what the matrix leaves out.
"""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Guide
from kiosk.proof.audit import audit
from kiosk.proof.faults import Fault
from kiosk.proof.scenes import Scene, scenes
from kiosk.proof.stage import LANDSCAPE, PORTRAIT, Stage
from kiosk.session.places import Screen
from kiosk.settings.settings import Settings

TOPICS = (*(screen.value for screen in Screen), "word", "still", "start", "cleaning")

LOOKED_AT = {
    "portrait of 21.5 inches": (PORTRAIT, 4.034),
    "landscape of 21.5 inches": (LANDSCAPE, 4.034),
    "portrait of 18.5 inches": (PORTRAIT, 4.69),
    "portrait of 43 inches": (PORTRAIT, 2.02),
    "landscape of 43 inches": (LANDSCAPE, 2.02),
}

OF_THE_WORDS = (Fault.MANY_WORDS, Fault.MANY_BULLETS, Fault.LONG_NAME)
"""What the clinic's words make of a screen, which staff may mend: `kiosk audit` tells it."""


@pytest.mark.parametrize("name", LOOKED_AT)
def test_the_first_page_of_each_topic_passes(qapp: QApplication, guide: Guide, name: str) -> None:
    size, px_per_mm = LOOKED_AT[name]
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
    known = {_topic(name) for name in names}
    # Nothing leads to the list of languages where there is only one.
    assert known | {Screen.LANGUAGES.value} == set(TOPICS)


def _findings(stage: Stage, wanted: Iterable[Scene]) -> list[str]:
    """Give all that is wrong on the first screenful of these scenes."""
    findings: list[str] = []
    for scene in wanted:
        stage.show(scene)
        found = audit(stage.window, stage.px_per_mm)
        findings += [f"{scene.name}: {it}" for it in found if it.fault not in OF_THE_WORDS]
    return findings


def _topic(name: str) -> str:
    """Give the longest topic that a name begins with: `my-list-full` is about `my-list`."""
    return max((topic for topic in TOPICS if name.startswith(topic)), key=len)
