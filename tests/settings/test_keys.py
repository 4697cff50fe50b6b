"""Do the keys of a pad read as they are written, and does each have one meaning?"""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.pad import PadKey
from kiosk.settings.key_names import KEY_NAMES
from kiosk.settings.keys import PREFIX, Keys
from kiosk.settings.kinds import UnfitError
from kiosk.settings.reading import Reading, read_settings
from kiosk.settings.settings import DECLARED, Settings

NAMES = [setting.name for setting in DECLARED if setting.name.startswith(PREFIX)]


def read(tmp_path: Path, toml: str, environ: dict[str, str] | None = None) -> Reading:
    file = tmp_path / "kiosk.toml"
    file.write_text(toml, encoding="utf-8")
    return read_settings(file, environ or {}, {})


def test_there_is_a_setting_for_every_key_of_a_pad() -> None:
    assert [PREFIX + key.value for key in PadKey] == NAMES


def test_no_name_of_a_key_is_listed_twice() -> None:
    assert [name for name, times in Counter(KEY_NAMES).items() if times > 1] == []
    assert len({name.casefold() for name in KEY_NAMES}) == len(KEY_NAMES)


@given(st.lists(st.sampled_from(KEY_NAMES), max_size=12, unique=True))
def test_shown_keys_read_back(names: list[str]) -> None:
    keys = Keys()
    assert keys.from_text(keys.show(tuple(names))) == tuple(names)
    assert keys.from_toml(names) == tuple(names)


@given(st.text(max_size=40) | st.lists(st.text(max_size=9) | st.integers(), max_size=4))
def test_whatever_stands_there_is_read_or_refused(written: object) -> None:
    keys = Keys()
    with suppress(UnfitError):
        assert set(keys.from_toml(written)) <= set(KEY_NAMES)


def test_large_and_small_letters_and_spaces_do_not_matter() -> None:
    assert Keys().from_text(" volume  UP ,f13,a") == ("Volume Up", "F13", "A")


def test_no_key_may_be_named_at_all() -> None:
    assert Keys().from_text(" ") == Keys().from_toml([]) == ()


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Volum Up", '"Volum Up" is not the name of a key; "Volume Up" is one'),
        ("F13;F14", '"F13;F14" is not the name of a key'),
        ("F13,,F14", '"" is not the name of a key'),
        ("Shift", '"Shift" is not the name of a key'),
        ("F13, f13", '"F13" is named twice'),
    ],
)
def test_a_wrong_name_is_told(text: str, part: str) -> None:
    with pytest.raises(UnfitError) as told:
        Keys().from_text(text)
    assert part in str(told.value)


def test_by_default_no_key_has_two_meanings() -> None:
    every = [key for name in NAMES for key in getattr(Settings(), name)]
    assert len(every) == len(set(every))


def test_one_key_for_two_things_is_a_problem_where_the_second_stands(tmp_path: Path) -> None:
    reading = read(tmp_path, "key_up = 'F30, F31'\nmount = 900\nkey_down = 'F31'\n")
    assert reading.settings is None
    (problem,) = reading.problems
    file = tmp_path / "kiosk.toml"
    assert problem.where == f"{file}:3"
    assert problem.wrong == f'key_down names "F31", and so does key_up ({file}:1)'


def test_one_key_for_two_things_in_two_places_is_a_problem(tmp_path: Path) -> None:
    reading = read(tmp_path, "key_down = 'F30'", {"KIOSK_KEY_UP": "F30"})
    (problem,) = reading.problems
    assert problem.where == "KIOSK_KEY_UP"
    assert f"key_down ({tmp_path / 'kiosk.toml'}:1)" in problem.wrong


def test_a_value_that_a_later_place_replaces_holds_no_key(tmp_path: Path) -> None:
    reading = read(tmp_path, "key_up = 'F30'\nkey_down = 'F31'", {"KIOSK_KEY_UP": "F32, Up"})
    assert not reading.problems
    reading = read(tmp_path, "key_up = 'F30'\nkey_down = 'F31'", {"KIOSK_KEY_UP": "F31"})
    assert len(reading.problems) == 1


def test_a_key_that_is_named_gives_up_what_it_did_by_default(tmp_path: Path) -> None:
    reading = read(tmp_path, "key_select = 'F13, Volume Up'")
    settings = reading.settings
    assert settings is not None
    assert settings.key_select == ("F13", "Volume Up")
    assert settings.key_up == ("Up", "F23")
    assert settings.key_volume_up == ("F20",)
    assert settings.key_down == Settings().key_down
    origins = {origin.name: origin.where for origin in reading.origins}
    assert origins["key_up"] == "default, less what is named elsewhere"
    assert origins["key_down"] == "default"


def test_keys_and_other_settings_are_told_wrong_at_once(tmp_path: Path) -> None:
    reading = read(tmp_path, "key_up = 'F99'\nmount = 1\nkey_left = 'F30'\nkey_right = 'F30'")
    assert [problem.where.rpartition(":")[2] for problem in reading.problems] == ["1", "2", "4"]
