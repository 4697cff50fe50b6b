"""Says a recorded sentence slower or faster at the same pitch, for the narrator.

WSOLA: W. Verhelst, M. Roelands, "An overlap-add technique based on waveform similarity (WSOLA) for
high quality time-scale modification of speech", ICASSP 1993, vol. 2, pp. 554-557.

Output frame k is cut from the input near `k H s` (H the hop, s the speed) and laid over the end of
the frame before. Where exactly, the sound itself says: at

    p(k) = k H s + d,   d = argmin over |d| <= D of  sum |x[p(k-1) + H + n] - x[k H s + d + n]|

(the paper's cross average magnitude difference), so that it goes on as the frame before would have
gone on, and the pitch stays. Halves of a Hann window, which add up to one, blend the two.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterator, Sequence
from operator import sub

HOP = 0.012
"""Seconds from one frame to the next; a frame lasts two hops."""

REACH = 0.008
"""Seconds (D) that a frame may move to either side: 16 ms in all hold a period of 62 Hz."""

COARSE = 0.00036
"""Seconds between the places that are tried first, and between the samples that are compared:
1/8 of a period of 350 Hz, the highest that voices speak in."""

FINE = 0.00014
"""Seconds between the samples that are compared where the best coarse place is looked at again,
from one sample to the next."""

_ONE = 1 << 15


def stretched(
    samples: array[int], rate: int, channels: int, speed_percent: int
) -> Iterator[array[int]]:
    """Give the sound at another speed, piece by piece of about `HOP` seconds.

    `samples` are of 16 bits; those of two channels take turns. 100 % gives the very same samples.
    The pieces together are as long as the sound divided by the speed, to the sample. The first
    comes at once: nothing is worked out before it.
    """
    hop = max(1, round(rate * HOP))
    if speed_percent == 100:
        step = hop * channels
        for at in range(0, len(samples), step):
            yield samples[at : at + step]
        return
    yield from _Stretch(samples, rate, channels, speed_percent / 100).pieces()


class _Stretch:
    """One sound on its way."""

    def __init__(self, samples: array[int], rate: int, channels: int, speed: float) -> None:
        self._channels = channels
        self._speed = speed
        self._hop = max(1, round(rate * HOP))
        self._reach = max(1, round(rate * REACH))
        self._coarse = max(1, round(rate * COARSE))
        self._fine = max(1, round(rate * FINE))
        self._frames = len(samples) // channels
        # Silence behind the end, so that no frame reaches over it.
        margin = 2 * self._hop + 2 * self._reach
        self._samples = samples + array("h", bytes(2 * channels * margin))
        self._heard = self._samples
        if channels == 2:
            self._heard = array("h", map(_mean, self._samples[0::2], self._samples[1::2]))
        self._up, self._down = _fades(self._hop, channels)

    def pieces(self) -> Iterator[array[int]]:
        """Give one hop after another."""
        left = round(self._frames / self._speed)
        place = 0
        piece = self._cut(0)
        number = 0
        while left > 0:
            yield piece[: left * self._channels]
            left -= self._hop
            number += 1
            goes_on = place + self._hop
            place = self._place_like(goes_on, round(number * self._hop * self._speed))
            piece = self._blend(self._cut(goes_on), self._cut(place))

    def _cut(self, at: int) -> array[int]:
        """Give one hop of the sound."""
        return self._samples[at * self._channels : (at + self._hop) * self._channels]

    def _blend(self, old: array[int], new: array[int]) -> array[int]:
        if old == new:
            return new
        shares = zip(old, self._down, new, self._up, strict=True)
        return array("h", [(a * down + b * up) >> 15 for a, down, b, up in shares])

    def _place_like(self, goes_on: int, about: int) -> int:
        """Give the place near `about` where the sound is most like that from `goes_on` on."""
        last = len(self._heard) - 2 * self._hop
        first, last = max(0, about - self._reach), min(last, about + self._reach)
        if first <= goes_on <= last:
            return goes_on
        step = self._coarse
        best = self._nearest(goes_on, range(first, last + 1, step), step)
        near = range(max(first, best - step + 1), min(last + 1, best + step))
        return self._nearest(goes_on, near, self._fine)

    def _nearest(self, goes_on: int, places: Sequence[int], stride: int) -> int:
        """Give the place among these where the differences add up to the least."""
        heard, hop = self._heard, self._hop
        wanted = heard[goes_on : goes_on + hop : stride]
        return min(
            places,
            key=lambda at: sum(map(abs, map(sub, wanted, heard[at : at + hop : stride]))),
        )


def _fades(hop: int, channels: int) -> tuple[list[int], list[int]]:
    """Give the two halves of a Hann window in parts of `_ONE`, for each channel's samples."""
    up = [round(_ONE * (0.5 - 0.5 * math.cos(math.pi * (n + 0.5) / hop))) for n in range(hop)]
    up = [share for share in up for _ in range(channels)]
    return up, [_ONE - share for share in up]


def _mean(left: int, right: int) -> int:
    return (left + right) >> 1
