"""The heading of a page beside a small picture, as milestones have it on a tall screen."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.design.sizes import GAP, SLOP, Lettering
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.text import Text


def heading_beside(materials: Materials, title: str, over: str, picture: QWidget) -> QWidget:
    """Give the heading, with a small line above it unless that is empty, before the picture."""
    look = materials.look
    frame = QWidget()
    frame.setObjectName("clear")
    across = QHBoxLayout(frame)
    across.setContentsMargins(look.px(SLOP), 0, look.px(SLOP), 0)
    across.setSpacing(look.px(GAP))
    words = QVBoxLayout()
    words.addStretch(1)
    if over:
        words.addWidget(Text(materials, Lettering.LABEL, over, colour=look.theme.primary))
    words.addWidget(Text(materials, Lettering.TITLE, title))
    words.addStretch(1)
    across.addLayout(words, 1)
    across.addWidget(picture)
    return frame
