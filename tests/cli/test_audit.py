"""What `kiosk audit` says before it looks at any screen."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Say


def test_content_that_cannot_be_shown_is_told_without_looking_at_screens(
    say: Say, machine: Path
) -> None:
    folder = machine / "content"
    folder.mkdir()
    (folder / "clinic.yaml").write_text("name: Spine Clinic\nlanguages: [en]\n", encoding="utf-8")
    answer = say("audit", folder)
    assert answer.code == 1
    assert "C-10" in answer.out or "content" in answer.out
    assert answer.out.splitlines()[-1].endswith("0 screenfuls of 0 cells were looked at.")
    assert "Traceback" not in answer.err


def test_the_same_is_told_as_json(say: Say, machine: Path) -> None:
    answer = say("audit", machine / "nowhere", "--json")
    assert answer.code == 1
    told = json.loads(answer.out)
    assert told["cells"] == 0
    assert told["violations"]
    assert {"requirement", "screen", "wanted", "cells", "count"} <= set(told["violations"][0])


def test_broken_settings_stop_it(say: Say) -> None:
    answer = say("audit", "--mount", "nine")
    assert answer.code == 10
    assert "mount" in answer.err
