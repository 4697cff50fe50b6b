"""Is a pad learned by the names in its manual, where Linux renames the keys that pads send?"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from kiosk.settings.lesson import ASKED
from tests.packaged.screen import BACKGROUND, Screen, wait_until

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("Xvfb") is None, reason="needs an X server of its own"
)

F13 = 183 + 8
"""The code of F13 in X11; F14 to F24 follow."""
VOLUME_UP = 115 + 8


def test_keys_of_a_real_x_server_are_learned_by_the_names_of_the_pad(
    root: Path, machine: Path
) -> None:
    out = machine / "pad.toml"
    with Screen(540, 960) as screen:
        words = ["keys", "--out", out, "--px-per-mm", "2", "--wait", "120"]
        child = subprocess.Popen(
            [sys.executable, "-m", "kiosk", *map(str, words), "--state", str(machine / "state")],
            env=screen.environment() | {"PYTHONPATH": str(root), "XDG_CONFIG_DIRS": str(machine)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            wait_until(lambda: screen.colour_at(5, 5) != BACKGROUND, 60, "the first question")
            screen.wait_for_quiet(0.5)
            screen.move(200, 300)  # without a window manager, keys go where the pointer is
            codes = [F13 + number for number in range(10)] + [VOLUME_UP]
            for code in codes:
                screen.press_key(code)
            screen.press_key(codes[list(ASKED).index("key_select")])
            said, complaint = child.communicate(timeout=60)
        finally:
            child.kill()
            child.wait(10)
    assert child.returncode == 0, complaint
    learned = tomllib.loads(out.read_text(encoding="utf-8"))
    assert said == out.read_text(encoding="utf-8")
    first = [keys.split(",")[0] for keys in learned.values()]
    assert first == [f"F{number}" for number in range(13, 23)] + ["Volume Up"]
    assert str(out) in complaint


def test_a_lesson_leaves_when_the_computer_asks_it_to(root: Path, machine: Path) -> None:
    with Screen(540, 960) as screen:
        child = subprocess.Popen(
            [sys.executable, "-m", "kiosk", "keys", "--state", str(machine / "state")],
            env=screen.environment() | {"PYTHONPATH": str(root), "XDG_CONFIG_DIRS": str(machine)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            wait_until(lambda: screen.colour_at(5, 5) != BACKGROUND, 60, "the first question")
            child.terminate()
            said, complaint = child.communicate(timeout=60)
        finally:
            child.kill()
            child.wait(10)
    assert (child.returncode, said, complaint) == (0, "", "")
