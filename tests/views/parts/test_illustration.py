"""Words on a picture: inside its frame, apart from each other, at every size that pages have."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from attrs import evolve
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from kiosk.content.model import Edition, Guide
from kiosk.content.statements import Label, Picture
from kiosk.proof.painted import painted
from kiosk.views.parts.drawing import SMALL, Drawings
from kiosk.views.parts.illustration import Illustration
from kiosk.views.parts.materials import Materials
from tests.views.finger import settle

SIZES = [(984, 800), (984, 496), (984, 400), (800, 640), (740, 620), (700, 560), (560, 480)]
"""Pictures of tall and wide pages on screens of 1080 x 1920 and 1920 x 1080, in pixels."""


def pictures(edition: Edition) -> Iterator[Picture]:
    """Give every picture of the pages."""
    yield edition.about.picture
    yield from (each.picture for each in edition.about.sections if each.picture is not None)
    yield from (each.picture for each in edition.procedure.steps)
    yield from (each.picture for each in edition.recovery.milestones if each.picture is not None)
    risks = (risk for group in edition.risks.groups for risk in group.risks)
    yield from (each.picture for each in risks if each.picture is not None)


@pytest.fixture(scope="module")
def every(guide: Guide) -> list[Picture]:
    return list(pictures(guide.first))


@pytest.fixture
def shown(materials: Materials, window: QWidget) -> Illustration:
    """An illustration that stands alone in a window; tests give it its picture and size."""
    illustration = Illustration(materials, Picture(file="spine.svg", alt=""))
    rows = window.layout()
    assert rows is not None
    rows.addWidget(illustration)
    window.show()
    return illustration


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_word_stands_inside_the_frame_and_apart_from_the_others(
    shown: Illustration, every: list[Picture], size: tuple[int, int], window: QWidget
) -> None:
    window.resize(*size)
    settle()
    frame = QRectF(shown.geometry())
    faults: list[str] = []
    for picture in every:
        shown.show_picture(picture)
        settle()
        runs = painted(window)
        said = "".join("".join(run.text for run in runs).split())
        for label in picture.labels:
            if "".join(label.text.split()) not in said:
                faults.append(f"{picture.layers}: {label.text!r} is not painted")
        for run in runs:
            if not frame.contains(run.ink):
                faults.append(f"{picture.layers}: {run.text!r} is cut off")
        for one, other in combinations(runs, 2):
            if one.ink.intersects(other.ink):
                faults.append(f"{picture.layers}: {one.text!r} lies over {other.text!r}")
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_what_a_word_points_to_is_never_cut_off(
    materials: Materials, every: list[Picture], size: tuple[int, int]
) -> None:
    faults: list[str] = []
    for picture in every:
        drawing = materials.drawings.drawing(picture.file)
        frame = materials.drawings.frame(picture.file, QSize(*size))
        for label in picture.labels:
            part = drawing.anchors[label.at].part
            scale = frame.width() / drawing.size.width()
            seen = QPointF(frame.x() + part.x() * scale, frame.y() + part.y() * scale)
            if not QRectF(0, 0, *size).contains(seen):
                faults.append(f"{picture.layers}: {label.at} is outside")
    assert not faults, "\n".join(faults)


def test_every_label_points_to_a_part_that_the_drawing_has(
    materials: Materials, every: list[Picture]
) -> None:
    for picture in every:
        anchors = materials.drawings.drawing(picture.file).anchors
        assert {label.at for label in picture.labels} <= set(anchors)


@pytest.mark.parametrize("width", [300, 700, 1400])
@pytest.mark.parametrize("height", [200, 500, 1200])
def test_the_middle_of_a_drawing_is_never_cut_off(
    materials: Materials, width: int, height: int
) -> None:
    frame = materials.drawings.frame("spine.svg", QSize(width, height))
    safe = QRectF(
        frame.x() + frame.width() * 0.1,
        frame.y() + frame.height() * 0.05,
        frame.width() * 0.8,
        frame.height() * 0.9,
    )
    assert QRectF(-0.5, -0.5, width + 1, height + 1).contains(safe)
    assert frame.width() / frame.height() == pytest.approx(1.5)


@pytest.mark.parametrize(("width", "height"), [(300, 900), (1400, 200)])
def test_a_drawing_that_fills_leaves_no_edge_free(
    materials: Materials, width: int, height: int
) -> None:
    frame = materials.drawings.frame("spine.svg", QSize(width, height), is_filled=True)
    assert frame.adjusted(-0.5, -0.5, 0.5, 0.5).contains(QRectF(0, 0, width, height))


def test_it_grows_no_higher_than_the_drawing_fills(shown: Illustration, window: QWidget) -> None:
    window.resize(600, 1200)
    settle()
    assert shown.height() <= 600 / 1.2 + 1


def test_it_says_in_words_what_it_shows(shown: Illustration, every: list[Picture]) -> None:
    shown.show_picture(every[1])
    assert shown.accessibleName() == every[1].alt


def test_a_step_shows_its_layers_and_no_others(materials: Materials) -> None:
    size = QSize(300, 200)
    whole = materials.drawings.pixmap("spine.svg", (), size).toImage()
    bare = materials.drawings.pixmap("spine.svg", ("backdrop",), size).toImage()
    bones = materials.drawings.pixmap("spine.svg", ("backdrop", "bones"), size).toImage()
    assert whole != bare != bones
    text = materials.drawings.drawing("spine.svg").with_layers(("backdrop",)).toStdString()
    assert 'id="backdrop"' in text
    assert 'id="bones"' not in text
    assert 'id="anchors"' not in text


def test_a_word_with_mark_up_stays_letters(shown: Illustration, window: QWidget) -> None:
    hostile = "<b>x</b> & <img src='a.png'>"
    anchors = Label(text=hostile, at="fracture")
    shown.show_picture(Picture(file="spine.svg", alt="x", labels=(anchors,)))
    window.resize(800, 600)
    settle()
    said = "".join(run.text for run in painted(window))
    assert "".join(said.split()) == "".join(hostile.split())


def test_a_word_as_long_as_a_file_may_hold_stays_inside(
    shown: Illustration, window: QWidget
) -> None:
    for text in ("x" * 200, "long words " * 18):
        label = Label(text=text, at="fracture")
        shown.show_picture(Picture(file="spine.svg", alt="x", labels=(label,)))
        window.resize(800, 600)
        settle()
        frame = QRectF(shown.geometry())
        assert all(frame.contains(run.ink) for run in painted(window))


def test_only_a_few_painted_pictures_are_kept(root: Path, materials: Materials) -> None:
    drawings = Drawings(root / "resources" / "illustrations")
    small = drawings.pixmap("touch.svg", (), QSize(20, 20))
    first = drawings.pixmap("mark.svg", (), QSize(SMALL + 1, 300))
    for side in range(SMALL + 2, SMALL + 7):
        drawings.pixmap("mark.svg", (), QSize(side, side))
    assert drawings.pixmap("mark.svg", (), QSize(SMALL + 1, 300)) is first
    side = math.isqrt(drawings.kept_bytes // 4)
    for each in range(2):
        drawings.pixmap("mark.svg", (), QSize(side, side + each))
    assert drawings.pixmap("mark.svg", (), QSize(SMALL + 1, 300)) is not first
    # What is being read, and what comes next, is kept on the largest screen too.
    kept = [drawings.pixmap("mark.svg", (), QSize(side, side + each)) for each in range(2)]
    again = [drawings.pixmap("mark.svg", (), QSize(side, side + each)) for each in range(2)]
    assert all(one is other for one, other in zip(kept, again, strict=True))
    assert drawings.pixmap("touch.svg", (), QSize(20, 20)) is small


def test_a_drawing_of_one_colour_takes_the_tint(materials: Materials) -> None:
    size = QSize(60, 60)
    colours = {
        _darkest(materials.drawings.pixmap("mark.svg", (), size, tint).toImage())
        for tint in ("", "#FF0000")
    }
    assert colours == {QColor("#043B43").name(), QColor("#FF0000").name()}


def _darkest(picture: QImage) -> str:
    """Give the colour that is seen most and is not clear."""
    seen: dict[str, int] = {}
    for x in range(picture.width()):
        for y in range(picture.height()):
            colour = picture.pixelColor(x, y)
            if colour.alpha() == 255:
                seen[colour.name()] = seen.get(colour.name(), 0) + 1
    return max(seen, key=lambda name: seen[name])


def test_a_round_picture_is_whole_in_a_frame_of_any_shape(
    materials: Materials, window: QWidget, guide: Guide
) -> None:
    picture = next(it.picture for it in guide.first.recovery.milestones if it.picture is not None)
    images = []
    for size in (QSize(200, 200), QSize(320, 200), QSize(200, 320)):
        spot = Illustration(materials, picture, has_frame=False, parent=window)
        spot.resize(size)
        image = spot.grab().toImage()
        left, top = (size.width() - 200) // 2, (size.height() - 200) // 2
        images.append(image.copy(left, top, 200, 200))
        spot.deleteLater()
    assert images[0] == images[1] == images[2]


def test_long_labels_on_a_low_picture_stand_beside_each_other_inside_it(
    shown: Illustration, every: list[Picture], window: QWidget
) -> None:
    window.resize(740, 160)
    for picture in every:
        longer = (evolve(label, text=f"{label.text} padding") for label in picture.labels[:2])
        shown.show_picture(evolve(picture, labels=tuple(longer)))
        settle()
        frame = QRectF(shown.geometry())
        runs = painted(window)
        assert all(frame.contains(run.ink) for run in runs), picture.layers


def test_words_on_a_low_picture_stand_beside_what_is_drawn_in_the_order_of_its_parts(
    shown: Illustration, guide: Guide, materials: Materials, window: QWidget
) -> None:
    step = guide.first.procedure.steps[0]
    window.resize(990, 330)
    shown.show_picture(step.picture)
    settle()
    drawn = materials.drawings.frame(step.picture.file, shown.size())
    by_words = {run.text: run.ink for run in painted(window)}
    anchors = materials.drawings.drawing(step.picture.file).anchors
    labels = sorted(step.picture.labels, key=lambda it: anchors[it.at].part.y())
    inks = [by_words[label.text] for label in labels]
    assert len(inks) > 1
    assert all(ink.left() < shown.x() + drawn.left() for ink in inks)
    assert all(one.bottom() <= following.top() for one, following in pairwise(inks))
