"""A text whose hard words can be explained: the whole text is the place to touch."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.content.model import Glossary
from kiosk.content.words import Words
from kiosk.design.sizes import ICON, SIGN, SPACE_S, TARGET, Lettering
from kiosk.views.parts.borrowed import Wording, prose_of, said_of
from kiosk.views.parts.button import BigButton
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.mirror import Mirror
from kiosk.views.parts.type import TypeSetter


class TermText(BigButton):
    """A paragraph with dotted words and a sign; a touch anywhere on it explains them.

    A single word in a line can never be 20 mm high, so the paragraph is the control
    (docs/decisions/0003-words-to-know-are-explained-by-the-paragraph.md).
    """

    def __init__(
        self,
        materials: Materials,
        text: Wording,
        glossary: Glossary,
        words: Words,
        *,
        lettering: Lettering = Lettering.BODY,
        colour: str = "",
        sign: tuple[str, str] = ("", ""),
        parent: QWidget | None = None,
    ) -> None:
        """Take the words; their links say which of them are explained.

        A sign, an icon with its colour, stands before the first line.
        """
        super().__init__(materials, said_of(text), parent)
        # A blank line would be read out as a pause without an end.
        self.setAccessibleName(" ".join(said_of(text).split()))
        self.terms = prose_of(text).terms
        names = ", ".join(glossary.term(term).term for term in self.terms)
        self.setAccessibleDescription(words.explains.format(terms=names))
        self._colour = colour or materials.look.theme.text
        self._sign = sign
        self._sign_px = materials.look.grown(SIGN) if sign[0] else 0
        self._icon_px = materials.look.grown(ICON * 0.75)
        self._gap = materials.look.px(SPACE_S)
        self._line_px = materials.look.line_px(lettering)
        self.setter = TypeSetter(materials.look, lettering, text)
        self.setter.explain = True

    def face_width(self) -> int:
        """Give the width at which nothing wraps."""
        return self.setter.natural_width() + self._icon_px + self._gap

    def face_height(self, width: int) -> int:
        """Give the height of the lines, never under `TARGET`."""
        return max(self.look.grown(TARGET), self.setter.whole_height(self._room(width)))

    def paint_face(self, painter: QPainter, face: QRect) -> None:
        """Paint the text at the edge, and the sign at the end of the line it is about."""
        theme = self.look.theme
        if self.isDown():
            self.ground(painter, face, theme.pressed, theme.pressed)
        room = self._room(face.width())
        height = self.setter.whole_height(room)
        top = face.top() + (face.height() - height) // 2 + self.setter.marks[0]
        icons = self.materials.icons
        # All of it stands as in the language of the words, which need not be that of the page.
        placed = Mirror(face, self.setter.is_rtl)
        if self._sign[0]:
            above = (self._line_px - self._sign_px) // 2
            pixmap = icons.pixmap(self._sign[0], self._sign_px, self._sign[1])
            placed.picture(painter, face.left(), top + above, pixmap)
        left = face.left() + self._before()
        placed.words(painter, self.setter, left, top, room, self._colour)
        beside = self.setter.after_explained(room).toPoint()
        above = (self._line_px - self._icon_px) // 2 + beside.y()
        icon = icons.pixmap("word", self._icon_px, theme.primary)
        placed.picture(painter, left + beside.x() + self._gap, top + above, icon)

    def _before(self) -> int:
        return self._sign_px + self._gap if self._sign_px else 0

    def _room(self, width: int) -> int:
        return max(1, width - self._before() - self._icon_px - self._gap)
