"""How fast each engine has to be told to speak, so that it says so many words in a minute.

Qt gives every engine a rate from -1 to 1, and each makes of it what it likes.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

SLOWEST, USUAL, FASTEST = 80, 170, 449
"""Words a minute of espeak-ng at -1, 0 and 1 through speech-dispatcher: EspeakMinRate,
EspeakNormalRate and EspeakMaxRate of its espeak-ng.conf, as Debian 12 has them."""

NATURAL = 180
"""Words a minute that the voices of Windows and of a Mac are taken to say at rate 0. Not measured:
`kiosk voices --try` measures it where they are."""


def rate_for(engine: str, words_a_minute: float) -> float:
    """Give the rate, from -1 to 1, at which an engine comes closest to so many words a minute.

    `engine` is its name in Qt; one that is not known gets the rate 0, as it is.
    """
    known = _RATES.get(engine)
    return max(-1.0, min(1.0, known(words_a_minute))) if known else 0.0


def _speechd(words: float) -> float:
    """Turn words a minute into a rate for speech-dispatcher with espeak-ng.

    Qt sends 100 times the rate; speech-dispatcher's module goes in a straight line from the slowest
    to the usual and from there to the fastest. Measured with espeak-ng 1.51 on 40 sentences each of
    our own: told to say 120 words a minute it said 124 in English and 110 in Spanish; 200: 217 and
    191. It says no fewer than 80, so that the two slowest speeds are one.
    """
    reach = USUAL - SLOWEST if words < USUAL else FASTEST - USUAL
    return (words - USUAL) / reach


def _winrt(words: float) -> float:
    """Turn words a minute into a rate for the voices of Windows 10 and 11.

    From Qt's source: -1 is half, 0 once, 1 six times the voice's own pace. Not measured.
    """
    times = words / NATURAL
    return (times - 1) * 2 if times < 1 else (times - 1) / 5


def _sapi(words: float) -> float:
    """Turn words a minute into a rate for the voices of SAPI 5.

    From Qt's source: ten times the rate is SAPI's, cut to a whole number. Microsoft's documents:
    SAPI's 10 is three times the pace, -10 a third. Taken for a curve between them; not measured.
    """
    return round(math.log(words / NATURAL, 3), 1)


def _darwin(words: float) -> float:
    """Turn words a minute into a rate for a Mac.

    From Qt's source: -1 is AVSpeechUtterance's slowest (0.0), 0 its default (0.5), 1 its fastest
    (1.0). Taken for a straight line through its default; not measured.
    """
    return words / NATURAL - 1


_RATES: Final[Mapping[str, Callable[[float], float]]] = MappingProxyType(
    {"speechd": _speechd, "winrt": _winrt, "sapi": _sapi, "darwin": _darwin}
)
