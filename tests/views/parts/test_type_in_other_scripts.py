"""Words in lines that run from the right, and letters that are higher and deeper than Latin."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.content.model import Guide
from kiosk.content.prose import Prose, Span, read_prose
from kiosk.design.look import Look
from kiosk.design.sizes import Lettering
from kiosk.host.paths import fonts
from kiosk.session.comfort import Comfort
from kiosk.shell.fonts import load_other_fonts
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.term_text import TermText
from kiosk.views.parts.text import Text
from kiosk.views.parts.type import TypeSetter
from kiosk.views.parts.workshop import Workshop
from tests.views.right_to_left import in_arabic, ink_of, one_span

LONG = in_arabic("A small break in a spine bone can hurt a lot, and most heal on their own. ") * 4
PAPER = "#ffffff"

HIGHEST = (
    "أُمُّكَ",
    "مثلاً شُكراً جداً",
    "بِسْمِ اللَّهِ الرَّحْمَٰنِ",
    "كسور العمود الفقري، يومٌ أيٍّ إلى ججج ييي",
)
VIETNAMESE = "Ẫm thực ở Ấn Độ: ỵ ặ Ỗ Ể"


def picture_of(setter: TypeSetter, width: int, margin: int = 0) -> QImage:
    """Give a text as it is painted, with paper around it."""
    picture = QImage(
        width + 2 * margin, setter.height(width) + 2 * margin, QImage.Format.Format_RGB32
    )
    picture.fill(QColor(PAPER))
    painter = QPainter(picture)
    setter.paint(painter, margin, margin, width, "#000000", setter.start)
    painter.end()
    return picture


def rows_of(picture: QImage) -> tuple[int, int]:
    """Give the first and last row with ink."""
    paper = QColor(PAPER).rgb()
    inked = [
        y
        for y in range(picture.height())
        if any(picture.pixel(x, y) != paper for x in range(picture.width()))
    ]
    return inked[0], inked[-1]


def test_lines_begin_at_the_right(turned: Materials) -> None:
    width = 400
    setter = TypeSetter(turned.look, Lettering.BODY, LONG)
    count = setter.lines(width)
    assert count > 3
    picture = picture_of(setter, width)
    line = turned.look.line_px(Lettering.BODY)
    for number in range(count):
        pieces = ink_of(picture, PAPER, QRect(0, number * line, width, line))
        assert pieces[-1][1] > width - 6, number
    last = ink_of(picture, PAPER, QRect(0, (count - 1) * line, width, line))
    assert last[0][0] > 20


def test_a_label_begins_at_the_side_of_its_language(
    materials: Materials, turned: Materials
) -> None:
    for it, words, is_rtl in ((turned, in_arabic("Rest"), True), (materials, "Rest", False)):
        label = Text(it, Lettering.BODY, words)
        label.resize(400, label.heightForWidth(400))
        picture = label.grab().toImage()
        ground = picture.pixelColor(200, 2).name()
        pieces = ink_of(picture, ground)
        assert (pieces[0][0] > 200) is is_rtl
        assert (pieces[-1][1] < 200) is not is_rtl


def test_a_name_in_latin_letters_begins_where_the_page_does_and_is_not_turned(
    turned: Materials, materials: Materials
) -> None:
    name = "Dr. Ann Lee, D.O."
    usual = picture_of(TypeSetter(materials.look, Lettering.CARD, name), 600)
    other = picture_of(TypeSetter(turned.look, Lettering.CARD, name), 600)
    one, two = ink_of(usual, PAPER), ink_of(other, PAPER)
    assert two[-1][1] > 590
    # Piece by piece the same: the last full stop does not go to the front.
    assert [b - a for a, b in two] == pytest.approx([b - a for a, b in one], abs=1)


@pytest.mark.parametrize("lettering", [it for it in Lettering if it is not Lettering.INITIALS])
@pytest.mark.parametrize("text", HIGHEST)
def test_no_arabic_letter_is_cut_off(turned: Materials, lettering: Lettering, text: str) -> None:
    setter = TypeSetter(turned.look, lettering, text)
    width, margin = setter.natural_width(), 40
    first, last = rows_of(picture_of(setter, width, margin))
    above, below = setter.marks
    assert first >= margin - above - 1
    assert last <= margin + setter.height(width) + below
    label = Text(turned, lettering, text)
    assert label.heightForWidth(width) == setter.height(width) + above + below


@pytest.mark.parametrize("lettering", [it for it in Lettering if it is not Lettering.INITIALS])
def test_no_vietnamese_letter_is_cut_off(workshop: Workshop, lettering: Lettering) -> None:
    load_other_fonts(fonts(), (VIETNAMESE,))
    setter = TypeSetter(workshop.materials(Comfort(), "vi").look, lettering, VIETNAMESE)
    width, margin = setter.natural_width(), 40
    first, last = rows_of(picture_of(setter, width, margin))
    assert setter.marks == (0, 0)
    assert margin - 1 <= first < last <= margin + setter.height(width)


@pytest.mark.parametrize("lettering", Lettering)
def test_lines_of_arabic_do_not_touch(turned: Materials, lettering: Lettering) -> None:
    size, line = turned.look.font_px(lettering), turned.look.line_px(lettering)
    assert line >= 1.44 * size - 1
    if lettering.line_height >= 1.5:
        assert line == round(lettering.line_height * size)


def test_english_lines_are_as_before(materials: Materials) -> None:
    for lettering in Lettering:
        setter = TypeSetter(materials.look, lettering, "Rest")
        assert setter.marks == (0, 0)
        assert setter.whole_height(500) == setter.height(500) == materials.look.line_px(lettering)


def test_signs_of_all_faces_stand_on_one_line(turned: Materials) -> None:
    def foot_of(look: Look, text: str) -> int:
        setter = TypeSetter(look, Lettering.BODY, text)
        return rows_of(picture_of(setter, setter.natural_width(), 40))[1]

    # Letters without tails in either script, and a digit of the first face among Arabic ones.
    assert foot_of(turned.look, "HHH") == pytest.approx(foot_of(turned.look, "ددد 111"), abs=1)


def test_what_never_wraps_is_as_wide_as_it_is_said_to_be(turned: Materials) -> None:
    for text in (in_arabic("Broken bone"), "اتصل +1 (305) 555-0100 الآن", "Dr. Ann Lee, D.O.", "٣"):
        for lettering in Lettering:
            setter = TypeSetter(turned.look, lettering, text)
            assert setter.lines(setter.natural_width()) == 1, (text, lettering)
            assert setter.longest_word() <= setter.natural_width() + 2


def dotted(look: Look, prose: Prose, width: int) -> list[tuple[int, int]]:
    """Give where dots stand under words of a text."""
    setter = TypeSetter(look, Lettering.BODY, prose)
    before = picture_of(setter, width)
    setter.explain = True
    after = picture_of(setter, width)
    changed = QImage(before.size(), QImage.Format.Format_RGB32)
    changed.fill(QColor(PAPER))
    for x in range(before.width()):
        for y in range(before.height()):
            if before.pixel(x, y) != after.pixel(x, y):
                changed.setPixelColor(x, y, QColor("#000000"))
    return ink_of(changed, PAPER)


def test_dots_stand_under_their_word_wherever_it_is_in_the_line(turned: Materials) -> None:
    first, word, last = (in_arabic(it) for it in ("the", "spine", "bone"))
    prose = Prose(((Span(f"{first} "), Span(word, term="spine"), Span(f" {last}")),))
    dots = dotted(turned.look, prose, 400)
    setter = TypeSetter(turned.look, Lettering.BODY, prose)
    pieces = ink_of(picture_of(setter, 400), PAPER)
    alone = ink_of(picture_of(TypeSetter(turned.look, Lettering.BODY, word), 400), PAPER)
    word_width = alone[-1][1] - alone[0][0]
    assert dots[-1][1] - dots[0][0] == pytest.approx(word_width, abs=8)
    assert pieces[0][0] < dots[0][0] < dots[-1][1] < pieces[-1][1]


def test_dots_stand_under_a_latin_word_among_arabic_ones(turned: Materials) -> None:
    before, after = in_arabic("the bone "), in_arabic(" heals")
    prose = Prose(((Span(before), Span("fracture", term="k"), Span(after)),))
    dots = dotted(turned.look, prose, 600)
    wide = TypeSetter(turned.look, Lettering.BODY, "fracture").natural_width()
    assert dots[-1][1] - dots[0][0] == pytest.approx(wide, abs=8)


def test_the_sign_of_hard_words_stands_where_their_line_ends(
    turned: Materials, guide: Guide
) -> None:
    glossary, words = guide.first.glossary, guide.first.words
    term = glossary.terms[0].id
    button = TermText(turned, one_span(in_arabic("bone"), term), glossary, words)
    button.resize(400, button.heightForWidth(400))
    picture = button.grab().toImage()
    pieces = ink_of(picture, picture.pixelColor(200, 2).name())
    assert len(pieces) == 2
    assert pieces[0][1] < pieces[1][0]
    assert pieces[1][1] > 380


def test_strong_words_keep_their_place(turned: Materials) -> None:
    words = [in_arabic(it) for it in ("call", "us", "now")]
    plain = TypeSetter(turned.look, Lettering.BODY, " ".join(words))
    strong = TypeSetter(
        turned.look, Lettering.BODY, read_prose(f"{words[0]} **{words[1]}** {words[2]}")
    )
    assert strong.plain == plain.plain
    one, two = (ink_of(picture_of(it, 400), PAPER) for it in (plain, strong))
    assert two[-1][1] == one[-1][1]
    assert two[0][0] <= one[0][0]


def test_what_is_centred_stays_in_the_middle(turned: Materials) -> None:
    label = Text(turned, Lettering.LEAD, in_arabic("Rest"), align=Qt.AlignmentFlag.AlignHCenter)
    label.resize(400, label.heightForWidth(400))
    picture = label.grab().toImage()
    pieces = ink_of(picture, picture.pixelColor(2, 2).name())
    assert (pieces[0][0] + pieces[-1][1]) / 2 == pytest.approx(200, abs=5)


def test_breaks_fall_between_lines_with_room_for_marks(turned: Materials) -> None:
    label = Text(turned, Lettering.BODY, LONG)
    label.resize(400, label.heightForWidth(400))
    (_, first), *rest = label.lines()
    line = turned.look.line_px(Lettering.BODY)
    assert first == label.setter.marks[0] + line
    ends = [first, *(end for _, end in rest)]
    assert [b - a for a, b in pairwise(ends)] == [line] * len(rest)
    assert ends[-1] >= label.height() - label.setter.marks[1]


ENDS = ("آثار وزر", "روز ررر", "زر", in_arabic("bone rest"), "وزن 95 من 100", "الدكتور Dr. Ann Lee")
"""Words that begin or end with letters that reach over the line they stand on."""


def columns_of(picture: QImage) -> tuple[int, int]:
    """Give the first and last column with ink that can be seen."""
    inked = [
        x
        for x in range(picture.width())
        if any(picture.pixelColor(x, y).lightness() < 160 for y in range(picture.height()))
    ]
    return inked[0], inked[-1]


@pytest.mark.parametrize("lettering", [it for it in Lettering if it is not Lettering.INITIALS])
@pytest.mark.parametrize("text", ENDS)
def test_no_letter_at_the_end_of_an_arabic_line_is_cut_off(
    turned: Materials, lettering: Lettering, text: str
) -> None:
    setter = TypeSetter(turned.look, lettering, text)
    margin = 40
    for width in (setter.natural_width(), setter.longest_word()):
        first, last = columns_of(picture_of(setter, width, margin))
        assert margin <= first < last < margin + width


@pytest.mark.parametrize("text", ["jar", "îñ ťöř", "ťöř", "just a bit of ř"])
def test_no_latin_letter_that_reaches_over_its_line_is_cut_off(
    materials: Materials, text: str
) -> None:
    for lettering in (Lettering.BODY, Lettering.TITLE, Lettering.STRONG):
        setter = TypeSetter(materials.look, lettering, text)
        for width in (setter.natural_width(), setter.longest_word()):
            first, last = columns_of(picture_of(setter, width, 40))
            assert 40 <= first < last < 40 + width


@pytest.mark.parametrize("lettering", [Lettering.TITLE, Lettering.HEADING, Lettering.LEAD])
def test_a_heading_of_two_lines_breaks_no_word_to_be_even(
    materials: Materials, lettering: Lettering
) -> None:
    setter = TypeSetter(materials.look, lettering, "Compression fractures")
    width = setter.longest_word() + 40
    assert setter.lines(width) == 2
    longest = setter.longest_word()
    assert longest - 4 <= setter.used_width(width) <= longest


@pytest.mark.parametrize(
    "words", ["Foundation: \u2066www.example.org\u2069", "\u200ewww.e.org\u200e"]
)
def test_an_address_between_signs_that_keep_its_order_stands_at_the_edge(
    turned: Materials, words: str
) -> None:
    setter = TypeSetter(turned.look, Lettering.BODY, words)
    first, last = ink_of(picture_of(setter, 900), PAPER)[-1]
    assert first > 0
    assert 880 < last < 900


def test_an_address_that_is_broken_after_a_stroke_is_not_cut_off_at_the_edge(
    turned: Materials,
) -> None:
    setter = TypeSetter(turned.look, Lettering.LABEL, "cms.gov/medicare-coverage-database")
    width = setter.longest_word() * 3 // 4
    for room in range(width, width + 40):
        right = max(last for _, last in ink_of(picture_of(setter, room, margin=9), PAPER))
        assert right < room + 9
