"""Portraits, bars, signs, and the change from page to page."""

from __future__ import annotations

from itertools import pairwise

import pytest
import shiboken6
from attrs import evolve
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.content.icons import ICONS
from kiosk.content.model import Guide, Person
from kiosk.content.prose import read_prose
from kiosk.design.sizes import PAGE_MS
from kiosk.host.paths import icon_fonts, illustrations
from kiosk.views.parts.drawing import Drawings
from kiosk.views.parts.fade import Fade
from kiosk.views.parts.icon import OWN, Icons
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.portrait import portrait
from kiosk.views.parts.progress import Progress
from kiosk.views.parts.term_text import TermText
from tests.views.finger import Finger, settle


@pytest.mark.parametrize("px", [80, 136, 336])
def test_initials_fill_their_circle_and_stay_inside(materials: Materials, px: int) -> None:
    for name in ("Dr. William Schnapp", "Ida W", "Mona Mwamba", "Cher"):
        picture = portrait(materials, Person("p", name), 0, px).toImage()
        ink = QColor(materials.look.theme.primary)
        spots = [
            QPoint(x, y)
            for x in range(px)
            for y in range(px)
            if picture.pixelColor(x, y).rgb() == ink.rgb()
        ]
        across = max(spot.x() for spot in spots) - min(spot.x() for spot in spots)
        down = max(spot.y() for spot in spots) - min(spot.y() for spot in spots)
        assert 0.2 * px < max(across, down) < 0.72 * px, name
        middle_x = (max(spot.x() for spot in spots) + min(spot.x() for spot in spots)) / 2
        assert abs(middle_x - px / 2) < 0.06 * px, name
        assert picture.pixelColor(0, 0).alpha() == 0


def test_neighbours_without_photos_have_different_grounds(materials: Materials) -> None:
    person = Person("p", "A B")
    several = [portrait(materials, person, number, 80).toImage() for number in range(4)]
    assert all(one != other for one, other in pairwise(several))


def test_a_photo_takes_the_place_of_the_initials(materials: Materials) -> None:
    red = QImage(300, 200, QImage.Format.Format_RGB32)
    red.fill(QColor("#FF0000"))
    with_photo = evolve(materials, photo=lambda name, _px: red if name == "p.jpg" else None)
    shown = portrait(with_photo, Person("p", "A B", photo="p.jpg"), 0, 80).toImage()
    assert shown.pixelColor(40, 40).name() == "#ff0000"
    missing = portrait(with_photo, Person("p", "A B", photo="gone.jpg"), 0, 80).toImage()
    assert missing == portrait(materials, Person("p", "A B"), 0, 80).toImage()


def test_a_portrait_is_as_sharp_as_its_screen(materials: Materials) -> None:
    asked: list[int] = []
    half = QImage(160, 160, QImage.Format.Format_RGB32)
    half.fill(QColor("#FF0000"))

    def photo(_name: str, px: int) -> QImage:
        asked.append(px)
        return half

    person = Person("p", "A B", photo="p.jpg")
    shown = portrait(evolve(materials, photo=photo, ratio=2.0), person, 0, 80)
    assert asked == [160]
    assert shown.size() == QSize(160, 160)
    assert shown.deviceIndependentSize().toSize() == QSize(80, 80)
    assert shown.toImage().pixelColor(120, 80).name() == "#ff0000"


def test_everybody_at_the_clinic_has_two_initials(guide: Guide) -> None:
    assert all(len(person.initials) == 2 for person in guide.first.specialists.people)


def test_a_bar_is_filled_by_its_share(materials: Materials) -> None:
    bar = Progress(materials)
    bar.resize(400, 16)
    lengths = []
    for share in (0.0, 0.25, 0.5, 1.0):
        bar.show_share(share)
        lengths.append(_filled(bar, materials))
    assert lengths == pytest.approx([0, 100, 200, 400], abs=4)


def test_steps_are_counted_by_bars(materials: Materials) -> None:
    bar = Progress(materials)
    bar.resize(400, 16)
    lengths = []
    for number in range(5):
        bar.show_step(number, 4)
        lengths.append(_filled(bar, materials))
    each = lengths[1]
    assert 80 < each < 100
    assert lengths == pytest.approx([0, each, 2 * each, 3 * each, 4 * each], abs=4)


