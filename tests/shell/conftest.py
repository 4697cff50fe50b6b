"""What the tests of printing share: a sheet of the bundled words, and CUPS for themselves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kiosk.content.loading import load_guide
from kiosk.content.model import Guide
from kiosk.proof.scenes import TODAY
from kiosk.session.places import TABS
from kiosk.session.session import Session
from kiosk.session.sheet import SayDates, Sheet, sheet_of
from kiosk.views.parts.dates import say_date, say_full_date
from tests.session.other_language import in_another_language
from tests.shell.private_cups import PrivateCups, private_cups

SAY = SayDates(near=lambda day, language: say_date(day, language, TODAY), full=say_full_date)


@pytest.fixture(scope="session")
def guide(root: Path) -> Guide:
    loaded = load_guide(root / "resources" / "content", root / "resources" / "words")
    assert loaded.guide is not None, loaded.problems
    return loaded.guide


@pytest.fixture(scope="session")
def sheet(guide: Guide) -> Sheet:
    """A long sheet in two languages: every topic was read, and every question picked."""
    both = in_another_language(guide, "es", lambda text: f"¿{text}? ¡Sí, mañana!")
    session = Session(
        language="es",
        read=TABS,
        picked=tuple(each.id for each in guide.first.questions.questions),
        mattering=tuple(each.id for each in guide.first.questions.matters),
        day=date(2026, 12, 20),
    )
    return sheet_of(session, both, SAY)


@pytest.fixture(scope="session")
def cups() -> Iterator[PrivateCups]:
    with private_cups() as running:
        if running is None:
            pytest.skip("CUPS is not installed here, or does not start")
        yield running
