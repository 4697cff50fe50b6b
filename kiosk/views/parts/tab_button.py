"""A tab of the bar at the foot of every page."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.design.sizes import ICON_SMALL, ICON_TAB, SPACE_M, SPACE_S, SPACE_XS, TARGET, Lettering
from kiosk.views.parts.accessible import Role, say_selected, tell
from kiosk.views.parts.button import BigButton
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.type import TypeSetter


class TabButton(BigButton):
    """An icon with its word below it, or beside it where the bar is wide."""

    def __init__(
        self,
        materials: Materials,
        text: str,
        icon: str,
        *,
        chosen: str,
        is_wide: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Take the word, the icon, and the word that says that this tab is on."""
        super().__init__(materials, text, parent)
        self._icon = icon
        self._chosen = chosen
        self._is_wide = is_wide
        look = materials.look
        least = max(look.grown(ICON_SMALL), look.font_px(Lettering.LABEL))
        self._icon_px = least if materials.is_low else max(least, look.grown(ICON_TAB))
        self.setCheckable(True)
        tell(self, Role.PageTab)
        self.setter = TypeSetter(materials.look, Lettering.LABEL, text)

    def nextCheckState(self) -> None:
        """Stay as it is: only the session says which tab is on."""

    def set_on(self, on: bool) -> None:
        """Show whether this tab's page is open."""
        if on != self.isChecked():
            self.setChecked(on)
            # Said, not only seen (access.md O-13).
            self.setAccessibleDescription(self._chosen if on else "")
            say_selected(self)

    def face_width(self) -> int:
        """Give the width at which the word is whole."""
        beside = self._icon_px + self.look.px(SPACE_S) if self._is_wide else 0
        word = self.setter.natural_width() + beside + 2 * self.look.px(SPACE_XS)
        return max(self.look.grown(TARGET), word)

    def least_width(self) -> int:
        """Give the least width, margin included, at which the word is whole."""
        return self.face_width() + 2 * self.slop

    def face_height(self, width: int) -> int:
        """Give the height of the icon and the word."""
        if self._is_wide:
            # On a tall screen it is no lower than it is with smaller words below the icon.
            more = 0 if self.materials.is_wide else 3 * self.look.px(SPACE_XS)
            return max(self.look.grown(TARGET) + more, self.setter.height(width))
        words = self.setter.height(width)
        around = 2 * self.look.px(SPACE_S if self.materials.is_tight else SPACE_M)
        return self._icon_px + words + self.look.px(SPACE_XS) + around

    def paint_face(self, painter: QPainter, face: QRect) -> None:
        """Paint the tab; the one that is on is filled."""
        theme = self.look.theme
        ink = theme.on_primary if self.isChecked() else theme.primary
        if self.isChecked():
            self.ground(painter, face, theme.primary, theme.primary)
        elif self.isDown():
            self.ground(painter, face, theme.pressed, theme.primary)
        icon = self.materials.icons.pixmap(self._icon, self._icon_px, ink)
        word = ink if self.isChecked() else theme.text
        placed = self.on_face(face)
        if self._is_wide:
            gap = self.look.px(SPACE_S)
            used = self.setter.used_width(face.width())
            left = face.left() + (face.width() - self._icon_px - gap - used) // 2
            placed.picture(painter, left, face.top() + (face.height() - self._icon_px) // 2, icon)
            top = face.top() + (face.height() - self.setter.height(face.width())) // 2
            beside = left + self._icon_px + gap
            placed.words(painter, self.setter, beside, top, face.width(), word)
            return
        gap = self.look.px(SPACE_XS)
        height = self._icon_px + gap + self.setter.height(face.width())
        top = face.top() + (face.height() - height) // 2
        placed.picture(painter, face.left() + (face.width() - self._icon_px) // 2, top, icon)
        below = top + self._icon_px + gap
        placed.words(painter, self.setter, face.left(), below, face.width(), word, is_centred=True)
