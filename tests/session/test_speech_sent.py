"""What goes to the process that speaks and comes back arrives whole, or not at all."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.speech_sent import (
    MOST_LANGUAGES,
    MOST_LINE,
    MOST_PATH,
    MOST_TEXT,
    Ask,
    Asked,
    Began,
    Ended,
    Failed,
    GarbledError,
    Hush,
    Hushed,
    Say,
    Told,
    Voices,
    Why,
    Word,
    asked_as_text,
    asked_from_text,
    told_as_text,
    told_from_text,
)
from kiosk.session.voice import SPEEDS, VOLUMES, Voice

numbers = st.integers(0, 2**31 - 1)
codes = st.sampled_from(["en", "es", "zh-Hans", "yue"])
voices = st.builds(Voice, st.sampled_from(SPEEDS), st.sampled_from(VOLUMES))
sentences = st.text(min_size=1, max_size=MOST_TEXT)
asked = st.one_of(
    st.just(Ask()),
    st.builds(Hush, numbers),
    st.builds(Say, numbers, sentences, codes, voices, st.text(max_size=60)),
)
told = st.one_of(
    st.builds(Voices, st.sampled_from(["", "winrt"]), st.lists(codes).map(tuple)),
    st.builds(Word, numbers, numbers, numbers),
    *(st.builds(kind, numbers) for kind in (Began, Ended, Hushed)),
    st.builds(Failed, numbers, st.sampled_from(Why)),
)
SAY = asked_as_text(Say(7, "Walk a little.", "en", Voice()))


@given(asked)
def test_all_that_is_asked_arrives_as_it_was_sent_on_one_line_of_ascii(asked: Asked) -> None:
    sent = asked_as_text(asked)
    assert sent.isascii()
    assert len(sent.splitlines()) == 1
    assert asked_from_text(sent) == asked


@given(told)
def test_all_that_is_told_arrives_as_it_was_sent_on_one_line_of_ascii(told: Told) -> None:
    sent = told_as_text(told)
    assert sent.isascii()
    assert len(sent.splitlines()) == 1
    assert told_from_text(sent) == told


def test_the_longest_line_that_may_be_sent_can_be_read() -> None:
    widest = Say(1, "\U0001f600" * MOST_TEXT, "en", Voice(), "\U0001f600" * MOST_PATH)
    assert asked_from_text(asked_as_text(widest)) == widest
    most = Voices("speechd", ("abcdefghij-klmnopqrs",) * MOST_LANGUAGES)
    assert told_from_text(told_as_text(most)) == most


@given(st.text() | st.recursive(st.none() | st.booleans() | st.text(), st.lists).map(json.dumps))
def test_garbage_is_garbled_and_nothing_worse(text: str) -> None:
    for read in (asked_from_text, told_from_text):
        with pytest.raises(GarbledError):
            read(text)


values = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.text())
names = st.sampled_from(["number", "start", "length", "why", "engine", "languages", "text", "clip"])


@given(
    st.sampled_from(["ask", "say", "hush", "voices", "began", "word", "ended", "hushed", "failed"]),
    st.dictionaries(names, values),
)
def test_a_line_of_the_right_kind_with_any_parts_is_read_or_garbled(
    kind: str, parts: dict[str, object]
) -> None:
    line = json.dumps({"is": kind, **parts})
    for read, write in ((asked_from_text, asked_as_text), (told_from_text, told_as_text)):
        try:
            value = read(line)
        except GarbledError:
            continue
        assert read(write(value)) == value  # type: ignore[arg-type]


@given(st.integers(0, len(SAY) - 1))
def test_half_a_line_is_garbled(cut: int) -> None:
    with pytest.raises(GarbledError):
        asked_from_text(SAY[:cut])


@pytest.mark.parametrize(
    "line",
    [
        "{}",
        '{"is": "sing", "number": 1}',
        '{"is": ["began"], "number": 1}',
        '{"number": 1}',
        '{"is": "began"}',
        '{"is": "began", "number": "1"}',
        '{"is": "began", "number": true}',
        '{"is": "began", "number": -1}',
        '{"is": "began", "number": 2147483648}',
        '{"is": "began", "number": 1.0}',
        '{"is": "began", "number": 1, "who": "somebody"}',
        '{"is": "failed", "number": 1, "why": "sulking"}',
        '{"is": "voices", "engine": "mock", "languages": "en"}',
        '{"is": "voices", "engine": "mock", "languages": ["e n"]}',
        '{"is": "voices", "engine": "mock", "languages": [""]}',
        "[" * 50_000,
    ],
)
def test_what_is_told_must_be_made_of_its_own_parts(line: str) -> None:
    with pytest.raises(GarbledError):
        told_from_text(line)


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("text", ""),
        ("text", "a" * (MOST_TEXT + 1)),
        ("language", ""),
        ("language", "../en"),
        ("clip", "a" * (MOST_PATH + 1)),
        ("clip", None),
        ("voice", {"speed": 99, "volume": 60}),
        ("voice", {"speed": 100, "volume": 60, "pitch": 1}),
        ("voice", 100),
    ],
)
def test_a_sentence_must_be_made_of_its_own_parts(part: str, value: object) -> None:
    assert asked_from_text(SAY) == Say(7, "Walk a little.", "en", Voice())
    with pytest.raises(GarbledError):
        asked_from_text(json.dumps({**json.loads(SAY), part: value}))


def test_what_is_far_too_long_is_not_even_read() -> None:
    with pytest.raises(GarbledError):
        told_from_text(told_as_text(Began(1)) + " " * MOST_LINE)


def test_neither_side_takes_the_others_lines_for_its_own() -> None:
    with pytest.raises(GarbledError):
        told_from_text(SAY)
    with pytest.raises(GarbledError):
        asked_from_text(told_as_text(Began(1)))


def test_the_fault_says_nothing_of_what_was_to_be_heard() -> None:
    with pytest.raises(GarbledError) as caught:
        asked_from_text('{"is": "say", "number": "x", "text": "my own question"}')
    assert "question" not in str(caught.value)
