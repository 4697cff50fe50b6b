"""What one may say to `kiosk` on a command line, and the exit codes it answers with.

Every message here is for a receptionist or for IT: what is wrong, and what to do next.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NoReturn

from attrs import evolve

import kiosk
from kiosk.content.nearest import nearest
from kiosk.design.sizes import TextSize
from kiosk.host import paths
from kiosk.host.crash import watch_for_crashes
from kiosk.host.display import what_stops_the_display
from kiosk.host.libraries import library_sentence, missing_library
from kiosk.host.log import Log
from kiosk.host.stopping import leave_at_once_when_asked
from kiosk.session.comfort import Colours, Comfort
from kiosk.settings.machine_file import find_machine_file
from kiosk.settings.options import add_file_option, add_options, given_options
from kiosk.settings.reading import Reading, read_settings
from kiosk.settings.settings import Settings
from kiosk.settings.table import settings_as_dict, terminal_table

GOOD = 0
PROBLEMS = 1
MISUSED = 2
BAD_SETTINGS = 10
NO_DISPLAY = 11
ANOTHER_KIOSK = 13

COMMANDS: Final[Mapping[str, str]] = {
    "run": "show the patient screens (what happens without a command, too)",
    "check": "list everything that is wrong in the content, with file and line",
    "audit": "measure every screen in every size, text, colour and language; takes minutes",
    "pictures": "leave a picture of every screen in a folder; needs no display",
    "settings": "print every setting, its value and where it came from",
}


def main(arguments: Sequence[str]) -> int:
    """Do what the command line says and give the exit code.

    Exit codes: 0 done or left on purpose, 1 problems in the content, 2 a command line that nobody
    understands, 10 broken settings, 11 no usable display, and the program's own: 12, 13, 70.
    """
    said = _parse(arguments)
    try:
        code = _obey(said)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        return GOOD  # Ctrl+C is leaving on purpose
    except BrokenPipeError:
        # Whoever read our lines has read enough (`kiosk check | head`). Python would complain
        # once more when it flushes the output at its end.
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS


# --- the commands ---------------------------------------------------------------------------


def _obey(said: argparse.Namespace) -> int:
    match said.command:
        case "check":
            return _check(said)
        case "settings":
            return _print_settings(said)
        case "audit":
            return _audit(said)
        case "pictures":
            return _pictures(said)
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
    folder = said.folder or said.named
    if folder is None:
        settings = _settings(said)
        if settings is None:
            return BAD_SETTINGS
        folder = settings.content or paths.bundled_content()
    # The loader and the calendar: 70 ms that `run` pays later.
    from kiosk.content.checking import check_content
    from kiosk.host.clock import today

    checked = check_content(folder, paths.words(), paths.illustrations(), today=today())
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A message may quote a sign that this terminal has not.
        sys.stdout.reconfigure(errors="replace")
    if said.json:
        _print_json({"folder": str(folder), **checked.as_dict()})
    else:
        for line in checked.lines(folder):
            print(line)
    return PROBLEMS if checked.problems else GOOD


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
    if not os.environ.get("QT_QPA_PLATFORM"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    stopped = what_stops_the_display(os.environ, paths.qt_platform_plugins())
    if stopped:
        print(stopped, file=sys.stderr)
        return NO_DISPLAY
    try:
        from kiosk.proof.pictures import take_pictures  # Qt: heavy, and `check` must do without it
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
        # Qt: heavy, and `check` must do without it
        from kiosk.proof.auditing import audit_everything
        from kiosk.proof.part_audit import audit_part, part_from
    except ImportError as fault:
        print(_library_sentence(fault), file=sys.stderr)
        return NO_DISPLAY
    if said.part:
        return audit_part(settings, part_from(said.part), print)
    return audit_everything(settings, said.given, print, as_json=said.json)


def _library_sentence(fault: ImportError) -> str:
    """Say which package brings the system library that Qt misses. Any other fault is a bug."""
    if not missing_library(str(fault)):
        raise fault
    return library_sentence(str(fault))


# --- the settings ---------------------------------------------------------------------------


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


def _print_json(value: object) -> None:
    import json  # 5 ms that the patient screens do not pay

    print(json.dumps(value, indent=2))


# --- the words ------------------------------------------------------------------------------


class _Parser(argparse.ArgumentParser):
    """Says what was meant when an option is misspelt; argparse learns that in Python 3.14."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        print(f"{self.prog}: {message}", file=sys.stderr)
        raise SystemExit(MISUSED)

    def refuse(self, words: Sequence[str]) -> NoReturn:
        """Leave because of words that this command does not know."""
        word = words[0].split("=")[0]
        known = [option for action in self._actions for option in action.option_strings]
        self.error(f"nobody knows {word}{_meant(word, known)}")


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    first = arguments[0] if arguments else ""
    if first in {"-h", "--help", "--version"} or (first and not first.startswith("-")):
        command, rest = first, list(arguments[1:])
    else:
        command, rest = "run", list(arguments)
    if command == "--version":
        print(f"kiosk {kiosk.__version__}")
        raise SystemExit(GOOD)
    if command not in COMMANDS:
        _explain(command)
    parser = _parser(command)
    said, unknown = parser.parse_known_args(rest)
    if unknown:
        parser.refuse(unknown)
    said.command = command
    said.given = rest
    return said


