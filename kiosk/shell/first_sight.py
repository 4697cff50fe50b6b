"""The first thing on the screen: the attract screen as it looked last, while the rest is read.

Nothing of a visit is in it: it is taken of the attract screen only, and shows the words that
were checked then. It is used only while the words, the program and the screen are the same.
"""

from __future__ import annotations

import contextlib
import os
import zlib
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageWriter, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

KIND = "bmp"
"""Read in 5 ms where a PNG of the same size takes 30."""


def mark_of(parts: Sequence[object]) -> str:
    """Give a short name that changes with any of the parts."""
    return f"{zlib.crc32(repr(tuple(parts)).encode()):08x}"


class FirstSight(QObject):
    """Keeps one picture of the attract screen in the state folder."""

    touched = Signal()
    """Somebody touched the picture before the screen behind it was ready."""

    def __init__(self, state: Path, mark: str, size: QSize) -> None:
        """Take the state folder, the mark of all that the picture depends on, and its size."""
        super().__init__()
        self._state = state
        self._path = state / f"attract-{mark}.{KIND}"
        self._size = size
        self._pane: _Pane | None = None

    @property
    def is_kept(self) -> bool:
        """Whether there is a picture with this mark."""
        return self._path.is_file()

    def pane(self) -> QWidget | None:
        """Give a window that shows the picture, or None where there is none to show."""
        image = QImage(str(self._path)) if self.is_kept else QImage()
        if image.isNull() or image.size() != self._size:
            return None
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
        with contextlib.suppress(OSError):
            self._state.mkdir(parents=True, exist_ok=True)
            for old in self._state.glob(f"attract-*.{KIND}*"):
                old.unlink()
            unfinished = self._path.with_name(self._path.name + ".part")
            image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
            if QImageWriter(str(unfinished), QByteArray(KIND.encode())).write(image):
                os.replace(unfinished, self._path)  # noqa: PTH105  as atomic as it gets


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
