"""Reads the sound of a clip without trust: WAV files as recorders and speech programs write them.

Python's own `wave` (3.11) refuses the longer head that recorders write for 24 bits and for two
channels (`WAVE_FORMAT_EXTENSIBLE`), so the few chunks that matter are read here.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from attrs import field, frozen

from kiosk.content.clips import LARGEST_CLIP, LONGEST_SECONDS, is_fit
from kiosk.content.folder import read_bytes

LEAST_RATE: Final = 8_000
MOST_RATE: Final = 48_000
"""Samples a second: a telephone's, and a studio's."""

_PLAIN = 1
_EXTENSIBLE = 0xFFFE
# What stands behind the number of the format in the longer head, for every format of Microsoft's
# own (mmreg.h, KSDATAFORMAT_SUBTYPE_PCM).
_MICROSOFT = bytes.fromhex("000000001000800000aa00389b71")
_FLIP = bytes(value ^ 0x80 for value in range(256))


@frozen(eq=False)
class ClipSound:
    """The sound of a clip, in 16 bits whatever it was recorded in."""

    rate: int
    """Samples a second, of each channel."""
    channels: int
    """1, or 2 whose samples take turns, left before right."""
    samples: array[int] = field(repr=False)

    @property
    def seconds(self) -> float:
        """Give how long it lasts."""
        return len(self.samples) / self.channels / self.rate


def read_clip(path: Path) -> ClipSound | None:
    """Read a clip; None where there is none, none that is fit, or no WAV that can be played.

    Taken are 8, 16 and 24 bits, one channel or two, 8 to 48 kHz, at most `LONGEST_SECONDS`. Where
    the file ends too early, or says that it is longer than it is, what is there counts.
    """
    try:
        return sound_of(read_bytes(path, LARGEST_CLIP)) if is_fit(path) else None
    except (OSError, ValueError):
        return None


def sound_of(data: bytes) -> ClipSound | None:
    """Give the sound in the bytes of a WAV file, or None; never raises."""
    if len(data) > LARGEST_CLIP or data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        return None
    head = b""
    for name, inside in _chunks(data):
        if name == b"fmt ":
            head = inside
        elif name == b"data":
            return _sound(head, inside)
    return None


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give the parts of a RIFF file: four letters, a length, and what is inside."""
    at = 12
    while at + 8 <= len(data):
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        yield data[at : at + 4], data[at + 8 : at + 8 + size]
        at += 8 + size + size % 2


def _sound(head: bytes, data: bytes) -> ClipSound | None:
    if len(head) < 16:
        return None
    kind, channels = _number(head[0:2]), _number(head[2:4])
    rate, block, bits = _number(head[4:8]), _number(head[12:14]), _number(head[14:16])
    if kind == _EXTENSIBLE and head[26:40] == _MICROSOFT:
        kind = _number(head[24:26])
    is_known = kind == _PLAIN and channels in (1, 2) and bits in (8, 16, 24)
    if not is_known or block != channels * bits // 8 or not LEAST_RATE <= rate <= MOST_RATE:
        return None
    whole = data[: len(data) // block * block]
    if not whole or len(whole) // block > rate * LONGEST_SECONDS:
        return None
    return ClipSound(rate, channels, _in_16_bits(whole, bits))


def _number(data: bytes) -> int:
    return int.from_bytes(data, "little")


def _in_16_bits(data: bytes, bits: int) -> array[int]:
    """Give samples of 8, 16 or 24 bits as 16; slices do it a hundred times as fast as a loop."""
    samples = array("h")
    if bits == 16:
        samples.frombytes(data)
    else:
        wide = bytearray(2 * (len(data) * 8 // bits))
        if bits == 24:
            wide[0::2], wide[1::2] = data[1::3], data[2::3]
        else:
            wide[1::2] = data.translate(_FLIP)  # 8 bits alone count from 0, with 128 as silence
        samples.frombytes(wide)
    if sys.byteorder == "big":
        samples.byteswap()
    return samples
