"""The words on buttons that ship: whole, named as their speakers name their language, and shown."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest
from PySide6.QtCore import QLocale

from kiosk.content.check_words import places
from kiosk.content.loading import read_words
from kiosk.content.same_facts import faults
from kiosk.content.strict_yaml import read_sheet
from kiosk.content.words import Words

NAMES = [each.name for each in attrs.fields(Words)]
LANGUAGES = sorted(
    path.stem for path in (Path(__file__).parents[2] / "resources" / "words").glob("*.yaml")
)


def words_of(root: Path, language: str) -> Words:
    """Read the words on buttons of a language whose file is whole."""
    words = read_words(root / "resources" / "words", language)
    assert words is not None
    return words


def own_names(language: str) -> set[str]:
    """Give the names that the language's own speakers have for it, in small letters.

    `QLocale("es").nativeLanguageName()` is that of Spain (español de España): others call it
    español.
    """
    known = QLocale(language).language()
    anywhere = QLocale.matchingLocales(known, QLocale.Script.AnyScript, QLocale.Country.AnyCountry)
    return {each.nativeLanguageName().casefold() for each in anywhere}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_the_name_that_its_own_speakers_give_it(root: Path, language: str) -> None:
    name = words_of(root, language).language_name
    assert name.casefold() in own_names(language)
    assert name[0] == name[0].upper()


def test_the_names_are_told_apart(root: Path) -> None:
    names = [words_of(root, language).language_name for language in LANGUAGES]
    assert len(set(names)) == len(names)


def test_a_wrong_name_is_seen() -> None:
    assert "español" in own_names("es")
    assert "spanish" not in own_names("es")
    assert "العربية" in own_names("ar")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_is_there_and_has_its_places_and_numbers(root: Path, language: str) -> None:
    path = root / "resources" / "words" / f"{language}.yaml"
    sheet, problems = read_sheet(f"words/{language}.yaml", path.read_bytes())
    assert problems == ()
    assert sheet is not None
    assert sorted(sheet.root.entries) == sorted(NAMES)
    words, english = words_of(root, language), words_of(root, "en")
    assert list(places({language: words})) == []
    for name in NAMES:
        found = faults(getattr(english, name), getattr(words, name), is_statement=False)
        assert list(found) == [], name


def test_the_arabic_words_say_that_nobody_has_checked_them(root: Path) -> None:
    text = (root / "resources" / "words" / "ar.yaml").read_text(encoding="utf-8")
    assert "a draft made by a computer, which nobody has checked" in text
    assert not (root / "resources" / "content" / "ar").exists()
