"""Is this PySide6 safe to run for months? See docs/decisions/0002."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QTimer


@pytest.mark.parametrize(
    "call",
    [
        lambda thing: thing.setObjectName("x"),
        lambda thing: thing.stop(),
        lambda thing: thing.parent(),
    ],
    ids=["setObjectName", "stop", "parent"],
)
def test_a_call_of_qt_does_not_use_up_none(call: Callable[[QTimer], QObject | None]) -> None:
    timer = QTimer()
    call(timer)
    before = sys.getrefcount(None)
    for _ in range(500):
        call(timer)
    assert abs(sys.getrefcount(None) - before) < 100
