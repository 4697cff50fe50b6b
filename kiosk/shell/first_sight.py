"""The first thing on the screen: the attract screen as it looked last, while the rest is read.

Nothing of a visit is in it: it is taken of the attract screen only, and shows the words that
were checked then. It is used only while the words, the program and the screen are the same.
"""

from __future__ import annotations

import contextlib
import os
import struct
import zlib
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QImageWriter, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

KIND = "bmp"
"""Read in 5 ms where a PNG of the same size takes 30."""
HEADER = struct.Struct("<2sI12xii")
"""How a bitmap begins: BM, the length of the file, and the picture's width and height."""


def mark_of(parts: Sequence[object]) -> str:
    """Give a short name that changes with any of the parts."""
    return f"{zlib.crc32(repr(tuple(parts)).encode()):08x}"


class FirstSight(QObject):
    """Keeps one picture of the attract screen in the state folder."""

    touched = Signal()
    """Somebody touched the picture before the screen behind it was ready."""

    def __init__(self, state: Path, mark: str, size: QSize, ratio: float = 1.0) -> None:
        """Take the state folder, the mark of all that the picture depends on, and its size.

        `size` is the window's, and `ratio` says how many of the screen's own pixels stand for
        one of the window's; the picture is kept in the screen's own.
        """
        super().__init__()
        self._state = state
        self._path = state / f"attract-{mark}.{KIND}"
        self._ratio = ratio
        self._pixels = (QSizeF(size) * ratio).toSize()
        self._pane: _Pane | None = None

    @property
    def is_kept(self) -> bool:
        """Whether there is a picture with this mark, of this size, and the whole of it."""
        try:
            with self._path.open("rb") as file:
                kind, length, width, height = HEADER.unpack(file.read(HEADER.size))
                there = os.fstat(file.fileno()).st_size
        except (OSError, struct.error):
            return False
        is_of_this_size = (width, abs(height)) == (self._pixels.width(), self._pixels.height())
        return kind == b"BM" and length == there and is_of_this_size

    def pane(self) -> QWidget | None:
        """Give a window that shows the picture, or None where there is none to show."""
        if not self.is_kept:
            return None
        image = QImage(str(self._path))
        if image.isNull() or image.size() != self._pixels:
            self._throw_away()
            return None
        image.setDevicePixelRatio(self._ratio)
        self._pane = _Pane(image, self)
        return self._pane

    def end(self) -> None:
        """Let the picture go: the screen itself is there."""
        if self._pane is not None:
            self._pane.close()
            self._pane.deleteLater()
            self._pane = None

    def keep(self, window: QWidget) -> None:
        """Keep a picture of the attract screen for the next start, and only that one.

        A disk that is full or cannot be written costs some time at the next start, no more.
        """
        image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        if image.size() != self._pixels:
            return  # the screen has just changed its shape
        with contextlib.suppress(OSError):
            self._state.mkdir(parents=True, exist_ok=True)
            self._throw_away()
            unfinished = self._path.with_name(self._path.name + ".part")
            try:
                with unfinished.open("wb") as file:
                    file.write(_bytes_of(image))
                    file.flush()
                    os.fsync(file.fileno())  # else a power failure leaves a name without a picture
                os.replace(unfinished, self._path)  # noqa: PTH105  as atomic as it gets
            except OSError:
                unfinished.unlink(missing_ok=True)

    def _throw_away(self) -> None:
        """Leave no picture of any mark behind."""
        with contextlib.suppress(OSError):
            for old in self._state.glob(f"attract-*.{KIND}*"):
                old.unlink()


def _bytes_of(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # Written by Python, not by Qt, which does not say whether the disk has taken it all.
    if not QImageWriter(buffer, QByteArray(KIND.encode())).write(image):
        raise OSError
    return bytes(buffer.data().data())


class _Pane(QWidget):
    """Paints the picture, and notices a touch."""

    def __init__(self, image: QImage, sight: FirstSight) -> None:
        super().__init__()
        self._image = image
        self._sight = sight
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawImage(0, 0, self._image)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._sight.touched.emit()
