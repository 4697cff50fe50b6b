"""Checks on our own drawings: no text in them (access.md P-11), and no line too thin (P-15)."""

from __future__ import annotations

import math
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSize

from kiosk.proof.faults import Fault, Finding
from kiosk.proof.probe import ProbeDrawings
from kiosk.proof.yardstick import Yardstick
from kiosk.views.parts.drawing import Drawing

LEAST_LINE_MM = 0.5
"""A thinner line is not seen from a chair."""

TEXTUAL = ("text", "tspan", "textPath", "image", "foreignObject", "font", "glyph")
"""What holds words, or may."""

_SCALE = re.compile(r"(scale|matrix)\(([^)]*)\)")


def texts_in_drawings(folder: Path) -> Iterator[Finding]:
    """Words on a drawing are ours to translate and enlarge, so none are in its file."""
    for path in sorted(folder.glob("*.svg")):
        for element in ET.parse(path).iter():
            name = element.tag.rpartition("}")[2]
            if name in TEXTUAL:
                words = " ".join("".join(element.itertext()).split())
                measured = f"<{name}> {words}".strip()
                yield Finding(Fault.TEXT_IN_DRAWING, path.name, measured, "words laid over it")


def thin_lines(drawings: ProbeDrawings, yardstick: Yardstick) -> Iterator[Finding]:
    """Lines of the drawings are thick enough at the sizes at which they were shown."""
    for file, layers, width, height, is_filled, least in sorted(drawings.shown):
        frame = drawings.frame(file, QSize(width, height), is_filled=is_filled)
        scale = frame.width() / drawings.drawing(file).size.width()
        thinnest = thinnest_line(drawings.drawing(file), layers, least / scale)
        if thinnest is None:
            continue
        pixels = thinnest * scale
        if yardstick.is_less(pixels, LEAST_LINE_MM):
            measured = f"{yardstick.mm(pixels):.2f} mm in {width} x {height} px"
            wanted = f"{LEAST_LINE_MM} mm"
            yield Finding(Fault.THIN_LINE, file, measured, wanted, "Illustration")


def thinnest_line(drawing: Drawing, layers: tuple[str, ...], least: float = 0.0) -> float | None:
    """Give the thinnest line of some layers in the drawing's own units, or None without any.

    `least` is what the drawing was asked to have its lines at least. Lines of the definitions are
    counted with whatever uses them.
    """
    root = ET.fromstring(bytes(drawing.with_layers(layers, "", least).data()))
    named = {each.get("id", ""): each for each in root.iter()}
    return min(_widths(root, 1.0, False, named), default=None)


def _widths(
    element: ET.Element, scale: float, has_line: bool, named: dict[str, ET.Element]
) -> Iterator[float]:
    name = element.tag.rpartition("}")[2]
    if name in ("defs", "clipPath", "mask", "pattern"):
        return
    scale *= _scale(element.get("transform", ""))
    has_line = element.get("stroke", "none" if not has_line else "?") != "none"
    if has_line and "stroke-width" in element.attrib:
        yield float(element.attrib["stroke-width"]) * scale
    if name == "use":
        target = next((it for key, it in element.attrib.items() if key.endswith("href")), "")
        used = named.get(target.removeprefix("#"))
        if used is not None:
            yield from _widths(used, scale, has_line, named)
    for child in element:
        yield from _widths(child, scale, has_line, named)


def _scale(words: str) -> float:
    """Give how many times as large a transform makes things."""
    scale = 1.0
    for kind, text in _SCALE.findall(words):
        numbers = [float(number) for number in re.split(r"[ ,]+", text.strip())]
        if kind == "scale":
            scale *= math.sqrt(abs(numbers[0] * numbers[-1]))
        else:
            scale *= math.sqrt(abs(numbers[0] * numbers[3] - numbers[1] * numbers[2]))
    return scale
