"""A card that opens something: a sign, a heading, a line about it, and an arrow."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.design.sizes import (
    ICON,
    ICON_LARGE,
    ICON_TALL,
    ICON_TALL_NARROW,
    SIGN,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    SPACE_XS,
    TARGET,
    Lettering,
)
from kiosk.views.parts.borrowed import Wording, said_of
from kiosk.views.parts.button import BigButton
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.mirror import Mirror
from kiosk.views.parts.text import Text
from kiosk.views.parts.type import TypeSetter

ICON_ROOM = 1 / 12
"""The share of an icon's width that is empty at its side: 2 of Material Design's 24 units."""


@frozen
class Mark:
    """A line of a card with a sign of its own before it, such as a tick."""

    icon: str
    colour: str
    text: Wording


class CardButton(BigButton):
    """A card to touch. The sign stands before the words, or above them on a tall card."""

    def __init__(
        self,
        materials: Materials,
        title: str,
        summary: Wording = "",
        *,
        icon: str = "",
        portrait: QPixmap | None = None,
        over: str = "",
        marks: Sequence[Mark] = (),
        is_tall: bool = False,
        has_arrow: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Take the words; `over` is a small line above the heading, such as a time."""
        self._said = (title, summary)
        super().__init__(materials, _spoken(over, *self._said), parent)
        self.setAccessibleDescription(_spoken(*(mark.text for mark in marks)))
        look = materials.look
        self._icon = icon
        self._portrait = portrait
        self._is_tall = is_tall
        self._is_large = is_tall and not materials.is_narrow
        self._has_arrow = has_arrow and not is_tall
        self._arrow_px = look.grown(ICON)
        self._pad = look.px(SPACE_M if not is_tall else SPACE_L)
        self._gap = look.px(SPACE_M)
        theme = look.theme
        lines = (
            (Lettering.HEADING if self._is_large else Lettering.CARD, title, theme.text),
            (Lettering.BODY if self._is_large else Lettering.SMALL, summary, theme.text2),
        )
        self._below = [
            (TypeSetter(look, lettering, words), colour)
            for lettering, words, colour in lines
            if words
        ]
        self._over = over
        self._lines = [*self._line_over(), *self._below]
        self._mark_px = look.grown(SIGN)
        # Not part of its name, which is heard each time the card is reached: texts of their own.
        self._marks = [
            (mark, Text(materials, Lettering.SMALL, mark.text, colour=theme.text, parent=self))
            for mark in marks
        ]
        for _, text in self._marks:
            text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_over(self, over: str) -> None:
        """Say something else in the small line above the heading."""
        if over == self._over:
            return
        self._over = over
        self._lines = [*self._line_over(), *self._below]
        spoken = _spoken(over, *self._said)
        self.setText(spoken)
        self.setAccessibleName(spoken)
        self._place_marks()
        self.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines that have signs below the others."""
        self._place_marks()

    def _line_over(self) -> list[tuple[TypeSetter, str]]:
        if not self._over:
            return []
        colour = self.look.theme.primary
        return [(TypeSetter(self.look, Lettering.LABEL, self._over), colour)]

    @property
    def _sign_px(self) -> int:
        if self._portrait is not None:
            return round(self._portrait.deviceIndependentSize().width())
        if not self._icon:
            return 0
        above = ICON_TALL if self._is_large else ICON_TALL_NARROW
        return self.look.grown(above if self._is_tall else ICON_LARGE)

    def face_width(self) -> int:
        """Give a width at which the heading stands on one line."""
        widest = max(setter.natural_width() for setter, _ in self._lines)
        return widest + self._beside() + 2 * self._pad

    def least_width(self) -> int:
        """Give the least width, margin included, at which no word is broken."""
        word = max(setter.longest_word() for setter, _ in self._lines)
        return word + self._beside() + 2 * self._pad + 2 * self.slop

    def face_height(self, width: int) -> int:
        """Give the height of the sign and the words, never under `TARGET`."""
        words = self._words_height(width)
        content = self._sign_height() + words if self._is_tall else max(words, self._sign_px)
        return max(self.look.grown(TARGET), content + 2 * self._pad)

    def paint_face(self, painter: QPainter, face: QRect) -> None:
        """Paint the card, the sign, the words and the arrow."""
        theme = self.look.theme
        fill = theme.pressed if self.isDown() else theme.surface
        self.ground(painter, face, fill, theme.primary if self.isDown() else theme.border)
        placed = self.on_face(face)
        left, top = self._words_place(face)
        self._paint_words(painter, placed, left, top)
        if self._is_tall:
            # An icon is drawn with room around it; its ink stands in line with the words.
            left -= round(self._sign_px * ICON_ROOM)
            self._paint_sign(painter, placed, left, top - self._sign_height())
            return
        sign_top = face.top() + (face.height() - self._sign_px) // 2
        self._paint_sign(painter, placed, face.left() + self._pad, sign_top)
        if self._has_arrow:
            arrow = self.materials.icons.pixmap("forward", self._arrow_px, theme.primary)
            placed.picture(
                painter,
                face.right() - self._pad - self._arrow_px + self.look.px(SPACE_S),
                face.top() + (face.height() - self._arrow_px) // 2,
                arrow,
            )

    def _paint_sign(self, painter: QPainter, placed: Mirror, left: int, top: int) -> None:
        if self._portrait is not None:
            placed.picture(painter, left, top, self._portrait)
        elif self._icon:
            ink = self.look.theme.primary
            icon = self.materials.icons.pixmap(self._icon, self._sign_px, ink)
            placed.picture(painter, left, top, icon)

    def _paint_words(self, painter: QPainter, placed: Mirror, left: int, top: int) -> None:
        room = self._room(placed.box.width())
        gap = self.look.px(SPACE_XS)
        for setter, colour in self._lines:
            placed.words(painter, setter, left, top, room, colour)
            top += setter.height(room) + gap
        above = (self.look.line_px(Lettering.SMALL) - self._mark_px) // 2
        for mark, text in self._marks:
            icon = self.materials.icons.pixmap(mark.icon, self._mark_px, mark.colour)
            placed.picture(painter, left, text.y() + above, icon)

    def _place_marks(self) -> None:
        face = self.face_rect()
        left, top = self._words_place(face)
        room = self._room(face.width())
        gap = self.look.px(SPACE_XS)
        top += sum(setter.height(room) + gap for setter, _ in self._lines)
        space = self._mark_px + self.look.px(SPACE_S)
        across = round(self.on_face(face).left(left + space, room - space))
        for _, text in self._marks:
            text.setGeometry(across, top, room - space, text.heightForWidth(room - space))
            top += text.height() + gap

    def _words_place(self, face: QRect) -> tuple[int, int]:
        """Give where the words begin, from the left and from above, as if read from the left."""
        words = self._words_height(face.width())
        left = face.left() + self._pad
        if self._is_tall:
            sign = self._sign_height()
            return left, face.top() + (face.height() - sign - words) // 2 + sign
        beside = self._sign_px + self._gap if self._sign_px else 0
        return left + beside, face.top() + (face.height() - words) // 2

    def _sign_height(self) -> int:
        """Give the height of the sign above the words, and of the room between them."""
        return self._sign_px + self.look.px(SPACE_M) if self._sign_px else 0

    def _words_height(self, width: int) -> int:
        room = self._room(width)
        gaps = self.look.px(SPACE_XS) * (len(self._lines) - 1)
        lines = sum(setter.height(room) for setter, _ in self._lines) + gaps
        space = self._mark_px + self.look.px(SPACE_S)
        gap = self.look.px(SPACE_XS)
        return lines + sum(text.heightForWidth(room - space) + gap for _, text in self._marks)

    def _beside(self) -> int:
        """Give the width that stands beside the words."""
        sign = self._sign_px + self._gap if self._sign_px and not self._is_tall else 0
        return sign + (self._arrow_px if self._has_arrow else 0)

    def _room(self, width: int) -> int:
        return max(1, width - self._beside() - 2 * self._pad)


def _spoken(*parts: Wording) -> str:
    """Give what is said of a card: all its words, one after another."""
    return ". ".join(said.rstrip(".") for said in map(said_of, parts) if said)
