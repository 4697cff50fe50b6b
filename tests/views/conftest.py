"""What the tests of the views share: the bundled words, and what views are made with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kiosk.content.loading import load_guide
from kiosk.content.model import Guide
from kiosk.host.paths import icon_fonts
from kiosk.session.comfort import Comfort
from kiosk.shell.fonts import load_fonts, load_other_fonts
from kiosk.views.parts.drawing import Drawings
from kiosk.views.parts.flick import Flick
from kiosk.views.parts.icon import Icons
from kiosk.views.parts.materials import FocusRing, Materials
from kiosk.views.parts.workshop import Workshop
from tests.views.finger import settle
from tests.views.right_to_left import ARABIC, RIGHT_TO_LEFT

PX_PER_MM = 4.0


@pytest.fixture(scope="session")
def guide(root: Path) -> Guide:
    loaded = load_guide(root / "resources" / "content", root / "resources" / "words")
    assert loaded.guide is not None, loaded.problems
    return loaded.guide


def no_photo(name: str, px: int) -> QImage | None:
    """Give what is given for a photo that is not there."""
    return None


@pytest.fixture(scope="session")
def icons(qapp: QApplication) -> Icons:
    return Icons(icon_fonts())


@pytest.fixture
def workshop(qapp: QApplication, root: Path, icons: Icons) -> Workshop:
    """A tall screen of four pixels a millimetre, where nothing moves and nobody has a photo."""
    load_fonts(root / "resources" / "fonts")
    return Workshop(
        size=(1080, 1920),
        px_per_mm=PX_PER_MM,
        mount=850,
        moves=False,
        ratio=1.0,
        icons=icons,
        drawings=Drawings(root / "resources" / "illustrations"),
        ring=FocusRing(),
        flick=Flick(),
        photo=no_photo,
    )


@pytest.fixture
def materials(workshop: Workshop) -> Materials:
    """What a view is made with there, in English."""
    return workshop.materials(Comfort(), "en")


@pytest.fixture
def turned(workshop: Workshop, root: Path) -> Materials:
    """The same for a language that is read from right to left, with its letters."""
    load_other_fonts(root / "resources" / "fonts", (ARABIC,))
    return workshop.materials(Comfort(), RIGHT_TO_LEFT)


@pytest.fixture
def window(qapp: QApplication) -> Iterator[QWidget]:
    """An empty window that fits on the screen of the tests; a test fills it and shows it."""
    window = QWidget()
    window.resize(600, 600)
    rows = QVBoxLayout(window)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    yield window
    window.close()
    window.deleteLater()
    settle()
