"""Photos are what their names say, and drawings hold what pages ask of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.content.checking import check_folder
from kiosk.content.loading import load_guide
from tests.content.small_clinic import PNG, SmallClinic, jpeg, png, webp


def with_photo(clinic: SmallClinic, name: str, data: bytes) -> list[str]:
    """Give what is said when a person has this photo."""
    clinic.add_photo(name, data)
    clinic.edit("en/specialists.yaml", "    terms: bone-cement", f"    photo: {name}")
    return [str(problem) for problem in load_guide(clinic.content, clinic.words).problems]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("maria.png", PNG),
        ("maria.jpg", jpeg(300, 200)),
        ("maria.jpeg", jpeg(4000, 4000)),
        ("maria.webp", webp(300, 200)),
        ("maria.webp", webp(10, 100)),
    ],
)
def test_a_photo_of_each_kind_is_fine(small_clinic: SmallClinic, name: str, data: bytes) -> None:
    assert with_photo(small_clinic, name, data) == []


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("maria.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("maria.jpg", PNG),
        ("maria.webp", b"RIFF\x00\x00\x00\x00AVI LIST"),
        ("maria.png", b""),
        ("maria.png", b"GIF89a"),
    ],
)
def test_a_photo_that_is_something_else_inside_is_refused(
    small_clinic: SmallClinic, name: str, data: bytes
) -> None:
    said = with_photo(small_clinic, name, data)
    assert len(said) == 1
    assert said[0].startswith(f"images/{name}: The file is not a")
    assert "PNG, JPEG or WebP" in said[0]


def test_a_photo_over_5_mb_is_refused(small_clinic: SmallClinic) -> None:
    said = with_photo(small_clinic, "maria.png", PNG + bytes(5 * 1024 * 1024))
    assert len(said) == 1
    assert "5 MB" in said[0]


@pytest.mark.parametrize("name", ["maria.png", "maria.jpg", "maria.webp"])
@pytest.mark.parametrize(
    ("width", "height", "wrong"),
    [
        (4001, 4000, "4001 x 4000 pixels, more than 16 million"),
        (65_000, 65_000, "more than 16 million"),
        (1100, 100, "10 times as long"),
        (100, 1100, "10 times as long"),
    ],
)
def test_a_photo_that_could_not_be_shown_is_refused(
    small_clinic: SmallClinic, name: str, width: int, height: int, wrong: str
) -> None:
    make = {"png": png, "jpg": jpeg, "webp": webp}[name.rsplit(".", 1)[-1]]
    (said,) = with_photo(small_clinic, name, make(width, height))
    assert said.startswith(f"images/{name}: The photo")
    assert wrong in said


def test_a_photo_with_twice_the_bytes_a_pixel_may_have_half_the_pixels(
    small_clinic: SmallClinic,
) -> None:
    (said,) = with_photo(small_clinic, "maria.png", png(3000, 3000, depth=16))
    assert "more than 8 million" in said


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("maria.png", PNG[:20]),
        ("maria.png", png(0, 10)),
        ("maria.jpg", b"\xff\xd8\xff\xe0" + bytes(20)),
        ("maria.jpg", b"\xff\xd8" + b"\xff" * 1000),
        ("maria.jpg", jpeg(300, 200)[:18]),
        ("maria.webp", b"RIFF\x00\x00\x00\x00WEBPVP8 "),
        ("maria.webp", b"RIFF\x00\x00\x00\x00WEBPJUNK" + bytes(40)),
    ],
)
def test_a_photo_that_does_not_say_how_large_it_is_is_refused(
    small_clinic: SmallClinic, name: str, data: bytes
) -> None:
    (said,) = with_photo(small_clinic, name, data)
    assert "is damaged" in said


def test_more_than_40_photos_are_refused(small_clinic: SmallClinic) -> None:
    for number in range(41):
        small_clinic.add_photo(f"photo-{number}.png")
    (problem,) = load_guide(small_clinic.content, small_clinic.words).problems
    assert (problem.file, "at most 40" in problem.wrong) == ("images", True)


def test_the_guide_keeps_the_photos_that_are_shown(small_clinic: SmallClinic) -> None:
    small_clinic.add_photo("mark.png", png(50, 50))
    small_clinic.add_photo("nobody.png")
    small_clinic.edit("clinic.yaml", 'logo: ""', "logo: mark.png")
    assert with_photo(small_clinic, "maria.jpg", jpeg(30, 20)) == []
    guide = load_guide(small_clinic.content, small_clinic.words).guide
    assert guide is not None
    small_clinic.add_photo("mark.png", b"changed since")
    assert guide.photos == {"mark.png": png(50, 50), "maria.jpg": jpeg(30, 20)}


def test_a_drawing_among_the_photos_is_refused(small_clinic: SmallClinic) -> None:
    small_clinic.add_photo("spine.svg", b"<svg/>")
    problems = load_guide(small_clinic.content, small_clinic.words).problems
    assert [problem.file for problem in problems] == ["images/spine.svg"]


def test_the_clinics_own_mark_must_be_there(small_clinic: SmallClinic) -> None:
    line = small_clinic.edit("clinic.yaml", 'logo: ""', "logo: mark.png")
    (problem,) = load_guide(small_clinic.content, small_clinic.words).problems
    assert (problem.file, problem.line) == ("clinic.yaml", line)
    small_clinic.add_photo("mark.png")
    assert load_guide(small_clinic.content, small_clinic.words).guide is not None


def test_a_misspelt_photo_gets_did_you_mean(small_clinic: SmallClinic) -> None:
    small_clinic.add_photo("maria-lopez.png")
    small_clinic.edit("en/specialists.yaml", "    terms: bone-cement", "    photo: maria-lopes.png")
    (problem,) = load_guide(small_clinic.content, small_clinic.words).problems
    assert "did you mean 'maria-lopez.png'?" in problem.wrong
    assert problem.right == "photo: maria-lopez.png"


def test_drawings_are_looked_into_only_when_their_folder_is_given(
    small_clinic: SmallClinic, tmp_path: Path
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert load_guide(small_clinic.content, small_clinic.words).guide is not None
    problems = check_folder(small_clinic.content, small_clinic.words, empty)
    assert {"no drawing 'spine.svg'" in problem.wrong for problem in problems} == {True}
    loaded = load_guide(small_clinic.content, small_clinic.words, drawings=small_clinic.drawings)
    assert loaded.guide is not None
