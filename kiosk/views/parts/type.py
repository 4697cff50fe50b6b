"""Setting words in lines: how every text of the program is laid out and painted."""

from __future__ import annotations

from attrs import frozen
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from kiosk.content.prose import Prose, Span
from kiosk.design.look import Look
from kiosk.design.measures import TERM_DOT
from kiosk.design.sizes import FONT_FAMILY, LETTER_SPACE, LONGEST_LINE, WORD_SPACE, Lettering

PARAGRAPH_GAP = 0.6
"""The space between paragraphs, as a share of a line."""

BALANCED = frozenset({Lettering.ATTRACT, Lettering.TITLE, Lettering.HEADING, Lettering.LEAD})
MOST_BALANCED = 3
"""Headings and leads of two or three lines are broken into lines of about one length."""

WIDTHS_KEPT = 8
"""A text is asked for its height at a few widths before it settles on one."""

NARROWER = 0.97
"""A line with too many letters is tried again in this share of its width."""

NARROWEST_PX = 1.0
"""What this width does not part, no width parts."""

WHOLE_WORD = 24
"""Letters of a word that is never broken where it can be helped; `vertebroplasty` has fourteen."""


def font_for(look: Look, lettering: Lettering) -> QFont:
    """Give the font of a kind of text, in pixels, unhinted so that it looks alike everywhere."""
    font = QFont(FONT_FAMILY)
    font.setPixelSize(look.font_px(lettering))
    font.setWeight(QFont.Weight(lettering.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if look.is_spaced:
        size = look.font_px(lettering)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, size * LETTER_SPACE)
        font.setWordSpacing(size * WORD_SPACE)
    return font


def prose_of(text: str) -> Prose:
    """Make prose of a plain phrase; nothing in it is a mark."""
    return Prose(((Span(text),),))


@frozen
class _Paragraph:
    """A paragraph in lines, and where in it the glossary's words stand."""

    layout: QTextLayout
    explained: tuple[tuple[int, int], ...]


@frozen
class _Size:
    """What lines make of a text: its height and the width of its longest line, in pixels."""

    height: float
    width: float
    count: int


@frozen
class _Laid:
    """A text in lines."""

    paragraphs: tuple[_Paragraph, ...]
    size: _Size


class TypeSetter:
    """One text in one kind of lettering: laid in lines for a width, then painted.

    Every text is plain: no mark-up of any kind is ever given to Qt.
    """

    def __init__(self, look: Look, lettering: Lettering, text: str | Prose) -> None:
        """Take a phrase, or prose with its strong words and links to the glossary."""
        self._look = look
        self.lettering = lettering
        self._prose = prose_of(text) if isinstance(text, str) else text
        self._font = font_for(look, lettering)
        self._metrics = QFontMetricsF(self._font)
        self._longest = self._metrics.averageCharWidth() * LONGEST_LINE
        # The leading is shared above and below, so that a text is centred in its own box.
        self._lead = (look.line_px(lettering) - self._metrics.height()) / 2
        # Lines are a few kilobytes for each text, and there are hundreds of texts: those of one
        # width are kept, and of other widths what was asked.
        self._laid: tuple[int, _Laid] | None = None
        self._sizes: dict[int, _Size] = {}
        self.explain = False
        """Whether words that the glossary explains are underlined with dots."""

    @property
    def plain(self) -> str:
        """The words, without marks."""
        return self._prose.plain

    def natural_width(self) -> int:
        """Give the width in pixels at which nothing wraps."""
        return int(self._metrics.horizontalAdvance(self.plain.replace("\n", " "))) + 2

    def longest_word(self) -> int:
        """Give the width in pixels of the longest word: nothing narrower holds the text well.

        A word of more than `WHOLE_WORD` letters may be broken, so that it cannot push a page wide.
        """
        words = self.plain.split() or [""]
        longest = max(self._metrics.horizontalAdvance(word) for word in words)
        return int(min(longest, self._metrics.averageCharWidth() * WHOLE_WORD)) + 2

    def height(self, width: int) -> int:
        """Give the height in pixels of the text in lines of at most this width."""
        return round(self._size(width).height)

    def used_width(self, width: int) -> int:
        """Give the width in pixels of the longest line when laid in this width."""
        return int(self._size(width).width) + 1

    def after_explained(self, width: int) -> QPointF:
        """Give the upper right corner of the first line with an explained word, in pixels."""
        for paragraph in self._lay(width).paragraphs:
            for start, end in paragraph.explained:
                for line in _lines(paragraph.layout):
                    if line.textStart() < end and start < line.textStart() + line.textLength():
                        right = line.x() + line.naturalTextWidth()
                        return QPointF(right, line.y() - self._lead)
        return QPointF()

    def lines(self, width: int) -> int:
        """Give the number of lines at this width."""
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
        """Paint the lines with their upper left corner at (left, top), in pixels."""
        painter.setPen(QColor(colour))
        for paragraph in self._lay(width).paragraphs:
            for line in _lines(paragraph.layout):
                shift = 0.0
                if align is Qt.AlignmentFlag.AlignHCenter:
                    shift = (width - line.naturalTextWidth()) / 2
                elif align is Qt.AlignmentFlag.AlignRight:
                    shift = width - line.naturalTextWidth()
                line.draw(painter, QPointF(left + shift, top))
            if self.explain:
                self._underline(painter, paragraph, QPointF(left, top), colour)

    def _underline(
        self, painter: QPainter, paragraph: _Paragraph, corner: QPointF, colour: str
    ) -> None:
        """Dot the words that the glossary explains."""
        dot = max(2.0, float(self._look.px(TERM_DOT)))
        pen = QPen(QColor(colour), dot, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 1.9])
        painter.save()
        painter.setPen(pen)
        for start, end in paragraph.explained:
            for line in _lines(paragraph.layout):
                first = max(start, line.textStart())
                last = min(end, line.textStart() + line.textLength())
                if first >= last:
                    continue
                # The typeshed of PySide6 leaves out the pair that cursorToX gives.
                x1, x2 = line.cursorToX(first), line.cursorToX(last)
                y = line.y() + line.ascent() + self._metrics.descent() * 0.8 + dot / 2
                painter.drawLine(corner + QPointF(_first(x1), y), corner + QPointF(_first(x2), y))
        painter.restore()

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
        # The narrowest lines that are no more of them: no last line with one word alone.
        low, high = width / count, width
        while high - low > self._metrics.averageCharWidth():
            middle = (low + high) / 2
            if self._broken(middle).size.count <= count:
                high = middle
            else:
                low = middle
        return self._broken(high)

    def _broken(self, width: float) -> _Laid:
        line_px = self._look.line_px(self.lettering)
        paragraphs: list[_Paragraph] = []
        top = widest = 0.0
        for number, spans in enumerate(self._prose.paragraphs):
            if number:
                top += line_px * PARAGRAPH_GAP
            paragraph = self._paragraph(spans)
            layout = paragraph.layout
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                _break(line, layout.text(), width)
                line.setPosition(QPointF(0, top + self._lead))
                widest = max(widest, line.naturalTextWidth())
                top += line_px
            layout.endLayout()
            paragraphs.append(paragraph)
        count = sum(paragraph.layout.lineCount() for paragraph in paragraphs)
        return _Laid(tuple(paragraphs), _Size(top, widest, count))

    def _paragraph(self, spans: tuple[Span, ...]) -> _Paragraph:
        layout = QTextLayout("".join(span.text for span in spans), self._font)
        option = QTextOption()
        # A word is broken only where it would not fit on a line by itself.
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        formats: list[QTextLayout.FormatRange] = []
        explained: list[tuple[int, int]] = []
        start = 0
        for span in spans:
            end = start + len(span.text)
            if span.strong:
                bold = QTextLayout.FormatRange()
                bold.start = start
                bold.length = len(span.text)
                look = QTextCharFormat()
                look.setFontWeight(QFont.Weight.Bold)
                bold.format = look
                formats.append(bold)
            if span.term:
                explained.append((start, end))
            start = end
        layout.setFormats(formats)
        return _Paragraph(layout, tuple(explained))


def _break(line: QTextLine, text: str, width: float) -> None:
    """Fill a line with the words that fit this width, and not more than `LONGEST_LINE` letters."""
    line.setLineWidth(width)
    # Signs without a width, and marks that combine with one letter, stay together on any line.
    while width > NARROWEST_PX and _letters(line, text) > LONGEST_LINE:
        width *= NARROWER
        line.setLineWidth(width)


def _letters(line: QTextLine, text: str) -> int:
    """Count the letters of a line, without the space at its end."""
    return len(text[line.textStart() : line.textStart() + line.textLength()].rstrip())


def _lines(layout: QTextLayout) -> list[QTextLine]:
    return [layout.lineAt(index) for index in range(layout.lineCount())]


def _first(cursor: object) -> float:
    return float(cursor[0] if isinstance(cursor, tuple) else cursor)  # type: ignore[arg-type]
