"""Every engine is told to speak as fast as a visitor wants it, as near as it comes."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from kiosk.content.editions import pages_of
from kiosk.content.model import Guide
from kiosk.content.texts import texts_of
from kiosk.session.voice import SPEEDS, Voice
from kiosk.shell.pace import FASTEST, NATURAL, SLOWEST, USUAL, rate_for


@pytest.fixture(scope="module")
def sentences(guide: Guide) -> list[str]:
    """Give twenty sentences of the bundled words; how long words are makes half the pace."""
    pages = pages_of(guide.first).values()
    texts = (
        text.marked.replace("[", "").replace("]", "") for page in pages for text in texts_of(page)
    )
    several = (each for text in texts for each in re.split(r"(?<=[.?!])\s+", text))
    fit = [each for each in several if 6 <= len(each.split()) <= 15 and not re.search(r"\d", each)]
    return fit[:: len(fit) // 20][:20]


@pytest.mark.parametrize("engine", ["winrt", "sapi", "darwin", "speechd", "mock", "unknown"])
def test_a_faster_voice_never_gets_a_slower_rate_and_all_are_in_range(engine: str) -> None:
    rates = [rate_for(engine, Voice(speed=speed).words_a_minute) for speed in SPEEDS]
    assert rates == sorted(rates)
    assert all(-1.0 <= rate <= 1.0 for rate in rates)


@pytest.mark.parametrize("engine", ["winrt", "sapi", "darwin", "speechd"])
def test_at_its_own_pace_an_engine_is_left_as_it_is(engine: str) -> None:
    assert rate_for(engine, USUAL if engine == "speechd" else NATURAL) == pytest.approx(0.0)


def test_the_rates_of_windows_give_back_the_pace_that_was_asked_for() -> None:
    # As Qt's source reads them: half to once below 0, once to six times above.
    for words in (120, 156, 180, 240):
        rate = rate_for("winrt", words)
        times = 1 + rate / 2 if rate < 0 else 1 + 5 * rate
        assert times * NATURAL == pytest.approx(words)


def _espeak_speed(rate: float) -> int:
    """Turn Qt's rate into espeak-ng's words a minute, as speech-dispatcher's module does."""
    hundred = int(rate * 100)
    reach = USUAL - SLOWEST if hundred < 0 else FASTEST - USUAL
    return USUAL + reach * hundred // 100


@pytest.mark.parametrize("speed", [80, 100, 200])
def test_espeak_says_as_many_words_in_a_minute_as_were_asked_for(
    sentences: list[str], speed: int
) -> None:
    if shutil.which("espeak-ng") is None:
        pytest.skip("espeak-ng is not installed here")
    wanted = Voice(speed=speed).words_a_minute
    told = _espeak_speed(rate_for("speechd", wanted))
    seconds = 0.0
    for sentence in sentences:
        # By itself, as the narrator says it: 16 bits, 22050 a second, after a header of 44 bytes.
        command = ["espeak-ng", "-v", "en-us", "-s", str(told), "--stdout", sentence]
        wave = subprocess.run(command, capture_output=True, check=True, timeout=60).stdout
        seconds += (len(wave) - 44) / 2 / 22_050
    words = sum(len(each.split()) for each in sentences)
    assert words / seconds * 60 == pytest.approx(wanted, rel=0.15)
