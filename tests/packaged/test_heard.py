"""The packaged kiosk is listened to: what comes out of a loudspeaker while it is touched."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.app import Kiosk, build
from kiosk.content.loading import load_guide
from kiosk.host import paths
from kiosk.proof.silent_voice import SilentVoice
from kiosk.session.actions import OpenPlace, Start
from kiosk.session.places import TABS, Place
from kiosk.settings.settings import Settings
from kiosk.views.attract import TouchHere
from kiosk.views.bar import Bar
from tests.packaged.conftest import PX_PER_MM, SIZE
from tests.packaged.screen import Screen, wait_until
from tests.packaged.test_smoke import middle, visit, wait_for
from tests.shell.private_speech import PrivateSpeech, missing, private_speech

pytestmark = [
    pytest.mark.packaged,
    pytest.mark.skipif(bool(missing()), reason=f"not installed: {missing()}"),
]

PATIENCE = 60
A_KEY = 116
"""The arrow that points down, as X11 counts keys."""
DIES_AWAY = 1.0
"""Seconds: what the loudspeaker still has when the voice is stopped, on a busy machine."""


@pytest.fixture
def model(qapp: QApplication) -> Kiosk:
    """The same screens from the source, with a voice, to tell where to touch."""
    guide = load_guide(paths.bundled_content(), paths.words()).guide
    kiosk = build(
        Settings(reduced_motion=True),
        guide,
        size=SIZE,
        px_per_mm=PX_PER_MM,
        narrator=SilentVoice(),
    )
    kiosk.window.show()
    return kiosk


@pytest.fixture
def speech() -> Iterator[PrivateSpeech]:
    with private_speech() as speech:
        yield speech


@pytest.fixture
def heard(
    packaged: Path, screen: Screen, speech: PrivateSpeech, tmp_path: Path
) -> Iterator[PrivateSpeech]:
    """The loudspeaker of a packaged kiosk that has just been started."""
    command = [str(packaged), "--reduced-motion", "--px-per-mm", str(PX_PER_MM)]
    command += ["--state", str(tmp_path / "state")]
    process = subprocess.Popen(
        command,
        env=screen.environment() | speech.environ,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield speech
    finally:
        process.terminate()
        process.wait(PATIENCE)


def waits_for_the_voice(screen: Screen, heard: PrivateSpeech, model: Kiosk) -> None:
    """Wait before the attract screen until the kiosk has found its voice."""
    wait_for(screen, model, "attract")
    wait_until(heard.has_a_guest, PATIENCE, "the voice")
    screen.wait_for_quiet(5)


def comes_home(screen: Screen, heard: PrivateSpeech, model: Kiosk) -> Bar:
    """Begin a visit on a kiosk that offers to read."""
    waits_for_the_voice(screen, heard, model)
    screen.tap(*middle(model, model.window.findChildren(TouchHere)[0]))
    visit(model, Start())
    wait_for(screen, model, "home with Listen on it")
    screen.wait_for_quiet(0.6)
    return model.window.findChildren(Bar)[0]


def test_a_page_is_read_aloud_and_a_touch_silences_it(
    screen: Screen, heard: PrivateSpeech, model: Kiosk
) -> None:
    bar = comes_home(screen, heard, model)
    screen.tap(*middle(model, bar.tabs[TABS[0]]))
    visit(model, OpenPlace(Place(TABS[0])))
    wait_for(screen, model, "a page")
    assert heard.recorder.seconds_of_sound() == 0
    screen.wait_for_quiet(0.6)
    assert bar.listen is not None
    screen.tap(*middle(model, bar.listen))
    wait_until(lambda: heard.recorder.seconds_of_sound() > 2, PATIENCE, "two seconds of a voice")
    screen.tap(SIZE[0] // 2, 5)
    touched = time.monotonic()
    time.sleep(3)
    assert heard.recorder.last_sound() < touched + DIES_AWAY


def test_one_key_on_the_screen_that_waits_is_answered_aloud(
    screen: Screen, heard: PrivateSpeech, model: Kiosk
) -> None:
    waits_for_the_voice(screen, heard, model)
    screen.move(SIZE[0] // 2, SIZE[1] // 2)  # without a window manager keys follow the pointer
    screen.press_key(A_KEY)
    wait_until(lambda: heard.recorder.seconds_of_sound() > 2, PATIENCE, "two seconds of a voice")
