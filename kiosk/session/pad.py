"""The keys of an audio-tactile pad, for people who use the kiosk without sight or touch."""

from __future__ import annotations

import enum


class PadKey(enum.Enum):
    """What a key of the pad is for, whatever name the computer has for it.

    The nine of access.md S-08, and the two that some pads send when a headset is plugged in or out.
    """

    UP = "up"
    """The thing before."""
    DOWN = "down"
    """The next thing."""
    LEFT = "left"
    """The button before."""
    RIGHT = "right"
    """The next button."""
    SELECT = "select"
    BACK = "back"
    """One level up."""
    HELP = "help"
    VOLUME_UP = "volume_up"
    VOLUME_DOWN = "volume_down"
    JACK_IN = "jack_in"
    """A headset has been plugged in."""
    JACK_OUT = "jack_out"
    """The headset has been pulled out."""

    @property
    def is_pressed_by_a_finger(self) -> bool:
        """Whether somebody pressed it; a plug is moved."""
        return self not in (PadKey.JACK_IN, PadKey.JACK_OUT)
