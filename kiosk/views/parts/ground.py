"""The ground that a whole screen stands on, in one look and one language."""

from __future__ import annotations

from kiosk.views.parts.accessible import tell_language
from kiosk.views.parts.bidi import direction_of
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.surface import Surface


class Ground(Surface):
    """A screen in one look. Screens of different looks stand in one window beside each other."""

    def __init__(self, materials: Materials, name: str) -> None:
        """Take the name of the ground in the stylesheet, such as `canvas`."""
        super().__init__(materials.look, name)
        tell_language(self, materials.language)
        self.setLayoutDirection(direction_of(is_rtl=materials.is_rtl))
