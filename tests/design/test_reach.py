"""Can people who sit reach the buttons?"""

from __future__ import annotations

import pytest

from kiosk.design.reach import out_of_reach


@pytest.mark.parametrize("mount", [380, 850, 1130])
def test_a_screen_whose_buttons_are_within_reach_needs_no_word(mount: int) -> None:
    assert out_of_reach(mount, 90) == ""


@pytest.mark.parametrize("mount", [300, 379, 1131, 1500])
def test_a_screen_whose_buttons_are_out_of_reach_is_told_where_to_hang(mount: int) -> None:
    said = out_of_reach(mount, 90)
    assert f"mount = {mount}" in said
    assert "between 380 and 1130 mm" in said
