"""Pictures that staff, or somebody worse, put into the content folder."""

from __future__ import annotations

import os
import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter

from kiosk.shell.photos import LARGEST_FILE, NoPhoto, read_photo

pytestmark = pytest.mark.usefixtures("qapp")


def encoded(kind: str, width: int = 300, height: int = 200) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind.encode())).write(image)
    return bytes(buffer.data().data())


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / "images" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    return path


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


def refused(folder: Path, name: str) -> str:
    photo = read_photo(folder, name, side=100)
    assert isinstance(photo, NoPhoto)
    return photo.reason


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_a_photo_is_read_just_large_enough(tmp_path: Path, kind: str) -> None:
    put(tmp_path, f"wren.{kind}", encoded(kind))
    photo = read_photo(tmp_path, f"wren.{kind}", side=100)
    assert isinstance(photo, QImage)
    assert (photo.width(), photo.height()) == (150, 100)


def test_a_small_photo_is_left_as_it_is(tmp_path: Path) -> None:
    put(tmp_path, "wren.png", encoded("png", 30, 20))
    photo = read_photo(tmp_path, "wren.png", side=100)
    assert isinstance(photo, QImage)
    assert photo.width() == 30


def test_what_is_in_the_file_counts_and_not_its_name(tmp_path: Path) -> None:
    put(tmp_path, "wren.png", encoded("jpeg"))
    assert isinstance(read_photo(tmp_path, "wren.png", side=100), QImage)


def test_a_picture_bomb_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    put(tmp_path, "bomb.png", png_header(60_000, 60_000))
    assert "more than 24 million pixels" in refused(tmp_path, "bomb.png")


def test_a_long_thin_bomb_is_refused_too(tmp_path: Path) -> None:
    put(tmp_path, "bomb.png", png_header(2_000_000_000, 1))
    assert refused(tmp_path, "bomb.png")


def test_a_drawing_that_is_called_a_picture_is_refused(tmp_path: Path) -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/hostname"/></svg>'
    put(tmp_path, "wren.png", svg)
    assert "is not a PNG, JPEG or WebP picture" in refused(tmp_path, "wren.png")


@pytest.mark.parametrize("kind", ["bmp", "ppm", "xpm"])
def test_other_kinds_that_qt_could_read_are_refused(tmp_path: Path, kind: str) -> None:
    put(tmp_path, "wren.jpg", encoded(kind))
    assert "is not a PNG, JPEG or WebP picture" in refused(tmp_path, "wren.jpg")


def test_random_bytes_are_refused(tmp_path: Path) -> None:
    put(tmp_path, "wren.png", bytes(range(256)) * 64)
    assert refused(tmp_path, "wren.png")


@pytest.mark.qt_log_ignore("JPEG", extend=True)
@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_a_good_beginning_with_rubbish_behind_it_is_refused(tmp_path: Path, kind: str) -> None:
    data = encoded(kind)
    put(tmp_path, "wren.png", data[:40] + bytes(reversed(range(256))) * 20)
    assert "is damaged" in refused(tmp_path, "wren.png")


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    put(tmp_path, "wren.png", b"")
    assert refused(tmp_path, "wren.png")


@pytest.mark.qt_log_ignore("JPEG", extend=True)
def test_a_photo_that_was_cut_short_is_never_a_broken_screen(tmp_path: Path) -> None:
    data = encoded("jpeg", 3000, 2000)
    for length in (20, 200, len(data) // 2):
        put(tmp_path, "cut.jpg", data[:length])
        photo = read_photo(tmp_path, "cut.jpg", side=100)
        assert isinstance(photo, NoPhoto) or photo.width() == 150


def test_a_file_that_is_too_long_is_refused(tmp_path: Path) -> None:
    put(tmp_path, "wren.png", encoded("png") + b"\0" * LARGEST_FILE)
    assert "larger than 5 MB" in refused(tmp_path, "wren.png")


def test_a_link_to_a_picture_elsewhere_is_refused(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.png"
    elsewhere.write_bytes(encoded("png"))
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "wren.png").symlink_to(elsewhere)
    assert "is not an ordinary file" in refused(tmp_path, "wren.png")


def test_a_linked_folder_of_pictures_is_refused(tmp_path: Path) -> None:
    put(tmp_path, "wren.png", encoded("png"))
    content = tmp_path / "content"
    content.mkdir()
    (content / "images").symlink_to(tmp_path / "images")
    assert "link" in refused(content, "wren.png")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_that_nobody_writes_to_does_not_stop_the_kiosk(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    os.mkfifo(tmp_path / "images" / "wren.png")
    assert refused(tmp_path, "wren.png")


@pytest.mark.parametrize(
    "name",
    ["../wren.png", "/etc/hostname", "images/wren.png", "..\\wren.png", "..", ".wren.png", ""],
)
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "wren.png").write_bytes(encoded("png"))
    put(tmp_path, "wren.png", encoded("png"))
    assert "is not the name of a picture" in refused(tmp_path, name)


def test_a_photo_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    assert "cannot be read" in refused(tmp_path, "wren.png")
