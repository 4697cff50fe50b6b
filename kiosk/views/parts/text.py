"""A text on the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kiosk.design.sizes import Lettering
from kiosk.views.parts.accessible import Role, tell, tell_language
from kiosk.views.parts.borrowed import Borrowed, Wording
from kiosk.views.parts.marker import Marked, Stretch
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.type import TypeSetter


class Text(QLabel):
    """A text in lines that fit its width. A label, so that assistive technology reads it."""

    def __init__(
        self,
        materials: Materials,
        lettering: Lettering,
        text: Wording = "",
        *,
        colour: str = "",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        level: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """Take the words and the kind of lettering; the colour is that of text unless given.

        As everywhere in Qt, lines that are aligned left begin at the right in a language that is
        read from there. A heading has a level: 1 for that of the page, of which there is one.
        """
        super().__init__(parent)
        self._materials = materials
        self._lettering = lettering
        self._colour = colour or materials.look.theme.text
        self._align = align
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if level:
            tell(self, Role.Heading, level=level)
        self.set_text(text)

    def set_text(self, text: Wording) -> None:
        """Show other words."""
        self.wording = text
        self.setter = TypeSetter(self._materials.look, self._lettering, text)
        if self.text() != self.setter.plain:
            self.setText(self.setter.plain)
        if isinstance(text, Borrowed) or self.accessibleName():
            self._tell_of_language(text)
        self.updateGeometry()
        self.update()

    def _tell_of_language(self, text: Wording) -> None:
        """Say in whose language the words are, with the small line above them."""
        said, language = (text.said, text.language) if isinstance(text, Borrowed) else ("", "")
        self.setAccessibleName(said)
        tell_language(self, language)

    def lines(self) -> list[tuple[int, int]]:
        """Give where each line begins and ends, in pixels from the upper edge.

        The small line that names another language belongs to the first.
        """
        width = self.width()
        above = self._above() + self.setter.height_over(width)
        tops = [round(above + top) for top in self.setter.line_tops(width)]
        line = self._materials.look.line_px(self._lettering)
        return [(0 if top is tops[0] else top, top + line) for top in tops]

    def mark(self, begin: int, end: int, word: Stretch | None = None) -> None:
        """Mark the letters of its prose from one to before another: they are being read aloud.

        Of the word among them that is heard just now, the letters are given in the same way.
        """
        self.setter.marked = Marked((begin, end), word)
        self.update()

    def unmark(self) -> None:
        """Mark nothing."""
        self.setter.marked = None
        self.update()

    def extent_of(self, begin: int, end: int) -> tuple[int, int]:
        """Give where the lines with these letters begin and end, in pixels from the upper edge."""
        above, width = round(self._above()), self.width()
        first, last = self.setter.extent_of((begin, end), width)
        return above + first, above + last

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the lines at a width, in pixels."""
        return self.setter.whole_height(max(1, width))

    def sizeHint(self) -> QSize:
        """Give the size at which nothing wraps."""
        width = self.setter.natural_width()
        return QSize(width, self.setter.whole_height(width))

    def minimumSizeHint(self) -> QSize:
        """Give the width of the longest word and the height of one line."""
        line = self._materials.look.line_px(self._lettering)
        return QSize(self.setter.longest_word(), line + sum(self.setter.marks))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        painter = QPainter(self)
        is_left = self._align is Qt.AlignmentFlag.AlignLeft
        align = self.setter.start if is_left else self._align
        self.setter.paint(painter, 0, self._above(), self.width(), self._colour, align)
        painter.end()

    def _above(self) -> float:
        """Give the room above the first line, in pixels.

        They are in the middle of a box that is higher: a name beside a mark, for example.
        """
        spare = self.height() - self.setter.whole_height(self.width())
        return max(0.0, spare / 2) + self.setter.marks[0]
