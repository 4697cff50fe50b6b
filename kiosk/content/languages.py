"""The languages that the clinic offers, as far as their folders are there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.content.folder import CLINIC, is_language, is_real_folder
from kiosk.content.model import Clinic
from kiosk.content.nearest import did_you_mean
from kiosk.content.problem import Problem
from kiosk.content.sheet import Sheet


def languages_there(
    clinic: Clinic, folder: Path, sheet: Sheet, problems: list[Problem]
) -> Iterator[str]:
    """Give the languages whose folders are there, and report the others to `problems`.

    `sheet` is that of clinic.yaml, for the lines.
    """
    seen: set[str] = set()
    for at, language in enumerate(clinic.languages):
        line = sheet.line(("languages", at))
        if not is_language(language):
            wrong = f"'{language[:40]}' is not the code of a language"
            problems.append(Problem(CLINIC, line, wrong, "languages: [en, es]"))
        elif language in seen:
            wrong = f"The language '{language}' is written twice"
            problems.append(Problem(CLINIC, line, wrong, "languages: [en, es]"))
        elif not is_real_folder(folder / language):
            there = _folders_in(folder)
            wrong = f"There is no folder '{language}' for this language"
            wrong += did_you_mean(language, there)
            right = f"languages: [{', '.join(there)}]"
            if not there:
                right = f"a folder '{language}' with the pages in it, beside {CLINIC}"
            problems.append(Problem(CLINIC, line, wrong, right))
        else:
            yield language
        seen.add(language)


def _folders_in(folder: Path) -> list[str]:
    """Give the language folders that are there."""
    try:
        names = sorted(path.name for path in folder.iterdir())
    except (OSError, ValueError):
        return []
    return [name for name in names if is_language(name) and is_real_folder(folder / name)]
