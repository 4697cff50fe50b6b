"""A screen on which nothing is wrong, for the tests that plant a fault in it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.design.sizes import FONT_FAMILY, TextSize
from kiosk.design.themes import LIGHT, Theme
from kiosk.host.paths import icon_fonts
from kiosk.proof.audit import audit
from kiosk.proof.faults import Fault
from kiosk.session.comfort import Comfort
from kiosk.shell.fonts import load_fonts
from kiosk.views.parts.accessible import Role, tell
from kiosk.views.parts.button import BigButton
from kiosk.views.parts.drawing import Drawings
from kiosk.views.parts.flick import Flick
from kiosk.views.parts.icon import Icons
from kiosk.views.parts.materials import FocusRing, Materials
from kiosk.views.parts.workshop import Workshop

PX_PER_MM = 4.0
TEXT_PX = 40  # capitals of 26.7 px: 6.7 mm
INK = "#10242e"
FACE = "#dceeee"

AS_IT_IS: Mapping[str, Theme] = MappingProxyType({LIGHT.name: LIGHT})


def no_photo(name: str, px: int) -> QImage | None:
    """Give what is given for a photo that is not there."""
    return None


def materials_for(root: Path, theme: Theme = LIGHT) -> Materials:
    """Give what the buttons of these tests are made with."""
    return workshop_for(root, theme).materials(Comfort(), "en")


def workshop_for(root: Path, theme: Theme = LIGHT) -> Workshop:
    """Give what these are made by, in any language."""
    load_fonts(root / "resources" / "fonts")
    return Workshop(
        size=(1080, 1920),
        px_per_mm=PX_PER_MM,
        mount=850,
        moves=False,
        ratio=1.0,
        icons=Icons(icon_fonts()),
        drawings=Drawings(root / "resources" / "illustrations"),
        ring=FocusRing(),
        flick=Flick(),
        photo=no_photo,
        themes={LIGHT.name: theme},
    )


class Words(QWidget):
    """Paints some lines of words; every test bends one thing."""

    def __init__(self, parent: QWidget, where: QRect, text: str = "Plain words") -> None:
        super().__init__(parent)
        self.text = text
        self.colour = INK
        self.px = TEXT_PX
        self.left = 2.0
        self.opacity = 1.0
        self.family = FONT_FAMILY
        self.leading = 1.5
        self.lefts: tuple[int, ...] = ()
        self.setGeometry(where)
        tell(self, Role.StaticText, text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = QFont(self.family)
        font.setPixelSize(self.px)
        painter.setFont(font)
        painter.setPen(QColor(self.colour))
        painter.setOpacity(self.opacity)
        lines = self.text.split("\n")
        below = self.px * self.leading
        top = (self.height() - below * (len(lines) - 1)) / 2 + self.px / 3
        for number, line in enumerate(lines):
            painter.drawText(round(self.left), round(top + number * below), line)
        painter.end()


class Button(BigButton):
    """A plain control with a face and no words on it, or with some."""

    def __init__(
        self, materials: Materials, parent: QWidget, name: str, face: QRect, words: str = ""
    ) -> None:
        super().__init__(materials, name, parent)
        self.words = words
        self.fill = FACE
        self.has_ring = True
        self.stand(face)

    def stand(self, face: QRect) -> None:
        """Stand with the face there, and what takes touches around it."""
        self.setGeometry(face.adjusted(-self.slop, -self.slop, self.slop, self.slop))

    def paint_face(self, painter: QPainter, face: QRect) -> None:
        self.ground(painter, face, self.fill, "#5b6b70")
        font = QFont(FONT_FAMILY)
        font.setPixelSize(TEXT_PX)
        painter.setFont(font)
        painter.setPen(QColor(INK))
        painter.drawText(face.left() + 4, face.center().y() + TEXT_PX // 3, self.words)

    def _paint_ring(self, painter: QPainter) -> None:
        if self.has_ring:
            super()._paint_ring(painter)


class Screen:
    """A window with words and two buttons, and nothing wrong."""

    def __init__(self, qtbot: QtBot, root: Path) -> None:
        self.materials = materials_for(root)
        self.window = QWidget()
        self.window.setWindowTitle("Planted")
        self.window.resize(800, 600)
        self.window.setStyleSheet("background: #f7f4ee")
        self.words = Words(self.window, QRect(20, 20, 700, 120))
        tell(self.words, Role.Heading, level=1)
        self.first = self.button("First", QRect(20, 200, 80, 80))
        self.second = self.button("Second", QRect(116, 200, 80, 80))
        qtbot.addWidget(self.window)
        self.window.show()

    def button(self, name: str, face: QRect, words: str = "") -> Button:
        """Put a button on the screen."""
        button = Button(self.materials, self.window, name, face, words)
        button.show()
        return button

    def label(self, where: QRect) -> QLabel:
        """Put a label in the kiosk's own font on the screen."""
        label = QLabel("Words of a label", self.window)
        font = QFont(FONT_FAMILY)
        font.setPixelSize(TEXT_PX)
        label.setFont(font)
        label.setGeometry(where)
        label.setAlignment(Qt.AlignmentFlag.AlignLeft)
        label.show()
        return label

    def faults(
        self,
        *,
        text: TextSize = TextSize.NORMAL,
        theme: Theme = LIGHT,
        is_rtl: bool = False,
    ) -> set[Fault]:
        """Give what the audit finds."""
        found = audit(self.window, PX_PER_MM, text=text, theme=theme, is_rtl=is_rtl)
        return {finding.fault for finding in found}
