"""The real sound of one page: recorded by `kiosk prerender`, played, and heard in the room."""

from __future__ import annotations

import shutil
import subprocess
import sys
from array import array
from pathlib import Path

import pytest

from kiosk.content.clip_sound import read_clip
from kiosk.content.clips import clip_of
from kiosk.content.loading import load_guide
from kiosk.content.said import said_in
from kiosk.content.sentences import sentences
from kiosk.content.statements import Statement
from tests.content.small_clinic import SmallClinic
from tests.shell.private_sound import RATE, Recording, private_sound, recorded

pytestmark = pytest.mark.skipif(
    shutil.which("espeak-ng") is None, reason="espeak-ng is not installed here"
)


@pytest.fixture
def clips(root: Path, tmp_path: Path) -> list[Path]:
    """The clips of what the About page of the small clinic says first, in reading order."""
    clinic = SmallClinic(tmp_path)
    words = [sys.executable, "-m", "kiosk", "prerender", str(clinic.content), "--engine=espeak-ng"]
    subprocess.run(words, cwd=root, check=True, capture_output=True, timeout=300)
    loaded = load_guide(clinic.content, clinic.words)
    assert loaded.guide is not None
    page = loaded.guide.first.about
    texts = [said.text.plain for said in said_in(page) if isinstance(said, Statement)]
    found = [clip_of(clinic.content, "en", each) for t in texts for each in sentences(t, "en")]
    assert None not in found
    return [clip for clip in found if clip is not None][:5]


def test_a_page_is_heard_sentence_by_sentence(root: Path, clips: list[Path]) -> None:
    assert len(clips) == 5
    script = root / "tests" / "shell" / "play_clips.py"
    with private_sound() as sound:
        if sound is None:
            pytest.skip("PulseAudio is not installed here, or does not start")
        with sound.recording() as file:
            done = subprocess.run(
                [sys.executable, str(script), "100", "100", "0", *map(str, clips)],
                env={**sound.surroundings, "PYTHONPATH": str(root)},
                cwd=root,
                capture_output=True,
                text=True,
                timeout=300,
                check=True,
            )
        heard = recorded(file)
    assert done.stdout.split() == ["playing", "began", "ended"] * len(clips)
    written = [Recording(sound_in(clip)) for clip in clips]
    # As long as the clips are loud, the room is: nothing is lost, and nothing is said twice.
    loud = sum(each.loud_seconds for each in written)
    assert heard.loud_seconds == pytest.approx(loud, rel=0.1)
    # And with the pauses between sentences it takes as long as they do, and a little more.
    long = sum(len(each.samples) for each in written) / RATE
    assert long - 1.0 < heard.heard_seconds < long + 0.8 * len(clips)
    assert heard.loudest == pytest.approx(max(each.loudest for each in written), rel=0.25)


def sound_in(clip: Path) -> array[int]:
    """Give the samples of a clip that espeak-ng wrote."""
    sound = read_clip(clip)
    assert sound is not None
    assert (sound.rate, sound.channels) == (RATE, 1)
    return sound.samples
