"""A small picture of its own shape, as milestones carry it."""

from __future__ import annotations

from kiosk.content.statements import Picture
from kiosk.design.measures import SPOT
from kiosk.views.parts.illustration import Illustration
from kiosk.views.parts.materials import Materials


def spot(materials: Materials, picture: Picture) -> Illustration:
    """Give the picture without a frame, as high as it should be on this screen."""
    illustration = Illustration(materials, picture, has_frame=False)
    height = materials.look.grown(SPOT)
    if materials.has_room_beside:
        illustration.setMinimumHeight(height // 2)
    else:
        illustration.setFixedSize(height, height)
    return illustration
