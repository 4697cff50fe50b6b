"""Every text that is really painted on a window: its words, size, colour and place.

Each widget is painted alone into an SVG, whose text runs say what QPainter was asked for; so a
label, a button and a hand-made view are all measured alike. What it cannot see: text inside a
picture, and widgets under a QGraphicsEffect (access.md 2.1).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from attrs import frozen
from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QRegion, QTransform
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from kiosk.proof.controls import visible_part
from kiosk.views.parts.column import Column

_SVG = "{http://www.w3.org/2000/svg}"
_NUMBER = re.compile(r"-?[0-9.]+(?:e-?[0-9]+)?")
_PICTURE = re.compile(rb"<image [^>]*/>")


@frozen
class Run:
    """One stretch of text in one font and colour. Places are in pixels of the window."""

    text: str
    family: str
    capital_px: float
    """The height of a capital letter."""
    colour: str
    """As `#10242e`."""
    opacity: float
    """1.0 unless it was painted see-through."""
    ink: QRectF
    """The box around what is painted."""
    seen: QRect
    """The part of the window where the widget that painted it may paint."""
    widget: QWidget

    @property
    def is_seen(self) -> bool:
        """Whether any of it is inside what its widget may paint on."""
        return QRectF(self.seen).intersects(self.ink)


def painted(window: QWidget) -> tuple[Run, ...]:
    """Give the runs that can be seen."""
    return tuple(run for run in wanted(window) if run.is_seen)


def wanted(window: QWidget) -> tuple[Run, ...]:
    """Give the runs of every widget that is visible and not held back behind a dialog.

    Those that lie where nothing is painted any more are among them.
    """
    widgets = [window, *window.findChildren(QWidget)]
    runs = (
        run
        for widget in widgets
        if widget.isVisible() and widget.isEnabled()
        for run in _runs_of(widget, window)
    )
    return tuple(run for run in runs if run.text.strip())


def comes_later(run: Run, window: QWidget) -> bool:
    """Say whether a run that is not seen is on another screenful of the pager that holds it."""
    column: QWidget | None = run.widget
    while column is not None and not isinstance(column, Column):
        column = column.parentWidget()
    pane = column.parentWidget() if column is not None else None
    if pane is None:
        return False
    whole = QRect(pane.mapTo(window, QPoint()), pane.size())
    if visible_part(pane, window) != whole:
        return False
    # Were there no pane, it would be seen: inside all that holds it within the column.
    return QRectF(visible_part(run.widget, window, up_to=column)).intersects(run.ink)


def _runs_of(widget: QWidget, window: QWidget) -> Iterator[Run]:
    seen = visible_part(widget, window)
    place = widget.mapTo(window, QPoint())
    if widget.size().isEmpty():
        yield from _squeezed_to_nothing(widget, QPoint(place), seen)
        return
    root = ET.fromstring(_svg_of(widget))
    for group in root.iter(f"{_SVG}g"):
        moved = _transform(group.get("transform", ""))
        group_opacity = float(group.get("opacity", "1"))
        for text in group.findall(f"{_SVG}text"):
            font = _font_of(text)
            metrics = QFontMetricsF(font)
            words = text.text or ""
            start = QTransform.fromTranslate(float(text.get("x", 0)), float(text.get("y", 0)))
            ink = (start * moved).mapRect(metrics.tightBoundingRect(words))
            yield Run(
                text=words,
                family=font.family(),
                capital_px=metrics.capHeight() * moved.m22(),
                colour=text.get("fill", "#000000"),
                opacity=group_opacity * float(text.get("fill-opacity", "1")),
                ink=ink.translated(place.x(), place.y()),
                seen=seen,
                widget=widget,
            )


def _squeezed_to_nothing(widget: QWidget, place: QPoint, seen: QRect) -> Iterator[Run]:
    """Give what a text without any room would say."""
    if isinstance(widget, QLabel | QAbstractButton):
        font = widget.font()
        yield Run(
            text=widget.text(),
            family=font.family(),
            capital_px=QFontMetricsF(font).capHeight(),
            colour="#000000",
            opacity=1.0,
            ink=QRectF(place.x(), place.y(), 1, 1),
            seen=seen,
            widget=widget,
        )


def _svg_of(widget: QWidget) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size())
    generator.setViewBox(widget.rect())
    widget.render(generator, QPoint(), QRegion(), QWidget.RenderFlag(0))
    # Pictures hold no text and are long.
    return _PICTURE.sub(b"", bytes(buffer.data().data()))


def _font_of(text: ET.Element) -> QFont:
    font = QFont(text.get("font-family", ""))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setPixelSize(max(1, round(float(text.get("font-size", "1")))))
    font.setWeight(QFont.Weight(int(text.get("font-weight", "400"))))
    return font


def _transform(words: str) -> QTransform:
    numbers = [float(number) for number in _NUMBER.findall(words)]
    return QTransform(*numbers) if len(numbers) == 6 else QTransform()
