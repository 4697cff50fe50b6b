"""A button with a word and an icon."""

from __future__ import annotations

import enum

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.design.sizes import PRIMARY, SPACE_L, SPACE_M, SPACE_S, TARGET, Lettering
from kiosk.views.parts.button import BigButton
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.type import TypeSetter


class Rank(enum.Enum):
    """How loudly a button speaks."""

    PRIMARY = "primary"
    """Leads on: filled."""
    SECOND = "second"
    """Everything else: an edge on the surface."""


class PushButton(BigButton):
    """A word with an icon before or behind it, in the middle of its face."""

    def __init__(
        self,
        materials: Materials,
        text: str,
        *,
        icon: str = "",
        icon_behind: bool = False,
        rank: Rank = Rank.SECOND,
        height_mm: float = PRIMARY,
        lettering: Lettering = Lettering.BUTTON,
        parent: QWidget | None = None,
    ) -> None:
        """Take the word, the name of an icon and which side of the word it stands on."""
        super().__init__(materials, text, parent)
        self._icon = icon
        self._icon_behind = icon_behind
        self.rank = rank
        self._height = height_mm
        self._lettering = lettering
        self._icon_px = materials.look.font_px(lettering) * 5 // 4
        self._gap = materials.look.px(SPACE_S)
        self._pad = materials.look.px(SPACE_M)
        self.setter = TypeSetter(materials.look, lettering, text)
        self._others: tuple[TypeSetter, ...] = ()

    def may_say(self, *texts: str) -> None:
        """Be large enough for these words as well, so that saying them moves nothing around it."""
        if tuple(it.plain for it in self._others) == texts:
            return  # A page says it again on every screenful; the lines are laid already.
        self._others = tuple(TypeSetter(self.look, self._lettering, it) for it in texts)
        self.updateGeometry()

    def set_words(self, text: str, icon: str = "") -> None:
        """Say something else, with another icon."""
        if text == self.text() and icon == self._icon:
            return
        self._icon = icon
        self.setText(text)
        self.setAccessibleName(text)
        self.setter = TypeSetter(self.look, self._lettering, text)
        self.updateGeometry()
        self.update()

    def face_width(self) -> int:
        """Give the width at which the word stands on one line."""
        width = self.setter.natural_width() + self._icon_space() + 2 * self.look.px(SPACE_L)
        return max(self.look.grown(TARGET), width)

    def least_width(self) -> int:
        """Give the least width, margin included, at which no word is broken."""
        longest = max(setter.longest_word() for setter in (self.setter, *self._others))
        word = longest + self._icon_space() + 2 * self._pad
        return max(self.look.grown(TARGET), word) + 2 * self.slop

    def face_height(self, width: int) -> int:
        """Give the height: that of its kind, or more where the word takes several lines."""
        room = self.room_for_words(width)
        lines = max(setter.height(room) for setter in (self.setter, *self._others))
        return max(self.look.grown(self._height), lines + 2 * self._gap)

    def paint_face(self, painter: QPainter, face: QRect) -> None:
        """Paint the ground, the word and the icon, together in the middle."""
        theme = self.look.theme
        fill, line, ink = {
            Rank.PRIMARY: (theme.primary, theme.primary, theme.on_primary),
            Rank.SECOND: (theme.surface, theme.border, theme.primary),
        }[self.rank]
        if self.isDown():
            fill = theme.primary_pressed if self.rank is Rank.PRIMARY else theme.pressed
        self.ground(painter, face, fill, line)
        self.paint_signs(painter, face, ink)

    def paint_signs(self, painter: QPainter, face: QRect, ink: str) -> None:
        """Paint the word and the icon beside it in the middle of the face."""
        room = self.room_for_words(face.width())
        used = self.setter.used_width(room)
        height = self.setter.height(room)
        icon_space = self._icon_space()
        left = face.left() + (face.width() - used - icon_space) // 2
        top = face.top() + (face.height() - height) // 2
        icon_top = face.top() + (face.height() - self._icon_px) // 2
        text_left = left
        if self._icon and not self._icon_behind:
            text_left = left + icon_space
        placed = self.on_face(face)
        placed.words(painter, self.setter, text_left, top, room, ink)
        if self._icon:
            icon_left = left + used + self._gap if self._icon_behind else left
            placed.picture(painter, icon_left, icon_top, self._drawn_icon(ink))

    def _drawn_icon(self, ink: str) -> QPixmap:
        return self.materials.icons.pixmap(self._icon, self._icon_px, ink)

    def _icon_space(self) -> int:
        return self._icon_px + self._gap if self._icon else 0

    def room_for_words(self, width: int) -> int:
        """Give the width that is left to the words in a face so wide, in pixels."""
        return max(1, width - self._icon_space() - 2 * self._pad)
