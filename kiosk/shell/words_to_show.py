"""The clinic's words that this machine shows: read at the start, and again when they change."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.loading import Loaded, load_guide
from kiosk.content.model import Guide
from kiosk.host import paths
from kiosk.host.log import Log
from kiosk.settings.settings import Settings
from kiosk.shell.content_poll import why_not


def guide_to_begin_with(settings: Settings, log: Log) -> Guide | None:
    """Give the clinic's words; the bundled ones where those are not fit to be shown."""
    folder = settings.content or paths.bundled_content()
    loaded = load_words(settings)
    if loaded.guide is None and settings.content is not None:
        log.note(why_not(folder, len(loaded.problems)) + " The bundled words are shown.")
        loaded = _load(paths.bundled_content(), settings)
    elif loaded.guide is None:
        log.note(why_not(folder, len(loaded.problems)) + " The calm screen is shown.")
    for note in loaded.notes:
        log.note(note)
    return loaded.guide


def load_words(settings: Settings) -> Loaded:
    """Read and check the words of this machine's content folder, whole."""
    return _load(settings.content or paths.bundled_content(), settings)


def _load(folder: Path, settings: Settings) -> Loaded:
    return load_guide(
        folder,
        paths.words(),
        drawings=paths.illustrations(),
        show_unreviewed=settings.show_unreviewed_translations,
    )
