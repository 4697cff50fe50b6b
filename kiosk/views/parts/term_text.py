"""A text whose hard words can be explained: the whole text is the place to touch."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.content.model import Glossary
from kiosk.content.words import Words
from kiosk.design.sizes import ICON, SIGN, SPACE_S, TARGET, Lettering
from kiosk.views.parts.borrowed import Wording, prose_of
from kiosk.views.parts.button import BigButton
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.mirror import Mirror
from kiosk.views.parts.text import Text


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
        self.terms = prose_of(text).terms
        # It is named for what it does: the paragraph on it is a text of its own, to be read.
        super().__init__(materials, named_for(self.terms, glossary, words), parent)
        self._sign = sign
        self._sign_px = materials.look.grown(SIGN) if sign[0] else 0
        self._icon_px = materials.look.grown(ICON * 0.75)
        self._gap = materials.look.px(SPACE_S)
        self._line_px = materials.look.line_px(lettering)
        self.words = Text(materials, lettering, text, colour=colour, parent=self)
        self.words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setter = self.words.setter
        self.setter.explain = True

    def face_width(self) -> int:
        """Give the width at which nothing wraps."""
        return self.setter.natural_width() + self._icon_px + self._gap

    def face_height(self, width: int) -> int:
        """Give the height of the lines, never under `TARGET`."""
        return max(self.look.grown(TARGET), self.setter.whole_height(self._room(width)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the text in its place on the face."""
        face = self.face_rect()
        room = self._room(face.width())
        left = self._placed(face).left(face.left() + self._before(), room)
        height = self.setter.whole_height(room)
        top = face.top() + (face.height() - height) // 2
        self.words.setGeometry(round(left), top, room, height)

    def paint_face(self, painter: QPainter, face: QRect) -> None:
        """Paint the sign before the text, and the one at the end of the line it is about."""
        theme = self.look.theme
        if self.isDown():
            self.ground(painter, face, theme.pressed, theme.pressed)
        room = self._room(face.width())
        height = self.setter.whole_height(room)
        top = face.top() + (face.height() - height) // 2 + self.setter.marks[0]
        icons = self.materials.icons
        placed = self._placed(face)
        if self._sign[0]:
            above = (self._line_px - self._sign_px) // 2
            pixmap = icons.pixmap(self._sign[0], self._sign_px, self._sign[1])
            placed.picture(painter, face.left(), top + above, pixmap)
        left = face.left() + self._before()
        beside = self.setter.after_explained(room).toPoint()
        above = (self._line_px - self._icon_px) // 2 + beside.y()
        icon = icons.pixmap("word", self._icon_px, theme.primary)
        placed.picture(painter, left + beside.x() + self._gap, top + above, icon)

    def _placed(self, face: QRect) -> Mirror:
        """All of it stands as in the language of the words, which need not be that of the page."""
        return Mirror(face, self.setter.is_rtl)

    def _before(self) -> int:
        return self._sign_px + self._gap if self._sign_px else 0

    def _room(self, width: int) -> int:
        return max(1, width - self._before() - self._icon_px - self._gap)


def named_for(terms: tuple[str, ...], glossary: Glossary, words: Words) -> str:
    """Say what a touch explains."""
    names = ", ".join(glossary.term(term).term for term in terms)
    return words.explains.format(terms=names)
