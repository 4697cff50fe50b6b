"""Whoever gives the wrong folder is told what it is, and which one is wanted."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.content.checking import check_folder
from kiosk.content.given_folder import unreadable
from kiosk.content.problem import Problem
from tests.content.small_clinic import SmallClinic


def told(clinic: SmallClinic, given: Path) -> Problem:
    """Give the only Problem of a wrong folder."""
    (problem,) = check_folder(given, clinic.words)
    assert problem.file == str(given)
    assert "the kiosk wants the one that holds clinic.yaml" in problem.wrong
    return problem


def test_the_folder_of_a_language_is_told_as_one(small_clinic: SmallClinic) -> None:
    problem = told(small_clinic, small_clinic.content / "en")
    assert "This is the folder of one language" in problem.wrong
    assert problem.right == str(small_clinic.content)


def test_so_it_is_when_it_is_given_from_inside(
    small_clinic: SmallClinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(small_clinic.content / "en")
    assert told(small_clinic, Path()).right == str(small_clinic.content)


@pytest.mark.parametrize("name", ["clinic.yaml", "en/help.yaml"])
def test_a_file_leads_to_its_content_folder(name: str, small_clinic: SmallClinic) -> None:
    problem = told(small_clinic, small_clinic.content / name)
    assert "This is a file and not a folder" in problem.wrong
    assert problem.right == str(small_clinic.content)


def test_the_folder_around_it_leads_to_it(small_clinic: SmallClinic) -> None:
    problem = told(small_clinic, small_clinic.content.parent)
    assert "No clinic.yaml stands in this folder" in problem.wrong
    assert problem.right == str(small_clinic.content)


def test_a_misspelt_folder_leads_to_the_right_one(small_clinic: SmallClinic) -> None:
    problem = told(small_clinic, small_clinic.content.with_name("contnet"))
    assert "There is no folder of this name" in problem.wrong
    assert problem.right == str(small_clinic.content)


def test_a_folder_that_is_nowhere_is_told_as_such(small_clinic: SmallClinic) -> None:
    problem = told(small_clinic, small_clinic.content / "no" / "where")
    assert "There is no folder of this name" in problem.wrong
    assert "whole name" in problem.right


def test_a_content_folder_without_its_first_file_is_still_one(small_clinic: SmallClinic) -> None:
    (small_clinic.content / "clinic.yaml").unlink()
    (problem,) = check_folder(small_clinic.content, small_clinic.words)
    assert (problem.file, problem.wrong) == ("clinic.yaml", "This file is missing")


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_a_link_to_a_content_folder_is_followed(small_clinic: SmallClinic, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(small_clinic.content)
    assert check_folder(tmp_path / "link", small_clinic.words) == ()


def test_what_failed_meanwhile_is_named_from_the_folder_on() -> None:
    folder = Path("clinic") / "content"
    inside = OSError(5, "Input/output error", str(folder / "en" / "help.yaml"))
    assert unreadable(folder, inside).file == "en/help.yaml"
    assert "(Input/output error)" in unreadable(folder, inside).wrong
    assert unreadable(folder, OSError()).file == "."
