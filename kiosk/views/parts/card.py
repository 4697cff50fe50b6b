"""Cards: grounds with round corners that hold texts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.design.sizes import ICON, SIGN, SPACE_L, SPACE_M, SPACE_S, Lettering
from kiosk.views.parts.accessible import Role, for_the_eye, tell
from kiosk.views.parts.bidi import direction_of
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.surface import Surface
from kiosk.views.parts.text import Text


class Sign(QWidget):
    """An icon that stands by itself."""

    def __init__(self, materials: Materials, name: str, colour: str, mm: float = ICON) -> None:
        """Take the icon's name, its colour and its height in millimetres."""
        super().__init__()
        self._materials = materials
        self._name = name
        self._colour = colour
        self._px = materials.look.grown(mm)
        for_the_eye(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Give the icon's size."""
        return QSize(self._px, self._px)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._materials.icons.pixmap(self._name, self._px, self._colour))
        painter.end()


class Card(Surface):
    """A ground with an edge; its name in the stylesheet says which."""

    def __init__(self, materials: Materials, kind: str = "card") -> None:
        """Take the kind of card, as the stylesheet names it."""
        super().__init__(materials.look, kind)
        self.materials = materials
        pad = materials.look.px(SPACE_L)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(
            pad, materials.look.px(SPACE_M), pad, materials.look.px(SPACE_M)
        )
        self.rows.setSpacing(materials.look.px(SPACE_S))

    def add_heading(self, heading: Text, row: QWidget | None = None) -> None:
        """Put the heading that names the card; a row may hold it, with a sign before it."""
        tell(self, Role.Grouping, heading.text())
        self.add(row or heading)

    def add(self, widget: QWidget) -> None:
        """Put something below what the card holds."""
        self.rows.addWidget(widget)


def signed_row(
    materials: Materials,
    icon: str,
    colour: str,
    words: QWidget,
    *,
    lettering: Lettering = Lettering.BODY,
) -> QWidget:
    """Give a line of words with a sign before it, level with the first line.

    The sign stands where one begins to read these words, whichever language the page is in.
    """
    row = QWidget()
    if isinstance(words, Text) and words.setter.is_rtl is not materials.is_rtl:
        row.setLayoutDirection(direction_of(is_rtl=words.setter.is_rtl))
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(materials.look.px(SPACE_S))
    sign = Sign(materials, icon, colour, SIGN)
    first_line = materials.look.line_px(lettering)
    above = max(0, (first_line - sign.sizeHint().height()) // 2)
    above += materials.look.scale.room_for_marks(lettering)[0]
    column = QVBoxLayout()
    column.setContentsMargins(0, above, 0, 0)
    column.addWidget(sign)
    column.addStretch(1)
    across.addLayout(column)
    across.addWidget(words, 1)
    return row


def head(materials: Materials, kind: str, icon: str, texts: Sequence[str], ink: str) -> QWidget:
    """Give the filled head of a care card: a sign, and lines of words in the colour `ink`."""
    look = materials.look
    frame = Surface(look, f"{kind}-head")
    across = QHBoxLayout(frame)
    across.setContentsMargins(
        look.px(SPACE_L), look.px(SPACE_M), look.px(SPACE_L), look.px(SPACE_M)
    )
    across.setSpacing(look.px(SPACE_M))
    across.addWidget(Sign(materials, icon, ink), 0, Qt.AlignmentFlag.AlignVCenter)
    column = QVBoxLayout()
    column.setSpacing(0)
    for number, words in enumerate(texts):
        lettering = Lettering.LABEL if number < len(texts) - 1 else Lettering.HEADING
        level = 0 if lettering is Lettering.LABEL else 2
        column.addWidget(Text(materials, lettering, words, colour=ink, level=level))
    across.addLayout(column, 1)
    return frame
