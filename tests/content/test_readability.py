"""The reading meter counts as a careful person would."""

from __future__ import annotations

import pytest

from kiosk.content.check_reading import page_grades, reading
from kiosk.content.readability import (
    Measure,
    grade,
    longest_sentence,
    measure,
    sentences_of,
    words_of,
)
from kiosk.content.shelf import read_shelf
from kiosk.content.syllables import syllables
from tests.content.small_clinic import SmallClinic

SYLLABLES = {
    1: "the bone bones spine risk numb walk walked used placed helped age large nerves cause nose "
    "ice blood food through though eye hour where weight field piece wire close stopped league",
    2: "doctor needle patient people hundred pulses changes boxes wishes wanted added muscle able "
    "numbness careful safely movement question action x-ray isn't being lying quiet "
    "fuel player shower special social language chapter balloon surgeon reaches weakness",
    3: "medicine hospital infection procedure radio idea area exercise serious previous "
    "various allergic usual piano museum specialist physician audience everything painkiller",
    4: "recovery kyphoplasty operation usually immediate diagnosis society material experience",
    5: "vertebroplasty radiology anesthesia metabolism immediately university",
    6: "osteoporosis rehabilitation",
}


@pytest.mark.parametrize(
    ("count", "word"),
    [
        (count, word)
        for count, words in SYLLABLES.items()
        for word in words.split()
        if "-" not in word or word == "x-ray"
    ],
)
def test_syllables_are_counted(count: int, word: str) -> None:
    # Rare words may be missed by a count by rule; these, the most used, may not.
    assert syllables(word) == count


def test_capitals_and_owners_do_not_change_the_count() -> None:
    assert syllables("Doctor’s") == syllables("DOCTOR") == 2


def test_a_number_in_digits_counts_as_one() -> None:
    assert syllables("33") == 1


def test_sentences_end_at_stops_and_line_ends_but_not_after_titles() -> None:
    text = "Ask Dr. Lopez. It is 1.5 cm long!\n\nchest pain\na fever\nWhy? “Yes.” Go"
    assert list(sentences_of(text)) == [
        "Ask Dr. Lopez.",
        "It is 1.5 cm long!",
        "chest pain",
        "a fever",
        "Why?",
        "“Yes.”",
        "Go",
    ]


def test_words_with_marks_inside_are_one_word() -> None:
    assert words_of("Don't take 1,000 mg for your follow-up - ask!") == [
        "Don't",
        "take",
        "1,000",
        "mg",
        "for",
        "your",
        "follow-up",
        "ask",
    ]


def test_the_longest_sentence_is_counted_in_words() -> None:
    assert longest_sentence("One two. One two three four. One.") == 4
    assert longest_sentence("") == 0


def test_the_grade_is_that_of_the_formula() -> None:
    # 8 words, 2 sentences, 8 syllables.
    text = "You lie on your front. You hold still."
    assert grade(text) == pytest.approx(0.39 * 8 / 2 + 11.8 * 8 / 8 - 15.59)


def test_a_hard_text_has_a_high_grade_and_an_easy_one_a_low() -> None:
    hard = "Percutaneous vertebral augmentation necessitates fluoroscopic visualisation."
    assert grade(hard) > 20
    assert grade("You lie down. We numb your skin.") < 2


def test_names_and_words_to_know_do_not_make_a_text_hard() -> None:
    text = "Dr. Schnapp treats osteoporosis here."
    easy = grade(text, ("Schnapp", "Osteoporosis"))
    assert easy < grade(text)
    left = measure(text, ("Schnapp", "Osteoporosis"))
    assert (left.words, left.counted_words) == (5, 3)


def test_a_plural_is_left_out_too_and_a_longer_word_is_not() -> None:
    assert measure("stents stenting", ("stent",)).counted_words == 1


def test_a_text_without_words_has_grade_0() -> None:
    assert grade("") == grade("...") == 0


def test_measures_add_up() -> None:
    one, two = measure("You lie down."), measure("Rest at home.")
    assert (one + two).words == 6
    assert (one + two).grade == pytest.approx(measure("You lie down. Rest at home.").grade)
    assert Measure().grade == 0


def test_every_page_is_graded_with_names_left_out_and_without(small_clinic: SmallClinic) -> None:
    shelf = read_shelf(small_clinic.content, small_clinic.words)
    grades = {each.page: each for each in page_grades(shelf.read["en"], shelf.clinic)}
    assert len(grades) == 10
    assert grades["recovery"].words == 31
    assert grades["recovery"].grade <= 6
    assert grades["about"].grade <= grades["about"].grade_of_all


def test_drafts_are_not_graded(small_clinic: SmallClinic) -> None:
    small_clinic.edit(
        "en/about.yaml",
        '"Only a draft."',
        '"This one sentence is far too long for a patient who reads it in a hurry today."',
    )
    shelf = read_shelf(small_clinic.content, small_clinic.words)
    assert list(reading(shelf.read["en"], shelf.clinic)) == []
