"""The whole program used as a screen reader uses it: by what is told of it, over AT-SPI.

Nothing is touched and no pixel is looked at. `/usr/bin/python3` drives it, which has Debian's
pyatspi; `at_spi_driver.py` writes down what it did and saw.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.loading import load_guide
from kiosk.content.model import Edition, Method
from kiosk.host import paths
from tests.packaged.conftest import PX_PER_MM
from tests.packaged.screen import Screen

pytestmark = pytest.mark.packaged

DRIVER = Path(__file__).with_name("at_spi_driver.py")
PYTHON = "/usr/bin/python3"
PATIENCE = 300

TOGETHER = '"$@" & kiosk=$!; trap "kill $kiosk" EXIT; exec 3<&0; {python} {driver} <&3'
"""The program and what drives it, in one session bus."""

BUTTON, LABEL, HEADING, TAB = "push button", "label", "heading", "page tab"

Step = dict[str, Any]


@pytest.fixture
def edition() -> Edition:
    """The words that are on the screen."""
    guide = load_guide(paths.bundled_content(), paths.words()).guide
    assert guide is not None
    return guide.first


@pytest.fixture
def program(packaged: Path) -> list[str]:
    """What starts the kiosk."""
    return [str(packaged)]


def heading(name: str, level: int) -> Step:
    """Give what is told of a heading."""
    return {"see": name, "role": HEADING, "level": str(level)}


def way_through_the_procedure(edition: Edition) -> Iterator[Step]:
    """Go from the attract screen through the tabs to the last step of the procedure."""
    words, procedure = edition.words, edition.procedure
    yield heading(words.attract_title, 1)
    yield {"press": words.touch_to_start, "role": BUTTON}
    yield heading(words.home_title, 1)
    yield {"press": procedure.short, "role": TAB, "not": ["selected"]}
    yield {"see": procedure.short, "role": TAB, "states": ["selected"]}
    yield heading(procedure.title, 1)
    chosen = procedure.methods[Method.VERTEBROPLASTY]
    yield {"see": chosen, "role": "radio button", "states": ["checked"]}
    steps = procedure.steps_of(Method.VERTEBROPLASTY)
    for number, step in enumerate(steps, start=1):
        by = [words.more, words.next, words.next_to.format(title=step.heading)]
        count = words.step_of.format(number=number, count=len(steps))
        yield {"see": count, "role": LABEL, "by": by if number > 1 else []}
        yield heading(step.heading, 2)
        yield {"see": step.picture.alt, "role": "image"}


def driven(program: list[str], way: list[Step], screen: Screen, folder: Path) -> str:
    """Start the program on a screen and a bus of its own, go the way, and give what was seen."""
    bus = shutil.which("dbus-run-session")
    assert bus is not None, "install dbus and at-spi2-core"
    assert Path(PYTHON).exists(), "install python3 and python3-pyatspi"
    runtime = folder / "run"
    runtime.mkdir(mode=0o700)
    kiosk = [
        *(*program, "--reduced-motion", "--px-per-mm", str(PX_PER_MM)),
        *("--state", str(folder / "state")),
    ]
    together = TOGETHER.format(python=PYTHON, driver=DRIVER)
    done = subprocess.run(
        [bus, "--", "/bin/sh", "-c", together, "sh", *kiosk],
        input=json.dumps(way),
        env=screen.environment()
        | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "XDG_RUNTIME_DIR": str(runtime)},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout


def test_a_screen_reader_gets_from_the_attract_screen_to_the_last_step_of_the_procedure(
    program: list[str], screen: Screen, edition: Edition, tmp_path: Path
) -> None:
    way = [*way_through_the_procedure(edition)]
    seen = driven(program, way, screen, tmp_path)
    last = edition.procedure.steps_of(Method.VERTEBROPLASTY)[-1]
    assert f"saw {HEADING} {last.heading!r}" in seen
    assert seen.count("pressed ") >= len(edition.procedure.steps_of(Method.VERTEBROPLASTY)) + 1
