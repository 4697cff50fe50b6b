"""Sets the sheet to take home on paper: lines, headings and signs, filled into pages.

Every text is plain. What is set is cut only between two lines, and no heading ends a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import evolve, frozen
from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

from kiosk.content.direction import reads_right_to_left
from kiosk.design import paper
from kiosk.design.paper import Hand
from kiosk.design.sizes import FONT_FAMILY
from kiosk.session.sheet import Copy, Kind, Part
from kiosk.shell.paper_signs import SIGNED, paint_sign

SHORT = 4
"""A paragraph of so many lines is never parted."""

FIRST_RANK = (Kind.CHAPTER, Kind.EMERGENCY, Kind.URGENT, Kind.ASK, Kind.NOTES)
"""Parts with a heading of 20 points."""

WITH_POINTS = tuple(kind for kind in Kind if kind is not Kind.NOTES)
"""Parts whose lines are points of a list."""


@frozen(eq=False)
class Strip:
    """A line of words with all that stands beside it: the least that a page holds."""

    height: float
    paint: Callable[[QPainter, float], None]
    """Paints it with its upper edge at so many dots from the top."""
    above: float = 0.0
    """The space above it, except at the head of a page; in dots, as all here."""
    keeps_with_next: bool = False


@frozen(eq=False)
class _Words:
    """One paragraph to set."""

    text: str
    hand: Hand
    indent: float = 0.0
    above: float = 0.0
    keeps: bool = False
    beside: Callable[[QPainter, float], None] | None = None
    """Paints what stands before the first line, whose upper edge is at so many dots."""


class PaperSetter:
    """Sets copies of the sheet for paper of one width, at one fineness of the printer's dots."""

    def __init__(self, dots_per_inch: float, width: float) -> None:
        """Take the printer's dots in an inch, and the width for words in dots."""
        self._dpi = dots_per_inch
        self._width = width

    def strips(self, copy: Copy) -> list[Strip]:
        """Give all that a copy says, line by line."""
        is_mirrored = is_right_to_left(copy.language)
        opening = [
            _Words(copy.clinic, Hand.STRONG, keeps=True),
            _Words(copy.title, Hand.TITLE, keeps=True),
        ]
        strips = self._set(opening, is_mirrored)
        for part in copy.parts:
            lines = self._set(self._part(part, is_mirrored), is_mirrored)
            if part.kind is Kind.EMERGENCY:
                lines = [self._barred(it, is_mirrored, at > 0) for at, it in enumerate(lines)]
            strips += lines
        return strips

    def foot(self, painter: QPainter, copy: Copy, number: int, count: int, height: float) -> None:
        """Paint the number of the page at the foot of a page that is so high."""
        words = _Words(copy.page.format(number=number, count=count), Hand.RUNNING)
        for strip in self._set([words], is_right_to_left(copy.language)):
            strip.paint(painter, height - strip.height)

    def mm(self, millimetres: float) -> float:
        """Give the printer's dots for millimetres."""
        return millimetres / paper.MM_PER_INCH * self._dpi

    def _part(self, part: Part, is_mirrored: bool) -> Iterator[_Words]:
        """Give what a part says, paragraph by paragraph."""
        rank = Hand.HEADING if part.kind in FIRST_RANK else Hand.STEP
        if part.kind in (Kind.DO, Kind.DO_NOT):
            rank = Hand.STRONG
        above = self.mm(
            {Hand.HEADING: paper.SPACE_CHAPTER, Hand.STEP: paper.SPACE_STEP}.get(
                rank, paper.SPACE_GROUP
            )
        )
        has_sign = part.kind in SIGNED
        indent = self.mm(paper.INDENT)
        head = indent if has_sign else 0.0
        # A heading over other parts stays with the first of them.
        below = bool(part.lines) or part.kind in (Kind.CHAPTER, Kind.STEP)
        if part.over:
            yield _Words(part.over, Hand.STRONG, head, above, keeps=True)
            above = 0.0
        sign = self._sign(part.kind, rank, is_mirrored) if has_sign else None
        keeps = below or bool(part.dates)
        yield _Words(part.heading, rank, head, above, keeps, sign)
        if part.dates:
            yield _Words(part.dates, Hand.STRONG, head, keeps=below)
        dot = self._dot(indent, is_mirrored) if part.kind in WITH_POINTS else None
        for line in part.lines:
            space = self.mm(paper.SPACE_POINT)
            yield _Words(line, Hand.RUNNING, indent if dot else 0.0, space, beside=dot)
        if part.call:
            yield _Words(part.call, Hand.STEP, indent, self.mm(paper.SPACE_POINT))

    def _set(self, paragraphs: Iterable[_Words], is_mirrored: bool) -> list[Strip]:
        strips: list[Strip] = []
        for words in paragraphs:
            strips += self._lines(words, is_mirrored)
        return strips

    def _lines(self, words: _Words, is_mirrored: bool) -> Iterator[Strip]:
        """Break a paragraph into lines that fit the paper."""
        layout = QTextLayout(words.text, self._font(words.hand))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if is_mirrored and reads_right_to_left(words.text):
            # An English name or an address keeps its own direction, and stands at the right, too.
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        layout.setTextOption(option)
        room = max(1.0, self._width - words.indent)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(
                QPointF(room - line.naturalTextWidth() if is_mirrored else words.indent, 0)
            )
        layout.endLayout()
        height = self._line_height(words.hand)
        count = layout.lineCount()
        for index in range(count):
            lead = (height - layout.lineAt(index).height()) / 2
            beside = words.beside if index == 0 else None

            def paint(
                painter: QPainter,
                top: float,
                index: int = index,
                lead: float = lead,
                beside: Callable[[QPainter, float], None] | None = beside,
            ) -> None:
                if beside is not None:
                    beside(painter, top)
                painter.setPen(QColor(paper.INK))
                # Asked of the layout: it owns its lines.
                layout.lineAt(index).draw(painter, QPointF(0, top + lead))

            yield Strip(
                height,
                paint,
                above=words.above if index == 0 else 0.0,
                keeps_with_next=words.keeps or (count <= SHORT and index < count - 1),
            )

    def _font(self, hand: Hand) -> QFont:
        font = QFont(FONT_FAMILY)
        font.setPixelSize(round(hand.points / paper.POINTS_PER_INCH * self._dpi))
        font.setWeight(QFont.Weight(hand.weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _line_height(self, hand: Hand) -> float:
        return hand.points / paper.POINTS_PER_INCH * self._dpi * hand.line_height

    def _sign(self, kind: Kind, hand: Hand, is_mirrored: bool) -> Callable[[QPainter, float], None]:
        """Give what paints a part's sign beside the first line of its heading."""
        side = self.mm(paper.SIGN)
        left = self._width - side if is_mirrored else 0.0
        # The bar of an emergency stands outside of it.
        lower = (self._line_height(hand) - side) / 2
        return lambda painter, top: paint_sign(painter, kind, QRectF(left, top + lower, side, side))

    def _dot(self, indent: float, is_mirrored: bool) -> Callable[[QPainter, float], None]:
        """Give what paints the dot of a point, halfway to its words."""
        radius = self.mm(paper.POINT) / 2
        x = indent - 3 * radius
        middle = QPointF(self._width - x if is_mirrored else x, self._line_height(Hand.RUNNING) / 2)

        def paint(painter: QPainter, top: float) -> None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(paper.INK))
            painter.drawEllipse(middle + QPointF(0, top), radius, radius)

        return paint

    def _barred(self, strip: Strip, is_mirrored: bool, goes_on: bool) -> Strip:
        """Give a line with the thick bar of an emergency beside it, in the margin."""
        thick, out = self.mm(paper.BAR), self.mm(paper.BAR) * 2
        left = self._width + out - thick if is_mirrored else -out

        def paint(painter: QPainter, top: float) -> None:
            above = strip.above if goes_on else 0.0
            painter.fillRect(
                QRectF(left, top - above, thick, strip.height + above), QColor(paper.INK)
            )
            strip.paint(painter, top)

        return evolve(strip, paint=paint)


def filled_pages(strips: Sequence[Strip], height: float) -> list[list[tuple[float, Strip]]]:
    """Give the pages: each strip with the place of its upper edge, in dots from the top.

    Strips that keep with the next go to the next page together, unless they are higher than a
    whole page.
    """
    pages: list[list[tuple[float, Strip]]] = [[]]
    used = 0.0
    for group in _groups(strips):
        needed = sum(strip.above + strip.height for strip in group)
        if pages[-1] and used + needed > height:
            pages.append([])
            used = 0.0
        for strip in group:
            above = strip.above if pages[-1] else 0.0
            if pages[-1] and used + above + strip.height > height:
                pages.append([])
                used = above = 0.0
            pages[-1].append((used + above, strip))
            used += above + strip.height
    return pages


def is_right_to_left(language: str) -> bool:
    """Tell whether a language is written from right to left."""
    locale = QLocale(language.replace("-", "_"))
    return locale.textDirection() is Qt.LayoutDirection.RightToLeft


def _groups(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    """Give the strips that stay together."""
    group: list[Strip] = []
    for strip in strips:
        group.append(strip)
        if not strip.keeps_with_next:
            yield group
            group = []
    if group:
        yield group
