"""The words on buttons have the places that the program fills in, English no less than others."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from kiosk.content.checking import check_folder
from kiosk.content.loading import load_guide
from kiosk.content.words import Words, places_of
from tests.content.small_clinic import SmallClinic, words_text
from tests.content.two_languages import MARK, TwoLanguages

NAMES = [each.name for each in attrs.fields(Words)]


WRONG_PLACES = [
    ("Step {nr} of {count}", "no place {nr} to fill in"),
    ("Step {numbr} of {count}", "did you mean 'number'?"),
    ("Step {number}", "lacks {count}"),
    ("Step", "lacks {number}"),
    ("Step {number of {count}", "no partner"),
    ("Step {{number}} of {count}", "no partner"),
    ("Step {number} of {count}}", "no partner"),
    ("Step {number!r} of {count}", "more than a name"),
    ("Step {number:>99999999} of {count}", "more than a name"),
    ("Step {number.__class__} of {count}", "more than a name"),
    ("Step {number[0]} of {count}", "more than a name"),
    ("Step {} of {count}", "more than a name"),
    ("Step {0} of {count}", "more than a name"),
    ("Step { number } of {count}", "more than a name"),
]


@pytest.mark.parametrize(("phrase", "wrong"), WRONG_PLACES)
def test_a_wrong_place_keeps_the_first_language_off_the_screen(
    small_clinic: SmallClinic, phrase: str, wrong: str
) -> None:
    text = words_text(step_of=phrase)
    (small_clinic.words / "en.yaml").write_text(text, encoding="utf-8")
    problems = load_guide(small_clinic.content, small_clinic.words).problems
    place = ("words/en.yaml", 1 + NAMES.index("step_of"))
    assert {(problem.file, problem.line) for problem in problems} == {place}
    assert any(wrong in problem.wrong for problem in problems), problems


@pytest.mark.parametrize(("phrase", "wrong"), WRONG_PLACES)
def test_a_wrong_place_in_a_translation_gives_way_to_the_first_language(
    tmp_path: Path, phrase: str, wrong: str
) -> None:
    clinic = TwoLanguages(tmp_path)
    line = clinic.change(
        "words", f'step_of: "{MARK} Word {{number}} {{count}}"', f'step_of: "{phrase}"'
    )
    loaded = load_guide(clinic.content, clinic.words, show_unreviewed=True)
    assert loaded.guide is not None
    words = loaded.guide.editions["es"].words
    assert words.step_of == loaded.guide.first.words.step_of
    assert words.home == f"{MARK} Word"
    problems = check_folder(clinic.content, clinic.words)
    assert {(problem.file, problem.line) for problem in problems} == {("words/es.yaml", line)}
    assert any(wrong in problem.wrong for problem in problems), problems


def test_a_phrase_without_places_has_no_braces(small_clinic: SmallClinic) -> None:
    text = words_text(home="Home {count}")
    (small_clinic.words / "en.yaml").write_text(text, encoding="utf-8")
    (problem,) = load_guide(small_clinic.content, small_clinic.words).problems
    assert (problem.wrong, problem.right) == (
        "'home' has no place {count} to fill in",
        "no braces",
    )


@pytest.mark.parametrize("name", NAMES)
def test_the_program_uses_every_phrase_and_fills_just_its_places(root: Path, name: str) -> None:
    code = "".join(
        path.read_text(encoding="utf-8")
        for path in (root / "kiosk").rglob("*.py")
        if path.name != "words.py"
    )
    assert f"words.{name}" in code or f'"{name}"' in code
    # The sheet hands its line for the foot of a page on to whoever counts the pages.
    filling = "copy.page.format(" if name == "sheet_page" else f"words.{name}.format("
    filled = code.split(filling)[1:]
    assert bool(filled) == bool(places_of(name))
    for call in filled:
        assert all(f"{place}=" in call[:120] for place in places_of(name))
