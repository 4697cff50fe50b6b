"""The small drawings (weak bone, milestones, clinic mark, touching hand) hold what views ask."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from attrs import frozen
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

DRAWINGS = Path(__file__).parents[2] / "resources" / "illustrations"
SVG = "{http://www.w3.org/2000/svg}"


@frozen
class Expected:
    """What one drawing must hold."""

    file: str
    width: float
    height: float
    layers: tuple[str, ...]
    anchors: tuple[str, ...]
    thinnest: float
    """Smallest stroke width, in units of the drawing."""


WEAK_BONE = Expected(
    "weak-bone.svg",
    1500,
    1000,
    ("backdrop", "strong", "weak"),
    ("strong", "weak", "lattice", "gap"),
    3,
)
SPOTS = Expected(
    "spots.svg",
    400,
    400,
    ("spot-first-hours", "spot-day-1", "spot-two-weeks", "spot-week-6", "spot-later"),
    (),
    4,
)
MARK = Expected("mark.svg", 100, 100, (), (), 4)
TOUCH = Expected("touch.svg", 100, 100, (), (), 4)
ALL = (WEAK_BONE, SPOTS, MARK, TOUCH)

every_drawing = pytest.mark.parametrize("expected", ALL, ids=lambda expected: expected.file)
every_layer = pytest.mark.parametrize(
    ("expected", "layer"),
    [(expected, layer) for expected in (WEAK_BONE, SPOTS) for layer in expected.layers],
    ids=lambda value: value if isinstance(value, str) else value.file,
)


def drawing(expected: Expected) -> ET.Element:
    """Return the root element of a drawing."""
    return ET.parse(DRAWINGS / expected.file).getroot()


def groups(root: ET.Element) -> tuple[str, ...]:
    """Return the ids of the layers, bottom to top, without the anchors."""
    return tuple(
        group.get("id", "") for group in root.findall(f"{SVG}g") if group.get("id") != "anchors"
    )


def keep_layer(root: ET.Element, layer: str) -> None:
    """Leave one layer (and the definitions) in a drawing, as a view does."""
    for group in root.findall(f"{SVG}g"):
        if group.get("id") != layer:
            root.remove(group)


def painted(root: ET.Element, width: int, height: int) -> QImage:
    """Paint a drawing on nothing, in pixels of the given size."""
    renderer = QSvgRenderer(QByteArray(ET.tostring(root)))
    assert renderer.isValid()
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, width, height))
    painter.end()
    return image


def covered(image: QImage) -> float:
    """Return which part of an image holds paint, from 0 to 1."""
    alphas = image.convertToFormat(QImage.Format.Format_Alpha8)
    lines, per_line = bytes(alphas.constBits()), alphas.bytesPerLine()
    paint = sum(
        alpha > 127
        for top in range(0, len(lines), per_line)
        for alpha in lines[top : top + alphas.width()]
    )
    return paint / (alphas.width() * alphas.height())


@every_drawing
def test_a_drawing_has_its_size_and_its_layers(expected: Expected) -> None:
    root = drawing(expected)
    assert root.get("viewBox") == f"0 0 {expected.width:g} {expected.height:g}"
    if expected.layers:
        assert groups(root) == expected.layers


@every_drawing
def test_a_drawing_is_small_enough_to_load_at_once(expected: Expected) -> None:
    assert (DRAWINGS / expected.file).stat().st_size < 60_000


@every_drawing
def test_a_drawing_uses_only_what_the_painter_knows(expected: Expected) -> None:
    """QtSvg passes over the rest in silence, and words belong to the content, not the picture."""
    known = {"svg", "defs", "g", "path", "rect", "circle", "ellipse", "stop"}
    known |= {"linearGradient", "radialGradient"}
    for part in drawing(expected).iter():
        assert part.tag.removeprefix(SVG) in known
        for name, value in part.attrib.items():
            assert not name.endswith(("href", "style", "class")), name
            assert not name.startswith("on"), name
            for reference in re.findall(r"url\(([^)]*)\)", value):
                assert reference.startswith("#")


@every_drawing
def test_every_gradient_that_is_named_is_defined_once(expected: Expected) -> None:
    text = (DRAWINGS / expected.file).read_text(encoding="utf-8")
    ids = re.findall(r'\bid="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"url\(#([^)]+)\)", text)) <= set(ids)


@every_drawing
def test_no_line_is_too_thin_to_see_from_a_chair(expected: Expected) -> None:
    for part in drawing(expected).iter():
        if part.get("stroke", "none") != "none":
            assert float(part.get("stroke-width", "1")) >= expected.thinnest, part.attrib


@every_drawing
def test_a_drawing_paints_without_a_warning(expected: Expected, qtbot: QtBot) -> None:
    """Any warning of Qt's fails a test (`qt_log_level_fail`), so painting is enough."""
    image = painted(drawing(expected), 480, round(480 * expected.height / expected.width))
    assert covered(image) > 0.1


