"""Setting words in lines: how every text of the program is laid out and painted."""

from __future__ import annotations

from functools import partial

from attrs import frozen
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextLine

from kiosk.content.prose import Span
from kiosk.design.look import Look
from kiosk.design.sizes import LONGEST_LINE, Lettering
from kiosk.views.parts.borrowed import Borrowed, Wording, prose_of, said_of
from kiosk.views.parts.dotted import underline
from kiosk.views.parts.font import font_for
from kiosk.views.parts.lines import (
    Ends,
    Paragraph,
    break_line,
    lines_of,
    paragraph_of,
    run_of,
    stretch_of,
)
from kiosk.views.parts.marker import Marked, Stretch, marks_in, paint_marked, within

PARAGRAPH_GAP = 0.6
"""The space between paragraphs, as a share of a line."""

BALANCED = frozenset({Lettering.ATTRACT, Lettering.TITLE, Lettering.HEADING, Lettering.LEAD})
MOST_BALANCED = 3
"""Headings and leads of two or three lines are broken into lines of about one length."""

WIDTHS_KEPT = 8
"""A text is asked for its height at a few widths before it settles on one."""

NEVER_WRAPS = 1_000_000.0
"""Pixels: a line of all words at once."""

WHOLE_WORD = 24
"""Letters of a word that is never broken where it can be helped; `vertebroplasty` has fourteen."""


@frozen
class _Size:
    """What lines make of a text: its height and the width of its longest line, in pixels."""

    height: float
    width: float
    count: int


@frozen
class _Laid:
    """A text in lines."""

    paragraphs: tuple[Paragraph, ...]
    size: _Size


