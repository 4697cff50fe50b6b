"""Makes pictures of the photos that came with the words, trusting none of them. Opens no file."""

from __future__ import annotations

from attrs import frozen
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

from kiosk.content.model import Guide
from kiosk.content.photos import MOST_MEMORY, fault_of, kind_of
from kiosk.host.log import Log


@frozen
class NoPhoto:
    """There is no picture to show, and why, in words for the log."""

    reason: str


def decode_photo(data: bytes, name: str, *, side: int) -> QImage | NoPhoto:
    """Decode a photo, just large enough to cover a square.

    `side` is the square's side in pixels; the shorter side of the picture becomes that long,
    and a smaller picture is left as it is. PNG, JPEG and WebP are read, by what is in the data
    and not by the name, which is for the log; anything else gives a `NoPhoto`. The limits are
    those of `kiosk.content.photos`, which the check has held already.
    """
    fault = fault_of(data)
    if fault:
        return NoPhoto(f"{name} {fault}.")
    QImageReader.setAllocationLimit(MOST_MEMORY)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind_of(data).encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        return NoPhoto(f"{name} is damaged.")
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


class Photos:
    """The photos of the words that are shown, decoded when a page is made that has one."""

    def __init__(self, log: Log) -> None:
        """Take where it is noted that a photo is not shown."""
        self._log = log
        self._guide: Guide | None = None

    def show_guide(self, guide: Guide) -> None:
        """Give the photos of these words from now on: before their pages are made."""
        self._guide = guide

    def photo(self, name: str, px: int) -> QImage | None:
        """Give a photo by name, at most so many pixels wide; None, and a note, if it is not fit."""
        data = self._guide.photos.get(name) if self._guide is not None else None
        if data is None:
            return None
        photo = decode_photo(data, name, side=px)
        if isinstance(photo, NoPhoto):
            self._log.note(f"A photo is not shown. {photo.reason}")
            return None
        return photo
