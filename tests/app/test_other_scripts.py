"""Words in another script that come while the kiosk is on have their typeface, too."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.content.loading import load_guide
from kiosk.content.model import Guide
from kiosk.host import paths
from kiosk.proof.stage import PORTRAIT, Stage
from kiosk.settings.settings import Settings
from kiosk.shell.fonts import FontMissingError
from tests.views.right_to_left import edition_in_arabic, with_languages


@pytest.fixture
def guide(root: Path) -> Guide:
    guide = load_guide(root / "resources" / "content", root / "resources" / "words").guide
    assert guide is not None
    return guide


def test_words_that_come_later_load_the_typeface_that_they_need(
    guide: Guide, qapp: QApplication, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fonts = tmp_path / "fonts"
    shutil.copytree(root / "resources" / "fonts", fonts)
    for face in fonts.glob("NotoSansArabic*"):
        face.unlink()
    monkeypatch.setattr(paths, "fonts", lambda: fonts)
    # English needs no other typeface, and begins without it.
    stage = Stage(Settings(), guide, PORTRAIT)
    both = with_languages(guide, guide.first, edition_in_arabic(guide.first))
    with pytest.raises(FontMissingError, match="NotoSansArabic_400Regular"):
        stage.kiosk.show_guide(both)
    stage.close()
