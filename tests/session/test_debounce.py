"""A trembling hand: the first touch counts, a second one within half a second does not."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.debounce import DEBOUNCE_SECONDS, Debounce


class Clock:
    """Goes only when it is told to, in seconds."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_the_very_first_touch_counts() -> None:
    assert Debounce(Clock()).admits()


def test_a_second_touch_counts_after_half_a_second_and_not_before() -> None:
    clock = Clock()
    debounce = Debounce(clock)
    assert debounce.admits()
    clock.now += 0.499
    assert not debounce.admits()
    clock.now = 0.5
    assert debounce.admits()


def test_a_touch_that_did_not_count_does_not_begin_another_wait() -> None:
    clock = Clock()
    debounce = Debounce(clock)
    counted = 0
    for tenth in range(20):  # ten touches a second, for two seconds
        clock.now = tenth / 10
        counted += debounce.admits()
    assert counted == 4


@given(st.lists(st.floats(min_value=0, max_value=3), max_size=60))
def test_those_that_count_are_half_a_second_apart(pauses: list[float]) -> None:
    clock = Clock()
    debounce = Debounce(clock)
    counted = []
    for pause in pauses:
        clock.now += pause
        if debounce.admits():
            counted.append(clock.now)
    assert bool(counted) == bool(pauses)
    assert all(later - earlier >= DEBOUNCE_SECONDS for earlier, later in pairwise(counted))
