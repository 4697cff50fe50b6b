"""The heading of a page beside a small picture, as milestones have it on a tall screen."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.design.sizes import GAP, SLOP
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.text import Text


def heading_beside(
    materials: Materials, title: Text, over: Text | None, picture: QWidget
) -> QWidget:
    """Give the heading, with a small line above it if there is one, before the picture."""
    look = materials.look
    frame = QWidget()
    across = QHBoxLayout(frame)
    across.setContentsMargins(look.px(SLOP), 0, look.px(SLOP), 0)
    across.setSpacing(look.px(GAP))
    words = QVBoxLayout()
    words.addStretch(1)
    if over is not None:
        words.addWidget(over)
    words.addWidget(title)
    words.addStretch(1)
    across.addLayout(words, 1)
    across.addWidget(picture)
    return frame
