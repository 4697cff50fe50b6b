"""Words that run from the right are measured where they are, and a fault among them is found."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.design.sizes import FONT_FAMILIES, Lettering
from kiosk.proof.directions import from_right
from kiosk.proof.faces import Face
from kiosk.proof.faults import Fault
from kiosk.proof.painted import new_album
from kiosk.proof.painting import Painting
from kiosk.proof.raster import Raster
from kiosk.proof.text_checks import words_of
from kiosk.session.comfort import Comfort
from kiosk.shell.fonts import load_other_fonts
from kiosk.views.parts.accessible import Role, tell
from kiosk.views.parts.font import font_for
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.text import Text
from kiosk.views.parts.type import TypeSetter
from tests.proof.planted import INK, TEXT_PX, Screen, workshop_for
from tests.views.right_to_left import ARABIC, RIGHT_TO_LEFT, in_arabic

ONE, TWO = in_arabic("bone"), in_arabic("rest")
SENTENCES = f"{ONE} {TWO}. {TWO}: {ONE}-{TWO} ({ONE}) 23, {TWO}. "


@pytest.fixture
def turned(root: Path, screen: Screen) -> Materials:
    load_other_fonts(root / "resources" / "fonts", (ARABIC,))
    screen.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    return workshop_for(root).materials(Comfort(), RIGHT_TO_LEFT)


class Lines(QWidget):
    """Paints texts in Arabic letters, each with its upper left corner at a place."""

    def __init__(self, materials: Materials, parent: QWidget, *texts: tuple[str, int, int]) -> None:
        super().__init__(parent)
        look = materials.look
        self._texts = [(TypeSetter(look, Lettering.BODY, it), x, y) for it, x, y in texts]
        tell(self, Role.StaticText, " ".join(it for it, _, _ in texts))
        self.setGeometry(20, 300, 700, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for setter, left, top in self._texts:
            width = setter.natural_width()
            setter.paint(painter, left, top, width, INK, setter.start)
        painter.end()


def painting_of(widget: QWidget) -> Painting:
    return new_album().painting(widget)


def test_a_screen_in_arabic_letters_has_no_faults(screen: Screen, turned: Materials) -> None:
    Lines(turned, screen.window, (SENTENCES, 0, 0)).show()
    assert screen.faults(is_rtl=True) <= {Fault.FOCUS_ORDER}


def test_words_that_lie_over_each_other_in_a_line_from_the_right_are_found(
    screen: Screen, turned: Materials
) -> None:
    # The second begins 8 pixels before the first ends.
    width = TypeSetter(turned.look, Lettering.BODY, f"{ONE}. ").natural_width()
    Lines(turned, screen.window, (f"{ONE}. ", 200, 0), (TWO, 200 + width - 20, 0)).show()
    assert Fault.OVERLAP in screen.faults(is_rtl=True)


@pytest.mark.parametrize("left", [-8, 640])
def test_a_letter_that_is_cut_off_at_either_end_is_found(
    screen: Screen, turned: Materials, left: int
) -> None:
    Lines(turned, screen.window, (f"{TWO} {ONE}", left, 0)).show()
    assert Fault.CLIPPED in screen.faults(is_rtl=True)


@pytest.mark.parametrize("words", [ONE, f"{ONE} ", ". ", f" {ONE}", "ر", "(", f"({TWO})", "آب"])
def test_the_ink_of_words_from_the_right_is_where_it_is_painted(
    screen: Screen, turned: Materials, words: str
) -> None:
    Lines(turned, screen.window, (f"{words}{TWO}", 100, 40)).show()
    widget = screen.window.findChildren(Lines)[0]
    picture = QImage(widget.size(), QImage.Format.Format_RGB32)
    picture.fill(QColor("#ffffff"))
    widget.render(picture, QPoint(), QRegion(), QWidget.RenderFlag(0))
    inked = [
        x
        for x in range(picture.width())
        if any(picture.pixelColor(x, y).lightness() < 160 for y in range(picture.height()))
    ]
    inks = [each.ink for each in painting_of(widget).stretches if each.ink[0] < each.ink[2]]
    assert min(ink[0] for ink in inks) == pytest.approx(inked[0], abs=1.5)
    assert max(ink[2] for ink in inks) == pytest.approx(inked[-1] + 1, abs=1.5)


def test_a_stop_stands_at_the_left_of_its_space(screen: Screen) -> None:
    face = Face(FONT_FAMILIES, TEXT_PX, 400, is_spaced=False)
    from_left, turned = face.ink(". "), face.ink(". ", from_right=True)
    assert from_left[0] < 4
    assert turned[0] > from_left[2] + 4
    assert turned[2] - turned[0] == pytest.approx(from_left[2] - from_left[0], abs=2.0)


def test_boxes_are_finer_than_pixels(screen: Screen) -> None:
    ink = Face(FONT_FAMILIES, 31, 400, is_spaced=False).ink("jar")
    assert ink[0] == pytest.approx(-1.89, abs=0.1)


@pytest.mark.parametrize(
    ("line", "is_rtl", "expected"),
    [
        ([". ", ONE], True, [True, True]),
        ([TWO, ". ", ONE], False, [True, True, True]),
        (["Ann Lee", ", ", ONE], True, [False, True, True]),
        (["Ann Lee", ", ", ONE], False, [False, False, True]),
        (["23", " ", ONE], True, [False, True, True]),
        (["100", " / ", "23"], True, [False, True, False]),
        (["23", " / ", "100"], False, [False, False, False]),
        (["Rest", ". "], True, [False, False]),
        ([ONE, ". "], False, [True, True]),
    ],
)
def test_stops_and_spaces_run_as_the_letters_around_them(
    line: list[str], is_rtl: bool, expected: list[bool]
) -> None:
    assert from_right(line, is_rtl=is_rtl) == expected


def test_signs_that_only_keep_an_order_are_no_text_that_is_lost(
    screen: Screen, turned: Materials
) -> None:
    text = Text(turned, Lettering.BODY, f"{ONE} 305 555 0100 {TWO}", parent=screen.window)
    text.setGeometry(20, 300, 700, 80)
    text.show()
    assert all(each.text.strip("\u200e") for each in painting_of(text).stretches)
    assert screen.faults(is_rtl=True) <= {Fault.FOCUS_ORDER}


def test_stops_and_hyphens_of_another_face_are_no_words(screen: Screen, turned: Materials) -> None:
    text = Text(turned, Lettering.BODY, f"{ONE}. {TWO}: {ONE}-{TWO}-{ONE}.", parent=screen.window)
    text.setGeometry(20, 300, 700, 80)
    assert words_of(painting_of(text).stretches) == 3


def test_a_line_from_the_right_with_too_many_letters_is_found(
    screen: Screen, turned: Materials
) -> None:
    class Long(QWidget):
        """Paints a line that nothing has broken."""

        def paintEvent(self, event: QPaintEvent) -> None:
            painter = QPainter(self)
            painter.setFont(font_for(turned.look, Lettering.BODY))
            painter.setPen(QColor(INK))
            painter.drawText(4, 60, f"{ONE} {TWO} " * 8)
            painter.end()

    screen.window.resize(1400, 600)
    line = Long(screen.window)
    line.setGeometry(20, 300, 1300, 100)
    line.show()
    assert Fault.LONG_LINE in screen.faults(is_rtl=True)


def test_the_ground_of_a_dash_is_not_the_dash(screen: Screen, qtbot: QtBot) -> None:
    screen.words.text = "\u2013 \u2013"
    (stretch,) = painting_of(screen.words).stretches
    place = screen.words.pos()
    left, top, _, bottom = stretch.ink
    dash = QRect(place.x() + round(left), place.y() + round(top), 18, max(1, round(bottom - top)))
    box = float(dash.left()), float(dash.top()), float(dash.right()), float(dash.bottom())
    assert Raster(screen.window).beneath(box) == "#f7f4ee"
