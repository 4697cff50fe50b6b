"""How the tests of drawings read one, and paint some of its layers as a view does."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWINGS = Path(__file__).parents[2] / "resources" / "illustrations"
SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"


def drawing(file: str) -> ET.Element:
    """Give the root of a bundled drawing."""
    return ET.parse(DRAWINGS / file).getroot()


def anchors(file: str) -> dict[str, ET.Element]:
    """Give the circles that say where labels begin and end, by their names."""
    return {
        circle.get("id", "").removeprefix("anchor-"): circle
        for circle in drawing(file).iter(f"{SVG}circle")
        if circle.get("id", "").startswith("anchor-")
    }


def painted(file: str, layers: Collection[str], size: QSize) -> QImage:
    """Paint these layers on nothing."""
    root = drawing(file)
    for group in root.findall(f"{SVG}g"):
        if group.get("id") not in layers:
            root.remove(group)
    # QtSvg knows the name xlink:href only by its usual prefix.
    ET.register_namespace("xlink", "http://www.w3.org/1999/xlink")
    renderer = QSvgRenderer(QByteArray(ET.tostring(root)))
    assert renderer.isValid()
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return image
