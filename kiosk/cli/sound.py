"""What is done for sound and for keypads: `kiosk voices`, `prerender`, `keys` and `narrate`."""

from __future__ import annotations

import argparse
import os
import sys

from kiosk.cli.answering import (
    BAD_SETTINGS,
    GOOD,
    NO_DISPLAY,
    PROBLEMS,
    content_folder,
    importing_failed,
    print_json,
    print_lines,
    settings_for,
)
from kiosk.host import paths
from kiosk.host.display import what_stops_the_display
from kiosk.settings.lesson import map_lines
from kiosk.settings.settings import Settings

NOT_INTO_THE_PROGRAM = (
    "Recordings belong into the clinic's own content folder: an upgrade would lose them here. "
    "Name that folder: kiosk prerender FOLDER"
)


def voices(said: argparse.Namespace) -> int:
    """List which languages can be read aloud, and give the exit code."""
    settings = settings_for(said)
    if settings is None:
        return BAD_SETTINGS
    try:
        from kiosk.cli.voices import list_voices  # Qt, and the loader
    except ImportError as fault:
        print(importing_failed(fault), file=sys.stderr)
        return NO_DISPLAY
    report = list_voices(settings, said.engine, said.tried)
    if said.json:
        print_json(report.as_dict())
    else:
        print_lines(report.lines())
    return GOOD if report.is_good else PROBLEMS


def prerender(said: argparse.Namespace) -> int:
    """Have sentences recorded, or list them, and give the exit code."""
    folder = content_folder(said)
    if folder is None:
        return BAD_SETTINGS
    if folder == paths.bundled_content() and not said.list:
        print(NOT_INTO_THE_PROGRAM, file=sys.stderr)
        return PROBLEMS
    from kiosk.cli.prerender import list_lines, make_clips, words_of  # the loader, as for `check`

    settings = settings_for(said) if not (said.folder or said.named) else Settings()
    shows_all = settings is not None and settings.show_unreviewed_translations
    guide = words_of(folder, said.language, show_unreviewed=shows_all)
    if isinstance(guide, str):
        print(guide, file=sys.stderr)
        return PROBLEMS
    if said.list:
        return list_lines(folder, guide, said.language)
    return make_clips(folder, guide, said.language, said.engine, said.voice)


def keys(said: argparse.Namespace) -> int:
    """Learn a keypad, or list what its keys do, and give the exit code."""
    settings = settings_for(said)
    if settings is None:
        return BAD_SETTINGS
    if said.list:
        print_lines(map_lines(settings))
        return GOOD
    if said.out is not None and said.out.exists():
        print(f"{said.out} is there already. Name a new file.", file=sys.stderr)
        return PROBLEMS
    stopped = what_stops_the_display(os.environ, paths.qt_platform_plugins())
    if stopped:
        print(stopped, file=sys.stderr)
        return NO_DISPLAY
    try:
        from kiosk.cli.learning import learn_keys  # Qt: heavy, and `check` must do without it
    except ImportError as fault:
        print(importing_failed(fault), file=sys.stderr)
        return NO_DISPLAY
    return learn_keys(settings, said.out, said.wait)


def narrate(said: argparse.Namespace) -> int:
    """Speak for the patient screens, which start this as a process of its own."""
    # Qt: heavy, and `check` must do without it.
    from kiosk.cli.narrate import narrate_for

    return narrate_for(said.engine)
