"""Why a sentence is not heard, for whoever has one spoken."""

from __future__ import annotations

import enum


class Why(enum.Enum):
    """Why a sentence is not heard, or not to its end."""

    NO_VOICE = "no-voice"
    """No voice speaks that language: silence is better than another one (EN 301 549 5.1.3.14)."""
    NO_SOUND = "no-sound"
    """This computer has nothing to be heard with."""
    ENGINE_FAILED = "engine-failed"
    """The engine said that it failed, or there is none that works."""
    CLIP_UNUSABLE = "clip-unusable"
    """The recording cannot be played, and no voice speaks that language."""
    NO_ANSWER = "no-answer"
    """Whoever speaks hung, died or talked nonsense."""
