"""One of our drawings with words laid over it, and lines from the words to the parts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen, QResizeEvent, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.content.statements import Picture
from kiosk.design.sizes import BORDER, RADIUS, SPACE_S, SPACE_XS, Lettering
from kiosk.views.parts.accessible import Role, for_the_eye, tell
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.type import TypeSetter

WIDTH_TO_HEIGHT = 1.2
"""The shape of the narrowest frame that a drawing of 1500 x 1000 fills: 1200 x 1000."""


class Illustration(QWidget):
    """A drawing in a frame with round corners. Its words are Qt text, never part of the drawing."""

    def __init__(
        self,
        materials: Materials,
        picture: Picture,
        *,
        has_frame: bool = True,
        is_filled: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Take the picture that the page asks for.

        One that is filled has no words: whatever stands over its frame is cut off.
        """
        super().__init__(parent)
        self._materials = materials
        self._has_frame = has_frame
        self._is_filled = is_filled
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.show_picture(picture)

    @property
    def is_decoration(self) -> bool:
        """Whether it tells nothing: it fills its frame behind words that say all."""
        return self._is_filled

    def be_at_least(self, height: int) -> None:
        """Never be lower than this, in pixels, nor too low for its words one over another."""
        gap, edges = self._materials.look.px(SPACE_S), 2 * self._materials.look.px(SPACE_XS)
        boxes = (setter.height(setter.natural_width()) + edges for setter, _ in self._labels)
        words = sum(box + gap for box in boxes) + gap
        self.setMinimumHeight(max(height, words if self._labels else 0))

    def show_picture(self, picture: Picture) -> None:
        """Show another picture."""
        self._picture = picture
        self._labels = [
            (TypeSetter(self._materials.look, Lettering.LABEL, label.text), label.at)
            for label in picture.labels
        ]
        if picture.alt and not self._is_filled:
            tell(self, Role.Graphic, picture.alt)
            self.setAccessibleDescription(", ".join(setter.plain for setter, _ in self._labels))
        else:
            for_the_eye(self)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow no higher than the drawing can fill at this width."""
        if self._has_frame and not self._is_filled:
            self.setMaximumHeight(round(self.width() / WIDTH_TO_HEIGHT))

    @property
    def labels(self) -> tuple[str, ...]:
        """The words that stand on it, each beside its part."""
        return tuple(setter.plain for setter, _ in self._labels)

    @property
    def word_count(self) -> int:
        """How many words stand on it."""
        return sum(len(setter.plain.split()) for setter, _ in self._labels)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the drawing, the lines and the words."""
        look = self._materials.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = look.px(BORDER)
        size = self._painted_size()
        file, layers = self._picture.file, self._picture.layers
        drawings = self._materials.drawings
        thinnest = float(look.px(BORDER))
        filled = self._is_filled
        pixmap = drawings.pixmap(file, layers, size, is_filled=filled, thinnest=thinnest)
        shape = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        if self._has_frame:
            radius = look.px(RADIUS)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.theme.canvas))
            painter.drawRoundedRect(shape, radius, radius)
            painter.setPen(QPen(QColor(look.theme.divider), edge))
            painter.setBrush(QBrush(pixmap))
            painter.drawRoundedRect(shape, radius, radius)
        else:
            left = (self.width() - size.width()) // 2
            painter.drawPixmap(left, (self.height() - size.height()) // 2, pixmap)
        self._paint_labels(painter, size)
        painter.end()

    def _painted_size(self) -> QSize:
        """Give the size of the frame; without one nothing of the drawing stands over."""
        if self._has_frame:
            return self.size()
        whole = self._materials.drawings.drawing(self._picture.file).size
        return whole.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)

    def _paint_labels(self, painter: QPainter, size: QSize) -> None:
        look = self._materials.look
        drawing = self._materials.drawings.drawing(self._picture.file)
        frame = self._materials.drawings.frame(self._picture.file, size)
        place = QTransform()
        place.translate(frame.x(), frame.y())
        place.scale(frame.width() / drawing.size.width(), frame.height() / drawing.size.height())
        boxes: list[tuple[TypeSetter, QRectF, str]] = []
        # From the top, as their parts are: where one makes room for another no lines cross.
        for setter, at in sorted(self._labels, key=lambda it: drawing.anchors[it[1]].part.y()):
            wished = self._box(setter, _moved_out(place.map(drawing.anchors[at].label), frame))
            boxes.append((setter, self._beside(wished, [box for _, box, _ in boxes]), at))
        for _, box, at in boxes:
            self._paint_line(painter, box, place.map(drawing.anchors[at].part))
        for setter, box, _ in boxes:
            painter.setPen(QPen(QColor(look.theme.border), look.px(BORDER)))
            painter.setBrush(QColor(look.theme.surface))
            painter.drawRoundedRect(box, look.px(RADIUS) * 0.6, look.px(RADIUS) * 0.6)
            width = int(box.width()) - 2 * look.px(SPACE_S)
            top = box.top() + (box.height() - setter.height(width)) / 2
            left, ink = box.left() + look.px(SPACE_S), look.theme.text
            setter.paint(painter, left, top, width, ink, setter.start)

    def _beside(self, box: QRectF, others: Sequence[QRectF]) -> QRectF:
        """Give the box below others that it would lie over, or wherever around them it has room."""
        gap = self._materials.look.px(SPACE_S)
        frame = QRectF(self.rect()).adjusted(gap, gap, -gap, -gap)
        placed = QRectF(box)
        for other in others:
            if placed.adjusted(-gap, -gap, gap, gap).intersects(other):
                below, above = other.bottom() + gap, other.top() - gap - box.height()
                before, behind = other.left() - gap - box.width(), other.right() + gap
                level = min(max(box.top(), frame.top()), frame.bottom() - box.height())
                corners = (
                    *((box.left(), top) for top in (below, above)),
                    *((left, level) for left in (before, behind)),
                )
                around = [QRectF(QPointF(*corner), box.size()) for corner in corners]
                placed = next((it for it in around if frame.contains(it)), around[1])
        return placed

    def _box(self, setter: TypeSetter, middle: QPointF) -> QRectF:
        """Give the box of a word around its place, kept inside the frame."""
        look = self._materials.look
        pad = look.px(SPACE_S)
        margin = look.px(SPACE_S)
        room = max(1, self.width() - 2 * margin - 2 * pad)
        words = min(setter.natural_width(), room)
        width = words + 2 * pad
        height = setter.height(words) + 2 * look.px(SPACE_XS)
        left = min(max(middle.x() - width / 2, margin), self.width() - margin - width)
        top = min(max(middle.y() - height / 2, margin), self.height() - margin - height)
        return QRectF(left, top, width, height)

    def _paint_line(self, painter: QPainter, box: QRectF, part: QPointF) -> None:
        """Paint a dark line on a light one, so that it is seen on every ground."""
        look = self._materials.look
        x = min(max(part.x(), box.left()), box.right())
        y = min(max(part.y(), box.top()), box.bottom())
        thin = look.px(BORDER)
        for width, colour in ((3 * thin, look.theme.surface), (thin, look.theme.text)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawLine(QPointF(x, y), part)
        painter.setPen(QPen(QColor(look.theme.surface), thin))
        painter.setBrush(QColor(look.theme.text))
        painter.drawEllipse(part, 2.2 * thin, 2.2 * thin)


def _moved_out(middle: QPointF, frame: QRectF) -> QPointF:
    """Give the place of a word in a frame that is wider than the drawing: in the room beside it.

    Large words would cover the small picture of a low frame.
    """
    free = max(0.0, frame.left())
    return middle + QPointF(-free if middle.x() < frame.center().x() else free, 0)
