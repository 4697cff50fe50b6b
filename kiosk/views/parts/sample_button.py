"""A choice that shows what it does: letters of its own size, or words in its own colours."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from kiosk.design.look import Look
from kiosk.design.sizes import BORDER, ICON_SMALL, SPACE_M, SPACE_S, TARGET, Lettering
from kiosk.views.parts.accessible import Role, tell
from kiosk.views.parts.button import BigButton
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.type import TypeSetter


class SampleButton(BigButton):
    """A sample above its name. The one that is on is filled, or framed where it shows colours."""

    def __init__(
        self, materials: Materials, text: str, chosen: str, sample: str, look: Look
    ) -> None:
        """Take its name, the word that says that it is on, the sample, and how that looks."""
        super().__init__(materials, text)
        self._chosen = chosen
        self._theme = look.theme
        self._has_colours = look.theme is not materials.look.theme
        self._icon_px = materials.look.grown(ICON_SMALL)
        self.setCheckable(True)
        tell(self, Role.RadioButton)
        self._sample = TypeSetter(look, Lettering.BUTTON, sample)
        self.setter = TypeSetter(materials.look, Lettering.LABEL, text)

    def nextCheckState(self) -> None:
        """Stay as it is: only the session says what is on."""

    def set_on(self, on: bool) -> None:
        """Show whether this is how the screen looks."""
        if on != self.isChecked():
            self.setChecked(on)
            self.setAccessibleDescription(self._chosen if on else "")

    def face_width(self) -> int:
        """Give the width at which its name stands on one line."""
        words = max(self.setter.natural_width(), self._top_width())
        return max(self.look.grown(TARGET), words + 2 * self.look.px(SPACE_M))

    def least_width(self) -> int:
        """Give the least width, margin included, at which no word is broken."""
        words = max(self.setter.longest_word(), self._top_width())
        least = max(self.look.grown(TARGET), words + 2 * self.look.px(SPACE_S))
        return least + 2 * self.slop

    def face_height(self, width: int) -> int:
        """Give the height of the sample and the name."""
        words = self._sample_height() + self.setter.height(self._room(width))
        return max(self.look.grown(TARGET), words + 2 * self.look.px(SPACE_S))

    def paint_face(self, painter: QPainter, face: QRect) -> None:
        """Paint the ground, the sample with a tick where it is on, and the name."""
        theme, on = self._theme, self.isChecked()
        fill, line, ink = theme.canvas, theme.border, theme.text
        if on and not self._has_colours:
            fill, line, ink = theme.primary, theme.primary, theme.on_primary
        elif self.isDown():
            fill, line = theme.pressed, theme.primary
        self.ground(painter, face, fill, line)
        if on and self._has_colours:
            edge = 3 * self.look.px(BORDER)
            self.ground(painter, face.adjusted(edge, edge, -edge, -edge), fill, ink)
        room = self._room(face.width())
        top = face.top() + (face.height() - self.face_height(face.width())) // 2
        top += self.look.px(SPACE_S)
        used = self._sample.used_width(room)
        gap = self.look.px(SPACE_S)
        tick = self._icon_px + gap if on else 0
        left = face.left() + (face.width() - used - tick) // 2
        placed = self.on_face(face)
        placed.words(painter, self._sample, left, top, used + 2, ink)
        if on:
            icon = self.materials.icons.pixmap("check", self._icon_px, ink)
            above = (self._sample_height() - self._icon_px) // 2
            placed.picture(painter, left + used + gap, top + above, icon)
        below = top + self._sample_height()
        side = face.left() + self.look.px(SPACE_S)
        placed.words(painter, self.setter, side, below, room, ink, is_centred=True)

    def _top_width(self) -> int:
        return self._sample.natural_width() + self._icon_px + self.look.px(SPACE_S)

    def _sample_height(self) -> int:
        return max(self._icon_px, self._sample.height(self._sample.natural_width()))

    def _room(self, width: int) -> int:
        return max(1, width - 2 * self.look.px(SPACE_S))
