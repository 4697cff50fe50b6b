"""What one widget paints: its stretches of text, its icons and its shapes, read from an SVG.

Every widget paints alone into an SVG, which says what QPainter was asked for; so a label, a button
and a hand-made view are all measured alike. What it cannot see: text inside a picture, and widgets
under a QGraphicsEffect (access.md 2.1).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum
from xml.etree import ElementTree as ET

from attrs import frozen
from PySide6.QtCore import Qt
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from kiosk.proof.directions import Written, turned_of
from kiosk.proof.faces import Face, Faces
from kiosk.proof.sketch import SVG, XLINK, Sketch, sketches
from kiosk.views.parts.button import BigButton
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.surface import Surface
from kiosk.views.parts.text import Text

Box = tuple[float, float, float, float]
"""Left, top, right and bottom in pixels."""

UNREAD = "?"
"""The name of an icon where the proof's own icons are not in use."""

_NUMBER = re.compile(r"-?[0-9.]+(?:e-?[0-9]+)?")
_SHAPES = frozenset(f"{SVG}{name}" for name in ("path", "rect", "ellipse", "polyline", "polygon"))
_AS_IT_IS = "matrix(1,0,0,1,0,0)"


@frozen
class Stretch:
    """One stretch of text in one font and colour. Places are in pixels of its widget."""

    text: str
    face: Face
    scale: float
    """How many times as large as its font it was painted."""
    colour: str
    """As `#10242e`."""
    opacity: float
    """1.0 unless it was painted see-through."""
    ink: Box
    """The box around what is painted."""
    base: float
    """Where the line stands that the letters stand on."""

    @property
    def capital(self) -> float:
        """The height of a capital letter in pixels."""
        return self.face.capital * self.scale


@frozen
class Icon:
    """A picture in the painting. The proof's own icons say their name and colour."""

    name: str
    """Empty for a picture that is no icon."""
    colour: str
    box: Box


@frozen
class Shape:
    """A box, a circle or a line; a colour is empty where it has no ground or no edge."""

    fill: str
    line: str
    width: float
    """Of its edge."""
    box: Box


@frozen(eq=False)
class Painting:
    """All that a widget paints, in the order in which it does."""

    stretches: tuple[Stretch, ...] = ()
    icons: tuple[Icon, ...] = ()
    shapes: tuple[Shape, ...] = ()

    @property
    def words(self) -> str:
        """The text, as far as it is painted."""
        return "".join(stretch.text for stretch in self.stretches)


class Album:
    """Paintings of widgets, each made again only when what its widget shows has changed."""

    def __init__(self, faces: Faces, read_icon: Callable[[str], tuple[str, str]]) -> None:
        """Take how an icon is read: from its picture in the SVG, its name and its colour."""
        self._faces = faces
        self._read_icon = read_icon
        self._kept: dict[QWidget, tuple[object, Painting]] = {}
        self._alike: dict[object, Painting] = {}

    def take(self, widgets: Sequence[QWidget]) -> tuple[Painting, ...]:
        """Give what each of these paints now: all at once is faster than one by one."""
        states = [(widget, self._state(widget)) for widget in widgets]
        new = [each for each in states if not self._is_known(*each)]
        paintings = self._painted([widget for widget, _ in new])
        for (widget, state), painting in zip(new, paintings, strict=True):
            self._kept[widget] = state, painting
            if type(widget) is PushButton:
                self._alike[_make_of(widget, state)] = painting
        return tuple(self._kept[widget][1] for widget in widgets)

    def painting(self, widget: QWidget) -> Painting:
        """Give what a widget paints now."""
        return self.take((widget,))[0]

    def kept(self, widget: QWidget) -> Painting:
        """Give what a widget painted when it was looked at last, whatever has changed since."""
        return self._kept[widget][1] if widget in self._kept else self.painting(widget)

    def _is_known(self, widget: QWidget, state: object) -> bool:
        """Say whether a widget was looked at as it is now, or another that is its like."""
        if widget in self._kept and self._kept[widget][0] == state:
            return True
        # Every page has buttons of its own that say Back and More.
        alike = self._alike.get(_make_of(widget, state)) if type(widget) is PushButton else None
        if alike is not None:
            self._kept[widget] = state, alike
        return alike is not None

    def _state(self, widget: QWidget) -> object:
        """Give all that may change what a widget paints."""
        size = widget.width(), widget.height()
        if isinstance(widget, QAbstractButton):
            # Ours look alike whether or not they are held back behind a question.
            is_on, has_ring = widget.isEnabled(), widget.hasFocus()
            if isinstance(widget, BigButton):
                is_on, has_ring = True, has_ring and widget.materials.ring.is_shown
            state = widget.isChecked(), widget.isDown(), has_ring, is_on
            return size, widget.text(), state
        if isinstance(widget, QLabel):
            return size, widget.text(), widget.isEnabled() or isinstance(widget, Text)
        # A view that paints by itself keeps what it paints in its own attributes.
        return size, tuple(map(_as_key, vars(widget).values()))

    def _painted(self, widgets: Sequence[QWidget]) -> Iterator[Painting]:
        there = sketches([widget for widget in widgets if not widget.size().isEmpty()])
        for widget in widgets:
            if widget in there:
                is_rtl = widget.layoutDirection() is Qt.LayoutDirection.RightToLeft
                yield self._read(there[widget], is_rtl=is_rtl)
            else:
                yield self._squeezed_to_nothing(widget)

    def _read(self, sketch: Sketch, *, is_rtl: bool) -> Painting:
        words: list[Written] = []
        icons: list[Icon] = []
        shapes: list[Shape] = []
        back = _transform(sketch.where).inverted()[0]
        for group in sketch.groups:
            moved = _transform(group.get("transform", "")) * back
            opacity = float(group.get("opacity", "1"))
            for item in group:
                if item.tag == f"{SVG}text":
                    words.append(Written(item, moved, opacity))
                elif item.tag == f"{SVG}image":
                    name, colour = self._read_icon(item.get(XLINK, ""))
                    icons.append(Icon(name, colour, _box(_corners(item), moved)))
                elif item.tag in _SHAPES:
                    patterns = sketch.patterns
                    shapes.append(_shape(item, group, moved, patterns, self._read_icon))
        turned = turned_of(words, is_rtl=is_rtl)
        stretches = tuple(self._stretch(each, each in turned) for each in words if each.is_seen)
        return Painting(stretches, tuple(icons), tuple(shapes))

    def _stretch(self, written: Written, from_right: bool) -> Stretch:
        item, moved = written.item, written.moved
        face = self._faces.face(
            item.get("font-family", ""),
            max(1, round(float(item.get("font-size", "1")))),
            int(item.get("font-weight", "400")),
        )
        words = written.words
        x, y = float(item.get("x", 0)), float(item.get("y", 0))
        left, top, right, bottom = face.ink(words, from_right=from_right)
        return Stretch(
            text=words,
            face=face,
            scale=moved.m22(),
            colour=item.get("fill", "#000000"),
            opacity=written.opacity * float(item.get("fill-opacity", "1")),
            ink=_box((x + left, y + top, x + right, y + bottom), moved),
            base=y * moved.m22() + moved.dy(),
        )

    def _squeezed_to_nothing(self, widget: QWidget) -> Painting:
        """Give what a text without any room would say."""
        if not isinstance(widget, QLabel | QAbstractButton):
            return Painting()
        font = widget.font()
        face = self._faces.face(font.family(), max(1, font.pixelSize()), font.weight())
        # More than may stand over an edge, so that it is seen to have no room.
        least = 0.0, 0.0, float(face.size), float(face.size)
        words = Stretch(widget.text(), face, 1.0, "#000000", 1.0, least, least[3])
        return Painting((words,)) if words.text else Painting()


