"""What each command does, and the exit code that it gives.

Qt is heavy, and `check` must do without it: what needs Qt is imported where it is needed.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from attrs import evolve

from kiosk.design.sizes import TextSize
from kiosk.host import paths
from kiosk.host.crash import watch_for_crashes
from kiosk.host.display import what_stops_the_display
from kiosk.host.libraries import library_sentence, missing_library
from kiosk.host.log import Log
from kiosk.host.stopping import leave_at_once_when_asked
from kiosk.session.comfort import Colours, Comfort
from kiosk.settings.lesson import map_lines
from kiosk.settings.machine_file import find_machine_file
from kiosk.settings.options import given_options
from kiosk.settings.reading import Reading, read_settings
from kiosk.settings.settings import Settings
from kiosk.settings.table import settings_as_dict, terminal_table

GOOD = 0
PROBLEMS = 1
BAD_SETTINGS = 10
NO_DISPLAY = 11
ANOTHER_KIOSK = 13


def obey(said: argparse.Namespace) -> int:
    """Do what was said and give the exit code."""
    match said.command:
        case "check":
            return _check(said)
        case "settings":
            return _print_settings(said)
        case "audit":
            return _audit(said)
        case "pictures":
            return _pictures(said)
        case "translation":
            return _translation(said)
        case "keys":
            return _keys(said)
        case "prerender":
            return _prerender(said)
        case "print-sheet":
            return _print_sheet(said)
        case "narrate":
            # Qt: heavy, and `check` must do without it.
            from kiosk.cli.narrate import narrate_for

            return narrate_for(said.engine)
        case "voices":
            return _voices(said)
        case _:
            return _run(said)


def _run(said: argparse.Namespace) -> int:
    leave_at_once_when_asked()
    settings = _settings(said)
    if settings is None:
        return BAD_SETTINGS
    log = Log(paths.state_folder(settings.state))
    watch_for_crashes(log)
    stopped = what_stops_the_display(os.environ, paths.qt_platform_plugins())
    if stopped:
        log.note(stopped)
        return NO_DISPLAY
    try:
        # Qt is heavy, and `check` must do without it.
        from kiosk.shell.opening import Opening
    except ImportError as fault:
        log.note(_library_sentence(fault))
        return NO_DISPLAY
    opening = Opening(settings, log)
    try:
        if not opening.is_alone():
            log.note("Another kiosk is running on this computer. Close it, then start again.")
            return ANOTHER_KIOSK
        opening.show_first_sight()
        # What follows takes longer than all before: patients see the attract screen meanwhile.
        from kiosk.running import run_kiosk

        return run_kiosk(opening)
    finally:
        opening.close()


def _check(said: argparse.Namespace) -> int:
    folder = _content_folder(said)
    if folder is None:
        return BAD_SETTINGS
    # The loader and the calendar: 70 ms that `run` pays later.
    from kiosk.content.checking import check_content
    from kiosk.host.clock import today

    checked = check_content(folder, paths.words(), paths.illustrations(), today=today())
    if said.json:
        _print_json({"folder": str(folder), **checked.as_dict()})
    else:
        _print_lines(checked.lines(folder))
    return PROBLEMS if checked.problems else GOOD


def _translation(said: argparse.Namespace) -> int:
    folder = _content_folder(said)
    if folder is None:
        return BAD_SETTINGS
    from kiosk.content.translating import obey, wish_of  # the loader, as for `check`
    from kiosk.host.clock import today

    told = obey(wish_of(said), folder, paths.words(), today())
    _print_lines(told.lines)
    return told.code


def _prerender(said: argparse.Namespace) -> int:
    folder = _content_folder(said)
    if folder is None:
        return BAD_SETTINGS
    from kiosk.cli.prerender import list_lines, make_clips, words_of  # the loader, as for `check`

    settings = _settings(said) if not (said.folder or said.named) else Settings()
    shows_all = settings is not None and settings.show_unreviewed_translations
    guide = words_of(folder, said.language, show_unreviewed=shows_all)
    if isinstance(guide, str):
        print(guide, file=sys.stderr)
        return PROBLEMS
    if said.list:
        return list_lines(folder, guide, said.language)
    return make_clips(folder, guide, said.language, said.engine, said.voice)


def _content_folder(said: argparse.Namespace) -> Path | None:
    """Give the folder that was named, or the one that this machine shows; None: bad settings."""
    given = said.folder or said.named
    settings = Settings(content=given) if given else _settings(said)
    return (settings.content or paths.bundled_content()) if settings is not None else None


def _print_settings(said: argparse.Namespace) -> int:
    reading = _read(said)
    if said.json:
        _print_json(settings_as_dict(reading))
    elif reading.settings is None:
        _complain(reading)
    else:
        print(terminal_table(reading.settings, reading))
        there = "" if find_machine_file() else " (there is none)"
        print(f"This machine's own file: {paths.machine_settings()}{there}")
    return GOOD if reading.settings is not None else BAD_SETTINGS


def _pictures(said: argparse.Namespace) -> int:
    settings = _settings(said)
    if settings is None:
        return BAD_SETTINGS
    os.environ["QT_QPA_PLATFORM"] = os.environ.get("QT_QPA_PLATFORM") or "offscreen"
    stopped = what_stops_the_display(os.environ, paths.qt_platform_plugins())
    if stopped:
        print(stopped, file=sys.stderr)
        return NO_DISPLAY
    try:
        # Qt: heavy, and `check` must do without it.
        from kiosk.proof.pictures import UnknownNameError, take_pictures
    except ImportError as fault:
        print(_library_sentence(fault), file=sys.stderr)
        return NO_DISPLAY
    try:
        comfort = Comfort(TextSize(said.text), Colours(said.colours), is_lowered=said.lowered)
        return take_pictures(
            said.out,
            settings,
            walk=said.walk,
            sizes=said.size,
            only=said.only,
            comfort=comfort,
            language=said.language,
        )
    except UnknownNameError as fault:
        print(fault, file=sys.stderr)
        return PROBLEMS
    except OSError as fault:
        what = f"{fault.filename or said.out} cannot be made ({fault.strerror})"
        print(f"{what}. Make room there, or name another folder.", file=sys.stderr)
        return PROBLEMS


def _audit(said: argparse.Namespace) -> int:
    settings = _settings(said)
    if settings is None:
        return BAD_SETTINGS
    if said.folder is not None:
        settings = evolve(settings, content=said.folder.absolute())
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # nobody looks at it but the audit itself
    try:
        from kiosk.proof.auditing import audit_everything
        from kiosk.proof.part_audit import audit_part, part_from
    except ImportError as fault:
        print(_library_sentence(fault), file=sys.stderr)
        return NO_DISPLAY
    if said.part:
        return audit_part(settings, part_from(said.part), print)
    return audit_everything(settings, said.given, print, as_json=said.json)


def _keys(said: argparse.Namespace) -> int:
    settings = _settings(said)
    if settings is None:
        return BAD_SETTINGS
    if said.list:
        _print_lines(map_lines(settings))
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
        print(_library_sentence(fault), file=sys.stderr)
        return NO_DISPLAY
    return learn_keys(settings, said.out, said.wait)


def _print_sheet(said: argparse.Namespace) -> int:
    """Print one sheet. The patient screens call this as a process of its own, and set it up."""
    settings = _settings(said) if said.sample else Settings(printer=said.printer or "")
    if settings is None:
        return BAD_SETTINGS
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # a printer needs no screen
    try:
        from kiosk.printing import print_one  # Qt: heavy, and `check` must do without it
    except ImportError as fault:
        print(_library_sentence(fault), file=sys.stderr)
        return NO_DISPLAY
    code, line = print_one(settings, None if said.sample else sys.stdin, said.pdf)
    print(line)
    return code


def _voices(said: argparse.Namespace) -> int:
    settings = _settings(said)
    if settings is None:
        return BAD_SETTINGS
    try:
        from kiosk.cli.voices import list_voices  # Qt, and the loader
    except ImportError as fault:
        print(_library_sentence(fault), file=sys.stderr)
        return NO_DISPLAY
    report = list_voices(settings, said.engine, said.tried)
    if said.json:
        _print_json(report.as_dict())
    else:
        _print_lines(report.lines())
    return GOOD if report.is_good else PROBLEMS


def _library_sentence(fault: ImportError) -> str:
    """Say which package brings the system library that Qt misses. Any other fault is a bug."""
    if not missing_library(str(fault)):
        raise fault
    return library_sentence(str(fault))


def _settings(said: argparse.Namespace) -> Settings | None:
    """Give the settings, or None when every problem has been printed."""
    reading = _read(said)
    if reading.settings is None:
        _complain(reading)
    return reading.settings


def _read(said: argparse.Namespace) -> Reading:
    return read_settings(said.settings or find_machine_file(), os.environ, given_options(said))


def _complain(reading: Reading) -> None:
    for problem in reading.problems:
        print(problem, file=sys.stderr)
    count = len(reading.problems)
    what = "this setting is" if count == 1 else f"these {count} settings are"
    print(f"The kiosk does not start until {what} right.", file=sys.stderr)


def _print_lines(lines: Iterable[str]) -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A message may quote a sign that this terminal has not.
        sys.stdout.reconfigure(errors="replace")
    print(*lines, sep="\n")


def _print_json(value: object) -> None:
    import json  # 5 ms that the patient screens do not pay

    print(json.dumps(value, indent=2))
