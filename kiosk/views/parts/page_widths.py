"""How wide the columns of a page are, for what must know before it is laid out."""

from __future__ import annotations

from kiosk.design.measures import SIDE_TO_TEXT
from kiosk.design.sizes import MARGIN, SLOP
from kiosk.views.parts.materials import Materials


def page_widths(materials: Materials, width: int) -> tuple[int, int]:
    """Give the widths of the heading's column and of the text's, in pixels.

    `width` is that of the screen. On a tall screen both are all of it, but for the margins.
    """
    look = materials.look
    # Controls carry half of the gap around them, so they reach so far into the margin.
    room = width - 2 * (look.px(MARGIN) - look.px(SLOP))
    if not materials.is_wide:
        return room, room
    room -= look.px(MARGIN) - 2 * look.px(SLOP)
    side, text = SIDE_TO_TEXT
    return room * side // (side + text), room * text // (side + text)