def _make_of(widget: PushButton, state: object) -> object:
    """Give all that makes a button look as it does in its state."""
    plain = (it for it in vars(widget).values() if isinstance(it, str | int | float | Enum))
    return state, tuple(plain)


def _as_key(value: object) -> object:
    """Give what changes when a value does: plain values themselves, and which others it is."""
    if isinstance(value, str | int | float | bool | None):
        return value
    if isinstance(value, list | tuple | dict | set):
        return len(value), tuple(map(id, value))
    return id(value)


def paints(widget: QWidget) -> bool:
    """Say whether a widget paints by itself anything but a ground and an edge."""
    return type(widget).paintEvent not in (QWidget.paintEvent, Surface.paintEvent)


def _shape(
    item: ET.Element,
    group: ET.Element,
    moved: QTransform,
    patterns: Mapping[str, str],
    read_icon: Callable[[str], tuple[str, str]],
) -> Shape:
    fill, line = group.get("fill", "none"), group.get("stroke", "none")
    if fill in patterns:
        fill = read_icon(patterns[fill])[1]
    if item.get("fill") == "none" or fill == "none" or group.get("fill-opacity") == "0":
        fill = ""
    return Shape(
        fill=fill,
        line="" if line == "none" else line,
        width=float(group.get("stroke-width", "0")) * moved.m22(),
        box=_box(_corners(item), moved),
    )


def _corners(item: ET.Element) -> Box:
    """Give the box around an element, before it is moved."""
    if "points" in item.attrib or "d" in item.attrib:
        corners = item.get("points") or item.get("d") or ""
        numbers = [float(it) for it in _NUMBER.findall(corners)]
        across, down = numbers[::2] or [0.0], numbers[1::2] or [0.0]
        return min(across), min(down), max(across), max(down)
    if "cx" in item.attrib:
        x, y = float(item.attrib["cx"]), float(item.attrib["cy"])
        wide, high = float(item.get("rx", "0")), float(item.get("ry", "0"))
        return x - wide, y - high, x + wide, y + high
    x, y = float(item.get("x", "0")), float(item.get("y", "0"))
    return x, y, x + float(item.get("width", "0")), y + float(item.get("height", "0"))


def _box(corners: Box, moved: QTransform) -> Box:
    """Give a box where it was moved to; nothing of ours is ever turned."""
    left, top, right, bottom = corners
    wide, high, x, y = moved.m11(), moved.m22(), moved.dx(), moved.dy()
    return left * wide + x, top * high + y, right * wide + x, bottom * high + y


def _transform(words: str) -> QTransform:
    if words == _AS_IT_IS:
        return QTransform()
    numbers = [float(number) for number in _NUMBER.findall(words)]
    return QTransform(*numbers) if len(numbers) == 6 else QTransform()
