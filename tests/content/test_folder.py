"""The content folder is never trusted: only expected names, no links, nothing outside."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.content.folder import (
    RefusedError,
    fingerprint,
    is_photo_name,
    look,
    look_at_words,
    read_bytes,
)
from kiosk.content.loading import load_guide
from kiosk.content.problem import Problem
from kiosk.content.stray_names import MOST_NAMES
from tests.content.small_clinic import PNG, SmallClinic

needs_links = pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")


def told(clinic: SmallClinic) -> dict[str, Problem]:
    """Give the Problems of a folder by file; each file has one."""
    loaded = load_guide(clinic.content, clinic.words)
    assert loaded.guide is None
    return {problem.file: problem for problem in loaded.problems}


def test_a_misspelt_file_gets_did_you_mean(small_clinic: SmallClinic) -> None:
    (small_clinic.content / "en" / "risks.yaml").rename(small_clinic.content / "en" / "risk.yaml")
    problems = told(small_clinic)
    assert "did you mean 'en/risks.yaml'?" in problems["en/risk.yaml"].wrong
    assert "missing" in problems["en/risks.yaml"].wrong


def test_a_misspelt_folder_gets_did_you_mean(small_clinic: SmallClinic) -> None:
    (small_clinic.content / "imagse").mkdir()
    assert "did you mean 'images'?" in told(small_clinic)["imagse"].wrong


def test_a_file_that_nobody_asked_for_is_named(small_clinic: SmallClinic) -> None:
    (small_clinic.content / "notes.docx").write_bytes(b"x")
    assert told(small_clinic)["notes.docx"].right.endswith("keep it somewhere else")


def test_what_file_managers_leave_behind_is_no_fault(small_clinic: SmallClinic) -> None:
    for name in (".DS_Store", "Thumbs.db", "desktop.ini"):
        (small_clinic.content / name).write_bytes(b"x")
    assert load_guide(small_clinic.content, small_clinic.words).guide is not None


def test_a_language_in_preparation_is_left_alone(small_clinic: SmallClinic) -> None:
    (small_clinic.content / "es").mkdir()
    (small_clinic.content / "es" / "about.yaml").write_text("title: no", encoding="utf-8")
    assert load_guide(small_clinic.content, small_clinic.words).guide is not None


@needs_links
def test_a_link_to_a_file_is_refused(small_clinic: SmallClinic, tmp_path: Path) -> None:
    page = small_clinic.content / "en" / "help.yaml"
    page.rename(tmp_path / "elsewhere.yaml")
    page.symlink_to(tmp_path / "elsewhere.yaml")
    assert "link" in told(small_clinic)["en/help.yaml"].wrong


@needs_links
def test_a_link_to_a_folder_is_refused(small_clinic: SmallClinic, tmp_path: Path) -> None:
    (small_clinic.content / "en").rename(tmp_path / "elsewhere")
    (small_clinic.content / "en").symlink_to(tmp_path / "elsewhere")
    assert "link" in told(small_clinic)["en"].wrong


@needs_links
def test_a_folder_of_photos_that_is_a_link_is_refused(
    small_clinic: SmallClinic, tmp_path: Path
) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "maria.png").write_bytes(PNG)
    (small_clinic.content / "images").symlink_to(tmp_path / "photos")
    small_clinic.edit("en/specialists.yaml", "    terms: bone-cement", "    photo: maria.png")
    problems = told(small_clinic)
    assert "link" in problems["images"].wrong
    assert "no photo" in problems["en/specialists.yaml"].wrong


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_refused_and_never_waited_for(small_clinic: SmallClinic) -> None:
    page = small_clinic.content / "en" / "help.yaml"
    page.unlink()
    os.mkfifo(page)
    assert "neither a file nor a folder" in told(small_clinic)["en/help.yaml"].wrong


def test_a_folder_in_the_place_of_a_file_is_refused(small_clinic: SmallClinic) -> None:
    page = small_clinic.content / "en" / "help.yaml"
    page.unlink()
    page.mkdir()
    loaded = load_guide(small_clinic.content, small_clinic.words)
    assert {problem.file for problem in loaded.problems} == {"en/help.yaml"}


def test_a_folder_inside_a_language_is_too_deep(small_clinic: SmallClinic) -> None:
    (small_clinic.content / "en" / "old").mkdir()
    assert "inside this folder" in told(small_clinic)["en/old"].wrong


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such names")
@pytest.mark.parametrize("name", ["con.yaml", "NUL", "com1.png", "lpt9.yaml.yaml", "help.yaml."])
def test_names_that_windows_cannot_keep_are_refused(small_clinic: SmallClinic, name: str) -> None:
    (small_clinic.content / "en" / name).write_bytes(b"x")
    assert "Windows" in told(small_clinic)[f"en/{name}"].wrong


@pytest.mark.skipif(os.name != "posix", reason="these names would be one file")
def test_names_that_differ_only_in_capitals_are_refused(small_clinic: SmallClinic) -> None:
    if (small_clinic.content / "EN").exists():
        pytest.skip("this disk takes them for one file")
    (small_clinic.content / "en" / "Help.yaml").write_bytes(b"x")
    problems = told(small_clinic)
    assert "capital letters" in problems["en/help.yaml"].wrong


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps no such names")
def test_a_name_that_is_no_text_is_refused_and_can_be_printed(small_clinic: SmallClinic) -> None:
    path = os.path.join(os.fsencode(small_clinic.content), b"\xff\xfe.yaml")  # noqa: PTH118
    try:
        with open(path, "wb"):  # noqa: PTH123
            pass
    except OSError:
        pytest.skip("this disk keeps no such names")
    loaded = load_guide(small_clinic.content, small_clinic.words)
    assert loaded.guide is None
    assert all(str(problem).encode("utf-8") for problem in loaded.problems)


def test_a_folder_with_too_many_names_is_refused_without_looking_at_them(tmp_path: Path) -> None:
    for number in range(MOST_NAMES + 1):
        (tmp_path / f"{number}.yaml").touch()
    problems = look(tmp_path, ["en"])
    assert len(problems) == 1
    assert "more than" in problems[0].wrong


def test_a_folder_that_is_not_there_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    loaded = load_guide(tmp_path / "none", tmp_path / "none-either")
    assert loaded.guide is None
    (problem,) = loaded.problems
    assert problem.file == str(tmp_path / "none")
    assert "no folder of this name; the kiosk wants the one that holds clinic.yaml" in problem.wrong


def test_strange_names_among_the_words_are_named(tmp_path: Path) -> None:
    (tmp_path / "english.txt").touch()
    (tmp_path / "en.yaml").touch()
    assert [problem.file for problem in look_at_words(tmp_path)] == ["words/english.txt"]


def test_reading_stops_one_byte_after_the_limit(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"123456789")
    assert read_bytes(tmp_path / "a", 4) == b"12345"
    with pytest.raises(RefusedError):
        read_bytes(tmp_path, 4)


@pytest.mark.parametrize(
    ("name", "is_fine"),
    [
        ("maria-lopez.jpg", True),
        ("a.webp", True),
        ("a.b_2.png", True),
        ("A.png", False),
        ("a.svg", False),
        ("a.svgz", False),
        ("../a.png", False),
        ("/etc/a.png", False),
        ("a/b.png", False),
        ("a\\b.png", False),
        ("c:a.png", False),
        ("a..png", False),
        ("con.png", False),
        (".png", False),
        ("a.png\n", False),
        ("é.png", False),
    ],
)
def test_only_plain_names_are_photos(name: str, is_fine: bool) -> None:
    assert is_photo_name(name) is is_fine


class TestFingerprint:
    def test_it_stays_while_nothing_changes(self, small_clinic: SmallClinic) -> None:
        assert fingerprint(small_clinic.content) == fingerprint(small_clinic.content)

    def test_it_changes_with_a_size_a_time_a_name_and_a_photo(
        self, small_clinic: SmallClinic
    ) -> None:
        page = small_clinic.content / "en" / "help.yaml"
        seen = {fingerprint(small_clinic.content)}
        page.write_text("a: b", encoding="utf-8")
        seen.add(fingerprint(small_clinic.content))
        os.utime(page, (1, 1))
        seen.add(fingerprint(small_clinic.content))
        page.rename(page.with_name("helping.yaml"))
        seen.add(fingerprint(small_clinic.content))
        small_clinic.add_photo("maria.png")
        seen.add(fingerprint(small_clinic.content))
        assert len(seen) == 5

    def test_it_never_raises(self, tmp_path: Path) -> None:
        file = tmp_path / "file"
        file.touch()
        for strange in (tmp_path / "none", file, Path("a\0b")):
            assert isinstance(fingerprint(strange), str)
        assert fingerprint(tmp_path / "none") != fingerprint(tmp_path)
