"""The small drawings (weak bone, what to get ready, milestones, mark, hand) hold what views ask."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from attrs import frozen
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from tests.illustrations.drawn import DRAWINGS, SVG, anchors, drawing


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
    640,
    ("backdrop", "strong", "weak"),
    ("strong", "weak", "lattice", "gap"),
    3,
)
GET_READY = Expected(
    "get-ready.svg",
    1500,
    620,
    ("backdrop", "medicines", "ride"),
    ("list", "driver"),
    3.5,
)
SPOTS = Expected(
    "spots.svg",
    400,
    400,
    (
        "spot-first-hours",
        "spot-day-1",
        "spot-days-1-to-3",
        "spot-two-weeks",
        "spot-week-6",
        "spot-later",
    ),
    (),
    4,
)
MARK = Expected("mark.svg", 100, 100, (), (), 4)
TOUCH = Expected("touch.svg", 100, 100, (), (), 4)
ALL = (WEAK_BONE, GET_READY, SPOTS, MARK, TOUCH)
WITH_LABELS = (WEAK_BONE, GET_READY)

every_drawing = pytest.mark.parametrize("expected", ALL, ids=lambda expected: expected.file)
every_layer = pytest.mark.parametrize(
    ("expected", "layer"),
    [(expected, layer) for expected in (WEAK_BONE, GET_READY, SPOTS) for layer in expected.layers],
    ids=lambda value: value if isinstance(value, str) else value.file,
)


def safe_area(expected: Expected) -> QRectF:
    """Return what no frame cuts off: four fifths of the width, nine tenths of the height."""
    width, height = expected.width, expected.height
    return QRectF(0.1 * width, 0.05 * height, 0.8 * width, 0.9 * height)


def label_box(anchor: ET.Element, safe: QRectF) -> QRectF:
    """Return the box that is kept free for a word, moved in as a view does in a narrow frame."""
    x, y = float(anchor.attrib["data-label-x"]), float(anchor.attrib["data-label-y"])
    return QRectF(min(max(x - 150, safe.left()), safe.right() - 300), y - 45, 300, 90)


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
    root = drawing(expected.file)
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
    for part in drawing(expected.file).iter():
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
    for part in drawing(expected.file).iter():
        if part.get("stroke", "none") != "none":
            assert float(part.get("stroke-width", "1")) >= expected.thinnest, part.attrib


@every_drawing
def test_a_drawing_paints_without_a_warning(expected: Expected, qtbot: QtBot) -> None:
    """Any warning of Qt's fails a test (`qt_log_level_fail`), so painting is enough."""
    image = painted(drawing(expected.file), 480, round(480 * expected.height / expected.width))
    assert covered(image) > 0.1


@every_layer
def test_a_layer_paints_something_alone(expected: Expected, layer: str, qtbot: QtBot) -> None:
    root = drawing(expected.file)
    keep_layer(root, layer)
    image = painted(root, 300, round(300 * expected.height / expected.width))
    assert covered(image) > 0.08


@pytest.mark.parametrize("layer", SPOTS.layers)
def test_a_spot_stays_on_its_round_ground(layer: str, qtbot: QtBot) -> None:
    root = drawing(SPOTS.file)
    keep_layer(root, layer)
    image = painted(root, 400, 400)
    outside = [
        (x, y)
        for x in range(400)
        for y in range(400)
        if (x - 199.5) ** 2 + (y - 199.5) ** 2 > 190**2 and image.pixelColor(x, y).alpha() > 0
    ]
    assert outside == []


@pytest.mark.parametrize(
    ("expected", "left", "right"),
    [(WEAK_BONE, "strong", "weak"), (GET_READY, "medicines", "ride")],
    ids=lambda value: value if isinstance(value, str) else value.file,
)
def test_the_two_parts_stay_in_their_halves_so_that_either_can_stand_alone(
    expected: Expected, left: str, right: str, qtbot: QtBot
) -> None:
    halves = {}
    height = round(300 * expected.height / expected.width)
    for layer in (left, right):
        root = drawing(expected.file)
        keep_layer(root, layer)
        image = painted(root, 300, height)
        halves[layer] = (
            covered(image.copy(0, 0, 150, height)),
            covered(image.copy(150, 0, 150, height)),
        )
    assert halves[left][0] > 0.2 > 0.03 > halves[left][1]
    assert halves[right][1] > 0.2 > 0.03 > halves[right][0]


def test_the_weak_bone_is_lower_in_front_than_at_the_back(qtbot: QtBot) -> None:
    """A wedge: the front of the body has lost height, the back wall has not."""
    heights = {}
    for layer in ("strong", "weak"):
        root = drawing(WEAK_BONE.file)
        keep_layer(root, layer)
        image = painted(root, 1500, 640)
        left = min(x for x in range(1500) if image.pixelColor(x, 450).alpha() > 200)
        rows = [y for y in range(640) if image.pixelColor(left + 40, y).alpha() > 200]
        heights[layer] = max(rows) - min(rows)
    assert heights["weak"] < 0.9 * heights["strong"]


@pytest.mark.parametrize("expected", WITH_LABELS, ids=lambda expected: expected.file)
def test_every_anchor_is_there_and_its_label_fits_the_safe_area(expected: Expected) -> None:
    there = anchors(expected.file)
    assert set(there) == set(expected.anchors)
    safe = safe_area(expected)
    boxes: list[QRectF] = []
    for anchor in there.values():
        part = QRectF(float(anchor.attrib["cx"]), float(anchor.attrib["cy"]), 1, 1)
        label = label_box(anchor, safe)
        assert safe.contains(part)
        assert safe.contains(label)
        assert not any(label.intersects(other) for other in boxes)
        boxes.append(label)


@pytest.mark.parametrize("expected", WITH_LABELS, ids=lambda expected: expected.file)
def test_no_label_lies_over_what_is_drawn(expected: Expected, qtbot: QtBot) -> None:
    root = drawing(expected.file)
    for group in root.findall(f"{SVG}g"):
        if group.get("id") in ("backdrop", "anchors"):
            root.remove(group)
    image = painted(root, round(expected.width), round(expected.height))
    for anchor in anchors(expected.file).values():
        assert covered(image.copy(label_box(anchor, safe_area(expected)).toRect())) == 0


@pytest.mark.parametrize("expected", WITH_LABELS, ids=lambda expected: expected.file)
def test_a_drawing_fills_its_frame(expected: Expected, qtbot: QtBot) -> None:
    """From side to side it fills the safe area, and with its labels from top to bottom."""
    root = drawing(expected.file)
    for group in root.findall(f"{SVG}g"):
        if group.get("id") in ("backdrop", "anchors"):
            root.remove(group)
    image = painted(root, 300, round(300 * expected.height / expected.width))
    columns = [x for x in range(300) if covered(image.copy(x, 0, 1, image.height())) > 0]
    rows = [y for y in range(image.height()) if covered(image.copy(0, y, 300, 1)) > 0]
    assert columns[-1] - columns[0] > 0.95 * 0.8 * image.width()
    assert rows[-1] - rows[0] > 0.6 * image.height()


@pytest.mark.parametrize("expected", [MARK, TOUCH], ids=["mark", "touch"])
def test_the_mark_and_the_hand_have_one_colour_so_that_a_view_can_recolour_them(
    expected: Expected,
) -> None:
    colours = {
        value
        for part in drawing(expected.file).iter()
        for name, value in part.attrib.items()
        if name in ("fill", "stroke") and value != "none"
    }
    assert colours == {"#043B43"}
