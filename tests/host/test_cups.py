"""What CUPS says is asked without harm where there is no CUPS, and no such printer."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.host import cups


@settings(max_examples=20)
@given(st.text(max_size=40))
def test_a_printer_that_is_not_there_has_nothing_the_matter(name: str) -> None:
    assert cups.state_reasons(f"no such printer {name}") == ()


def test_where_the_library_is_missing_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cups, "NAMES", {sys.platform: "libno-such-cups.so.2"})
    assert cups.state_reasons("Desk") == ()
    assert cups.last_fault() == ""


def test_a_system_without_cups_is_asked_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cups, "NAMES", {})
    assert cups.state_reasons("Desk") == ()
