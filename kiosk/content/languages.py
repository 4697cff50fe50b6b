"""The languages that the clinic offers, as far as their folders are there."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.folder import CLINIC, is_language, is_real_folder
from kiosk.content.model import Clinic
from kiosk.content.nearest import did_you_mean
from kiosk.content.problem import Problem
from kiosk.content.sheet import Sheet


def languages_there(
    clinic: Clinic, folder: Path, sheet: Sheet, problems: list[Problem], asides: list[Problem]
) -> tuple[str, ...]:
    """Give the languages whose folders are there, the clinic's first one first; none without it.

    `sheet` is that of clinic.yaml, for the lines. What is wrong with the first language goes to
    `problems`, and what is wrong with its translations, which it can do without, to `asides`.
    """
    there: list[str] = []
    for at, language in enumerate(clinic.languages):
        line = sheet.line(("languages", at))
        wrong = _wrong_with(language, clinic.languages[:at], folder)
        if wrong is None:
            there.append(language)
        else:
            (asides if at else problems).append(Problem(CLINIC, line, *wrong))
    return tuple(there) if there[:1] == list(clinic.languages[:1]) else ()


def _wrong_with(language: str, before: tuple[str, ...], folder: Path) -> tuple[str, str] | None:
    """Say why a language cannot be read, and what would be right; None if it can be."""
    if not is_language(language):
        return f"'{language[:40]}' is not the code of a language", "languages: [en, es]"
    if language in before:
        return f"The language '{language}' is written twice", "languages: [en, es]"
    if is_real_folder(folder / language):
        return None
    there = folders_in(folder)
    wrong = f"There is no folder '{language}' for this language"
    if not there:
        return wrong, f"a folder '{language}' with the pages in it, beside {CLINIC}"
    return wrong + did_you_mean(language, there), f"languages: [{', '.join(there)}]"


def folders_in(folder: Path) -> list[str]:
    """Give the language folders that are there."""
    try:
        names = sorted(path.name for path in folder.iterdir())
    except (OSError, ValueError):
        return []
    return [name for name in names if is_language(name) and is_real_folder(folder / name)]
