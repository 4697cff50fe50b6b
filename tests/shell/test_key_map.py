"""Does each key that IT may name reach the program, on every system?"""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from kiosk.session.pad import PadKey
from kiosk.settings.key_names import KEY_NAMES
from kiosk.settings.settings import Settings
from kiosk.shell.key_map import key_map, key_of, knows_by_code, name_of

NO_KEYS: Any = Settings(**{f"key_{key.value}": () for key in PadKey})  # type: ignore[arg-type]


def event(key: int, code: int = 0) -> QKeyEvent:
    none = Qt.KeyboardModifier.NoModifier
    return QKeyEvent(QEvent.Type.KeyPress, key, none, code, 0, 0, "")


@pytest.mark.parametrize("name", KEY_NAMES)
def test_every_name_is_the_one_that_qt_writes(name: str) -> None:
    (key,) = key_map(evolve(NO_KEYS, key_help=(name,)))
    assert key in {known.value for known in Qt.Key}
    assert name_of(key) == name


@pytest.mark.parametrize(
    ("key", "means"),
    [
        (Qt.Key.Key_Up, PadKey.UP),
        (Qt.Key.Key_F23, PadKey.UP),
        (Qt.Key.Key_Down, PadKey.DOWN),
        (Qt.Key.Key_Left, PadKey.LEFT),
        (Qt.Key.Key_Right, PadKey.RIGHT),
        (Qt.Key.Key_Return, PadKey.SELECT),
        (Qt.Key.Key_Enter, PadKey.SELECT),
        (Qt.Key.Key_Space, PadKey.SELECT),
        (Qt.Key.Key_Select, PadKey.SELECT),
        (Qt.Key.Key_Escape, PadKey.BACK),
        (Qt.Key.Key_Backspace, PadKey.BACK),
        (Qt.Key.Key_Back, PadKey.BACK),
        (Qt.Key.Key_F1, PadKey.HELP),
        (Qt.Key.Key_Help, PadKey.HELP),
        (Qt.Key.Key_VolumeUp, PadKey.VOLUME_UP),
        (Qt.Key.Key_VolumeDown, PadKey.VOLUME_DOWN),
        *zip(
            (getattr(Qt.Key, f"Key_F{number}") for number in range(13, 22)),
            (key for key in PadKey if key.is_pressed_by_a_finger),
            strict=True,
        ),
    ],
)
def test_the_usual_keys_are_known_without_any_setting(key: Qt.Key, means: PadKey) -> None:
    assert key_map(Settings())[key.value] is means


@pytest.mark.parametrize("number", range(13, 25))
def test_where_layouts_rename_the_keys_of_a_pad_their_codes_tell_them(number: int) -> None:
    code = 191 + number - 13
    renamed = event(Qt.Key.Key_TouchpadOff, code)
    assert name_of(key_of(renamed, by_code=True)) == f"F{number}"
    assert name_of(key_of(renamed, by_code=False)) == "Touchpad Off"
    nameless = event(0, code)
    assert name_of(key_of(nameless, by_code=True)) == f"F{number}"


@pytest.mark.parametrize("code", [0, 36, 190, 203, 2**31 - 1])
def test_other_codes_change_nothing(code: int) -> None:
    assert key_of(event(Qt.Key.Key_Return, code), by_code=True) == Qt.Key.Key_Return


@pytest.mark.usefixtures("qapp")
def test_no_code_counts_where_there_is_no_keyboard_of_linux() -> None:
    assert not knows_by_code()  # the tests run on the offscreen platform


@given(st.integers(-(2**31), 2**31 - 1) | st.sampled_from([key.value for key in Qt.Key]))
def test_any_number_has_a_name_that_may_be_set_or_none(number: int) -> None:
    assert name_of(number) in {"", *KEY_NAMES}


def test_such_a_name_is_qts_own() -> None:
    written = QKeySequence(Qt.Key.Key_F23).toString(QKeySequence.SequenceFormat.PortableText)
    assert name_of(Qt.Key.Key_F23.value) == written == "F23"
