"""WAV files for the tests of clips, written as recorders write them."""

from __future__ import annotations

import math
import struct
from array import array

PCM = bytes.fromhex("0100000000001000800000aa00389b71")
"""The long name of plain samples in the longer head."""


def tone(hertz: float = 220, seconds: float = 0.5, rate: int = 22_050, loud: int = 12_000) -> bytes:
    """Give the samples of a pure tone, in 16 bits and one channel."""
    count = round(rate * seconds)
    turn = 2 * math.pi * hertz / rate
    return array("h", [round(loud * math.sin(turn * n)) for n in range(count)]).tobytes()


def wav(
    data: bytes, *, rate: int = 22_050, channels: int = 1, bits: int = 16, kind: int = 1
) -> bytes:
    """Give a WAV file; `kind` 0xFFFE gives it the longer head."""
    block = channels * bits // 8
    head = struct.pack("<HHIIHH", kind, channels, rate, rate * block, block, bits)
    if kind == 0xFFFE:
        head += struct.pack("<HHI", 22, bits, 0) + PCM
    return riff((b"fmt ", head), (b"data", data))


def riff(*chunks: tuple[bytes, bytes]) -> bytes:
    """Give a RIFF file of these chunks."""
    inside = b"".join(
        name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)
        for name, data in chunks
    )
    return b"RIFF" + struct.pack("<I", len(inside) + 4) + b"WAVE" + inside
