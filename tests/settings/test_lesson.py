"""Is a pad learned key by key, and do the lines that come of it hold?"""

from __future__ import annotations

from pathlib import Path

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.pad import PadKey
from kiosk.settings.key_names import KEY_NAMES
from kiosk.settings.keys import PREFIX
from kiosk.settings.lesson import ASKED, Lesson, map_lines
from kiosk.settings.reading import read_settings
from kiosk.settings.settings import Settings

NAMES = [PREFIX + key.value for key in PadKey]


def settings_of(lines: tuple[str, ...], folder: Path) -> Settings:
    file = folder / "kiosk.toml"
    file.write_text("\n".join(lines), encoding="utf-8")
    reading = read_settings(file, {}, {})
    assert reading.settings is not None, reading.problems
    return reading.settings


def test_every_key_of_a_pad_is_asked_for_in_turn() -> None:
    assert list(ASKED) == NAMES
    lesson = Lesson(Settings())
    for number, name in enumerate(NAMES):
        assert (lesson.asks, lesson.is_over) == (name, False)
        lesson = lesson.pressed(f"F{number + 20}")
    assert lesson.is_over
    assert (lesson.asks, lesson.question) == ("", "")
    assert lesson.learned == {name: f"F{number + 20}" for number, name in enumerate(NAMES)}
    assert lesson.pressed("F1") == lesson.skipped() == lesson


def test_each_press_is_shown_by_name() -> None:
    assert Lesson(Settings()).pressed("F23").heard == "F23 is key_up now."


def test_a_key_that_is_skipped_has_no_new_name() -> None:
    lesson = Lesson(Settings()).skipped().pressed("F30")
    assert lesson.learned == {"key_down": "F30"}


def test_a_learned_key_is_asked_for_again_and_skips_when_pressed_twice() -> None:
    lesson = Lesson(Settings()).pressed("F30").pressed("F30")
    assert lesson.asks == "key_down"
    assert "F30 is key_up already" in lesson.heard
    assert lesson.pressed("F30").asks == "key_left"
    assert lesson.pressed("F31").learned == {"key_up": "F30", "key_down": "F31"}


def test_two_learned_keys_in_turn_skip_nothing() -> None:
    lesson = Lesson(Settings()).pressed("F30").pressed("F31").pressed("F30").pressed("F31")
    assert lesson.asks == "key_left"


def test_a_key_without_a_name_is_told_and_asked_for_again() -> None:
    lesson = Lesson(Settings()).pressed("")
    assert lesson.asks == "key_up"
    assert "no name for this key" in lesson.heard


def test_the_lines_put_the_learned_key_first_and_keep_the_others(tmp_path: Path) -> None:
    lesson = Lesson(Settings()).pressed("F14").skipped().pressed("Return")
    settings = settings_of(lesson.lines(), tmp_path)
    assert settings.key_up == ("F14", "Up", "F13", "F23")
    assert settings.key_down == ("Down",)
    assert settings.key_left == ("Return", "Left", "F15")
    assert "Return" not in settings.key_select
    assert settings.key_back == Settings().key_back


@given(st.lists(st.none() | st.just("") | st.sampled_from(KEY_NAMES), max_size=30))
def test_whatever_is_pressed_the_lines_are_right(
    tmp_path_factory: object, presses: list[str | None]
) -> None:
    lesson = Lesson(Settings())
    for press in presses:
        lesson = lesson.skipped() if press is None else lesson.pressed(press)
    folder = tmp_path_factory.mktemp("lesson")  # type: ignore[attr-defined]
    settings = settings_of(lesson.lines(), folder)
    for name, key in lesson.learned.items():
        assert getattr(settings, name)[0] == key


def test_the_map_shows_every_key_of_this_machine() -> None:
    lines = map_lines(evolve(Settings(), key_up=("F30",)))
    assert [line.split()[0] for line in lines] == NAMES
    assert lines[0] == "key_up           F30"
    assert lines[-1] == "key_jack_out     (no key)"
