"""The marker pen: what lies under the words of the sentence that is being read aloud."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTextLine

from kiosk.design.look import Look
from kiosk.design.measures import MARKER, UNDERLINE
from kiosk.design.sizes import Lettering
from kiosk.views.parts.bidi import ORDER_SIGNS
from kiosk.views.parts.lines import stretch_of

BETWEEN_PARAGRAPHS = 2
"""Signs that stand between two paragraphs of a text (`Prose.plain`)."""

FAR = 10_000
"""Pixels: beyond the end of any line."""

Stretch = tuple[int, int]
"""Where letters of a text begin and end."""


@frozen
class Marked:
    """What of a text is being read aloud."""

    sentence: Stretch
    word: Stretch | None = None
    """The word that is heard just now, where the voice tells."""


def marks_in(marked: Marked | None, paragraphs: list[str]) -> Iterator[Marked | None]:
    """Give for each paragraph what of it is marked, or None where nothing is."""
    sentences = within(marked.sentence if marked is not None else None, paragraphs)
    words = within(marked.word if marked is not None else None, paragraphs)
    for sentence, word in zip(sentences, words, strict=True):
        yield Marked(sentence, word) if sentence is not None else None


def within(marked: Stretch | None, paragraphs: list[str]) -> Iterator[Stretch | None]:
    """Give for each paragraph which of its letters are marked, or None where none are.

    `marked` counts the letters of the whole text as it is said; the signs that only keep words of
    another direction in order are counted in a paragraph, and not in what is said.
    """
    begin = 0
    for text in paragraphs:
        if marked is None:
            yield None
            continue
        places = [at for at, sign in enumerate(text) if sign not in ORDER_SIGNS]
        first, last = marked[0] - begin, marked[1] - begin
        begin += len(places) + BETWEEN_PARAGRAPHS
        inside = places[max(0, first) : max(0, last)]
        yield (inside[0], inside[-1] + 1) if inside else None


def paint_marked(
    painter: QPainter,
    line: QTextLine,
    at: QPointF,
    marked: Marked,
    look: Look,
    lettering: Lettering,
) -> None:
    """Paint a line of a paragraph at a place, with its marked letters on a ground of their own.

    Below the word that is heard just now there is a line in their colour.
    """
    place = stretch_of(line, *marked.sentence)
    if place is None:
        line.draw(painter, at)
        return
    high = look.line_px(lettering)
    top = at.y() + line.y() + line.height() / 2 - high / 2
    box = QRectF(at.x() + place[0], top, place[1] - place[0], high)
    ground = box.adjusted(-look.px(MARKER), 0, look.px(MARKER), 0)
    inside, outside = QPainterPath(), QPainterPath()
    inside.addRect(ground)
    outside.addRect(box.adjusted(-FAR, -FAR, FAR, FAR))
    painter.save()
    painter.setClipPath(outside - inside, Qt.ClipOperation.IntersectClip)
    line.draw(painter, at)
    painter.restore()
    painter.save()
    painter.fillRect(ground, QColor(look.theme.highlight))
    painter.setClipPath(inside, Qt.ClipOperation.IntersectClip)
    painter.setPen(QColor(look.theme.on_highlight))
    line.draw(painter, at)
    heard = stretch_of(line, *marked.word) if marked.word is not None else None
    if heard is not None:
        # Some of the ground is seen below it, too: on a dark page it would be a notch.
        deep = look.px(UNDERLINE)
        top = box.bottom() - deep - deep / 2
        below = QRectF(at.x() + heard[0], top, heard[1] - heard[0], deep)
        painter.fillRect(below, QColor(look.theme.on_highlight))
    painter.restore()
