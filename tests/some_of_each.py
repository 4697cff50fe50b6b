"""Fewer scenes for tests that walk through them all: `kiosk audit` looks at every one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kiosk.content.model import Guide
from kiosk.proof.scenes import Scene, scenes

MANY = ("sources", "word")
"""A list of sources for each page, and a card for each hard word: these are alike."""
MOST = 4


def some_of_each(guide: Guide) -> Iterator[Scene]:
    """Give all scenes, but only a few of kinds of which there are many."""
    seen: Counter[str] = Counter()
    for scene in scenes(guide):
        kind = scene.name.partition("-")[0]
        seen[kind] += 1
        if kind not in MANY or seen[kind] <= MOST:
            yield scene
