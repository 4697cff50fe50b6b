"""The sentence that is read aloud is marked: all its letters, and no others."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from kiosk.content.prose import read_prose
from kiosk.content.sentences import sentences
from kiosk.design.contrast import contrast
from kiosk.design.measures import UNDERLINE
from kiosk.design.sizes import Lettering, TextSize
from kiosk.session.comfort import Colours, Comfort
from kiosk.views.parts.borrowed import Borrowed, Wording, prose_of
from kiosk.views.parts.marker import within
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.text import Text
from kiosk.views.parts.workshop import Workshop
from tests.views.right_to_left import RIGHT_TO_LEFT, in_arabic, prose_in_arabic

WIDTH = 520
HIGHEST_CONTRAST = 10.0
"""access.md S-02."""

ENGLISH = (
    "A small break can hurt. Most of them heal **with rest** and time, so do not worry. "
    "Walk a little each day.\n\nAsk us what helps. We like to be asked."
)
ARABIC = f"{in_arabic('Walk a little. Call')} 305 555 0100 {in_arabic('at night. We are there.')}"


def text_of(materials: Materials, wording: Wording) -> Text:
    text = Text(materials, Lettering.BODY, wording)
    text.resize(WIDTH, text.heightForWidth(WIDTH))
    return text


def picture_of(text: Text, materials: Materials) -> QImage:
    """Give what the text paints, on the ground of a card."""
    image = QImage(text.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(materials.look.theme.surface))
    painter = QPainter(image)
    text.render(painter, QPoint(), QRegion(), QWidget.RenderFlag(0))
    painter.end()
    return image


def words_in(image: QImage, line: tuple[int, int], ground: str, gap: int) -> list[tuple[int, int]]:
    """Give the first and last column of each word of a line, from the left."""
    paper = QColor(ground).rgb()
    rows = range(line[0], min(line[1], image.height()))
    found: list[tuple[int, int]] = []
    for x in range(image.width()):
        if all(image.pixel(x, y) == paper for y in rows):
            continue
        if found and x - found[-1][1] <= gap:
            found[-1] = found[-1][0], x
        else:
            found.append((x, x))
    return found


def marked_columns(image: QImage, line: tuple[int, int], colour: str) -> set[int]:
    """Give the columns of a line in which its uppermost pixels are those of the marker."""
    mark = QColor(colour).rgb()
    return {x for x in range(image.width()) if image.pixel(x, line[0] + 1) == mark}


def marked_words(text: Text, materials: Materials, begin: int, end: int) -> tuple[list[int], int]:
    """Mark a stretch; give the numbers of the words that are marked, and how many there are.

    They are counted in the order in which one reads. Fails where a word is marked in part.
    """
    theme = materials.look.theme
    # Arabic letters of one word need not touch: there, every piece of ink is looked at alone.
    gap = 0 if materials.is_rtl else round(materials.look.font_px(Lettering.BODY) * 0.15)
    text.unmark()
    plain = picture_of(text, materials)
    text.mark(begin, end)
    marked = picture_of(text, materials)
    numbers: list[int] = []
    count = 0
    line_px = materials.look.line_px(Lettering.BODY)
    for first, last in text.lines():
        line = (last - line_px, last)
        assert first <= line[0]
        columns = marked_columns(marked, line, theme.highlight)
        words = words_in(plain, line, theme.surface, gap)
        for left, right in reversed(words) if materials.is_rtl else words:
            is_in = {x in columns for x in range(left, right + 1)}
            assert len(is_in) == 1, f"word {count} is marked in part"
            if is_in == {True}:
                numbers.append(count)
            count += 1
    return numbers, count


def stretches_of(plain: str, language: str) -> list[tuple[int, int, list[int]]]:
    """Give where each sentence begins and ends, and the numbers of its words."""
    found = []
    at = word = 0
    for sentence in sentences(plain, language):
        begin = plain.index(sentence, at)
        at = begin + len(sentence)
        count = len(sentence.split())
        found.append((begin, at, list(range(word, word + count))))
        word += count
    return found


def assert_each_is_marked_alone(materials: Materials, wording: Wording, language: str) -> None:
    text = text_of(materials, wording)
    plain = prose_of(wording).plain
    assert len(text.lines()) > 2, "it is about sentences that go over the ends of lines"
    after = 0
    for begin, end, words in stretches_of(plain, language):
        marked, count = marked_words(text, materials, begin, end)
        if not materials.is_rtl:
            assert count == len(plain.split())
            assert marked == words
        # One sentence begins where the one before has ended, in the order in which one reads.
        assert len(marked) >= len(words)
        assert marked == list(range(after, after + len(marked)))
        after += len(marked)
    assert after == count


@pytest.mark.parametrize("size", TextSize)
@pytest.mark.parametrize("colours", Colours)
def test_the_words_of_a_sentence_are_marked_and_no_others(
    workshop: Workshop, size: TextSize, colours: Colours
) -> None:
    materials = workshop.materials(Comfort(size, colours), "en")
    assert_each_is_marked_alone(materials, read_prose(ENGLISH), "en")


@pytest.mark.parametrize("size", [TextSize.NORMAL, TextSize.LARGEST])
def test_read_from_the_right_it_is_the_same_also_around_numbers(
    turned: Materials, workshop: Workshop, size: TextSize
) -> None:
    materials = workshop.materials(Comfort(size), RIGHT_TO_LEFT)
    text = f"{ARABIC} {ARABIC}"
    assert_each_is_marked_alone(materials, read_prose(text), RIGHT_TO_LEFT)
    assert_each_is_marked_alone(materials, prose_in_arabic(read_prose(ENGLISH)), RIGHT_TO_LEFT)


@pytest.mark.parametrize("colours", Colours)
def test_marked_letters_are_easy_to_read_on_their_ground(
    workshop: Workshop, colours: Colours
) -> None:
    materials = workshop.materials(Comfort(colours=colours), "en")
    theme = materials.look.theme
    text = text_of(materials, read_prose(ENGLISH))
    plain = picture_of(text, materials)
    text.mark(0, len("A small break can hurt."))
    marked = picture_of(text, materials)
    changed = {
        marked.pixelColor(x, y).name().upper()
        for x in range(marked.width())
        for y in range(marked.height())
        if marked.pixel(x, y) != plain.pixel(x, y)
    }
    assert theme.highlight.upper() in changed
    assert theme.on_highlight.upper() in changed or theme.on_highlight == theme.text
    assert contrast(theme.on_highlight, theme.highlight) >= HIGHEST_CONTRAST
    assert contrast(theme.highlight, theme.surface) != 1.0


def test_marking_moves_no_letter(materials: Materials) -> None:
    text = text_of(materials, read_prose(ENGLISH))
    before = picture_of(text, materials)
    height = text.heightForWidth(WIDTH)
    text.mark(24, 60)
    assert text.heightForWidth(WIDTH) == height
    text.unmark()
    assert picture_of(text, materials) == before


def test_of_words_of_another_language_the_line_above_is_not_marked(materials: Materials) -> None:
    borrowed = Borrowed(read_prose("Rest at home. Walk."), "In English only:", "en")
    text = text_of(materials, borrowed)
    marked, count = marked_words(text, materials, 0, len("Rest at home."))
    assert count == 4
    assert marked == [0, 1, 2]


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        ((0, 4), [(0, 4), None]),
        ((5, 9), [(5, 9), None]),
        ((11, 15), [None, (0, 4)]),
        ((5, 15), [(5, 9), (0, 4)]),
        ((20, 30), [None, None]),
        (None, [None, None]),
    ],
)
def test_letters_are_counted_over_the_gap_between_paragraphs(
    marked: tuple[int, int] | None, found: list[object]
) -> None:
    assert list(within(marked, ["Rest now.", "Walk."])) == found


def test_signs_that_only_keep_words_in_order_are_not_counted() -> None:
    painted = "Call \u200e305 555\u200e now. Rest."
    said = painted.replace("\u200e", "")
    stretch = said.index("now."), said.index("now.") + 4
    (found,) = within(stretch, [painted])
    assert found is not None
    assert painted[slice(*found)] == "now."


def test_the_extent_of_a_sentence_is_that_of_its_lines(materials: Materials) -> None:
    text = text_of(materials, read_prose(ENGLISH))
    plain = read_prose(ENGLISH).plain
    lines = text.lines()
    line_px = materials.look.line_px(Lettering.BODY)
    extents = [text.extent_of(begin, end) for begin, end, _ in stretches_of(plain, "en")]
    assert extents[0][0] == lines[0][0]
    assert extents[-1][1] == lines[-1][1]
    for top, bottom in extents:
        assert bottom - top >= line_px
        assert any(abs(top - first) <= 1 for first, _ in lines)
        assert any(abs(bottom - last) <= 1 for _, last in lines)


def words_with_a_line(text: Text, materials: Materials, word: tuple[int, int]) -> list[int]:
    """Give the numbers of the words that have a line below them, while their sentence is read."""
    theme = materials.look.theme
    gap = round(materials.look.font_px(Lettering.BODY) * 0.15)
    text.unmark()
    plain = picture_of(text, materials)
    text.mark(0, len(text.text()), word=word)
    marked = picture_of(text, materials)
    ink = QColor(theme.on_highlight).rgb()
    line_px = materials.look.line_px(Lettering.BODY)
    found: list[int] = []
    count = 0
    for _, last in text.lines():
        words = words_in(plain, (last - line_px, last), theme.surface, gap)
        for left, right in reversed(words) if materials.is_rtl else words:
            # Near the edge of the ground, where no letter reaches.
            row = last - 1 - materials.look.px(UNDERLINE)
            are_in = [marked.pixel(x, row) == ink for x in range(left, right + 1)]
            if sum(are_in) > 0.8 * len(are_in):
                found.append(count)
            else:
                assert not any(are_in[2:-2]), f"word {count} has a line in part"
            count += 1
    return found


@pytest.mark.parametrize("colours", Colours)
def test_the_word_that_is_heard_has_a_line_below_it(workshop: Workshop, colours: Colours) -> None:
    materials = workshop.materials(Comfort(colours=colours), "en")
    text = text_of(materials, read_prose(ENGLISH))
    plain = read_prose(ENGLISH).plain
    begin = 0
    for number, word in enumerate(plain.split()):
        begin = plain.index(word, begin)
        letters = begin, begin + len(word.strip(".,"))
        assert words_with_a_line(text, materials, letters) == [number], word
        begin += len(word)


def test_without_a_word_no_line_is_there(materials: Materials) -> None:
    text = text_of(materials, read_prose(ENGLISH))
    assert words_with_a_line(text, materials, (3, 3)) == []
