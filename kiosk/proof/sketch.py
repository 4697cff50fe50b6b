"""Lets widgets paint into an SVG, and says which part of it each has painted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from xml.etree import ElementTree as ET

from attrs import frozen
from PySide6.QtCore import QBuffer, QEvent, QIODevice, QObject, QPoint
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.views.parts.column import Column

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}href"

MARK = -77777
"""No widget paints there: a line from here on says whose painting follows."""

GROUNDS = (f"{SVG}path", f"{SVG}rect")
"""What the stylesheet paints."""

FEW = 3
"""So many widgets of a column are faster painted one by one than with all others of it."""


@frozen(eq=False)
class Sketch:
    """What one widget has painted, as the SVG has it."""

    groups: Sequence[ET.Element]
    """Each of one pen and brush."""
    patterns: Mapping[str, str]
    """The pictures that shapes are filled with, by the name that a shape gives them."""
    where: str
    """How the widget itself was moved, as `matrix(1,0,0,1,48,20)`."""


def sketches(widgets: Sequence[QWidget]) -> dict[QWidget, Sketch]:
    """Let widgets paint, and give what each has painted.

    Those in one column of blocks paint together: each call makes Qt look through all widgets of the
    window, and a kiosk's has some thousands.
    """
    found: dict[QWidget, Sketch] = {}
    together: dict[Column, list[QWidget]] = defaultdict(list)
    for widget in widgets:
        column = _column_of(widget)
        if column is not None:
            together[column].append(widget)
    for column, inside in together.items():
        if len(inside) > FEW:
            found |= _sketched(column, inside)
    for widget in widgets:
        # What its column cuts off is not painted with it.
        if widget not in found:
            found |= _sketched(widget, [widget])
    return found


class _Marks(QObject):
    """Paints a mark before each widget that is looked for, with its number."""

    def __init__(self, widgets: Sequence[QWidget]) -> None:
        super().__init__()
        # From 1: a line of no length would be painted as a dot.
        self._numbers = {widget: number for number, widget in enumerate(widgets, start=1)}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            painter = QPainter(watched)
            painter.drawLine(MARK, 0, MARK, self._numbers.get(watched, -1))
            painter.end()
        return False


def _sketched(holder: QWidget, widgets: Sequence[QWidget]) -> dict[QWidget, Sketch]:
    """Let a widget paint with all that is on it, and give the parts of those looked for."""
    root = ET.fromstring(_svg_of(holder, widgets))
    patterns = {
        f"url(#{pattern.get('id')})": image.get(XLINK, "")
        for pattern in root.iter(f"{SVG}pattern")
        for image in pattern
    }
    parts = dict(_parts(root))
    return {
        widget: Sketch(parts[number][1], patterns, parts[number][0])
        for number, widget in enumerate(widgets, start=1)
        if number in parts
    }


def _svg_of(holder: QWidget, widgets: Sequence[QWidget]) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(holder.size())
    generator.setViewBox(holder.rect())
    application = QApplication.instance()
    marks = _Marks(widgets)
    painter = QPainter(generator)
    flags = QWidget.RenderFlag(0) if widgets == [holder] else QWidget.RenderFlag.DrawChildren
    application.installEventFilter(marks)  # type: ignore[union-attr]  # there is one, or no widget
    try:
        holder.render(painter, QPoint(), QRegion(), flags)
    finally:
        application.removeEventFilter(marks)  # type: ignore[union-attr]
    painter.end()
    return bytes(buffer.data().data())


def _parts(root: ET.Element) -> Iterator[tuple[int, tuple[str, list[ET.Element]]]]:
    """Give the number of each mark with what follows it, and how its widget was moved."""
    number, where, here = -1, "", list[ET.Element]()
    for group in root.iterfind(f"{SVG}g/{SVG}g"):
        mark = group[0].get("points", "") if len(group) else ""
        if mark.startswith(f"{MARK},"):
            yield number, (where, here)
            number, where, here = int(mark.rpartition(",")[2]), group.get("transform", ""), []
        elif len(group) and not _is_ground_of_another(group, where):
            here.append(group)
    yield number, (where, here)


def _is_ground_of_another(group: ET.Element, where: str) -> bool:
    """Say whether this is the ground of the next widget, which is painted before its mark."""
    return group.get("transform", "") != where and all(item.tag in GROUNDS for item in group)


def _column_of(widget: QWidget) -> Column | None:
    holder: QWidget | None = widget
    while holder is not None and not isinstance(holder, Column):
        holder = holder.parentWidget()
    return holder