@every_layer
def test_a_layer_paints_something_alone(expected: Expected, layer: str, qtbot: QtBot) -> None:
    root = drawing(expected)
    keep_layer(root, layer)
    image = painted(root, 300, round(300 * expected.height / expected.width))
    assert covered(image) > 0.08


@pytest.mark.parametrize("layer", SPOTS.layers)
def test_a_spot_stays_on_its_round_ground(layer: str, qtbot: QtBot) -> None:
    root = drawing(SPOTS)
    keep_layer(root, layer)
    image = painted(root, 400, 400)
    outside = [
        (x, y)
        for x in range(400)
        for y in range(400)
        if (x - 199.5) ** 2 + (y - 199.5) ** 2 > 190**2 and image.pixelColor(x, y).alpha() > 0
    ]
    assert outside == []


def test_the_two_bones_stay_in_their_halves_so_that_either_can_stand_alone(qtbot: QtBot) -> None:
    halves = {}
    for layer in ("strong", "weak"):
        root = drawing(WEAK_BONE)
        keep_layer(root, layer)
        image = painted(root, 300, 200)
        halves[layer] = (
            covered(image.copy(0, 0, 150, 200)),
            covered(image.copy(150, 0, 150, 200)),
        )
    assert halves["strong"][0] > 0.2 > 0.03 > halves["strong"][1]
    assert halves["weak"][1] > 0.2 > 0.03 > halves["weak"][0]


def test_the_weak_bone_is_lower_in_front_than_at_the_back(qtbot: QtBot) -> None:
    """A wedge: the front of the body has lost height, the back wall has not."""
    heights = {}
    for layer in ("strong", "weak"):
        root = drawing(WEAK_BONE)
        keep_layer(root, layer)
        image = painted(root, 1500, 1000)
        left = min(x for x in range(1500) if image.pixelColor(x, 600).alpha() > 200)
        rows = [y for y in range(1000) if image.pixelColor(left + 40, y).alpha() > 200]
        heights[layer] = max(rows) - min(rows)
    assert heights["weak"] < 0.9 * heights["strong"]


def test_every_anchor_is_there_and_its_label_fits_the_safe_area() -> None:
    root = drawing(WEAK_BONE)
    anchors = {
        circle.get("id", ""): circle
        for circle in root.iter(f"{SVG}circle")
        if circle.get("id", "").startswith("anchor-")
    }
    assert set(anchors) == {f"anchor-{name}" for name in WEAK_BONE.anchors}
    boxes: list[QRectF] = []
    for circle in anchors.values():
        point = QRectF(float(circle.attrib["cx"]), float(circle.attrib["cy"]), 1, 1)
        x, y = float(circle.attrib["data-label-x"]), float(circle.attrib["data-label-y"])
        label = QRectF(x - 150, y - 45, 300, 90)
        safe = QRectF(150, 50, 1200, 900)
        assert safe.contains(point)
        assert safe.contains(label)
        assert not any(label.intersects(other) for other in boxes)
        boxes.append(label)


def test_no_label_lies_over_a_bone(qtbot: QtBot) -> None:
    root = drawing(WEAK_BONE)
    places = [
        (float(circle.attrib["data-label-x"]), float(circle.attrib["data-label-y"]))
        for circle in root.iter(f"{SVG}circle")
        if circle.get("id", "").startswith("anchor-")
    ]
    for group in root.findall(f"{SVG}g"):
        if group.get("id") in ("backdrop", "anchors"):
            root.remove(group)
    image = painted(root, 1500, 1000)
    for x, y in places:
        assert covered(image.copy(round(x) - 150, round(y) - 45, 300, 90)) == 0


@pytest.mark.parametrize("expected", [MARK, TOUCH], ids=["mark", "touch"])
def test_the_mark_and_the_hand_have_one_colour_so_that_a_view_can_recolour_them(
    expected: Expected,
) -> None:
    colours = {
        value
        for part in drawing(expected).iter()
        for name, value in part.attrib.items()
        if name in ("fill", "stroke") and value != "none"
    }
    assert colours == {"#043B43"}
