"""The calm screen: shown when there are no words that patients may see."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from kiosk.content.words import Words
from kiosk.design.sizes import MARGIN, SPACE_L, Lettering
from kiosk.views.parts.accessible import Role, tell
from kiosk.views.parts.ground import Ground
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.text import Text


class CalmView(Ground):
    """Two sentences: nothing is wrong with the visitor, and whom to ask."""

    def __init__(self, materials: Materials, words: Words) -> None:
        """Take the words."""
        super().__init__(materials, "attract")
        look = materials.look
        ink = look.theme.on_primary
        middle = Qt.AlignmentFlag.AlignHCenter
        tell(self, Role.Pane, words.calm_title)
        down = QVBoxLayout(self)
        outer = look.px(MARGIN)
        down.setContentsMargins(outer, outer, outer, outer)
        down.setSpacing(look.px(SPACE_L))
        down.addStretch(2)
        down.addWidget(
            Text(materials, Lettering.ATTRACT, words.calm_title, colour=ink, align=middle, level=1)
        )
        down.addWidget(Text(materials, Lettering.LEAD, words.calm_lead, colour=ink, align=middle))
        down.addStretch(3)
