"""A kiosk made for being looked at by the audit: each role of a colour is told from all others.

Its icons and drawings are small blocks that say what would stand there; painting them takes no
time, and they can be read back from a painting. That the real ones look so is seen with the pixels
of the real themes (docs/decisions/0011-how-the-audit-covers-the-matrix.md).
"""

from __future__ import annotations

from base64 import b64decode

from attrs import evolve
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPixmap

from kiosk.design.themes import THEMES, colours_of, probe_theme
from kiosk.host import paths
from kiosk.views.parts.drawing import Drawings
from kiosk.views.parts.icon import Icons
from kiosk.views.parts.workshop import Workshop

BLOCK = 2
"""Pixels across a block: three in the colour, and the last says which icon it is."""

Shown = tuple[str, tuple[str, ...], int, int, bool, float]
"""A drawing as it was shown: file, layers, width and height in pixels, and whether it is filled."""


class ProbeIcons(Icons):
    """Gives blocks for icons, and reads them again."""

    def __init__(self) -> None:
        """Begin with no icon."""
        super().__init__(paths.icon_fonts())
        self._names: list[str] = []
        self._blocks: dict[tuple[str, int, str], QPixmap] = {}
        self._read: dict[str, tuple[str, str]] = {}

    def pixmap(self, name: str, px: int, colour: str) -> QPixmap:
        """Give a block that stands for an icon, as large as it and of its colour."""
        key = name, px, colour
        if key not in self._blocks:
            if name not in self._names:
                self._names.append(name)
            self._blocks[key] = self._block(self._names.index(name), px, colour)
        return self._blocks[key]

    def turned(self) -> ProbeIcons:
        """Give the same: a block has no direction, and its name is read all the same."""
        return self

    def read(self, data: str) -> tuple[str, str]:
        """Give the name and the colour of the icon that a picture in an SVG stands for.

        Both are empty for other pictures.
        """
        if data not in self._read:
            image = QImage.fromData(b64decode(data.partition("base64,")[2]))
            self._read[data] = self._told(image)
        return self._read[data]

    def _block(self, number: int, px: int, colour: str) -> QPixmap:
        image = QImage(BLOCK, BLOCK, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        image.setPixelColor(1, 1, QColor(number // 256, number % 256, 1))
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(BLOCK / px)
        return pixmap

    def _told(self, image: QImage) -> tuple[str, str]:
        if image.width() != BLOCK or image.height() != BLOCK:
            return "", ""
        code, colour = image.pixelColor(1, 1), image.pixelColor(0, 0).name()
        number = code.red() * 256 + code.green()
        is_icon = code.blue() == 1 and number < len(self._names)
        return (self._names[number] if is_icon else ""), colour


class ProbeDrawings(Drawings):
    """Gives blocks for drawings, and keeps how each was shown."""

    def __init__(self) -> None:
        """Begin with none shown."""
        super().__init__(paths.illustrations())
        self.shown: set[Shown] = set()

    def pixmap(
        self,
        file: str,
        layers: tuple[str, ...],
        size: QSize,
        tint: str = "",
        *,
        is_filled: bool = False,
        thinnest: float = 0.0,
    ) -> QPixmap:
        """Give a block as large as the drawing, of its tint, or else clear."""
        self.shown.add((file, layers, size.width(), size.height(), is_filled, thinnest))
        pixmap = QPixmap(BLOCK, BLOCK)
        pixmap.fill(QColor(tint) if tint else QColor(0, 0, 0, 0))
        pixmap.setDevicePixelRatio(BLOCK / max(1, size.width()))
        return pixmap


class Probe:
    """What a kiosk is refitted with, to be read."""

    def __init__(self, *, is_spaced: bool = False) -> None:
        """With `is_spaced` letters and words stand further apart (WCAG 1.4.12)."""
        self._is_spaced = is_spaced
        self.icons = ProbeIcons()
        self.drawings = ProbeDrawings()
        self._theme = probe_theme()
        self._roles = {colour: role for role, colour in colours_of(self._theme).items()}

    def refit(self, workshop: Workshop) -> Workshop:
        """Give the workshop with the probe's colours in place of every theme."""
        return evolve(
            workshop,
            themes=dict.fromkeys(THEMES, self._theme),
            icons=self.icons,
            drawings=self.drawings,
            is_spaced=self._is_spaced,
        )

    def role(self, colour: str) -> str:
        """Give the role that a colour stands for, or the colour itself if it stands for none."""
        return self._roles.get(colour, colour)
