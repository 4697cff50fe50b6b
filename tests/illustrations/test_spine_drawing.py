"""The spine's drawing holds every layer and anchor that steps ask for, and tells the truth."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.illustrations.drawn import DRAWINGS, HREF, SVG, anchors, drawing, painted

FILE = "spine.svg"
SIZE = QSize(1500, 1000)

BACK = ("backdrop", "skin", "muscle", "cord", "bones", "discs")
"""What every step shows under its own layers."""
LAYERS = (
    *BACK,
    "body-L1-whole",
    "body-L1",
    "body-L1-lifted",
    "fracture",
    "pain",
    "numbing",
    "needle",
    "balloon",
    "cement-1",
    "cement-2",
    "cement-3",
    "cement-set",
    "cement-kypho-1",
    "cement-kypho-2",
    "cement-kypho-set",
    "bandage",
    "face-down",
)
"""Bottom to top."""
STRONG = ("T11", "T12", "L2", "L3")
DISCS = ("disc-T11-T12", "disc-T12-L1", "disc-L1-L2", "disc-L2-L3")

SAFE = QRectF(150, 50, 1200, 900)
SCENE_ANCHORS = {"xray-arm", "table"}
SPINE_ANCHORS = {
    "fracture",
    "healthy-bone",
    "disc",
    "cord",
    "skin",
    "needle",
    "balloon",
    "cement",
    "bandage",
    "muscle",
}
NEVER_TOGETHER = {"balloon", "cement"}
"""These two share a place: the balloon is out before the cement goes in."""
PARTS_OF = {"needle": "needle", "balloon": "balloon", "cement": "cement-set", "bandage": "bandage"}
"""Anchors that name a small layer of their own."""
THINNEST = 3.0
"""Line weight in units of the drawing: half a millimetre on the smallest screen."""

every_layer = pytest.mark.parametrize("layer", LAYERS)


def label_box(anchor: ET.Element) -> QRectF:
    """The box that a view lays around a word, in the drawing's units."""
    x, y = float(anchor.attrib["data-label-x"]), float(anchor.attrib["data-label-y"])
    return QRectF(x - 150, y - 45, 300, 90)


def extent(image: QImage) -> QRectF:
    """Give the box of everything that is more than half opaque, in the image's pixels."""
    alphas = image.convertToFormat(QImage.Format.Format_Alpha8)
    lines, per_line = bytes(alphas.constBits()), alphas.bytesPerLine()
    rows = [lines[y * per_line : y * per_line + alphas.width()] for y in range(alphas.height())]
    inked = [y for y, row in enumerate(rows) if max(row) > 127]
    if not inked:
        return QRectF()
    left = min(x for row in rows for x, alpha in enumerate(row) if alpha > 127)
    right = max(x for row in rows for x, alpha in enumerate(row) if alpha > 127)
    return QRectF(left, inked[0], right - left + 1, inked[-1] - inked[0] + 1)


def front_to_back(body: str) -> float:
    """Measure the height of a body's front against that of its back, along its outline."""
    outline = next(part for part in drawing(FILE).iter() if part.get("id") == f"{body}-outline")
    numbers = [float(text) for text in re.findall(r"-?\d+(?:\.\d+)?", outline.attrib["d"])]
    points = list(zip(numbers[::2], numbers[1::2], strict=True))
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    rim = 0.15 * (right - left)
    front = [y for x, y in points if x < left + rim]
    back = [y for x, y in points if x > right - rim]
    return (max(front) - min(front)) / (max(back) - min(back))


def told_front_to_back(body: str) -> float:
    group = next(part for part in drawing(FILE) if part.get("id") == body)
    return float(group.attrib["data-front-height"]) / float(group.attrib["data-back-height"])


def test_the_layers_are_all_there_bottom_to_top() -> None:
    root = drawing(FILE)
    assert root.get("viewBox") == "0 0 1500 1000"
    groups = [group.get("id") for group in root.findall(f"{SVG}g")]
    assert groups == [*LAYERS, "anchors"]


def test_every_bone_and_disc_has_its_name() -> None:
    inner = {
        layer.get("id"): {part.get("id") for part in layer.iter(f"{SVG}g")}
        for layer in drawing(FILE)
    }
    assert {f"body-{name}" for name in STRONG} <= inner["bones"]
    assert {f"posterior-{name}" for name in (*STRONG, "L1")} <= inner["bones"]
    assert "body-L1" not in inner["bones"]
    assert set(DISCS) <= inner["discs"]


def test_the_drawing_is_small_enough_to_read_at_once() -> None:
    assert (DRAWINGS / FILE).stat().st_size < 128 * 1024


