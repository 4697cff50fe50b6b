"""Our own layered drawings: the groups that a page asks for, painted by Qt."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from attrs import frozen
from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kiosk.design.themes import INK

KEPT_SCREENS = 1.2
"""Painted pictures are kept for the next time, as long as they would not cover more screens than
these: those of the tabs, and of a step.
"""
LEAST_KEPT = 2
"""However large they are: the step that is seen, and the one that Next leads to."""

SMALL = 200
"""Pixels: narrower drawings, such as the clinic's mark, are always kept."""

SVG = "http://www.w3.org/2000/svg"

_WIDTH = re.compile(r'(\bstroke-width=)"([0-9.]+)"')
_SCALE = re.compile(r"scale\(([^)]*)\)")

_Key = tuple[str, tuple[str, ...], int, int, str, bool]
"""A file, its layers, a width and height in pixels, a tint, and whether the frame is filled."""


@frozen
class Anchor:
    """A part of a drawing that a word can point to, in the drawing's own units."""

    part: QPointF
    """Where the line ends."""
    label: QPointF
    """The middle of the place that is kept free for the word."""


@frozen
class Drawing:
    """One drawing as its file tells it."""

    tree: ET.Element
    size: QSize
    anchors: Mapping[str, Anchor]
    smallest: float = 1.0
    """How many times as large as it is written the smallest part is drawn; at most 1."""

    def with_layers(
        self, layers: tuple[str, ...], tint: str = "", thinnest: float = 0.0
    ) -> QByteArray:
        """Give the file's text with only some of its groups; with all when none is named.

        A tint such as `#FFFFFF` takes the place of `INK` in drawings of a single colour. No line
        is thinner than `thinnest`, in the drawing's own units, nor in parts that are drawn smaller.
        """
        root = ET.Element(self.tree.tag, self.tree.attrib)
        for child in self.tree:
            name = child.get("id", "")
            is_layer = child.tag == f"{{{SVG}}}g"
            if name != "anchors" and (not is_layer or not layers or name in layers):
                root.append(child)
        text = ET.tostring(root, encoding="unicode")
        if thinnest:
            thinnest /= self.smallest
            text = _WIDTH.sub(lambda it: f'{it[1]}"{max(float(it[2]), thinnest):.2f}"', text)
        return QByteArray((text.replace(INK, tint) if tint else text).encode())


class Drawings:
    """Reads the bundled drawings once and paints them at any size."""

    def __init__(
        self, folder: Path, ratio: float = 1.0, screen: tuple[int, int] = (1080, 1920)
    ) -> None:
        """Take the folder of our own drawings, to which staff never add.

        `ratio` says how many of the screen's own dots make a pixel; `screen` is its size in pixels.
        """
        # QtSvg knows the names of SVG and XLink only by their usual prefixes.
        ET.register_namespace("", SVG)
        ET.register_namespace("xlink", "http://www.w3.org/1999/xlink")
        self._folder = folder
        self._ratio = ratio
        self.kept_bytes = round(KEPT_SCREENS * 4 * screen[0] * screen[1] * ratio**2)
        """What the pictures may take that are kept."""
        self._read: dict[str, Drawing] = {}
        self._painted: OrderedDict[_Key, QPixmap] = OrderedDict()

    def drawing(self, file: str) -> Drawing:
        """Give a drawing by the name of its file, such as `spine.svg`."""
        if file not in self._read:
            self._read[file] = _read(self._folder / file)
        return self._read[file]

    def frame(self, file: str, size: QSize, *, is_filled: bool = False) -> QRectF:
        """Give where the whole drawing lies when it fills a frame of this size.

        It keeps its shape. What is too wide or too high for the frame stands over at both sides,
        but never the safe middle of four fifths by nine tenths (1200 x 900 of 1500 x 1000),
        unless the frame is to be filled in any case.
        """
        whole = self.drawing(file).size
        fill = max(size.width() / whole.width(), size.height() / whole.height())
        safe = min(size.width() / (whole.width() * 0.8), size.height() / (whole.height() * 0.9))
        scale = fill if is_filled else min(fill, safe)
        width, height = whole.width() * scale, whole.height() * scale
        return QRectF((size.width() - width) / 2, (size.height() - height) / 2, width, height)

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
        """Give the drawing with only these layers, filling a frame of this size in pixels.

        A tint takes the place of the ink of a drawing of one colour. However small it is painted,
        no line is thinner than `thinnest`, in pixels (access.md P-15).
        """
        key = (file, layers, size.width(), size.height(), tint, is_filled)
        if key in self._painted:
            self._painted.move_to_end(key)
            return self._painted[key]
        pixmap = QPixmap(size * self._ratio)
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        drawing, frame = self.drawing(file), self.frame(file, size, is_filled=is_filled)
        units = thinnest * drawing.size.width() / max(1.0, frame.width())
        renderer = QSvgRenderer(drawing.with_layers(layers, tint, units))
        painter = QPainter(pixmap)
        renderer.render(painter, frame)
        painter.end()
        self._painted[key] = pixmap
        self._let_go()
        return pixmap

    def _let_go(self) -> None:
        """Keep what was painted last."""
        large = {key: _bytes(it) for key, it in self._painted.items() if key[2] > SMALL}
        for key in [*large][: max(0, len(large) - LEAST_KEPT)]:
            if sum(large.values()) <= self.kept_bytes:
                break
            del large[key], self._painted[key]


def _bytes(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * pixmap.depth() // 8


def _read(path: Path) -> Drawing:
    root = ET.fromstring(path.read_text(encoding="utf-8"))
    _, _, width, height = (float(part) for part in root.attrib["viewBox"].split())
    anchors: dict[str, Anchor] = {}
    for circle in root.iter(f"{{{SVG}}}circle"):
        name = circle.get("id", "")
        if name.startswith("anchor-"):
            part = QPointF(float(circle.attrib["cx"]), float(circle.attrib["cy"]))
            label = QPointF(
                float(circle.attrib["data-label-x"]), float(circle.attrib["data-label-y"])
            )
            anchors[name.removeprefix("anchor-")] = Anchor(part, label)
    size = QSize(int(width), int(height))
    return Drawing(root, size, MappingProxyType(anchors), min(1.0, *_scales(root, 1.0)))


def _scales(part: ET.Element, scale: float) -> Iterator[float]:
    """Give how many times as large as they are written the parts of a drawing are drawn."""
    for numbers in _SCALE.findall(part.get("transform", "")):
        scale *= min(abs(float(number)) for number in re.split(r"[ ,]+", numbers.strip()))
    yield scale
    for inner in part:
        yield from _scales(inner, scale)
