"""A box to tick: something that can be picked and unpicked."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.design.sizes import ICON, SPACE_M, TARGET, Lettering
from kiosk.views.parts.borrowed import Wording, said_of
from kiosk.views.parts.button import BigButton
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.type import TypeSetter


class ChoiceButton(BigButton):
    """A line with a box that says whether it is picked: by shape, ground and weight."""

    def __init__(
        self,
        materials: Materials,
        text: Wording,
        *,
        picked: str,
        not_picked: str,
        parent: QWidget | None = None,
    ) -> None:
        """Take the line, and the words that say its two states aloud."""
        super().__init__(materials, said_of(text), parent)
        self._states = {True: picked, False: not_picked}
        self._icon_px = materials.look.grown(ICON)
        self._pad = materials.look.px(SPACE_M)
        self.setCheckable(True)
        self.setAccessibleDescription(not_picked)
        # Both weights are laid out at once, so that picking never changes a line's height.
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
            self.setAccessibleDescription(self._states[picked])

    def face_width(self) -> int:
        """Give the width at which the line does not wrap."""
        return self._setters[True].natural_width() + self._icon_px + 3 * self._pad

    def face_height(self, width: int) -> int:
        """Give the height of the taller of its two states."""
        room = self._room(width)
        words = max(setter.height(room) for setter in self._setters.values())
        return max(self.look.grown(TARGET), words + 2 * self._pad)

    def paint_face(self, painter: QPainter, face: QRect) -> None:
        """Paint the box and the line."""
        theme = self.look.theme
        fill, line, ink = theme.surface, theme.border, theme.text
        if self.isChecked():
            fill, line, ink = theme.selected, theme.primary, theme.on_selected
        elif self.isDown():
            fill, line = theme.pressed, theme.primary
        self.ground(painter, face, fill, line)
        name = "picked" if self.isChecked() else "not-picked"
        icon = self.materials.icons.pixmap(name, self._icon_px, ink)
        left = face.left() + self._pad
        placed = self.on_face(face)
        placed.picture(painter, left, face.top() + (face.height() - self._icon_px) // 2, icon)
        setter = self._setters[self.isChecked()]
        room = self._room(face.width())
        top = face.top() + (face.height() - setter.height(room)) // 2
        placed.words(painter, setter, left + self._icon_px + self._pad, top, room, ink)

    def _room(self, width: int) -> int:
        return max(1, width - self._icon_px - 3 * self._pad)
