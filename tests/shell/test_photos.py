"""Pictures that staff, or somebody worse, put into the content folder."""

from __future__ import annotations

import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter

from kiosk.content.photos import LARGEST_FILE, Measure, fault_of, measure_of
from kiosk.shell.photos import NoPhoto, decode_photo

pytestmark = pytest.mark.usefixtures("qapp")


def encoded(kind: str, width: int = 300, height: int = 200, quality: int = -1) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    writer.setQuality(quality)
    assert writer.write(image)
    return bytes(buffer.data().data())


def png_header(width: int, height: int) -> bytes:
    """A PNG that says it is very large and holds next to nothing."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + chunk(b"IEND", b"")
    )


def refused(data: bytes) -> str:
    photo = decode_photo(data, "wren.png", side=100)
    assert isinstance(photo, NoPhoto)
    return photo.reason


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_a_photo_is_decoded_just_large_enough(kind: str) -> None:
    photo = decode_photo(encoded(kind), "wren", side=100)
    assert isinstance(photo, QImage)
    assert (photo.width(), photo.height()) == (150, 100)


@pytest.mark.parametrize("quality", [50, 100])
@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_the_check_reads_the_same_size_as_the_decoder(kind: str, quality: int) -> None:
    for width, height in ((300, 200), (17, 91), (1, 1)):
        measure = measure_of(encoded(kind, width, height, quality))
        assert measure == Measure(width, height)


def test_a_small_photo_is_left_as_it_is() -> None:
    photo = decode_photo(encoded("png", 30, 20), "wren.png", side=100)
    assert isinstance(photo, QImage)
    assert photo.width() == 30


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_the_largest_photo_that_the_check_lets_through_is_shown(kind: str) -> None:
    data = encoded(kind, 4000, 4000)
    assert not fault_of(data)
    for side in (100, 0):
        assert isinstance(decode_photo(data, "wren", side=side), QImage)


def test_a_picture_bomb_is_refused_before_it_is_decoded() -> None:
    assert "more than 16 million" in refused(png_header(60_000, 60_000))


def test_a_long_thin_bomb_is_refused_too() -> None:
    assert "10 times" in refused(png_header(2_000_000_000, 1))


def test_a_drawing_that_is_called_a_picture_is_refused() -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/hostname"/></svg>'
    assert "is not a PNG, JPEG or WebP picture" in refused(svg)


@pytest.mark.parametrize("kind", ["bmp", "ppm", "xpm"])
def test_other_kinds_that_qt_could_read_are_refused(kind: str) -> None:
    assert "is not a PNG, JPEG or WebP picture" in refused(encoded(kind))


def test_random_bytes_are_refused() -> None:
    assert refused(bytes(range(256)) * 64)
    assert refused(b"")


@pytest.mark.qt_log_ignore("JPEG", extend=True)
@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_a_good_beginning_with_rubbish_behind_it_is_refused(kind: str) -> None:
    data = encoded(kind)
    assert "is damaged" in refused(data[:40] + bytes(reversed(range(256))) * 20)


@pytest.mark.qt_log_ignore("JPEG", extend=True)
def test_a_photo_that_was_cut_short_is_never_a_broken_screen() -> None:
    data = encoded("jpeg", 3000, 2000)
    for length in (20, 200, len(data) // 2):
        photo = decode_photo(data[:length], "cut.jpg", side=100)
        assert isinstance(photo, NoPhoto) or photo.width() == 150


def test_a_file_that_is_too_long_is_refused() -> None:
    assert "larger than 5 MB" in refused(encoded("png") + b"\0" * LARGEST_FILE)
