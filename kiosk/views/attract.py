"""The screen that waits for somebody: a picture, the clinic's name, and where to touch."""

from __future__ import annotations

from functools import partial

from attrs import evolve
from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.content.model import Edition, Guide
from kiosk.content.statements import Picture
from kiosk.design.measures import HAND
from kiosk.design.sizes import MARGIN, PRIMARY, RADIUS, SLOP, SPACE_L, SPACE_M, Lettering
from kiosk.session.actions import Start
from kiosk.session.session import Session
from kiosk.views.clinic_name import ClinicName
from kiosk.views.parts.accessible import Role, tell, tell_language
from kiosk.views.parts.button import BigButton
from kiosk.views.parts.ground import Ground
from kiosk.views.parts.illustration import Illustration
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.mirror import margins
from kiosk.views.parts.text import Text
from kiosk.views.parts.type import TypeSetter
from kiosk.views.parts.writing import is_read_from_right, script_of

PICTURE = Picture(
    file="spine.svg",
    alt="",
    layers=("backdrop", "skin", "muscle", "cord", "bones", "discs", "body-L1", "cement-set"),
)
"""The spine after the procedure: the same drawing as in the steps."""

LANGUAGES_ACROSS = 2
"""Buttons of other languages that stand beside each other."""


class TouchHere(BigButton):
    """The one thing to do: a broad light button with a pointing hand."""

    def __init__(self, materials: Materials, text: str) -> None:
        """Take the words on it."""
        super().__init__(materials, text)
        self._hand = materials.look.grown(HAND)
        self.setter = TypeSetter(materials.look, Lettering.TITLE, text)

    def face_height(self, width: int) -> int:
        """Give the height of the words with room around them."""
        return self.setter.height(width) + 2 * self.look.px(MARGIN)

    def paint_face(self, painter: QPainter, face: QRect) -> None:
        """Paint the hand and the words in the middle."""
        theme = self.look.theme
        fill = theme.pressed if self.isDown() else theme.surface
        self.ground(painter, face, fill, fill, self.look.px(2 * RADIUS))
        gap = self.look.px(SPACE_L)
        used = self.setter.used_width(face.width())
        left = face.left() + (face.width() - used - gap - self._hand) // 2
        middle = face.center().y()
        placed = self.on_face(face)
        size = QSize(self._hand, self._hand)
        hand = self.materials.drawings.pixmap("touch.svg", (), size)
        placed.picture(painter, left, middle - self._hand // 2, hand)
        top = middle - self.setter.height(face.width()) / 2
        beside = left + self._hand + gap
        placed.words(painter, self.setter, beside, top, used + 2, theme.primary)


class OtherLanguage(BigButton):
    """Begins in another language: an edge and words on the attract screen's own ground."""

    def __init__(self, materials: Materials, text: str, language: str) -> None:
        """Take the words, and the code of the language that they are in."""
        super().__init__(materials, text)
        # Its letters may be higher than those of the language around it.
        scale = evolve(materials.look.scale, script=script_of(language))
        look = evolve(materials.look, scale=scale, is_rtl=is_read_from_right(language))
        self.setter = TypeSetter(look, Lettering.CARD, text)

    def face_height(self, width: int) -> int:
        """Give the height of the words with room around them."""
        words = self.setter.height(width - 2 * self.look.px(SPACE_L))
        return max(self.look.grown(PRIMARY), words + 2 * self.look.px(SPACE_M))

    def paint_face(self, painter: QPainter, face: QRect) -> None:
        """Paint the edge, and the words in the middle."""
        theme = self.look.theme
        fill = theme.primary_pressed if self.isDown() else theme.primary
        self.ground(painter, face, fill, theme.on_primary, self.look.px(2 * RADIUS))
        left = self.look.px(SPACE_L)
        room = face.width() - 2 * left
        top = face.top() + (face.height() - self.setter.height(room)) // 2
        middle = Qt.AlignmentFlag.AlignHCenter
        self.setter.paint(painter, face.left() + left, top, room, theme.on_primary, middle)


class AttractView(Ground):
    """Waits. A touch anywhere begins a visit."""

    asked = Signal(object)
    """An action that the visitor wants."""

    def __init__(self, materials: Materials, guide: Guide) -> None:
        """Take the clinic's name, and the words in each language that is offered."""
        super().__init__(materials, "attract")
        look = materials.look
        clinic, words = guide.clinic, guide.first.words
        ink = look.theme.on_primary
        outer = look.px(MARGIN)
        tell(self, Role.Pane, words.attract_title)
        name = ClinicName(materials, clinic, ink)
        picture = Illustration(materials, PICTURE, is_filled=True)
        picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        title = Text(materials, Lettering.ATTRACT, words.attract_title, colour=ink, level=1)
        lead = Text(materials, Lettering.LEAD, words.attract_lead, colour=ink)
        button = TouchHere(materials, words.touch_to_start)
        button.clicked.connect(self._begin)
        # The button carries a margin of its own; words and picture stand in line with its face.
        slop = look.px(SLOP)
        words_column = QVBoxLayout()
        words_column.setContentsMargins(slop, 0, slop, 0)
        words_column.setSpacing(look.px(SPACE_M))
        words_column.addWidget(title)
        words_column.addWidget(lead)
        talk = QVBoxLayout()
        talk.setSpacing(look.px(SPACE_M))
        talk.addLayout(words_column)
        talk.addWidget(button)
        others = [it for code, it in guide.editions.items() if code != guide.first.language]
        for first in range(0, len(others), LANGUAGES_ACROSS):
            row = QHBoxLayout()
            row.setSpacing(0)
            for edition in others[first : first + LANGUAGES_ACROSS]:
                row.addWidget(self._other(materials, edition), 1)
            talk.addLayout(row)
        above = QVBoxLayout()
        above.setContentsMargins(slop, 0, slop, 0)
        above.setSpacing(look.px(SPACE_L))
        down = QVBoxLayout(self)
        down.setContentsMargins(outer - slop, outer, outer - slop, outer - slop)
        down.setSpacing(look.px(SPACE_L))
        if materials.is_wide:
            across = QHBoxLayout()
            across.setSpacing(outer - slop)
            framed = QVBoxLayout()
            framed.setContentsMargins(margins(slop, 0, 0, slop, is_rtl=look.is_rtl))
            framed.addWidget(picture)
            across.addLayout(framed, 1)
            column = QVBoxLayout()
            above.addWidget(name)
            column.addLayout(above)
            column.addStretch(1)
            column.addLayout(talk)
            column.addStretch(1)
            across.addLayout(column, 1)
            down.addLayout(across)
        else:
            above.addWidget(name)
            above.addWidget(picture, 1)
            down.addLayout(above, 1)
            down.addLayout(talk)

    def show_session(self, session: Session) -> None:
        """Wait: nothing in a session changes this screen."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Begin wherever the screen was touched."""
        self._begin()

    def _begin(self, language: str = "") -> None:
        self.asked.emit(Start(language))

    def _other(self, materials: Materials, edition: Edition) -> BigButton:
        """Give the button that begins in another language, said in that language."""
        words = edition.words
        text = f"{words.touch_to_start} · {words.language_name}"
        button = OtherLanguage(materials, text, edition.language)
        tell_language(button, edition.language)
        button.clicked.connect(partial(self._begin, edition.language))
        return button
