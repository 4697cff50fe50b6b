"""How long it takes to make ready what is read of the longest page, beside the page change.

In a process of its own, without a display: `listening.telling` starts it and reads what it prints.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable


def compare(rounds: int) -> dict[str, object]:
    """Give the longest page's name and sentences, and the CPU milliseconds of both."""
    from PySide6.QtWidgets import QApplication

    from kiosk.proof.scenes import scenes
    from kiosk.proof.stage import PORTRAIT, Stage
    from kiosk.settings.settings import Settings
    from kiosk.shell.words_to_show import load_words

    application = QApplication([])
    settings = Settings()
    guide = load_words(settings).guide
    assert guide is not None  # its own words are whole
    stage = Stage(settings, guide, PORTRAIT, has_voice=True)
    home = next(it for it in scenes(guide) if it.name == "home")

    def sentences() -> int:
        told = stage.window.tell(is_by_ear=False)
        return len(told.transcript.sentences) if told is not None else 0

    lengths = {}
    for scene in scenes(guide):
        stage.show(scene)
        lengths[scene] = sentences()
    longest = max(lengths, key=lambda scene: lengths[scene])
    *before, last = longest.actions[1:]
    changes: list[float] = []
    tellings: list[float] = []
    for _ in range(rounds):
        stage.show(home)
        stage.do(*before)
        changes.append(_milliseconds(lambda: stage.do(last)))
        tellings.append(_milliseconds(lambda: stage.window.tell(is_by_ear=False)))
    stage.close()
    application.quit()
    found = {"page": longest.name, "sentences": lengths[longest]}
    return {**found, "changes": changes, "tellings": tellings}


def _milliseconds(act: Callable[[], object]) -> float:
    """Give the CPU time that something takes."""
    begun = time.process_time()
    act()
    return (time.process_time() - begun) * 1000


if __name__ == "__main__":
    print(json.dumps(compare(int(sys.argv[1]))))