class TypeSetter:
    """One text in one kind of lettering: laid in lines for a width, then painted.

    Every text is plain: no mark-up of any kind is ever given to Qt.
    """

    def __init__(
        self, look: Look, lettering: Lettering, text: Wording, *, is_rtl: bool | None = None
    ) -> None:
        """Take a phrase, or prose with its strong words and links to the glossary.

        `is_rtl` says whether the language of the words is read from right to left; that of the
        look is meant unless it is given. Words of another language bring their own along, and a
        small line above them that names it.
        """
        self._look = look
        self.lettering = lettering
        self.plain = said_of(text)
        """The words, without marks, and the line above them."""
        self._prose = prose_of(text)
        self._over: TypeSetter | None = None
        if isinstance(text, Borrowed):
            self._over = TypeSetter(look, Lettering.SMALL, text.over)
            is_rtl = text.is_rtl
        self.is_rtl = look.is_rtl if is_rtl is None else is_rtl
        """Whether the language of the words is read from right to left."""
        self._runs = [run_of(it, is_rtl=self.is_rtl) for it in self._prose.paragraphs]
        self._font = font_for(look, lettering)
        self._metrics = QFontMetricsF(self._font)
        self._ends = {
            is_rtl: Ends(self._font, self._metrics, is_rtl=is_rtl) for is_rtl in (False, True)
        }
        self._longest = self._metrics.averageCharWidth() * LONGEST_LINE
        # Signs of other faces stand on the same line as those of the first.
        above, below = self._metrics.ascent(), self._metrics.descent()
        self._base = look.scale.above_line(lettering, above, below)
        self.marks = look.scale.room_for_marks(lettering)
        """Pixels that marks may reach above the first line and below the last one."""
        # Lines are a few kilobytes for each text, and there are hundreds of texts: those of one
        # width are kept, and of other widths what was asked.
        self._laid: tuple[int, _Laid] | None = None
        self._sizes: dict[int, _Size] = {}
        self._natural: int | None = None
        self._word: int | None = None
        # Below the dots that belong to letters.
        deep = look.scale.script.letters
        self._dots = 0.8 * (deep[1] * self._font.pixelSize() if deep else below)
        self.explain = False
        """Whether words that the glossary explains are underlined with dots."""
        self.marked: Marked | None = None
        """Which letters of the prose are being read aloud: they stand on a ground of their own."""

    @property
    def start(self) -> Qt.AlignmentFlag:
        """The side on which the lines of its language begin."""
        return Qt.AlignmentFlag.AlignRight if self.is_rtl else Qt.AlignmentFlag.AlignLeft

    def natural_width(self) -> int:
        """Give the width in pixels at which nothing wraps."""
        if self._natural is None:
            own = int(self._advance(self._prose.plain.replace("\n", " "))) + 2
            self._natural = max(own, self._over.natural_width()) if self._over else own
        return self._natural

    def longest_word(self) -> int:
        """Give the width in pixels of the longest word: nothing narrower holds the text well.

        A word of more than `WHOLE_WORD` letters may be broken, so that it cannot push a page wide.
        """
        if self._word is None:
            longest = max(map(self._advance, self._prose.plain.split() or [""]))
            own = int(min(longest, self._metrics.averageCharWidth() * WHOLE_WORD)) + 2
            self._word = max(own, self._over.longest_word()) if self._over else own
        return self._word

    def height(self, width: int) -> int:
        """Give the height in pixels of the text in lines of at most this width."""
        return self.height_over(width) + round(self._size(width).height)

    def whole_height(self, width: int) -> int:
        """Give the same with all marks, for what shows nothing beyond its own edge."""
        return self.height(width) + sum(self.marks)

    def height_over(self, width: int) -> int:
        """Give the height in pixels of the line above words of another language; else 0."""
        return self._over.height(width) if self._over is not None else 0

    def used_width(self, width: int) -> int:
        """Give the width in pixels of the longest line when laid in this width."""
        own = int(self._size(width).width) + 1
        return max(own, self._over.used_width(width)) if self._over is not None else own

    def after_explained(self, width: int) -> QPointF:
        """Give how far the first line with an explained word reaches, and where its top is.

        Both in pixels; the first from the side on which the lines begin.
        """
        for paragraph in self._lay(width).paragraphs:
            for start, end in paragraph.explained:
                for line in lines_of(paragraph.layout):
                    if line.textStart() < end and start < line.textStart() + line.textLength():
                        top = line.y() + line.ascent() - self._base
                        ends = self._ends[paragraph.is_rtl]
                        before = ends.of_line(line, paragraph.layout.text())[self.is_rtl]
                        reached = before + ends.width_of(line)
                        return QPointF(reached, self.height_over(width) + top)
        return QPointF()

    def line_tops(self, width: int) -> list[float]:
        """Give where each line begins at this width, in pixels from the first."""
        paragraphs = self._lay(width).paragraphs
        lines = (line for each in paragraphs for line in lines_of(each.layout))
        return [line.y() + line.ascent() - self._base for line in lines]

    def lines(self, width: int) -> int:
        """Give the number of lines at this width; the one that names their language is extra."""
        return self._size(width).count

    def paint(
        self,
        painter: QPainter,
        left: float,
        top: float,
        width: int,
        colour: str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Paint the lines in a box with its upper left corner at (left, top), in pixels.

        `align` is a side of the screen: `start` is where the lines of this text begin.
        """
        if self._over is not None:
            self._over.paint(painter, left, top, width, colour, align)
            top += self.height_over(width)
        painter.setPen(QColor(colour))
        paragraphs = self._lay(width).paragraphs
        marks = marks_in(self.marked, [it.layout.text() for it in paragraphs])
        for paragraph, marked in zip(paragraphs, marks, strict=True):
            corner = QPointF(left, top)
            place_of = partial(self._place, paragraph, corner, width, align)
            for line in lines_of(paragraph.layout):
                if marked is None:
                    line.draw(painter, place_of(line))
                else:
                    paint_marked(painter, line, place_of(line), marked, self._look, self.lettering)
            if self.explain:
                underline(painter, paragraph, place_of, self._look, colour, self._dots)

    def extent_of(self, marked: Stretch, width: int) -> tuple[int, int]:
        """Give where the lines of some letters begin and end at this width, in pixels."""
        paragraphs = self._lay(width).paragraphs
        inside = within(marked, [it.layout.text() for it in paragraphs])
        tops = [
            line.y() + line.ascent() - self._base
            for paragraph, those in zip(paragraphs, inside, strict=True)
            for line in lines_of(paragraph.layout)
            if those is not None and stretch_of(line, *those) is not None
        ]
        over, high = self.height_over(width), self._look.line_px(self.lettering)
        return round(over + min(tops, default=0)), round(over + max(tops, default=0) + high)

    def _place(
        self,
        paragraph: Paragraph,
        corner: QPointF,
        width: int,
        align: Qt.AlignmentFlag,
        line: QTextLine,
    ) -> QPointF:
        """Give where a line is painted in a box with this upper left corner."""
        ends, text = self._ends[paragraph.is_rtl], paragraph.layout.text()
        return corner + QPointF(ends.shift_of(line, text, width, align), 0)

    def _advance(self, text: str) -> float:
        """Give the width in pixels of words in one line, with what reaches over its ends."""
        run = run_of((Span(text),), is_rtl=self.is_rtl)
        ends = self._ends[run.is_rtl]
        over = sum(ends.of(text))
        if not self.is_rtl:
            return over + self._metrics.horizontalAdvance(text)
        # Font metrics do not know of the other direction, and come out a pixel or two off.
        layout = paragraph_of(run, self._font).layout
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(NEVER_WRAPS)
        layout.endLayout()
        return over + line.naturalTextWidth()

    def _size(self, width: int) -> _Size:
        if width not in self._sizes:
            self._sizes[width] = self._lay(width).size
            if len(self._sizes) > WIDTHS_KEPT:
                self._sizes.pop(next(iter(self._sizes)))
        return self._sizes[width]

    def _lay(self, width: int) -> _Laid:
        """Break the text in lines, unless it was this width for which it was done last."""
        if self._laid is None or self._laid[0] != width:
            self._laid = width, self._fresh(min(float(width), self._longest))
        return self._laid[1]

    def _fresh(self, width: float) -> _Laid:
        laid = self._broken(width)
        count = laid.size.count
        if self.lettering not in BALANCED or not 1 < count <= MOST_BALANCED:
            return laid
        # The narrowest lines that are no more of them: no last line with one word alone, and none
        # that begins within a word.
        low, high = min(width, max(width / count, float(self.longest_word()))), width
        while high - low > self._metrics.averageCharWidth():
            middle = (low + high) / 2
            if self._broken(middle).size.count <= count:
                high = middle
            else:
                low = middle
        return self._broken(high)

    def _broken(self, width: float) -> _Laid:
        line_px = self._look.line_px(self.lettering)
        paragraphs: list[Paragraph] = []
        top = widest = 0.0
        for number, run in enumerate(self._runs):
            if number:
                top += line_px * PARAGRAPH_GAP
            ends = self._ends[run.is_rtl]
            paragraph = paragraph_of(run, self._font)
            layout = paragraph.layout
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                break_line(line, layout.text(), width, ends)
                line.setPosition(QPointF(0, top + self._base - line.ascent()))
                over = sum(ends.of_line(line, layout.text()))
                widest = max(widest, over + line.naturalTextWidth())
                top += line_px
            layout.endLayout()
            paragraphs.append(paragraph)
        count = sum(paragraph.layout.lineCount() for paragraph in paragraphs)
        return _Laid(tuple(paragraphs), _Size(top, widest, count))