@pytest.mark.parametrize("name", sorted({*OWN, *ICONS}))
def test_every_icon_is_drawn(icons: Icons, name: str) -> None:
    picture = icons.pixmap(name, 40, "#043B43").toImage()
    inked = [
        picture.pixelColor(x, y).alpha() > 0
        for x in range(picture.width())
        for y in range(picture.height())
    ]
    assert 0.02 < sum(inked) / len(inked) < 0.95


def two_pages(window: QWidget) -> tuple[Fade, QPixmap, QPixmap]:
    old, new = QPixmap(QSize(200, 200)), QPixmap(QSize(200, 200))
    old.fill(QColor("#000000"))
    new.fill(QColor("#FFFFFF"))
    window.show()
    return Fade(window), old, new


def test_a_page_fades_into_the_next_and_the_fade_is_gone(window: QWidget) -> None:
    fade, old, new = two_pages(window)
    fade.begin(old, new, QRect(10, 20, 200, 200))
    assert fade.geometry() == QRect(10, 20, 200, 200)
    seen = [fade.grab().toImage().pixelColor(5, 5).lightness()]
    QTest.qWait(PAGE_MS // 2)
    seen.append(fade.grab().toImage().pixelColor(5, 5).lightness())
    assert seen[0] < 40 < seen[1] < 255
    QTest.qWait(PAGE_MS)
    assert not fade.isVisible()


def test_a_fade_that_ended_keeps_no_picture_of_a_page(window: QWidget) -> None:
    fade, old, new = two_pages(window)
    fade.begin(old, new, QRect(0, 0, 200, 200))
    fade.finish()
    assert not fade.isVisible()
    kept = [each for each in vars(fade).values() if isinstance(each, QPixmap)]
    assert kept
    assert all(each.isNull() for each in kept)


def test_touches_go_through_a_fade(window: QWidget) -> None:
    fade, old, new = two_pages(window)
    fade.begin(old, new, window.rect())
    assert fade.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert window.childAt(window.rect().center()) is not fade
    Finger(window).tap(window.rect().center())


def test_a_fade_goes_with_its_page(window: QWidget) -> None:
    page = QWidget(window)
    fade, old, new = Fade(page), QPixmap(20, 20), QPixmap(20, 20)
    fade.begin(old, new, QRect(0, 0, 20, 20))
    page.deleteLater()
    settle()
    assert not shiboken6.isValid(fade)


def _filled(bar: Progress, materials: Materials) -> int:
    """Give the pixels along the middle of a bar that are filled."""
    picture = bar.grab().toImage()
    ink = QColor(materials.look.theme.primary).rgb()
    return sum(picture.pixelColor(x, 8).rgb() == ink for x in range(picture.width()))


def test_a_text_to_touch_is_named_by_what_it_explains(materials: Materials, guide: Guide) -> None:
    term = guide.first.glossary.terms[0]
    prose = read_prose(f"One [word](term:{term.id}).\n\nAnother paragraph.")
    text = TermText(materials, prose, guide.first.glossary, guide.first.words)
    assert text.accessibleName() == guide.first.words.explains.format(terms=term.term)
    # The paragraphs are read as a text, and not as the name of a control.
    assert text.words.text() == prose.plain


def test_on_a_dense_screen_icons_and_drawings_have_as_many_dots_as_the_screen(
    qapp: QApplication,
) -> None:
    drawings = Drawings(illustrations(), 2.0)
    pictures = (
        Icons(icon_fonts(), 2.0).pixmap("back", 40, "#000000"),
        drawings.pixmap("mark.svg", (), QSize(40, 40)),
    )
    for picture in pictures:
        assert picture.size() == QSize(80, 80)
        assert picture.deviceIndependentSize().toSize() == QSize(40, 40)
        # What is drawn reaches both halves: it is twice as fine, not half as large.
        image = picture.toImage()
        parts = (image.copy(0, 0, 40, 80), image.copy(40, 0, 40, 80))
        assert all(any(pixel_alphas(part)) for part in parts)


def pixel_alphas(image: QImage) -> list[int]:
    return [
        image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height())
    ]
