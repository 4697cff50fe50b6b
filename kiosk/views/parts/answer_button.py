"""One answer of several, of which one can be picked at a time."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from kiosk.design.sizes import SPACE_S, TARGET, Lettering
from kiosk.views.parts.accessible import Role, tell
from kiosk.views.parts.line_button import LineButton
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.type import TypeSetter


class AnswerButton(LineButton):
    """A line with a ring before it. What is picked says so by sign, word, ground and weight."""

    def __init__(self, materials: Materials, text: str, picked: str) -> None:
        """Take the answer, and the words that stand behind it or over it while it is picked."""
        super().__init__(materials, text)
        self._picked = picked
        tell(self, Role.RadioButton)
        self._said = TypeSetter(materials.look, Lettering.LABEL, picked)

    def set_picked(self, picked: bool) -> None:
        """Show whether it is picked."""
        if picked != self.isChecked():
            self.setChecked(picked)
            self.setAccessibleName(f"{self.text()}. {self._picked}" if picked else self.text())

    def least_width(self) -> int:
        """Give the least width, margin included, at which no word is broken."""
        word = max(it.longest_word() for it in (self._said, *self._setters.values()))
        return word + self._icon_px + 3 * self._pad + 2 * self.slop

    def face_height(self, width: int) -> int:
        """Give the height with the words that say so, whether they are there or not."""
        room = self.room_for_words(width)
        words = max(setter.height(room) for setter in self._setters.values())
        if not self._is_beside(room):
            words += self._said.height(room)
        return max(self.look.grown(TARGET), words + 2 * self.look.px(SPACE_S))

    def paint_face(self, painter: QPainter, face: QRect) -> None:
        """Paint the ring, the line, and the words that say that it is picked."""
        on = self.isChecked()
        ink = self.paint_ground(painter, face, "one-picked" if on else "one-not-picked")
        placed, left = self.on_face(face), face.left() + self.before_words()
        setter, room = self._setters[on], self.room_for_words(face.width())
        is_over = on and not self._is_beside(room)
        height = setter.height(room) + (self._said.height(room) if is_over else 0)
        top = face.top() + (face.height() - height) // 2
        if is_over:
            placed.words(painter, self._said, left, top, room, ink)
            top += self._said.height(room)
        elif on:
            middle = face.top() + (face.height() - self._said.height(room)) // 2
            used = self._said.used_width(room)
            placed.words(painter, self._said, left + room - used, middle, used, ink)
        placed.words(painter, setter, left, top, room, ink)

    def _is_beside(self, room: int) -> bool:
        """Tell whether the words that say so stand behind the line, rather than over it."""
        words = self._setters[True].natural_width() + self._pad + self._said.natural_width()
        return words <= room
