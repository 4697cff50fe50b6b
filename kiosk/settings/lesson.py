"""Learning a pad key by key, for `kiosk keys`: what is asked next, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrs import evolve, field, frozen

from kiosk.settings.keys import MOST_KEYS, PREFIX
from kiosk.settings.settings import DECLARED, Settings

ASKED: Final[Mapping[str, str]] = {
    "key_up": "Press the key for UP",
    "key_down": "Press the key for DOWN",
    "key_left": "Press the key for LEFT",
    "key_right": "Press the key for RIGHT",
    "key_select": "Press the key that SELECTS",
    "key_back": "Press the key for BACK",
    "key_help": "Press the key for HELP",
    "key_volume_up": "Press the key for LOUDER",
    "key_volume_down": "Press the key for SOFTER",
    "key_jack_in": "Plug a headset in",
    "key_jack_out": "Pull the headset out",
}
"""What the person with the pad is asked to do, by the setting that it teaches."""


@frozen
class Lesson:
    """What has been learned of a pad so far; `Lesson(settings)` is how it begins."""

    settings: Settings
    """How this machine is set up now."""
    step: int = 0
    learned: Mapping[str, str] = field(factory=dict)
    """The name of a key by the setting that it is for."""
    heard: str = ""
    """What is to be said of the last key, in whole sentences; empty before the first."""
    doubted: str = ""
    """The key that was pressed though it is learned already."""

    @property
    def asks(self) -> str:
        """Give the setting that is asked for; empty when all have been."""
        return list(ASKED)[self.step] if not self.is_over else ""

    @property
    def question(self) -> str:
        """Give the same in words for the person with the pad."""
        return ASKED.get(self.asks, "")

    @property
    def is_over(self) -> bool:
        """Whether everything has been asked."""
        return self.step >= len(ASKED)

    def skipped(self) -> Lesson:
        """Go on without a key for what is asked."""
        if self.is_over:
            return self
        return evolve(self, step=self.step + 1, heard=f"{self.asks} is skipped.", doubted="")

    def pressed(self, name: str) -> Lesson:
        """Take a key by the name that settings have for it; empty for a key that has none.

        A key that is learned already is asked for again. Pressed a second time, it skips: so a
        pad that has fewer keys is learned to the end with the pad alone.
        """
        if self.is_over:
            return self
        if not name:
            heard = "The kiosk has no name for this key. Program the pad to send another one."
            return evolve(self, heard=heard, doubted="")
        before = next((it for it, key in self.learned.items() if key == name), "")
        if before and name == self.doubted:
            return self.skipped()
        if before:
            heard = f"{name} is {before} already. Press another key, or {name} again to skip."
            return evolve(self, heard=heard, doubted=name)
        return evolve(
            self,
            step=self.step + 1,
            learned={**self.learned, self.asks: name},
            heard=f"{name} is {self.asks} now.",
            doubted="",
        )

    def lines(self) -> tuple[str, ...]:
        """Give the lines for kiosk.toml: a whole map, so that nothing else has to be known.

        A learned key comes first. Keys that did the same before still do, unless they have been
        learned for another thing.
        """
        taken = set(self.learned.values())
        lines = []
        for setting in DECLARED:
            if not setting.name.startswith(PREFIX):
                continue
            before = [key for key in getattr(self.settings, setting.name) if key not in taken]
            own = self.learned.get(setting.name)
            keys = ([own] if own else []) + before
            lines.append(f"{setting.name} = '{setting.kind.show(tuple(keys[:MOST_KEYS]))}'")
        return tuple(lines)


def map_lines(settings: Settings) -> tuple[str, ...]:
    """Give what each key of a pad is for on this machine, a line each, for a terminal."""
    names = [setting for setting in DECLARED if setting.name.startswith(PREFIX)]
    wide = max(len(setting.name) for setting in names)
    return tuple(f"{setting.name:{wide}}  {setting.told(settings)}" for setting in names)
