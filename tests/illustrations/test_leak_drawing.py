"""The drawing of cement that leaks: of the spine's own parts, and true to the words beside it."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kiosk.views.parts.drawing import Drawings
from tests.illustrations.drawn import DRAWINGS, SVG, anchors, drawing, painted

FILE = "leak.svg"
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


def label_box(anchor: ET.Element) -> QRectF:
    """The box that a view lays around a word, in the drawing's units."""
    x, y = float(anchor.attrib["data-label-x"]), float(anchor.attrib["data-label-y"])
    return QRectF(x - 150, y - 45, 300, 90)


def place(anchor: ET.Element) -> tuple[int, int]:
    return round(float(anchor.attrib["cx"])), round(float(anchor.attrib["cy"]))


def inked(image: QImage) -> set[tuple[int, int]]:
    """Give the places that hold paint, every fourth pixel."""
    across, down = range(0, image.width(), 4), range(0, image.height(), 4)
    return {(x, y) for x in across for y in down if image.pixelColor(x, y).alpha() > 127}


def spots_of(layer: str) -> set[tuple[int, int]]:
    return inked(painted(FILE, [layer], SIZE))


def test_the_layers_are_all_there_bottom_to_top() -> None:
    root = drawing(FILE)
    assert root.get("viewBox") == f"0 0 {SIZE.width()} {SIZE.height()}"
    assert [group.get("id") for group in root.findall(f"{SVG}g")] == [*LAYERS, "anchors"]


def test_the_drawing_is_small_enough_to_read_at_once() -> None:
    assert (DRAWINGS / FILE).stat().st_size < 60_000


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_alone_paints_something_without_a_warning(layer: str, qtbot: QtBot) -> None:
    """Any warning of Qt's fails a test (`qt_log_level_fail`), so painting is enough."""
    assert spots_of(layer)


def test_every_anchor_is_there_and_its_label_lies_in_the_safe_area_beside_the_bones(
    qtbot: QtBot,
) -> None:
    there = anchors(FILE)
    assert set(there) == set(PARTS)
    bones = painted(FILE, ["bones"], SIZE)
    for name, anchor in there.items():
        assert SAFE.contains(QRectF(*place(anchor), 1, 1)), name
        middle = label_box(anchor).center().toPoint()
        assert bones.pixelColor(middle).alpha() == 0, f"the word {name} begins on a bone"
        assert SAFE.contains(QRectF(middle.x() - 20, middle.y() - 45, 40, 90)), name


def test_no_two_labels_that_are_seen_together_overlap() -> None:
    there = anchors(FILE)
    for names in TOGETHER:
        boxes = [label_box(there[name]) for name in names]
        assert not any(
            one.intersects(other) for at, one in enumerate(boxes) for other in boxes[at + 1 :]
        )


@pytest.mark.parametrize("name", PARTS)
def test_the_line_of_a_label_ends_on_the_part_that_it_names(name: str, qtbot: QtBot) -> None:
    part = painted(FILE, [PARTS[name]], SIZE)
    assert part.pixelColor(*place(anchors(FILE)[name])).alpha() > 127
    for there in TOGETHER:
        if name in there:
            assert not inked(part.copy(label_box(anchors(FILE)[name]).toRect()))


def test_cement_leaks_out_of_the_bone_in_front_and_at_the_back(qtbot: QtBot) -> None:
    """Each leak hangs together with the cement inside, and most of it lies outside of the body."""
    cement = spots_of("cement")
    left, right = min(x for x, _ in cement), max(x for x, _ in cement)
    for leak in ("leak-front", "leak-back"):
        spots = spots_of(leak)
        assert spots & cement, leak
    assert min(x for x, _ in spots_of("leak-front")) < left - 80
    assert max(x for x, _ in spots_of("leak-back")) > right + 80


def test_only_the_leak_at_the_back_touches_the_nerve_and_bends_it(qtbot: QtBot) -> None:
    free, pressed = (
        spots_of("nerve"),
        spots_of("nerve-pressed"),
    )
    front, back = (
        spots_of("leak-front"),
        spots_of("leak-back"),
    )
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
        image = drawings.pixmap(FILE, LAYERS[:4], size).toImage()
        corners = [(0, 0), (size.width() - 1, 0), (0, size.height() - 1)]
        assert all(image.pixelColor(x, y).alpha() == 255 for x, y in corners)
