"""How fast and how loud a visitor is read to; `Voice()` is how everybody begins."""

from __future__ import annotations

from typing import Final

from attrs import evolve, field, frozen
from attrs.validators import in_

SPEEDS: Final = (50, 65, 80, 100, 130, 160, 200)
"""Per cent of `WORDS_A_MINUTE`: half to double in seven steps (VVSG 2.0 7.1-K, S-05)."""

WORDS_A_MINUTE: Final = 120
"""How fast everybody is read to at first (VVSG 2.0 7.1-K: 120 to 125)."""

LETTERS_OF_A_WORD: Final = 6
"""For a text without spaces, such as Chinese: so many letters take no longer than one word."""

VOLUMES: Final = tuple(range(10, 101, 10))
"""Per cent of what the loudspeaker or the headset gives, in steps of 10 (access.md S-06)."""

FIRST_VOLUME: Final = 60
"""Where each visit begins; how loud that is in the room is measured when the site is set up."""


@frozen
class Voice:
    """The voice that reads aloud, as this visitor wants it."""

    speed: int = field(default=100, validator=in_(SPEEDS))
    """Per cent of `WORDS_A_MINUTE`: one of `SPEEDS`."""
    volume: int = field(default=FIRST_VOLUME, validator=in_(VOLUMES))
    """Per cent: one of `VOLUMES`."""

    @property
    def words_a_minute(self) -> float:
        """Give how many words it says in a minute."""
        return WORDS_A_MINUTE * self.speed / 100

    def length_ms(self, text: str) -> float:
        """Give how long it should take to say a text, in milliseconds."""
        words = max(len(text.split()), len(text) / LETTERS_OF_A_WORD)
        return words / self.words_a_minute * 60_000

    def faster(self, steps: int = 1) -> Voice:
        """Give a voice so many steps faster, slower below 0; at an end of the scale it stays."""
        return evolve(self, speed=_along(SPEEDS, self.speed, steps))

    def louder(self, steps: int = 1) -> Voice:
        """Give a voice so many steps louder, softer below 0; at an end of the scale it stays."""
        return evolve(self, volume=_along(VOLUMES, self.volume, steps))


def _along(scale: tuple[int, ...], now: int, steps: int) -> int:
    return scale[min(max(scale.index(now) + steps, 0), len(scale) - 1)]
