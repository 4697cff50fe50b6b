"""The clinic's photos: read once, with the words, and refused where they could not be shown.

The bytes stay in the `Guide`, so that nobody changes a photo while it is shown and no slow share
is asked while somebody reads. The limits stand here, for the checks and for the decoder alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from attrs import frozen

from kiosk.content.folder import IMAGES, is_photo_name, is_real_folder, read_bytes
from kiosk.content.stray_names import MOST_NAMES

LARGEST_FILE = 5 * 1024 * 1024
"""Bytes of one photo (ecosystem.md 8)."""

MOST_PHOTOS = 40
"""Photos in one folder: they are kept in memory, at most 200 MB of them."""

MOST_MEMORY = 64
"""Megabytes that may be set aside while one photo is decoded."""

MOST_PIXELS = 16_000_000
"""Pixels of one photo: at four bytes each they fit into `MOST_MEMORY`."""

LONGEST = 10
"""How many times as long as wide a photo may be."""

ENDINGS: Mapping[str, str] = MappingProxyType(
    {"png": "png", "jpg": "jpeg", "jpeg": "jpeg", "webp": "webp"}
)
"""The kind of picture that each ending promises."""

# Start of frame: where a JPEG tells its size. C4, C8 and CC between them mean other things.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
# Marks of a JPEG that have no length behind them.
_BARE = frozenset({0x01, *range(0xD0, 0xD8)})


@frozen
class Measure:
    """What a picture says of itself in its first bytes."""

    width: int
    """In pixels."""
    height: int
    depth: int = 4
    """Bytes that one pixel takes when it is decoded."""


def photo_names(folder: Path) -> tuple[str, ...]:
    """Give the names in `images` that may be photos, never raising.

    Links, folders and other names are reported by `kiosk.content.folder.look`.
    """
    images = folder / IMAGES
    if not is_real_folder(images):
        return ()
    try:
        names = sorted(path.name for path in images.iterdir())
    except (OSError, ValueError):
        return ()
    return tuple(name for name in names[:MOST_NAMES] if is_photo_name(name))


def read_photo(folder: Path, name: str) -> bytes:
    """Read one photo, at most a byte more than `LARGEST_FILE`; raises `OSError`."""
    return read_bytes(folder / IMAGES / name, LARGEST_FILE)


def kind_of(data: bytes) -> str:
    """Tell by its first bytes what a picture is: `png`, `jpeg`, `webp` or nothing of these."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "webp"
    return ""


def fault_of(data: bytes) -> str:
    """Say why a picture cannot be shown, as the end of `The photo ...`, or nothing.

    A picture that is damaged further in is found only when it is decoded.
    """
    if len(data) > LARGEST_FILE:
        return f"is larger than {LARGEST_FILE // 1024 // 1024} MB"
    if not kind_of(data):
        return "is not a PNG, JPEG or WebP picture"
    measure = measure_of(data)
    if measure is None or measure.width < 1 or measure.height < 1:
        return "is damaged: it does not say how large it is"
    if max(measure.width, measure.height) > LONGEST * min(measure.width, measure.height):
        return f"is more than {LONGEST} times as long as wide, or as wide as long"
    pixels = MOST_PIXELS * 4 // measure.depth
    if measure.width * measure.height > pixels:
        sides = f"{measure.width} x {measure.height}"
        return f"has {sides} pixels, more than {pixels // 1_000_000} million"
    return ""


def measure_of(data: bytes) -> Measure | None:
    """Read how large a picture says it is; None where it says nothing sensible."""
    match kind_of(data):
        case "png":
            return _png(data)
        case "jpeg":
            return next(_jpeg(data), None)
        case "webp":
            return _webp(data)
        case _:
            return None


def _png(data: bytes) -> Measure | None:
    if len(data) < 29 or data[12:16] != b"IHDR":
        return None
    width, height = int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    return Measure(width, height, 8 if data[24] == 16 else 4)


def _jpeg(data: bytes) -> Iterator[Measure]:
    """Go from mark to mark up to the one with the size in it."""
    at = 2
    while at + 9 <= len(data):
        if data[at] != 0xFF:
            return
        mark = data[at + 1]
        if mark in _FRAMES:
            height = int.from_bytes(data[at + 5 : at + 7], "big")
            yield Measure(int.from_bytes(data[at + 7 : at + 9], "big"), height)
            return
        if mark == 0xFF:
            at += 1
        elif mark in _BARE:
            at += 2
        else:
            at += 2 + max(2, int.from_bytes(data[at + 2 : at + 4], "big"))


def _webp(data: bytes) -> Measure | None:
    if len(data) < 30:
        return None
    kind = data[12:16]
    if kind == b"VP8X":
        width, height = data[24:27], data[27:30]
        return Measure(int.from_bytes(width, "little") + 1, int.from_bytes(height, "little") + 1)
    if kind == b"VP8L" and data[20] == 0x2F:
        bits = int.from_bytes(data[21:25], "little")
        return Measure((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    if kind == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        sides = (int.from_bytes(data[i : i + 2], "little") & 0x3FFF for i in (26, 28))
        return Measure(*sides)
    return None
