"""A switch between two or three choices, of which one is always on."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from kiosk.design.sizes import ICON, SPACE_M, SPACE_S, TARGET, Lettering
from kiosk.views.parts.accessible import Role, tell
from kiosk.views.parts.button import BigButton
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.type import TypeSetter


class SwitchButton(BigButton):
    """One side of a switch; the one that is on is filled and carries a tick."""

    def __init__(self, materials: Materials, text: str, chosen: str) -> None:
        """Take the word on it, and the word that says that it is on."""
        super().__init__(materials, text)
        self._chosen = chosen
        self._icon_px = materials.look.grown(ICON * 0.75)
        self.setCheckable(True)
        tell(self, Role.RadioButton)
        self.setter = TypeSetter(materials.look, Lettering.BUTTON, text)

    def nextCheckState(self) -> None:
        """Stay as it is: only the session says which side is on."""

    def set_on(self, on: bool) -> None:
        """Show whether this side is on."""
        if on != self.isChecked():
            self.setChecked(on)
            self.setAccessibleDescription(self._chosen if on else "")

    def face_width(self) -> int:
        """Give the width of the word with its tick."""
        extra = self._icon_px + self.look.px(SPACE_S) + 2 * self.look.px(SPACE_M)
        return self.setter.natural_width() + extra

    def least_width(self) -> int:
        """Give the least width, margin included, at which no word is broken, tick and all."""
        word = self.setter.longest_word() + self._icon_px + 3 * self.look.px(SPACE_S)
        return word + 2 * self.slop

    def face_height(self, width: int) -> int:
        """Give the height; never under `TARGET`."""
        # The tick keeps its room, so that switching never changes the height.
        room = self._room(width, self._icon_px + self.look.px(SPACE_S))
        return max(self.look.grown(TARGET), self.setter.height(room) + 2 * self.look.px(SPACE_S))

    def paint_face(self, painter: QPainter, face: QRect) -> None:
        """Paint one side."""
        theme = self.look.theme
        on = self.isChecked()
        fill = theme.primary if on else theme.pressed if self.isDown() else theme.surface
        ink = theme.on_primary if on else theme.primary
        self.ground(painter, face, fill, theme.primary if on else theme.border)
        gap = self.look.px(SPACE_S)
        tick = self._icon_px + gap if on else 0
        room = self._room(face.width(), tick)
        used = self.setter.used_width(room)
        left = face.left() + (face.width() - used - tick) // 2
        placed = self.on_face(face)
        if on:
            icon = self.materials.icons.pixmap("check", self._icon_px, ink)
            placed.picture(painter, left, face.top() + (face.height() - self._icon_px) // 2, icon)
        top = face.top() + (face.height() - self.setter.height(room)) // 2
        placed.words(painter, self.setter, left + tick, top, room, ink)

    def _room(self, width: int, tick: int) -> int:
        """Give the width for the word: it keeps clear of the edges."""
        return max(1, width - tick - 2 * self.look.px(SPACE_S))


class Switch(QWidget):
    """Sides next to each other, or below each other; a touch asks for one of them."""

    asked = Signal(object)
    """The key of the side that was touched."""

    def __init__(
        self,
        materials: Materials,
        sides: Mapping[object, str],
        chosen: str,
        parent: QWidget | None = None,
    ) -> None:
        """Take the sides in order, each with the words on it."""
        super().__init__(parent)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._buttons: dict[object, SwitchButton] = {}
        for key, text in sides.items():
            button = SwitchButton(materials, text, chosen)
            button.clicked.connect(partial(self._touched, key))
            self._row.addWidget(button, 1)
            self._buttons[key] = button

    def set_on(self, key: object) -> None:
        """Show which side is on."""
        for side, button in self._buttons.items():
            button.set_on(side == key)

    def minimumSizeHint(self) -> QSize:
        """Give the width of the widest side: below each other they need no more."""
        widest = max(button.least_width() for button in self._buttons.values())
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand below each other where a word would be broken."""
        needed = sum(button.least_width() for button in self._buttons.values())
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        fitting = across if needed <= self.width() else down
        if self._row.direction() is not fitting:
            self._row.setDirection(fitting)
            self.updateGeometry()

    def _touched(self, key: object) -> None:
        self.asked.emit(key)
