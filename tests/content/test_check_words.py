"""The words on buttons have the places that the program fills in, English no less than others."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from kiosk.content.loading import load_guide
from kiosk.content.words import Words, places_of
from tests.content.small_clinic import SmallClinic, words_text

NAMES = [each.name for each in attrs.fields(Words)]


@pytest.mark.parametrize(
    ("phrase", "wrong"),
    [
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
    ],
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_wrong_place_is_refused_in_every_language(
    small_clinic: SmallClinic, language: str, phrase: str, wrong: str
) -> None:
    small_clinic.edit("clinic.yaml", "languages: en", "languages: [en, es]")
    (small_clinic.content / "es").mkdir()
    for page in (small_clinic.content / "en").iterdir():
        (small_clinic.content / "es" / page.name).write_bytes(page.read_bytes())
    (small_clinic.words / "es.yaml").write_text(words_text(), encoding="utf-8")
    text = words_text(step_of=phrase)
    (small_clinic.words / f"{language}.yaml").write_text(text, encoding="utf-8")
    problems = load_guide(small_clinic.content, small_clinic.words).problems
    place = (f"words/{language}.yaml", 1 + NAMES.index("step_of"))
    assert {(problem.file, problem.line) for problem in problems} == {place}
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
    filled = code.split(f"words.{name}.format(")[1:]
    assert bool(filled) == bool(places_of(name))
    for call in filled:
        assert all(f"{place}=" in call[:120] for place in places_of(name))
