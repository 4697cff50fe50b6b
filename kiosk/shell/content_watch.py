"""Looks whether the clinic's words have changed on disk, and reads them anew. Knows no Qt."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kiosk.content.folder import fingerprint
from kiosk.content.loading import Loaded

AGAIN_SECONDS = 60
"""Words with Problems are read again after this time: a share may have failed for a moment."""


class ContentWatch:
    """Polls, because shared folders do not notify (design: the folder is never watched)."""

    def __init__(
        self, folder: Path, load: Callable[[], Loaded], clock: Callable[[], float]
    ) -> None:
        """Take the folder as it is now for what has been loaded, and wholly so.

        `clock` gives seconds and never runs backwards.
        """
        self._folder = folder
        self._load = load
        self._clock = clock
        self._loaded = fingerprint(folder)
        self._last = self._loaded
        self._again_at: float | None = None

    def expect_better(self) -> None:
        """Read the words again after a minute though nothing seems to have changed."""
        self._again_at = self._clock() + AGAIN_SECONDS

    def look(self) -> Loaded | None:
        """Look once; give what was read if it was time to read.

        A change counts when two looks in a row see the same: somebody may still be copying.
        """
        seen = fingerprint(self._folder)
        settled, self._last = seen == self._last, seen
        is_due = self._again_at is not None and self._clock() >= self._again_at
        if not settled or (seen == self._loaded and not is_due):
            return None
        self._loaded = seen
        loaded = self._load()
        self._again_at = None
        if loaded.guide is None:
            self.expect_better()
        return loaded
