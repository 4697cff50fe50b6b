"""How a visitor wants to see the screen: size of the words, colours, movement, and how low."""

from __future__ import annotations

import enum

from attrs import frozen

from kiosk.design.sizes import TextSize


class Colours(enum.Enum):
    """The sets of colours to choose from; each is a theme of `kiosk.design.themes` by name."""

    LIGHT = "light"
    CONTRAST = "contrast"
    SOFT = "soft"


@frozen
class Comfort:
    """What a visitor has chosen on the page of text and colours; `Comfort()` is normal."""

    size: TextSize = TextSize.NORMAL
    colours: Colours = Colours.LIGHT
    is_still: bool = False
    """No page fades and nothing glides."""
    is_lowered: bool = False
    """Everything stands in the lower part of the screen, for those who sit."""
