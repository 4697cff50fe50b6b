"""What lines to pick have in common: two weights, a sign before the words, and their ground."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.design.sizes import ICON, SPACE_M, Lettering
from kiosk.views.parts.borrowed import Wording, said_of
from kiosk.views.parts.button import BigButton
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.type import TypeSetter


class LineButton(BigButton):
    """A line that is picked or not; while it is, it stands in heavier letters on another ground."""

    def __init__(self, materials: Materials, text: Wording, parent: QWidget | None = None) -> None:
        """Take the line."""
        super().__init__(materials, said_of(text), parent)
        self._icon_px = materials.look.grown(ICON)
        self._pad = materials.look.px(SPACE_M)
        self.setCheckable(True)
        # Both weights are laid out at once, so that picking never changes a line's height.
        self._setters = {
            False: TypeSetter(materials.look, Lettering.BODY, text),
            True: TypeSetter(materials.look, Lettering.STRONG, text),
        }

    def nextCheckState(self) -> None:
        """Stay as it is: only the session says what is picked."""

    def face_width(self) -> int:
        """Give the width at which the line does not wrap."""
        return self._setters[True].natural_width() + self._icon_px + 3 * self._pad

    def paint_ground(self, painter: QPainter, face: QRect, icon: str) -> str:
        """Paint the ground and, before the words, the sign; gives the colour of the words."""
        theme = self.look.theme
        fill, line, ink = theme.surface, theme.border, theme.text
        if self.isChecked():
            fill, line, ink = theme.selected, theme.primary, theme.on_selected
        elif self.isDown():
            fill, line = theme.pressed, theme.primary
        self.ground(painter, face, fill, line)
        sign = self.materials.icons.pixmap(icon, self._icon_px, ink)
        top = face.top() + (face.height() - self._icon_px) // 2
        self.on_face(face).picture(painter, face.left() + self._pad, top, sign)
        return ink

    def before_words(self) -> int:
        """Give how far from the edge of the face the words begin, in pixels."""
        return self._icon_px + 2 * self._pad

    def room_for_words(self, width: int) -> int:
        """Give the width that is left to the words in a face so wide, in pixels."""
        return max(1, width - self.before_words() - self._pad)
