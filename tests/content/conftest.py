"""The small clinic, for every test of the content."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.content.loading import load_guide
from kiosk.content.model import Guide
from tests.content.small_clinic import SmallClinic


@pytest.fixture
def small_clinic(tmp_path: Path) -> SmallClinic:
    """A small, whole and valid content folder."""
    return SmallClinic(tmp_path)


@pytest.fixture(scope="session")
def bilingual(root: Path) -> Guide:
    """The bundled words in each of their languages, signed or not."""
    resources = root / "resources"
    loaded = load_guide(resources / "content", resources / "words", show_unreviewed=True)
    assert loaded.guide is not None
    assert set(loaded.guide.editions) == {"en", "es"}
    return loaded.guide
