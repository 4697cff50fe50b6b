"""What each command does, and the exit code that it gives.

Qt is heavy, and `check` must do without it: what needs Qt is imported where it is needed.
"""

from __future__ import annotations

import argparse
import os
import sys

from attrs import evolve

from kiosk.cli.answering import (
    BAD_SETTINGS,
    GOOD,
    NO_DISPLAY,
    PROBLEMS,
    complain,
    content_folder,
    importing_failed,
    print_json,
    print_lines,
    read_for,
    settings_for,
)
from kiosk.cli.sound import keys, narrate, prerender, voices
from kiosk.design.sizes import TextSize
from kiosk.host import paths
from kiosk.host.crash import watch_for_crashes
from kiosk.host.display import what_stops_the_display
from kiosk.host.log import Log
from kiosk.host.stopping import leave_at_once_when_asked
from kiosk.session.comfort import Colours, Comfort
from kiosk.settings.machine_file import find_machine_file
from kiosk.settings.settings import Settings
from kiosk.settings.table import settings_as_dict, terminal_table

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
            return keys(said)
        case "prerender":
            return prerender(said)
        case "print-sheet":
            return _print_sheet(said)
        case "narrate":
            return narrate(said)
        case "voices":
            return voices(said)
        case _:
            return _run(said)


def _run(said: argparse.Namespace) -> int:
    leave_at_once_when_asked()
    settings = settings_for(said)
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
        log.note(importing_failed(fault))
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
    folder = content_folder(said)
    if folder is None:
        return BAD_SETTINGS
    # The loader and the calendar: 70 ms that `run` pays later.
    from kiosk.content.checking import check_content
    from kiosk.host.clock import today

    checked = check_content(folder, paths.words(), paths.illustrations(), today=today())
    if said.json:
        print_json({"folder": str(folder), **checked.as_dict()})
    else:
        print_lines(checked.lines(folder))
    return PROBLEMS if checked.problems else GOOD


def _translation(said: argparse.Namespace) -> int:
    folder = content_folder(said)
    if folder is None:
        return BAD_SETTINGS
    from kiosk.content.translating import obey, wish_of  # the loader, as for `check`
    from kiosk.host.clock import today

    told = obey(wish_of(said), folder, paths.words(), today())
    print_lines(told.lines)
    return told.code


def _print_settings(said: argparse.Namespace) -> int:
    reading = read_for(said)
    if said.json:
        print_json(settings_as_dict(reading))
    elif reading.settings is None:
        complain(reading)
    else:
        print(terminal_table(reading.settings, reading))
        there = "" if find_machine_file() else " (there is none)"
        print(f"This machine's own file: {paths.machine_settings()}{there}")
    return GOOD if reading.settings is not None else BAD_SETTINGS


def _pictures(said: argparse.Namespace) -> int:
    settings = settings_for(said)
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
        print(importing_failed(fault), file=sys.stderr)
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
    settings = settings_for(said)
    if settings is None:
        return BAD_SETTINGS
    if said.folder is not None:
        settings = evolve(settings, content=said.folder.absolute())
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # nobody looks at it but the audit itself
    try:
        from kiosk.proof.auditing import audit_everything
        from kiosk.proof.part_audit import audit_part, part_from
    except ImportError as fault:
        print(importing_failed(fault), file=sys.stderr)
        return NO_DISPLAY
    if said.part:
        return audit_part(settings, part_from(said.part), print)
    return audit_everything(settings, said.given, print, as_json=said.json)


def _print_sheet(said: argparse.Namespace) -> int:
    """Print one sheet. The patient screens call this as a process of its own, and set it up."""
    settings = settings_for(said) if said.sample else Settings(printer=said.printer or "")
    if settings is None:
        return BAD_SETTINGS
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # a printer needs no screen
    try:
        from kiosk.printing import print_one  # Qt: heavy, and `check` must do without it
    except ImportError as fault:
        print(importing_failed(fault), file=sys.stderr)
        return NO_DISPLAY
    code, line = print_one(settings, None if said.sample else sys.stdin, said.pdf)
    print(line)
    return code