def _explain(command: str) -> NoReturn:
    width = max(len(name) for name in COMMANDS)
    lines = [f"  kiosk {name:{width}}  {what}" for name, what in COMMANDS.items()]
    text = "\n".join(["Commands:", *lines, "Options of a command: kiosk COMMAND --help"])
    if command in {"-h", "--help"}:
        print(text)
        raise SystemExit(GOOD)
    print(
        f"kiosk: nobody knows the command {command}{_meant(command, tuple(COMMANDS))}",
        file=sys.stderr,
    )
    print(text, file=sys.stderr)
    raise SystemExit(MISUSED)


def _meant(word: str, known: Sequence[str]) -> str:
    near = nearest(word, known)
    return f". Did you mean {near}?" if near else "."


def _parser(command: str) -> _Parser:
    parser = _Parser(prog=f"kiosk {command}", description=COMMANDS[command], allow_abbrev=False)
    add = parser.add_argument
    if command in {"check", "audit"}:
        what = "the content folder; without it, the one that this machine shows"
        add("folder", nargs="?", type=Path, metavar="FOLDER", help=what)
    if command == "check":
        add("--content", dest="named", type=Path, metavar="FOLDER", help="the same, as for `run`")
    if command == "audit":
        add("--part", default="", help=argparse.SUPPRESS)  # one of several processes of it
    if command == "pictures":
        add("--out", type=Path, required=True, metavar="DIR", help="the folder for the pictures")
        add("--walk", action="store_true", help="touch through the kiosk as a visitor does")
        what = "sizes of the screen in pixels"
        add("--size", type=_size, nargs="+", action="extend", default=[], metavar="WxH", help=what)
        add("--only", metavar="NAME", help="take this picture only")
        sizes = [size.value for size in TextSize]
        add("--text", type=int, choices=sizes, default=sizes[0], help="size of the words, in %%")
        colours = [each.value for each in Colours]
        add("--colours", choices=colours, default=colours[0], help="the set of colours")
        add("--lowered", action="store_true", help="all in the lower part of the screen")
        add("--language", default="", metavar="CODE", help="the language that is read")
    if command in {"check", "audit", "settings"}:
        add("--json", action="store_true", help="answer in JSON")
    add_file_option(parser)
    if command != "check":
        add_options(parser)
    return parser


def _size(text: str) -> tuple[int, int]:
    parts = re.fullmatch(r"([0-9]{2,5})[xX]([0-9]{2,5})", text)
    if parts is None:
        raise argparse.ArgumentTypeError(f"{text} is not a size such as 1080x1920")
    return int(parts[1]), int(parts[2])
