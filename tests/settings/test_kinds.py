"""Does what is shown of a setting read back as the same value?"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.settings.kinds import Folder, Kind, Measure, UnfitError, WholeNumber, WindowSize, YesNo
from kiosk.settings.settings import DECLARED, Settings

SIDES = st.integers(320, 8192)

KINDS: list[tuple[Kind[Any], st.SearchStrategy[Any]]] = [
    (WholeNumber(300, 1500, "mm"), st.integers(300, 1500)),
    (Measure(1.0, 20.0, "", "as the screen says"), st.integers(10, 200).map(lambda n: n / 10)),
    (YesNo(), st.booleans()),
    (WindowSize(320, 8192), st.none() | st.tuples(SIDES, SIDES)),
    (Folder("none"), st.none() | st.sampled_from([Path("/srv/clinic words"), Path("é")])),
]


@pytest.mark.parametrize(("kind", "values"), KINDS)
@given(st.data())
def test_a_shown_value_reads_back(
    kind: Kind[Any], values: st.SearchStrategy[Any], data: st.DataObject
) -> None:
    value = data.draw(values)
    assert kind.from_text(kind.show(value)) == value


@pytest.mark.parametrize("text", ["١٢٠", "1_000", "0x10", "1e3", "12 0", "", " "])
def test_only_plain_digits_are_a_number(text: str) -> None:
    with pytest.raises(UnfitError):
        WholeNumber(0, 10_000, "mm").from_text(text)


def test_zero_stands_for_finding_it_out() -> None:
    kind = Measure(1.0, 20.0, "pixels", "as the screen says")
    assert kind.from_text("0") == kind.from_toml(0) == 0.0
    with pytest.raises(UnfitError, match=r"0\.5 is too small"):
        kind.from_text("0.5")


def test_infinity_and_no_number_are_refused() -> None:
    kind = Measure(1.0, 20.0, "pixels", "as the screen says")
    for number in (float("inf"), float("-inf"), float("nan")):
        with pytest.raises(UnfitError):
            kind.from_toml(number)


def test_every_default_fits_its_own_limits() -> None:
    settings = Settings()
    for setting in DECLARED:
        assert setting.kind.from_text(setting.shown(settings)) == setting.default


def test_every_setting_is_explained_in_one_sentence() -> None:
    for setting in DECLARED:
        assert setting.sentence[0].isupper()
        assert setting.sentence[-1] in ".?"
        assert "|" not in setting.sentence + setting.kind.limits


def test_settings_never_change() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Settings().mount = 3  # type: ignore[misc]
