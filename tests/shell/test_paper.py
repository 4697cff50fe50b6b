"""The sheet fills its pages: all of it, in order, and no heading at the end of a page."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from kiosk.design import paper
from kiosk.design.paper import Hand
from kiosk.host import paths
from kiosk.session.sheet import Copy, Kind, Part, Sheet
from kiosk.shell.fonts import load_fonts
from kiosk.shell.paper import PaperSetter, Strip, filled_pages, is_right_to_left
from kiosk.shell.print_sheet import write_sheet

DPI = 300.0
A4_WIDTH = 2000.0

ARABIC = Copy(
    language="ar",
    clinic="عيادة الظهر",
    title="لك في البيت",
    page="صفحة {number} من {count}",
    signs=(
        Part(
            Kind.EMERGENCY,
            "اتصل بالرقم 911 إذا كان لديك",
            ("ألم في الصدر", "ضعف في الساقين"),
            over="طوارئ",
        ),
        Part(Kind.URGENT, "اتصل بنا", ("حمى",), call="هاتفنا: \u2066305-555-0100\u2069"),
    ),
    lists=(),
    recovery=(Part(Kind.STEP, "اليوم الأول", dates="٢٣ نوفمبر"), Part(Kind.DO, "افعل", ("استرح",))),
    read=(),
    elsewhere=(),
    contact=Part(Kind.NOTES, "Spine Clinic", ("https://clinic.example/",)),
    basis=Part(Kind.NOTES, "المصادر", ("Mayo Clinic · NICE",)),
)


@pytest.fixture
def setter(qapp: QApplication) -> PaperSetter:
    load_fonts(paths.fonts())
    return PaperSetter(DPI, A4_WIDTH)


def lines_of(copy: Copy) -> list[str]:
    """Give every line of a copy in the order in which it stands on paper."""
    lines = [copy.clinic, copy.title]
    for part in copy.parts:
        lines += [part.over, part.heading, part.dates, *part.lines, part.call]
    return [line for line in lines if line]


def read_back(file: Path, *how: str) -> str:
    """Read a PDF's words, white space folded; Arabic letters as they are typed."""
    assert shutil.which("pdftotext"), "python3 dev.py test installs it (poppler-utils)"
    done = subprocess.run(
        ["pdftotext", *how, file, "-"], capture_output=True, text=True, check=True
    )
    return done.stdout


def folded(text: str) -> str:
    """Give a text without what a PDF does not keep: how its white space ran, and hyphens.

    pdftotext takes a hyphen at the end of a line for one that parts a word.
    """
    return re.sub(r"\s+", " ", text.replace("-", "")).strip()


def assert_holds_every_line(file: Path, sheet: Sheet) -> None:
    """Read a PDF and find every line of the sheet in it, one after the other."""
    # The page's number may stand in the middle of a long paragraph.
    text = folded(re.sub(r"Page \d+ of \d+|¿Page \d+ of \d+\? ¡Sí, mañana!", "", read_back(file)))
    place = 0
    for copy in sheet.copies:
        for line in lines_of(copy):
            found = text.find(folded(line), place)
            assert found >= 0, f"{line!r} is not on the paper, but {text[place:]!r}"
            place = found + len(folded(line))


# --- filling pages ------------------------------------------------------------------------------


def nothing(painter: QPainter, top: float) -> None:
    """Paint nothing."""


strips = st.lists(
    st.builds(
        Strip,
        height=st.floats(min_value=1, max_value=60),
        paint=st.just(nothing),
        above=st.floats(min_value=0, max_value=20),
        keeps_with_next=st.booleans(),
    ),
    max_size=40,
)


@given(strips)
def test_every_strip_is_on_a_page_in_order_and_none_is_cut(given_strips: list[Strip]) -> None:
    pages = filled_pages(given_strips, 100)
    placed = [strip for page in pages for _, strip in page]
    assert placed == given_strips
    for page in pages:
        below = 0.0
        for top, strip in page:
            assert top >= below - 1e-6
            below = top + strip.height
        assert below <= 100 + 1e-6


@given(strips)
def test_no_page_ends_with_what_belongs_to_the_next_line(given_strips: list[Strip]) -> None:
    pages = filled_pages(given_strips, 100)
    for page, following in pairwise(pages):
        if page[-1][1].keeps_with_next:
            # Only where what belongs together is higher than a whole page.
            first = next(i for i, (_, it) in enumerate(page) if it.keeps_with_next)
            together = [it for _, it in (*page[first:], *following)]
            assert sum(it.above + it.height for it in together) > 100


