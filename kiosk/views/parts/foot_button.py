"""Two other shapes of a button, for where many stand in little room."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from kiosk.design.sizes import SPACE_XS
from kiosk.views.parts.push_button import PushButton


class SlimButton(PushButton):
    """Is no higher than a finger and its words need; the lines have room of their own."""

    def face_height(self, width: int) -> int:
        """Give the height of the words, never under that of its kind, which does not grow."""
        words = self.setter.height(self.room_for_words(width))
        return max(self.look.px(self._height), words + self._gap)


class StackedButton(PushButton):
    """Has its icon above its word: it takes less width than others, and more height."""

    def face_height(self, width: int) -> int:
        """Give the height of the icon and the word, never under that of its kind."""
        words = self.setter.height(self.room_for_words(width))
        whole = self._icon_px + words + self.look.px(SPACE_XS) + 2 * self._gap
        return max(super().face_height(width), whole)

    def paint_signs(self, painter: QPainter, face: QRect, ink: str) -> None:
        """Paint the icon, and the word below it."""
        room = self.room_for_words(face.width())
        gap = self.look.px(SPACE_XS)
        height = self._icon_px + gap + self.setter.height(room)
        top = face.top() + (face.height() - height) // 2
        placed = self.on_face(face)
        left = face.left() + (face.width() - self._icon_px) // 2
        placed.picture(painter, left, top, self._drawn_icon(ink))
        beside = face.left() + (face.width() - room) // 2
        below = top + self._icon_px + gap
        placed.words(painter, self.setter, beside, below, room, ink, is_centred=True)

    def _icon_space(self) -> int:
        return 0
