"""A clock that has lost its way does not make our own words come from the future."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path

from kiosk.host.clock import RELEASED, today


def test_no_date_in_our_own_content_is_after_the_day_of_the_release(root: Path) -> None:
    for path in (root / "resources" / "content").rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        dates = re.findall(r'(?:checked|on): "?(\d{4}-\d\d-\d\d)', text)
        assert all(date.fromisoformat(each) <= RELEASED for each in dates), path.name


def test_the_day_is_that_of_the_clock_and_never_before_the_release() -> None:
    assert today() >= RELEASED
    assert today() in (RELEASED, datetime.now().astimezone().date())