def test_no_line_is_too_thin_to_see_from_a_chair() -> None:
    root = drawing(FILE)
    shared = {f"#{part.get('id')}": part for part in root.findall(f"{SVG}defs/*")}

    def lines(part: ET.Element, scale: float) -> Iterator[float]:
        for numbers in re.findall(r"scale\(([^)]*)\)", part.get("transform", "")):
            scale *= min(abs(float(number)) for number in numbers.split())
        if part.get("stroke", "none") != "none":
            yield scale * float(part.get("stroke-width", "1"))
        if part.tag == f"{SVG}use":
            yield from lines(shared[part.attrib[HREF]], scale)
        for inner in part:
            yield from lines(inner, scale)

    for layer in root.findall(f"{SVG}g"):
        assert all(width >= THINNEST for width in lines(layer, 1.0)), layer.get("id")


@every_layer
def test_a_layer_alone_paints_something_without_a_warning(layer: str, qtbot: QtBot) -> None:
    """Any warning of Qt's fails a test (`qt_log_level_fail`), so painting is enough."""
    image = painted(FILE, [layer], SIZE / 2)
    glows = layer == "pain"
    inked = image.pixelColor(270, 250).alpha() > 60 if glows else extent(image).isValid()
    assert inked


def test_every_anchor_is_there_and_its_label_lies_in_the_safe_area() -> None:
    there = anchors(FILE)
    assert set(there) == SPINE_ANCHORS | SCENE_ANCHORS
    for name, anchor in there.items():
        part = QRectF(float(anchor.attrib["cx"]), float(anchor.attrib["cy"]), 1, 1)
        assert SAFE.contains(part), name
        assert SAFE.contains(label_box(anchor)), name
        assert not label_box(anchor).intersects(part), f"the label of {name} covers it"


def test_no_two_labels_that_are_seen_together_overlap() -> None:
    there = anchors(FILE)
    for scene in (SPINE_ANCHORS, SCENE_ANCHORS):
        for one, other in combinations(sorted(scene), 2):
            if {one, other} != NEVER_TOGETHER:
                boxes = label_box(there[one]), label_box(there[other])
                assert not boxes[0].intersects(boxes[1]), f"{one} and {other}"


@pytest.mark.parametrize("name", PARTS_OF)
def test_a_label_does_not_cover_the_part_that_it_names(name: str, qtbot: QtBot) -> None:
    image = painted(FILE, [PARTS_OF[name]], SIZE)
    anchor = anchors(FILE)[name]
    assert not extent(image.copy(label_box(anchor).toRect())).isValid()
    part = round(float(anchor.attrib["cx"])), round(float(anchor.attrib["cy"]))
    assert image.pixelColor(*part).alpha() > 127, f"the line of {name} ends beside it"


def test_the_broken_body_is_a_wedge_and_the_lifted_one_is_between() -> None:
    """A wedge fracture has less than 0.8 of its height left in front (spinebase.org)."""
    assert 0.6 < front_to_back("body-L1") < 0.75
    assert front_to_back("body-L1") < front_to_back("body-L1-lifted") < 0.95
    for body in ("body-L1", "body-L1-lifted"):
        assert told_front_to_back(body) == pytest.approx(front_to_back(body), abs=0.05)
    assert told_front_to_back("body-L1-whole") > 0.9


@pytest.mark.parametrize("body", ["body-L1-whole", "body-L1", "body-L1-lifted"])
def test_a_body_is_wider_than_high(body: str, qtbot: QtBot) -> None:
    box = extent(painted(FILE, [body], SIZE))
    assert 1.1 < box.width() / box.height() < 1.5


def test_the_needle_lies_in_the_front_third_and_comes_through_the_skin(qtbot: QtBot) -> None:
    body, needle = extent(painted(FILE, ["body-L1"], SIZE)), extent(painted(FILE, ["needle"], SIZE))
    skin = float(anchors(FILE)["skin"].attrib["cx"])
    assert body.left() + 10 < needle.left() < body.left() + body.width() / 3
    assert needle.right() > skin


@pytest.mark.parametrize(
    ("body", "cement"),
    [
        ("body-L1", ("cement-1", "cement-2", "cement-3", "cement-set")),
        ("body-L1-lifted", ("cement-kypho-1", "cement-kypho-2", "cement-kypho-set")),
    ],
)
def test_cement_grows_inside_the_body_and_stops_before_the_back_quarter(
    body: str, cement: tuple[str, ...], qtbot: QtBot
) -> None:
    bone = extent(painted(FILE, [body], SIZE))
    grown = 0.0
    for layer in cement:
        lump = extent(painted(FILE, [layer], SIZE))
        assert bone.contains(lump), layer
        assert lump.right() < bone.left() + 0.75 * bone.width(), layer
        assert lump.width() * lump.height() >= 0.9 * grown, layer
        grown = lump.width() * lump.height()
