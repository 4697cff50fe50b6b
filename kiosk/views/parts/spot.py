"""A small picture of its own shape with a few words below it, as milestones carry it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.content.statements import Picture
from kiosk.design.measures import SPOT
from kiosk.design.sizes import SPACE_XS, Lettering
from kiosk.views.parts.illustration import Illustration
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.text import Text


def spot(materials: Materials, picture: Picture, caption: str = "") -> QWidget:
    """Give the picture without a frame, as high as it should be on this screen.

    A caption says below it what it shows to do.
    """
    illustration = Illustration(materials, picture, has_frame=False)
    height = materials.look.grown(SPOT)
    if materials.has_room_beside:
        illustration.setMinimumHeight(height // 2)
    else:
        illustration.setFixedSize(height, height)
    if not caption:
        return illustration
    words = Text(materials, Lettering.LABEL, caption, align=Qt.AlignmentFlag.AlignHCenter)
    frame = QWidget()
    down = QVBoxLayout(frame)
    down.setContentsMargins(0, 0, 0, 0)
    down.setSpacing(materials.look.px(SPACE_XS))
    down.addWidget(illustration, 1)
    down.addWidget(words)
    if not materials.has_room_beside:
        # As wide as the picture; longer words take a second line.
        words.setFixedSize(height, words.heightForWidth(height))
        frame.setFixedSize(height, height + down.spacing() + words.height())
    return frame
