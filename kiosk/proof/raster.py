"""The ground that texts and controls stand on, read from pixels."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from kiosk.proof.painting import Box

BESIDE = 2.0
"""So many pixels around a text belong to its ground."""

SAMPLE = 3
SAMPLE_OF_ALL = 7
"""One of so many pixels of a coarse picture, or of a whole one, is enough to know a ground."""

COARSE = 4
"""Grounds are large: a picture with every fourth pixel across and down shows them."""


class Raster:
    """A picture of a widget with all that is on it, the whole or every fourth pixel."""

    def __init__(self, widget: QWidget, *, coarse: bool = True, ground: str = "") -> None:
        """Paint the widget now. One that is clear itself stands on `ground`."""
        self._step = COARSE if coarse else 1
        width, height = -(-widget.width() // self._step), -(-widget.height() // self._step)
        image = QImage(max(1, width), max(1, height), QImage.Format.Format_RGB32)
        if ground:
            image.fill(QColor(ground))
        painter = QPainter(image)
        painter.scale(1 / self._step, 1 / self._step)
        flags = QWidget.RenderFlag.DrawChildren
        if not ground:
            flags |= QWidget.RenderFlag.DrawWindowBackground
        widget.render(painter, QPoint(), QRegion(), flags)
        painter.end()
        self._width, self._height = image.width(), image.height()
        self._image = image  # Its pixels are read, not copied.
        self._pixels = memoryview(image.constBits()).cast("I")
        self._sample = (SAMPLE, 1) if coarse else (SAMPLE_OF_ALL, SAMPLE)

    def ground(self, box: Box) -> str:
        """Give the most frequent colour in and around a box of the widget, as `#f7f4ee`."""
        return next(iter(self.grounds(box)), "")

    def grounds(self, box: Box) -> list[str]:
        """Give all colours in and around a box of the widget, the most frequent first."""
        left, top, right, bottom = self._cells(box, BESIDE)
        count: Counter[int] = Counter()
        across, down = self._sample
        for row in range(top, bottom, down):
            start = row * self._width
            count.update(self._pixels[start + left + row % across : start + right : across])
        return [_colour(pixel) for pixel, _ in count.most_common()]

    def beneath(self, box: Box) -> str:
        """Give the colour that most places just outside a box have: the ground of a text in it.

        Faster than `ground`, which looks at all of the box.
        """
        left, top, right, bottom = box
        across, down = (left + right) / 2, (top + bottom) / 2
        # Of a coarse picture, what is nearer may be the ink of something as small as a dash, or of
        # the letters beside it.
        is_tiny = bottom - top < self._step
        beside = max(BESIDE, self._step * (2 if is_tiny else 1))
        left, top, right, bottom = left - beside, top - beside, right + beside, bottom + beside
        count: Counter[str] = Counter()
        for x in (left, across, right):
            for y in (top, down, bottom):
                if (x, y) != (across, down):
                    count[self.pixel(x, y)] += 1
        del count[""]
        return count.most_common(1)[0][0] if count else ""

    def around(self, box: Box) -> str:
        """Give the most frequent colour just outside a box of the widget."""
        left, top, right, bottom = self._cells(box, float(self._step))
        count: Counter[int] = Counter()
        for row in (top, bottom - 1):
            start = row * self._width
            count.update(self._pixels[start + left : start + right])
        for column in (left, right - 1):
            first, last = top * self._width + column, bottom * self._width
            count.update(self._pixels[first : last : self._width])
        return _most(count)

    def colours(self, box: Box) -> set[str]:
        """Give all colours in and just around a box of the widget."""
        left, top, right, bottom = self._cells(box, BESIDE)
        found: set[int] = set()
        for row in range(top, bottom):
            found.update(self._pixels[row * self._width + left : row * self._width + right])
        return set(map(_colour, found))

    def pixel(self, x: float, y: float) -> str:
        """Give the colour at a place of the widget; empty where there is none."""
        across, down = int(x // self._step), int(y // self._step)
        if not (0 <= across < self._width and 0 <= down < self._height):
            return ""
        return _colour(self._pixels[down * self._width + across])

    def _cells(self, box: Box, beside: float) -> tuple[int, int, int, int]:
        """Give the columns and rows of the picture that a box and what is beside it cover."""
        step = self._step
        left = max(0, int((box[0] - beside) // step))
        right = min(self._width, -int((-box[2] - beside) // step))
        top = max(0, int((box[1] - beside) // step))
        bottom = min(self._height, -int((-box[3] - beside) // step))
        return left, top, right, bottom


def _most(count: Counter[int]) -> str:
    return _colour(count.most_common(1)[0][0]) if count else ""


def _colour(pixel: int) -> str:
    return f"#{pixel & 0xFFFFFF:06x}"
