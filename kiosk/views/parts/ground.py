"""The ground that a whole screen stands on; the stylesheet holds for everything on it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.design.stylesheet import stylesheet
from kiosk.views.parts.accessible import tell_language
from kiosk.views.parts.bidi import direction_of
from kiosk.views.parts.materials import Materials


class Ground(QWidget):
    """A screen in one look. Screens of different looks stand in one window beside each other."""

    def __init__(self, materials: Materials, name: str) -> None:
        """Take the name of the ground in the stylesheet, such as `canvas`."""
        super().__init__()
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(stylesheet(materials.look))
        tell_language(self, materials.language)
        self.setLayoutDirection(direction_of(is_rtl=materials.is_rtl))
