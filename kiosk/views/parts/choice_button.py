"""A box to tick: something that can be picked and unpicked."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.design.sizes import TARGET
from kiosk.views.parts.accessible import Role, tell
from kiosk.views.parts.borrowed import Wording
from kiosk.views.parts.line_button import LineButton
from kiosk.views.parts.materials import Materials


class ChoiceButton(LineButton):
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
        super().__init__(materials, text, parent)
        self._states = {True: picked, False: not_picked}
        self.setAccessibleDescription(not_picked)
        tell(self, Role.CheckBox)

    def set_picked(self, picked: bool) -> None:
        """Show whether it is picked."""
        if picked != self.isChecked():
            self.setChecked(picked)
            self.setAccessibleDescription(self._states[picked])

    def face_height(self, width: int) -> int:
        """Give the height of the taller of its two states."""
        room = self.room_for_words(width)
        words = max(setter.height(room) for setter in self._setters.values())
        return max(self.look.grown(TARGET), words + 2 * self._pad)

    def paint_face(self, painter: QPainter, face: QRect) -> None:
        """Paint the box and the line."""
        ink = self.paint_ground(painter, face, "picked" if self.isChecked() else "not-picked")
        setter, room = self._setters[self.isChecked()], self.room_for_words(face.width())
        top = face.top() + (face.height() - setter.height(room)) // 2
        left = face.left() + self.before_words()
        self.on_face(face).words(painter, setter, left, top, room, ink)
