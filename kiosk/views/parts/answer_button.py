"""One answer of several, of which one can be picked at a time."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from kiosk.design.sizes import ICON, SPACE_M, SPACE_S, TARGET, Lettering
from kiosk.views.parts.button import BigButton
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.type import TypeSetter


class AnswerButton(BigButton):
    """A line with a ring before it. What is picked says so by sign, word, ground and weight."""

    def __init__(self, materials: Materials, text: str, picked: str) -> None:
        """Take the answer, and the words that stand behind it or over it while it is picked."""
        super().__init__(materials, text)
        self._picked = picked
        self._icon_px = materials.look.grown(ICON)
        self._pad = materials.look.px(SPACE_M)
        self.setCheckable(True)
        self._said = TypeSetter(materials.look, Lettering.LABEL, picked)
        # All is laid out at once, so that picking never changes a height.
        self._setters = {
            False: TypeSetter(materials.look, Lettering.BODY, text),
            True: TypeSetter(materials.look, Lettering.STRONG, text),
        }

    def nextCheckState(self) -> None:
        """Stay as it is: only the session says what is picked."""

    def set_picked(self, picked: bool) -> None:
        """Show whether it is picked."""
        if picked != self.isChecked():
            self.setChecked(picked)
            self.setAccessibleName(f"{self.text()}. {self._picked}" if picked else self.text())

    def face_width(self) -> int:
        """Give the width at which the line does not wrap."""
        return self._setters[True].natural_width() + self._icon_px + 3 * self._pad

    def least_width(self) -> int:
        """Give the least width, margin included, at which no word is broken."""
        word = max(it.longest_word() for it in (self._said, *self._setters.values()))
        return word + self._icon_px + 3 * self._pad + 2 * self.slop

    def face_height(self, width: int) -> int:
        """Give the height with the words that say so, whether they are there or not."""
        room = self._room(width)
        words = max(setter.height(room) for setter in self._setters.values())
        if not self._is_beside(room):
            words += self._said.height(room)
        return max(self.look.grown(TARGET), words + 2 * self.look.px(SPACE_S))

    def paint_face(self, painter: QPainter, face: QRect) -> None:
        """Paint the ring, the line, and the words that say that it is picked."""
        theme, on = self.look.theme, self.isChecked()
        fill, line, ink = theme.surface, theme.border, theme.text
        if on:
            fill, line, ink = theme.selected, theme.primary, theme.on_selected
        elif self.isDown():
            fill, line = theme.pressed, theme.primary
        self.ground(painter, face, fill, line)
        name = "one-picked" if on else "one-not-picked"
        icon = self.materials.icons.pixmap(name, self._icon_px, ink)
        left = face.left() + self._pad
        placed = self.on_face(face)
        placed.picture(painter, left, face.top() + (face.height() - self._icon_px) // 2, icon)
        left += self._icon_px + self._pad
        setter, room = self._setters[on], self._room(face.width())
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

    def _room(self, width: int) -> int:
        return max(1, width - self._icon_px - 3 * self._pad)
