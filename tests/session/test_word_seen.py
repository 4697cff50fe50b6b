"""The word that is heard is found among the words that are painted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.word_seen import word_seen

SHOWN = "Walk 2 times a day, up to 10 minutes."
SAID = "Walk two times a day, up to ten minutes."


def seen(shown: str, said: str, word: str) -> str | None:
    """Give what is painted of a word of `said`."""
    found = word_seen(shown, said, said.index(word), len(word))
    return shown[slice(*found)] if found is not None else None


@pytest.mark.parametrize("word", ["Walk", "times", "day,", "day", "minutes."])
def test_a_word_that_is_painted_as_it_is_said_is_found(word: str) -> None:
    assert seen(SHOWN, SHOWN, word) == next(it for it in SHOWN.split() if it.startswith(word))
    assert seen(SHOWN, SAID, word) == seen(SHOWN, SHOWN, word)


def test_a_number_is_marked_while_its_words_are_heard() -> None:
    assert seen(SHOWN, SAID, "two") == "2"
    assert seen(SHOWN, SAID, "ten") == "10"


def test_all_that_is_said_otherwise_is_one() -> None:
    shown, said = "It was 100.4 °F (38 °C) at noon.", "It was one hundred degrees at noon."
    for word in ("one", "hundred", "degrees"):
        assert seen(shown, said, word) == "100.4 °F (38 °C)"
    assert seen(shown, said, "noon.") == "noon."


def test_of_a_word_that_comes_twice_the_one_that_is_heard_is_marked() -> None:
    said = "Rest and rest and walk."
    assert word_seen("Rest and rest and walk.", said, 14, 3) == (14, 17)
    assert word_seen("Rest & rest and walk.", said, 14, 3) == (12, 15)


def test_signs_around_a_word_make_it_no_other() -> None:
    assert seen("He said “walk”, not run.", "He said walk, not run.", "walk") == "“walk”,"


def test_a_word_that_is_said_and_not_painted_marks_nothing() -> None:
    assert seen("Rest now.", "Please rest now.", "Please") is None


@pytest.mark.parametrize(("begin", "length"), [(99, 2), (0, 0), (4, 1), (-5, 2)])
def test_what_is_no_word_marks_nothing(begin: int, length: int) -> None:
    assert word_seen(SHOWN, SAID, begin, length) is None


@given(st.text(), st.text(), st.integers(-5, 60), st.integers(-5, 60))
def test_whatever_an_engine_tells_the_letters_are_there(
    shown: str, said: str, begin: int, length: int
) -> None:
    found = word_seen(shown, said, begin, length)
    if found is not None:
        assert 0 <= found[0] < found[1] <= len(shown)
        assert shown[slice(*found)] == shown[slice(*found)].strip()


@given(st.lists(st.text("abc", min_size=1), min_size=1), st.data())
def test_of_the_same_words_each_is_itself(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    at = data.draw(st.integers(0, len(words) - 1))
    begin = sum(len(it) + 1 for it in words[:at])
    assert word_seen(text, text, begin, len(words[at])) == (begin, begin + len(words[at]))
