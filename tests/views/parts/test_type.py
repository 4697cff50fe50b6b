"""Words in lines: as far apart as promised, never too long, and never anything but words."""

from __future__ import annotations

import time
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from kiosk.content.model import Guide
from kiosk.content.prose import read_prose
from kiosk.design.sizes import LONGEST_LINE, Lettering
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.term_text import TermText
from kiosk.views.parts.text import Text
from kiosk.views.parts.type import TypeSetter
from tests.views.finger import Finger, middle_of, settle

LONG = "A small break in a spine bone can hurt a lot, and most of them heal on their own. " * 6
HOSTILE = "<b>x</b> & <img src='file:///etc/passwd'> &amp; &#65; <a href='http://x'>y</a>"
again = settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])


def lines_of(setter: TypeSetter, width: int) -> list[str]:
    """Give the lines that are painted, by painting them into a drawing that keeps letters."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(width, max(1, setter.height(width))))
    painter = QPainter(generator)
    setter.paint(painter, 0, 0, width, "#000000")
    painter.end()
    root = ET.fromstring(bytes(buffer.data().data()))
    by_line: dict[str, str] = {}
    for text in root.iter("{http://www.w3.org/2000/svg}text"):
        line = by_line.setdefault(str(text.get("y")), "")
        by_line[str(text.get("y"))] = line + (text.text or "")
    return list(by_line.values())


def picture_of(setter: TypeSetter, width: int) -> QImage:
    picture = QImage(width, max(1, setter.height(width)), QImage.Format.Format_RGB32)
    picture.fill(QColor("#FFFFFF"))
    painter = QPainter(picture)
    setter.paint(painter, 0, 0, width, "#000000")
    painter.end()
    return picture


@pytest.mark.parametrize("lettering", Lettering)
def test_each_line_takes_the_height_that_its_lettering_promises(
    materials: Materials, lettering: Lettering
) -> None:
    setter = TypeSetter(materials.look, lettering, LONG)
    for width in (300, 500, 900):
        assert setter.lines(width) > 1
        assert setter.height(width) == setter.lines(width) * materials.look.line_px(lettering)


@pytest.mark.parametrize("lettering", [Lettering.LEAD, Lettering.BODY, Lettering.SMALL])
def test_no_line_is_longer_than_the_eye_can_follow(
    materials: Materials, lettering: Lettering
) -> None:
    setter = TypeSetter(materials.look, lettering, LONG)
    lines = lines_of(setter, 4_000)
    assert len(lines) > 1
    assert max(len(line) for line in lines) <= LONGEST_LINE


def test_no_line_of_the_bundled_words_is_too_long(materials: Materials, guide: Guide) -> None:
    edition = guide.first
    every = [
        *(each.text for section in edition.about.sections for each in section.statements),
        *(each.text for step in edition.procedure.steps for each in step.statements),
        *(term.meaning.text for term in edition.glossary.terms),
    ]
    for prose in every:
        lines = lines_of(TypeSetter(materials.look, Lettering.BODY, prose), 4_000)
        assert max(len(line.strip()) for line in lines) <= LONGEST_LINE, prose.plain


@again
@given(
    words=st.lists(st.text(alphabet="abcdefgh<>&;iWM", min_size=1, max_size=40), min_size=1),
    width=st.integers(min_value=40, max_value=900),
)
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(
    materials: Materials, words: list[str], width: int
) -> None:
    setter = TypeSetter(materials.look, Lettering.BODY, " ".join(words))
    assert setter.used_width(width) <= width + 2
    assert "".join("".join(lines_of(setter, width)).split()) == "".join(words)


def test_an_address_goes_on_after_a_point_or_a_stroke_and_no_name_in_it_is_broken(
    materials: Materials,
) -> None:
    web = "www.bonehealthandosteoporosis.org/learn/more"
    for words in (web, f"See {web}, or ask us at the front desk."):
        setter = TypeSetter(materials.look, Lettering.STRONG, words)
        whole = TypeSetter(materials.look, Lettering.STRONG, "bonehealthandosteoporosis.")
        for width in range(whole.natural_width(), setter.natural_width(), 23):
            lines = lines_of(setter, width)
            assert "".join(lines).replace(" ", "") == words.replace(" ", "")
            ends = [it for it in lines[:-1] if it.rstrip()[-1].isalnum()]
            assert not [it for it in ends if it.split()[-1] not in words.split()]


def test_an_address_without_room_for_any_name_in_it_is_shown_all_the_same(
    materials: Materials,
) -> None:
    setter = TypeSetter(materials.look, Lettering.STRONG, "www.bonehealth.org")
    lines = lines_of(setter, 40)
    assert "".join(lines) == "www.bonehealth.org"
    assert len(lines) > 3


def test_a_paragraph_stands_apart_from_the_one_before(materials: Materials) -> None:
    one = TypeSetter(materials.look, Lettering.BODY, read_prose("First."))
    two = TypeSetter(materials.look, Lettering.BODY, read_prose("First.\n\nSecond."))
    line = materials.look.line_px(Lettering.BODY)
    assert one.height(500) == line
    assert 2.4 * line < two.height(500) < 3 * line


def test_mark_up_stays_letters(materials: Materials) -> None:
    setter = TypeSetter(materials.look, Lettering.BODY, HOSTILE)
    assert setter.plain == HOSTILE
    assert "".join("".join(lines_of(setter, 300)).split()) == "".join(HOSTILE.split())


def test_a_label_with_mark_up_in_it_is_plain(materials: Materials) -> None:
    label = Text(materials, Lettering.BODY, HOSTILE)
    assert label.text() == HOSTILE
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_strong_words_are_heavier_and_no_others(materials: Materials) -> None:
    plain = picture_of(TypeSetter(materials.look, Lettering.BODY, "Call us now"), 400)
    strong = picture_of(
        TypeSetter(materials.look, Lettering.BODY, read_prose("Call **us** now")), 400
    )
    assert _ink(strong) > _ink(plain)
    heavy = TypeSetter(materials.look, Lettering.STRONG, "Call us now")
    assert _ink(picture_of(heavy, 400)) > _ink(strong)


def test_words_to_explain_are_dotted_only_where_they_can_be_touched(materials: Materials) -> None:
    prose = read_prose("You may have [osteoporosis](term:osteoporosis).")
    setter = TypeSetter(materials.look, Lettering.BODY, prose)
    without = _ink(picture_of(setter, 600))
    setter.explain = True
    assert _ink(picture_of(setter, 600)) > without


def test_dots_follow_a_word_over_the_end_of_a_line(materials: Materials) -> None:
    prose = read_prose("You may have [weak bones that break](term:osteoporosis) more easily.")
    setter = TypeSetter(materials.look, Lettering.BODY, prose)
    width = 240
    assert setter.lines(width) >= 3
    before = picture_of(setter, width)
    setter.explain = True
    after = picture_of(setter, width)
    line = materials.look.line_px(Lettering.BODY)
    strip = QRectF(0, 0, width, line).toRect()
    changed = [
        number
        for number in range(setter.lines(width))
        if before.copy(strip.translated(0, number * line))
        != after.copy(strip.translated(0, number * line))
    ]
    assert len(changed) >= 2
    assert changed == list(range(changed[0], changed[-1] + 1))


def test_a_text_is_as_high_as_its_lines_need(materials: Materials, window: QWidget) -> None:
    text = Text(materials, Lettering.BODY, LONG)
    for width in (200, 400, 800):
        assert text.heightForWidth(width) == text.setter.height(width)
    assert text.sizeHint().height() >= materials.look.line_px(Lettering.BODY)


def test_words_that_change_are_read_and_painted(materials: Materials) -> None:
    text = Text(materials, Lettering.BODY, "30 seconds")
    text.resize(400, 60)
    before = text.grab().toImage()
    text.set_text("29 seconds")
    assert text.text() == "29 seconds"
    assert text.grab().toImage() != before


def test_a_paragraph_with_hard_words_is_one_control(
    materials: Materials, guide: Guide, window: QWidget
) -> None:
    term = guide.first.glossary.terms[0]
    prose = read_prose(f"This is about [{term.term}](term:{term.id}) and more.")
    text = TermText(materials, prose, guide.first.glossary, guide.first.words)
    rows = window.layout()
    assert rows is not None
    rows.addWidget(text)
    window.resize(400, text.heightForWidth(400))
    window.show()
    settle()
    heard: list[tuple[str, ...]] = []
    text.clicked.connect(lambda: heard.append(text.terms))
    Finger(window).tap(middle_of(text))
    assert heard == [(term.id,)]
    assert term.term in text.accessibleName()
    assert text.words.text() == prose.plain


def test_a_paragraph_with_hard_words_is_as_wide_and_high_as_it_needs(
    materials: Materials, guide: Guide
) -> None:
    term = guide.first.glossary.terms[0]
    prose = read_prose(f"{LONG} [{term.term}](term:{term.id}).")
    text = TermText(
        materials, prose, guide.first.glossary, guide.first.words, sign=("point", "#043B43")
    )
    for width in (300, 500, 900):
        assert text.face_height(width) >= text.setter.height(width)


def _ink(picture: QImage) -> int:
    """Give how dark a picture is, all in all."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    data = bytes(grey.constBits())
    return sum(255 - value for value in data)


@pytest.mark.parametrize(
    "text",
    [
        "What is it" + "\u0301" * 150,
        "\u0301" * 200,
        ("e" + "\u0301" * 90) * 20,
        "\u200b" * 300,
        "a" + "\u200d" * 200,
        "\U0001f468\u200d" * 120,
        "\u0915\u094d" * 100,
        "\u00a0" * 200,
    ],
    ids=[
        "marks",
        "marks alone",
        "many",
        "no width",
        "joiners",
        "joined",
        "conjunct",
        "hard spaces",
    ],
)
@pytest.mark.parametrize("width", [1, 60, 600, 3000])
def test_letters_that_no_line_can_part_do_not_hold_the_kiosk_up(
    materials: Materials, text: str, width: int
) -> None:
    began = time.monotonic()
    for lettering in (Lettering.BODY, Lettering.TITLE):
        assert TypeSetter(materials.look, lettering, text).height(width) > 0
    assert time.monotonic() - began < 5
