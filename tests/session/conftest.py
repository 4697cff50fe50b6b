"""What the tests of a visit share: the bundled words."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.content.loading import load_guide
from kiosk.content.model import Guide


@pytest.fixture(scope="session")
def guide(root: Path) -> Guide:
    loaded = load_guide(root / "resources" / "content", root / "resources" / "words")
    assert loaded.guide is not None, loaded.problems
    return loaded.guide
