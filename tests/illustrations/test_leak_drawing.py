"""The drawing of cement that leaks: of the spine's own parts, and true to the words beside it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from kiosk.views.parts.drawing import Drawings

DRAWINGS = Path(__file__).parents[2] / "resources" / "illustrations"
FILE = DRAWINGS / "leak.svg"
SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
SIZE = QSize(1500, 720)
SAFE = QRectF(150, 36, 1200, 648)

BACK = ("backdrop", "soft-parts", "cord", "bones")
"""What both pictures show under their own layers."""
LAYERS = (*BACK, "leak-front", "nerve", "sore", "leak-back", "nerve-pressed", "cement")
"""Bottom to top."""
PARTS = {
    "cement": "cement",
    "leak-front": "leak-front",
    "leak-back": "leak-back",
    "nerve": "nerve-pressed",
}
"""Anchors, and the layer that each points to."""
TOGETHER = (("cement", "leak-front"), ("cement", "leak-back", "nerve"))
"""Labels that are seen in one picture."""


def drawing() -> ET.Element:
    return ET.parse(FILE).getroot()


def anchors() -> dict[str, ET.Element]:
    return {
        circle.get("id", "").removeprefix("anchor-"): circle
        for circle in drawing().iter(f"{SVG}circle")
        if circle.get("id", "").startswith("anchor-")
    }


def label_box(anchor: ET.Element) -> QRectF:
    """The box that a view lays around a word, in the drawing's units."""
    x, y = float(anchor.attrib["data-label-x"]), float(anchor.attrib["data-label-y"])
    return QRectF(x - 150, y - 45, 300, 90)


def place(anchor: ET.Element) -> tuple[int, int]:
    return round(float(anchor.attrib["cx"])), round(float(anchor.attrib["cy"]))


def painted(*layers: str) -> QImage:
    """Paint some layers on nothing, as a view does."""
    root = drawing()
    for group in root.findall(f"{SVG}g"):
        if group.get("id") not in layers:
            root.remove(group)
    # QtSvg knows the name xlink:href only by its usual prefix.
    ET.register_namespace("xlink", "http://www.w3.org/1999/xlink")
    renderer = QSvgRenderer(QByteArray(ET.tostring(root)))
    assert renderer.isValid()
    image = QImage(SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return image


def inked(image: QImage) -> set[tuple[int, int]]:
    """Give the places that hold paint, every fourth pixel."""
    across, down = range(0, image.width(), 4), range(0, image.height(), 4)
    return {(x, y) for x in across for y in down if image.pixelColor(x, y).alpha() > 127}


def test_the_layers_are_all_there_bottom_to_top() -> None:
    root = drawing()
    assert root.get("viewBox") == f"0 0 {SIZE.width()} {SIZE.height()}"
    assert [group.get("id") for group in root.findall(f"{SVG}g")] == [*LAYERS, "anchors"]


def test_the_drawing_is_small_enough_to_read_at_once() -> None:
    assert FILE.stat().st_size < 60_000


def test_the_drawing_uses_only_what_the_painter_knows() -> None:
    """QtSvg passes over the rest in silence, and words belong to the content."""
    known = {"svg", "defs", "g", "path", "rect", "circle", "ellipse", "use", "stop"}
    known |= {"linearGradient", "radialGradient"}
    root = drawing()
    shared = {part.get("id") for part in root.findall(f"{SVG}defs/*")}
    for part in root.iter():
        assert part.tag.removeprefix(SVG) in known
        for name, value in part.attrib.items():
            assert not name.startswith("on"), name
            assert name not in ("style", "class", "href"), name
            links = re.findall(r"url\(([^)]*)\)", value) + ([value] if name == HREF else [])
            for link in links:
                assert link.startswith("#")
                assert link[1:] in shared, "a layer that stands alone leans only on the defs"


def test_no_name_is_used_twice() -> None:
    names = [part.get("id") for part in drawing().iter() if part.get("id")]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_alone_paints_something_without_a_warning(layer: str, qtbot: QtBot) -> None:
    """Any warning of Qt's fails a test (`qt_log_level_fail`), so painting is enough."""
    assert inked(painted(layer))


def test_every_anchor_is_there_and_its_label_lies_in_the_safe_area_beside_the_bones(
    qtbot: QtBot,
) -> None:
    there = anchors()
    assert set(there) == set(PARTS)
    bones = painted("bones")
    for name, anchor in there.items():
        assert SAFE.contains(QRectF(*place(anchor), 1, 1)), name
        middle = label_box(anchor).center().toPoint()
        assert bones.pixelColor(middle).alpha() == 0, f"the word {name} begins on a bone"
        assert SAFE.contains(QRectF(middle.x() - 20, middle.y() - 45, 40, 90)), name


def test_no_two_labels_that_are_seen_together_overlap() -> None:
    there = anchors()
    for names in TOGETHER:
        boxes = [label_box(there[name]) for name in names]
        assert not any(
            one.intersects(other) for at, one in enumerate(boxes) for other in boxes[at + 1 :]
        )


@pytest.mark.parametrize("name", PARTS)
def test_the_line_of_a_label_ends_on_the_part_that_it_names(name: str, qtbot: QtBot) -> None:
    part = painted(PARTS[name])
    assert part.pixelColor(*place(anchors()[name])).alpha() > 127
    for there in TOGETHER:
        if name in there:
            assert not inked(part.copy(label_box(anchors()[name]).toRect()))


def test_cement_leaks_out_of_the_bone_in_front_and_at_the_back(qtbot: QtBot) -> None:
    """Each leak hangs together with the cement inside, and most of it lies outside of the body."""
    cement = inked(painted("cement"))
    left, right = min(x for x, _ in cement), max(x for x, _ in cement)
    for leak in ("leak-front", "leak-back"):
        spots = inked(painted(leak))
        assert spots & cement, leak
    assert min(x for x, _ in inked(painted("leak-front"))) < left - 80
    assert max(x for x, _ in inked(painted("leak-back"))) > right + 80


def test_only_the_leak_at_the_back_touches_the_nerve_and_bends_it(qtbot: QtBot) -> None:
    free, pressed = inked(painted("nerve")), inked(painted("nerve-pressed"))
    front, back = inked(painted("leak-front")), inked(painted("leak-back"))
    grown = {(x + dx, y + dy) for x, y in back for dx in (-8, 0, 8) for dy in (-8, 0, 8)}
    assert grown & pressed
    assert not front & free
    # Where the lump lies, the nerve is further back than it would be without.
    rows = {y for _, y in back}
    bent = [
        max(x for x, row in pressed if row == y) for y in rows if (y in {r for _, r in pressed})
    ]
    straight = [max(x for x, row in free if row == y) for y in rows if (y in {r for _, r in free})]
    assert sum(bent) / len(bent) > sum(straight) / len(straight) + 20


def test_a_frame_of_another_shape_shows_more_and_never_an_edge(qtbot: QtBot) -> None:
    drawings = Drawings(DRAWINGS)
    for size in (QSize(600, 500), QSize(715, 170)):
        image = drawings.pixmap("leak.svg", LAYERS[:4], size).toImage()
        corners = [(0, 0), (size.width() - 1, 0), (0, size.height() - 1)]
        assert all(image.pixelColor(x, y).alpha() == 255 for x, y in corners)
