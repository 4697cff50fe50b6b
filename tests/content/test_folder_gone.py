"""A share that fails in the midst of reading gives Problems and never an error."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.checking import check_folder
from kiosk.content.folder import fingerprint
from kiosk.content.loading import load_guide
from tests.content.small_clinic import SmallClinic

CALLS = ("stat", "lstat", "open", "scandir", "listdir", "fstat")
ERRORS = (errno.EACCES, errno.ESTALE, errno.EIO)


def fail(
    monkeypatch: pytest.MonkeyPatch, call: str, number: int, folder: Path, name: str = ""
) -> None:
    """Let a call of the operating system fail for this folder, or for one name in it."""
    real: Callable[..., Any] = getattr(os, call)

    def failing(path: object = ".", *args: object, **more: object) -> object:
        text = os.fspath(path) if isinstance(path, str | Path) else ""
        if isinstance(path, int) or (text.startswith(str(folder)) and text.endswith(name)):
            raise OSError(number, os.strerror(number), text)
        return real(path, *args, **more)

    monkeypatch.setattr(os, call, failing)


@pytest.mark.parametrize("number", ERRORS, ids=errno.errorcode.get)
@pytest.mark.parametrize("call", CALLS)
def test_a_folder_that_cannot_be_read_gives_problems(
    small_clinic: SmallClinic, monkeypatch: pytest.MonkeyPatch, call: str, number: int
) -> None:
    small_clinic.add_photo("maria.png")
    with monkeypatch.context() as patch:
        fail(patch, call, number, small_clinic.content)
        loaded = load_guide(
            small_clinic.content, small_clinic.words, drawings=small_clinic.drawings
        )
        told = check_folder(small_clinic.content, small_clinic.words, small_clinic.drawings)
        assert isinstance(fingerprint(small_clinic.content), str)
    # Python may not need this call at all; then the words are whole.
    assert (loaded.guide is None) == bool(loaded.problems) == bool(told)
    if call in ("lstat", "open", "scandir"):
        assert loaded.guide is None


@pytest.mark.parametrize("name", ["images", "maria.png", "/en", "help.yaml"])
@pytest.mark.parametrize("number", ERRORS, ids=errno.errorcode.get)
@pytest.mark.parametrize("call", CALLS)
def test_a_single_name_that_cannot_be_read_gives_problems(
    small_clinic: SmallClinic, monkeypatch: pytest.MonkeyPatch, call: str, number: int, name: str
) -> None:
    small_clinic.add_photo("maria.png")
    small_clinic.edit("en/specialists.yaml", "    terms: bone-cement", "    photo: maria.png")
    with monkeypatch.context() as patch:
        fail(patch, call, number, small_clinic.content, name)
        loaded = load_guide(small_clinic.content, small_clinic.words)
    assert (loaded.guide is None) == bool(loaded.problems)
    if call == "lstat":
        assert loaded.guide is None
    assert load_guide(small_clinic.content, small_clinic.words).guide is not None


def test_a_name_that_no_system_takes_gives_problems(small_clinic: SmallClinic) -> None:
    assert load_guide(Path("a\0b"), small_clinic.words).problems


@pytest.mark.parametrize("call", CALLS)
def test_whichever_call_fails_while_the_check_reads_it_gives_problems(
    small_clinic: SmallClinic, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    small_clinic.add_photo("maria.png")
    real: Callable[..., Any] = getattr(os, call)
    made = fails = 0

    def failing(*args: object, **more: object) -> object:
        nonlocal made
        made += 1
        if made == fails:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(*args, **more)

    def check() -> int:
        nonlocal made
        made = 0
        with monkeypatch.context() as patch:
            patch.setattr(os, call, failing)
            for problem in check_folder(
                small_clinic.content, small_clinic.words, small_clinic.drawings
            ):
                assert str(problem)
        return made

    for fails in range(1, check() + 1):  # noqa: B007 - `failing` looks at it
        check()


def test_a_file_that_vanishes_between_two_looks_is_a_problem(
    small_clinic: SmallClinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = small_clinic.content / "en" / "help.yaml"
    real = os.open

    def vanishing(path: Any, *args: Any, **more: Any) -> int:  # noqa: ANN401 - as os.open
        if path == page:
            page.unlink()
        return real(path, *args, **more)

    monkeypatch.setattr(os, "open", vanishing)
    problems = check_folder(small_clinic.content, small_clinic.words)
    assert [(p.file, p.wrong) for p in problems] == [("en/help.yaml", "This file is missing")]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_that_may_not_be_read_is_a_problem(small_clinic: SmallClinic) -> None:
    page = small_clinic.content / "en" / "help.yaml"
    page.chmod(0)
    (problem,) = check_folder(small_clinic.content, small_clinic.words)
    assert problem.file == "en/help.yaml"
    assert "cannot be read (Permission denied)" in problem.wrong


def test_what_fails_where_none_has_ever_failed_is_a_problem(
    small_clinic: SmallClinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO), str(small_clinic.content / "en"))

    # No call of the system is left unguarded today: a look that fails stands for a later one.
    monkeypatch.setattr("kiosk.content.shelf.look", fails)
    (problem,) = check_folder(small_clinic.content, small_clinic.words)
    assert problem.file == "en"
    assert "could not be read to its end (Input/output error)" in problem.wrong
    assert load_guide(small_clinic.content, small_clinic.words).problems == (problem,)
