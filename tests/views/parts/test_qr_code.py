"""The square of dots can be read back from the screen, byte for byte, in every theme."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import segno
import zxingcpp
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.design.sizes import Scale
from kiosk.design.themes import THEMES
from kiosk.session.phone_text import PhoneText
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.qr_code import (
    CAPACITY,
    LARGEST,
    LEAST_DOT,
    QUIET,
    SMALLEST,
    QrCode,
    dots_of,
)
from kiosk.views.parts.surface import Surface
from tests.views.finger import settle

CODES = zxingcpp.barcode_formats_from_str("QRCode")

TEXTS = {
    "plain": "Call 911 if you have\n- chest pain or trouble breathing",
    "accents": "¿Qué mañana? ¡Sí! Señor Núñez, 38 °C, «déjà vu», Straße",
    "arabic": "اتصل بنا 911\n- حمى\nهاتفنا: \u2066305-555-0100\u2069",  # noqa: RUF001
    "emoji": "Stop 🛑 and walk 🚶🏽‍♀️ a little",
    "mixed": "Spine Clinic · 脊椎诊所 · Клиника · https://clinic.example/spine?x=1&y=%20",
    "full": ("Do not lift heavy things for at least 6 weeks. " * 30)[: CAPACITY[-1]],
}


def always(text: str, *, is_shortened: bool = False) -> Callable[[int], PhoneText]:
    """Give what fits whatever the room is."""
    return lambda _: PhoneText(text, is_shortened)


def shown(window: QWidget, code: QrCode, text: str) -> QImage:
    """Show the code in the window and give the picture of the window, as the screen has it."""
    layout = window.layout()
    assert layout is not None
    layout.addWidget(code)
    code.carry(always(text))
    window.show()
    settle()
    return window.grab().toImage()


def read(image: QImage) -> list[bytes]:
    """Read the bytes of the codes in a picture."""
    found = zxingcpp.read_barcodes(image, CODES)
    return [each.bytes for each in found]


def read_as_text(image: QImage) -> list[str]:
    """Read the codes in a picture as the words that a phone would show."""
    found = zxingcpp.read_barcodes(image, CODES)
    return [each.text for each in found]


def white_part(image: QImage) -> QImage:
    """Cut out the code with its quiet edge, from a dark surrounding."""
    white = QColor("white").rgb()
    columns = range(image.width())
    rows = range(image.height())
    left = next(x for x in columns if any(image.pixel(x, y) == white for y in rows))
    top = next(y for y in rows if image.pixel(left, y) == white)
    right = next(x for x in reversed(columns) if image.pixel(x, top) == white)
    below = next(y for y in reversed(rows) if image.pixel(left, y) == white)
    return image.copy(left, top, right - left + 1, below - top + 1)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", TEXTS)
def test_what_the_screen_shows_is_read_back_byte_for_byte(
    materials: Materials, window: QWidget, theme: str, name: str
) -> None:
    look = evolve(materials.look, theme=THEMES[theme])
    canvas = Surface(look, "canvas", window)
    canvas.resize(window.size())
    QVBoxLayout(canvas)
    window.show()
    code = QrCode(evolve(materials, look=look), "A square of dots.")
    image = shown(canvas, code, TEXTS[name]).convertToFormat(QImage.Format.Format_RGB32)
    assert image.devicePixelRatio() == 1.0
    assert read(image) == [TEXTS[name].encode()]
    assert read_as_text(image) == [TEXTS[name]]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200))
def test_any_text_is_read_back(text: str) -> None:
    dots = dots_of(text)
    assert read(dots.scaled(dots.width() * 4, dots.height() * 4)) == [text.encode()]


@pytest.mark.parametrize("theme", THEMES)
def test_it_is_black_on_white_with_a_quiet_edge_whatever_the_theme(
    materials: Materials, window: QWidget, theme: str
) -> None:
    window.setStyleSheet("background: #446688")
    code = QrCode(
        evolve(materials, look=evolve(materials.look, theme=THEMES[theme])), "A square of dots."
    )
    image = white_part(shown(window, code, TEXTS["plain"]))
    colours = {
        QColor(image.pixel(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
    }
    assert colours == {"#000000", "#ffffff"}
    each = image.width() // dots_of(TEXTS["plain"]).width()
    edge = QUIET * each
    for x in range(image.width()):
        for y in (*range(edge), *range(image.height() - edge, image.height())):
            assert QColor(image.pixel(x, y)).name() == "#ffffff"
            assert QColor(image.pixel(y, x)).name() == "#ffffff"


def test_every_dot_is_the_same_whole_number_of_pixels(
    materials: Materials, window: QWidget
) -> None:
    window.setStyleSheet("background: #446688")
    code = QrCode(materials, "A square of dots.")
    image = white_part(shown(window, code, TEXTS["accents"]))
    dots = dots_of(TEXTS["accents"])
    each, rest = divmod(image.width(), dots.width())
    assert (each, rest) == (min(code.width(), code.height()) // dots.width(), 0)
    assert image == dots.scaled(image.size()).convertToFormat(image.format())


@pytest.mark.parametrize("ratio", [1.25, 1.5, 2.0])
def test_on_a_dense_screen_its_dots_are_sharp_too(
    materials: Materials, window: QWidget, ratio: float
) -> None:
    code = QrCode(materials, "A square of dots.")
    shown(window, code, TEXTS["plain"])
    image = QImage(code.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("#446688"))
    painter = QPainter(image)
    code.render(painter, QPoint())
    painter.end()
    image.setDevicePixelRatio(1.0)
    part = white_part(image)
    dots = dots_of(TEXTS["plain"])
    assert part.width() % dots.width() == 0
    assert part == dots.scaled(part.size()).convertToFormat(part.format())


# --- how much it holds --------------------------------------------------------------------------


def test_the_table_of_what_codes_hold_is_that_of_the_library() -> None:
    for version, capacity in zip(range(SMALLEST, LARGEST + 1), CAPACITY, strict=True):
        for more in (0, 1):
            code = segno.make_qr(b"x" * (capacity + more), error="m", mode="byte")
            assert code.version == version + more


@pytest.mark.parametrize("px_per_mm", [2.02, 2.71, 3.36, 4.03, 5.78, 8.06])
@pytest.mark.parametrize("side_mm", [80, 100, 150, 250])
def test_the_dots_of_what_it_may_hold_are_large_enough(
    materials: Materials, window: QWidget, px_per_mm: float, side_mm: int
) -> None:
    look = evolve(materials.look, scale=Scale(px_per_mm))
    code = QrCode(evolve(materials, look=look), "A square of dots.")
    side = round(side_mm * px_per_mm)
    code.resize(side, side)
    most = code.most_bytes()
    count = dots_of("x" * most).width()
    assert side // count / px_per_mm >= LEAST_DOT or most == CAPACITY[0]
    if most < CAPACITY[-1]:
        larger = dots_of("x" * (most + 1)).width()
        assert side // larger / px_per_mm < LEAST_DOT


def test_it_carries_more_when_it_has_more_room_and_tells_whether_that_is_all(
    materials: Materials, window: QWidget
) -> None:
    whole = "x" * 400
    told: list[bool] = []
    code = QrCode(materials, "A square of dots.")
    code.shortened.connect(told.append)
    code.resize(260, 260)
    code.carry(lambda most: PhoneText(whole[:most], is_shortened=most < len(whole)))
    assert told[-1] is True
    assert len(code.text) == code.most_bytes() < len(whole)
    layout = window.layout()
    assert layout is not None
    layout.addWidget(code)
    window.show()
    settle()
    assert code.text == whole
    assert told[-1] is False


def test_it_is_never_smaller_than_phones_like_unless_the_screen_is(materials: Materials) -> None:
    code = QrCode(materials, "A square of dots.")
    assert code.minimumSizeHint().height() >= materials.look.px(40.0)
    code.fit_into(120)
    assert code.minimumSizeHint().height() == 120
    code.fit_into(100_000)
    assert code.minimumSizeHint().height() == QrCode(materials, "").minimumSizeHint().height()
    code.fit_into(-5)
    assert code.minimumSizeHint().height() == 1


def test_without_a_text_it_is_empty(materials: Materials, window: QWidget) -> None:
    window.setStyleSheet("background: #446688")
    image = shown(window, QrCode(materials, "A square of dots."), "")
    assert QColor(image.pixel(image.width() // 2, image.height() // 2)).name() == "#446688"


def test_those_who_cannot_see_it_hear_what_it_is(materials: Materials) -> None:
    assert QrCode(materials, "A square of dots.").accessibleName() == "A square of dots."


def test_the_library_is_not_loaded_before_a_code_is_shown(root: Path) -> None:
    told = subprocess.run(
        [
            *(sys.executable, "-c"),
            "import sys, kiosk.views.parts.qr_code; print('segno' in sys.modules)",
        ],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert told == "False\n"
