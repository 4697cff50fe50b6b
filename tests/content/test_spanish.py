"""Spanish words are counted as their spelling says, and the ease of a text by the formula."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.readability import Measure, measure, sentences_of
from kiosk.content.spanish_syllables import spanish_syllables

SYLLABLES = {
    1: "y muy rey pie dos buey que quien sol mes seis tres dio fue guion 33 TC Sra",
    2: "hueso casa agua guerra ciudad cuida búho ahí país caer león quieto bueno después aire "
    "rehén ayer hoyos miedo cuesta riesgo dolor huesos",
    3: "doctora espalda ahora alcohol pingüino poeta caída aguja médico camina enfermo quédese",
    4: "vehículo cirugía medicina anestesia recupera hospitales",
    5: "radiografía procedimiento recuperación vertebroplastia enfermedades",
    6: "osteoporosis rehabilitación",
}


@pytest.mark.parametrize(
    ("count", "word"),
    [(n, word) for n, words in SYLLABLES.items() for word in words.split()],
)
def test_syllables_are_counted(count: int, word: str) -> None:
    assert spanish_syllables(word) == count


def test_capitals_and_how_accents_are_kept_make_no_difference() -> None:
    assert spanish_syllables("CIRUGÍA") == spanish_syllables("cirugi\u0301a") == 4
    assert spanish_syllables("año") == spanish_syllables("an\u0303o") == 2


@given(st.text(max_size=30))
def test_any_word_has_a_syllable_at_least(word: str) -> None:
    assert spanish_syllables(word) >= 1


def test_the_ease_is_that_of_the_formula() -> None:
    # Us-ted se a-cues-ta bo-ca a-ba-jo: 5 words with 11 syllables, in one sentence.
    text = "Usted se acuesta boca abajo."
    here = measure(text, (), spanish_syllables)
    assert (here.words, here.sentences, here.syllables) == (5, 1, 11)
    assert here.ease == pytest.approx(206.84 - 0.60 * 220 - 1.02 * 5)


def test_longer_sentences_and_longer_words_are_harder() -> None:
    easy = measure("Descanse hoy. Camine poco.", (), spanish_syllables).ease
    assert measure("Descanse hoy, camine poco.", (), spanish_syllables).ease < easy
    assert measure("Descanse inmediatamente. Camine poco.", (), spanish_syllables).ease < easy


def test_names_and_words_to_know_make_no_page_hard() -> None:
    text = "La vertebroplastia ayuda."
    with_it = measure(text, (), spanish_syllables)
    without = measure(text, ("vertebroplastia",), spanish_syllables)
    assert without.ease > with_it.ease
    assert without.words == with_it.words


def test_a_text_without_words_is_easy() -> None:
    assert Measure().ease == 100.0


def test_spanish_short_forms_end_no_sentence() -> None:
    assert len(list(sentences_of("Pregunte a la Dra. López. ¿Puede Ud. caminar?"))) == 2
