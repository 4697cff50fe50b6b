"""Copies, renamed files and files in the wrong folder are told for what they are, with a cure."""

from __future__ import annotations

import os
import shutil

import pytest

from kiosk.content.checking import check_folder
from kiosk.content.problem import Problem
from kiosk.content.stray_names import likeness
from tests.content.small_clinic import PNG, SmallClinic

COPIES = (
    "recovery - Copy.yaml",
    "recovery - Copy (2).yaml",
    "recovery (1).yaml",
    "Copy of recovery.yaml",
    "recovery copy.yaml",
    "recovery.yaml.txt",
    "recovery.yml",
    "recovery.yaml.bak",
    "recovery_old.yaml",
    "recovery-2.yaml",
    "recovery.yaml~",
    "~$recovery.yaml",
)


def told(clinic: SmallClinic) -> dict[str, Problem]:
    """Give the Problems of a folder by file; each file has one."""
    problems = check_folder(clinic.content, clinic.words)
    assert len({problem.file for problem in problems}) == len(problems)
    return {problem.file: problem for problem in problems}


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_is_told_as_a_copy(name: str, small_clinic: SmallClinic) -> None:
    en = small_clinic.content / "en"
    shutil.copy(en / "recovery.yaml", en / name)
    problem = told(small_clinic)[f"en/{name}"]
    assert "looks like a copy of recovery.yaml" in problem.wrong
    assert "delete the copy, or rename it to recovery.yaml" in problem.right


@pytest.mark.parametrize("name", COPIES)
def test_a_page_under_another_name_is_told_as_renamed_and_as_missing(
    name: str, small_clinic: SmallClinic
) -> None:
    en = small_clinic.content / "en"
    (en / "recovery.yaml").rename(en / name)
    problems = told(small_clinic)
    assert set(problems) == {f"en/{name}", "en/recovery.yaml"}
    assert "looks like recovery.yaml under another name" in problems[f"en/{name}"].wrong
    assert "renamed to recovery.yaml" in problems[f"en/{name}"].right
    assert f"missing; perhaps it was renamed to '{name}'" in problems["en/recovery.yaml"].wrong
    assert "renamed back to recovery.yaml" in problems["en/recovery.yaml"].right


def test_a_name_that_notepad_made_is_explained(small_clinic: SmallClinic) -> None:
    path = small_clinic.content / "clinic.yaml"
    path.rename(path.with_name("clinic.yaml.txt"))
    problems = told(small_clinic)
    assert "Notepad adds .txt unless 'All files' is chosen" in problems["clinic.yaml.txt"].right
    assert "perhaps it was renamed to 'clinic.yaml.txt'" in problems["clinic.yaml"].wrong


def test_the_only_strange_page_is_taken_for_the_missing_one(small_clinic: SmallClinic) -> None:
    en = small_clinic.content / "en"
    (en / "recovery.yaml").rename(en / "afterwards.yaml")
    assert "renamed to 'afterwards.yaml'" in told(small_clinic)["en/recovery.yaml"].wrong


def test_a_page_that_is_gone_is_to_be_put_back(small_clinic: SmallClinic) -> None:
    (small_clinic.content / "en" / "recovery.yaml").unlink()
    problem = told(small_clinic)["en/recovery.yaml"]
    assert problem.wrong == "This file is missing"
    assert "recovery.yaml put back" in problem.right


def test_other_languages_are_not_taken_for_missing_words(small_clinic: SmallClinic) -> None:
    (small_clinic.words / "en.yaml").rename(small_clinic.words / "es.yaml")
    assert told(small_clinic)["words/en.yaml"].wrong == "This file is missing"


def test_files_in_the_wrong_folder_are_sent_to_the_right_one(small_clinic: SmallClinic) -> None:
    shutil.copy(small_clinic.content / "en" / "help.yaml", small_clinic.content / "help.yaml")
    shutil.copy(small_clinic.content / "clinic.yaml", small_clinic.content / "en" / "clinic.yaml")
    (small_clinic.content / "maria.png").write_bytes(PNG)
    right = {name: problem.right for name, problem in told(small_clinic).items()}
    assert right == {
        "en/clinic.yaml": "the same file as clinic.yaml",
        "help.yaml": "the same file as en/help.yaml",
        "maria.png": "the same file as images/maria.png",
    }


def test_a_copy_of_a_language_is_told_as_a_copy(small_clinic: SmallClinic) -> None:
    shutil.copytree(small_clinic.content / "en", small_clinic.content / "en - Copy")
    assert "looks like a copy of en;" in told(small_clinic)["en - Copy"].wrong


@pytest.mark.skipif(os.name != "posix", reason="these names would be one folder")
def test_a_language_in_capitals_is_to_be_renamed(small_clinic: SmallClinic) -> None:
    (small_clinic.content / "en").rename(small_clinic.content / "EN")
    if (small_clinic.content / "en").exists():
        pytest.skip("this disk takes them for one folder")
    problems = told(small_clinic)
    assert "this file, renamed to en" in problems["EN"].right
    assert "a folder 'en' with the pages in it" in problems["clinic.yaml"].right


def test_a_photo_gets_a_name_made_of_its_own(small_clinic: SmallClinic) -> None:
    small_clinic.add_photo("Maria Lopez.PNG")
    assert told(small_clinic)["images/Maria Lopez.PNG"].right == "images/maria-lopez.png"


def test_names_that_only_share_a_word_are_no_copies() -> None:
    pages = ("recovery.yaml", "words-to-know.yaml")
    assert likeness("words-to-know - Copy.yaml", pages) == "words-to-know.yaml"
    for name in ("about-recovery.yaml", "words.yaml", "notes.txt", ".yaml", "~$", ""):
        assert likeness(name, pages) == ""