def test_no_page_is_empty() -> None:
    strip = Strip(90.0, nothing)
    assert [len(page) for page in filled_pages([strip] * 3, 100)] == [1, 1, 1]


# --- setting ------------------------------------------------------------------------------------


def test_running_text_has_fourteen_points_and_headings_twenty() -> None:
    assert min(hand.points for hand in Hand) == Hand.RUNNING.points == 14
    assert Hand.HEADING.points == 20


def test_a_heading_keeps_with_what_it_opens(setter: PaperSetter, sheet: Sheet) -> None:
    copy = sheet.copies[1]
    only = evolve(copy, signs=(), lists=(), read=(), recovery=copy.recovery[:4])
    strips = setter.strips(only)
    heights = {Hand.HEADING, Hand.STEP, Hand.STRONG}
    tall = {round(hand.points / paper.POINTS_PER_INCH * DPI * hand.line_height) for hand in heights}
    tall.discard(round(14 / paper.POINTS_PER_INCH * DPI * Hand.RUNNING.line_height))
    for strip in strips:
        if round(strip.height) in tall:
            assert strip.keeps_with_next


def test_a_word_that_is_wider_than_the_paper_is_broken_and_not_lost(
    setter: PaperSetter, sheet: Sheet, tmp_path: Path
) -> None:
    word = "vertebroplasty" * 20
    long = evolve(sheet.copies[1], signs=(Part(Kind.EMERGENCY, "Now", (word,)),))
    assert write_sheet(Sheet((long,)), tmp_path / "sheet.pdf")
    assert word in re.sub(r"\s", "", read_back(tmp_path / "sheet.pdf"))


def test_languages_that_are_read_from_right_to_left_are_known() -> None:
    assert [it for it in ("en", "es", "ar", "he", "fa", "pt-BR") if is_right_to_left(it)] == [
        "ar",
        "he",
        "fa",
    ]


# --- a PDF read back ----------------------------------------------------------------------------


def test_every_line_of_the_sheet_is_on_paper_in_order(
    setter: PaperSetter, sheet: Sheet, tmp_path: Path
) -> None:
    file = tmp_path / "sheet.pdf"
    assert write_sheet(sheet, file)
    assert_holds_every_line(file, sheet)


def test_its_pages_are_numbered_in_their_own_language_and_each_language_begins_a_page(
    setter: PaperSetter, sheet: Sheet, tmp_path: Path
) -> None:
    file = tmp_path / "sheet.pdf"
    assert write_sheet(sheet, file)
    *pages, rest = read_back(file).split("\f")
    assert not rest
    count = len(pages)
    spanish, english = sheet.copies
    numbers = [folded(page).split()[-1] for page in pages]
    first_english = next(i for i, page in enumerate(pages) if english.title in page.splitlines())
    assert first_english > 0
    assert spanish.title in folded(pages[0])
    for number, page in enumerate(pages, start=1):
        copy = spanish if number <= first_english else english
        assert folded(page).endswith(copy.page.format(number=number, count=count)), numbers


def test_arabic_letters_stand_at_the_right_and_can_be_read(
    setter: PaperSetter, tmp_path: Path
) -> None:
    file = tmp_path / "sheet.pdf"
    assert write_sheet(Sheet((ARABIC,)), file)
    plain = unicodedata.normalize("NFKC", read_back(file))
    plain = re.sub("[\u202a-\u202e\u2066-\u2069]", "", plain)
    for words in ("ألم في الصدر", "ضعف في الساقين", "اتصل بنا", "استرح"):
        assert words in plain
    assert "305-555-0100" in plain
    boxes = re.findall(r'<line xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)"', _boxes(file))
    assert boxes
    right = 612 - paper.MARGIN / paper.MM_PER_INCH * paper.POINTS_PER_INCH
    indent = paper.INDENT / paper.MM_PER_INCH * paper.POINTS_PER_INCH
    for _, x_max in boxes:
        assert right - indent - 3 <= float(x_max) <= right + 3


def _boxes(file: Path) -> str:
    return read_back(file, "-bbox-layout")


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_folder_that_is_not_there_gives_no_sheet(
    setter: PaperSetter, sheet: Sheet, tmp_path: Path
) -> None:
    assert not write_sheet(sheet, tmp_path / "nowhere" / "sheet.pdf")
