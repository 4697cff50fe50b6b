"""The small clinic, for every test of the content."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.small_clinic import SmallClinic


@pytest.fixture
def small_clinic(tmp_path: Path) -> SmallClinic:
    """A small, whole and valid content folder."""
    return SmallClinic(tmp_path)
