"""Reads the pictures that staff put into the content folder, trusting none of them."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

from kiosk.content.folder import IMAGES, RefusedError, is_photo_name, read_bytes

LARGEST_FILE = 5 * 1024 * 1024
"""Bytes (ecosystem.md 8)."""

MOST_PIXELS = 24_000_000
"""A large phone photo; checked before anything is decoded."""

MOST_MEMORY = 64
"""Megabytes that Qt may set aside while it decodes one picture."""


@frozen
class NoPhoto:
    """There is no picture to show, and why, in words for the log."""

    reason: str


def read_photo(folder: Path, name: str, *, side: int) -> QImage | NoPhoto:
    """Read `images/<name>` of a content folder, just large enough to cover a square.

    `side` is the square's side in pixels; the shorter side of the picture becomes that long,
    and a smaller picture is left as it is. PNG, JPEG and WebP are read, by what is in the file
    and not by its name; anything else gives a `NoPhoto`.
    """
    if not is_photo_name(name):
        return NoPhoto(f"{name!r} is not the name of a picture.")
    images = folder / IMAGES
    if images.is_symlink():
        return NoPhoto(f"{IMAGES} is a link to somewhere else.")
    data = _bytes_of(images / name)
    if isinstance(data, NoPhoto):
        return data
    kind = _kind_of(data)
    if not kind:
        return NoPhoto(f"{name} is not a PNG, JPEG or WebP picture.")
    return _decoded(data, kind, name, side)


def _bytes_of(path: Path) -> bytes | NoPhoto:
    """Read the file once, so that nobody can change it between the checks and the decoding."""
    try:
        data = read_bytes(path, LARGEST_FILE)
    except RefusedError as error:
        return NoPhoto(f"{path.name} is {error}.")
    except OSError as error:
        return NoPhoto(f"{path.name} cannot be read: {error.strerror}.")
    if len(data) > LARGEST_FILE:
        return NoPhoto(f"{path.name} is larger than {LARGEST_FILE // 1024 // 1024} MB.")
    return data


def _kind_of(data: bytes) -> str:
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "webp"
    return ""


def _decoded(data: bytes, kind: str, name: str, side: int) -> QImage | NoPhoto:
    QImageReader.setAllocationLimit(MOST_MEMORY)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        return NoPhoto(f"{name} is damaged.")
    if size.width() * size.height() > MOST_PIXELS:
        return NoPhoto(f"{name} has more than {MOST_PIXELS // 1_000_000} million pixels.")
    shorter = min(size.width(), size.height())
    if shorter > side > 0:
        reader.setScaledSize(
            QSize(
                max(1, size.width() * side // shorter),
                max(1, size.height() * side // shorter),
            )
        )
    image = reader.read()
    if image.isNull():
        return NoPhoto(f"{name} is damaged: {reader.errorString()}.")
    return image
