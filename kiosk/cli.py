"""What one may say to `kiosk` on a command line, and the exit codes it answers with.

Every message here is for a receptionist or for IT: what is wrong, and what to do next.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import kiosk
from kiosk.host import paths
from kiosk.host.crash import watch_for_crashes
from kiosk.host.display import what_stops_the_display
from kiosk.host.libraries import library_sentence, missing_library
from kiosk.host.log import Log
from kiosk.settings.reading import Reading, read_settings
from kiosk.settings.settings import DECLARED, Settings

if TYPE_CHECKING:
    from kiosk.content.problem import Problem

GOOD = 0
PROBLEMS = 1
MISUSED = 2
BAD_SETTINGS = 10
NO_DISPLAY = 11

COMMANDS = {
    "run": "show the patient screens (what happens without a command, too)",
    "check": "list everything that is wrong in the content, with file and line",
    "pictures": "leave a picture of every screen in a folder; needs no display",
    "settings": "print every setting, its value and where it came from",
}


def main(arguments: Sequence[str]) -> int:
    """Do what the command line says and give the exit code.

    Exit codes: 0 done or left on purpose, 1 problems in the content, 2 a command line that
    nobody understands, 10 broken settings, 11 no usable display, and those of the program
    itself: 12, 13, 70.
    """
    said = _parse(arguments)
    try:
        match said.command:
            case "check":
                return _check(said)
            case "settings":
                return _print_settings(said)
            case "pictures":
                return _pictures(said)
            case _:
                return _run(said)
    except KeyboardInterrupt:
        return GOOD  # Ctrl+C is leaving on purpose
    except BrokenPipeError:
        # Whoever read our lines has read enough (`kiosk check | head`). Python would complain
        # once more when it flushes the output at its end.
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS


# --- the commands ---------------------------------------------------------------------------


def _run(said: argparse.Namespace) -> int:
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
        # Qt and all screens: heavy, and only this command needs them.
        from kiosk.app import run_kiosk
    except ImportError as fault:
        if not missing_library(str(fault)):
            raise
        log.note(library_sentence(str(fault)))
        return NO_DISPLAY
    return run_kiosk(settings)


def _check(said: argparse.Namespace) -> int:
    from kiosk.content.checking import check_folder  # the loader: nothing else needs it here

    folder = said.folder
    if folder is None:
        settings = _settings(said)
        if settings is None:
            return BAD_SETTINGS
        folder = settings.content or paths.bundled_content()
    problems: Sequence[Problem] = check_folder(folder, paths.words(), paths.illustrations())
    if said.json:
        _print_json(
            {"folder": str(folder), "problems": [problem.as_dict() for problem in problems]}
        )
    else:
        for problem in problems:
            print(problem)
        print(_closing_sentence(folder, len(problems)))
    return PROBLEMS if problems else GOOD


def _closing_sentence(folder: Path, count: int) -> str:
    if count == 0:
        return f"Nothing is wrong in {folder}: the kiosk can show it."
    what = "1 problem" if count == 1 else f"{count} problems"
    return (
        f"{what} in {folder}: the kiosk goes on with the last good words. "
        "Put the lines above right, then check again."
    )


def _print_settings(said: argparse.Namespace) -> int:
    reading = _read(said)
    if said.json:
        _print_json(_settings_as_dict(reading))
    elif reading.settings is not None:
        rows = [("setting", "value", "from")]
        rows += [
            (setting.name, setting.told(reading.settings), origin.where)
            for setting, origin in zip(DECLARED, reading.origins, strict=True)
        ]
        widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
        for name, value, where in rows:
            print(f"{name:{widths[0]}}  {value:{widths[1]}}  {where}")
        there = "" if _machine_file() else " (there is none)"
        print(f"This machine's own file: {paths.machine_settings()}{there}")
    else:
        _complain(reading)
    return GOOD if reading.settings is not None else BAD_SETTINGS


def _settings_as_dict(reading: Reading) -> dict[str, object]:
    settings = reading.settings
    return {
        "machine_file": str(paths.machine_settings()),
        "settings": []
        if settings is None
        else [
            {"name": setting.name, "value": setting.shown(settings), "from": origin.where}
            for setting, origin in zip(DECLARED, reading.origins, strict=True)
        ],
        "problems": [problem.as_dict() for problem in reading.problems],
    }


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
        said.out.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        reason = fault.strerror or type(fault).__name__
        print(f"The folder {said.out} cannot be made ({reason}). Name another.", file=sys.stderr)
        return PROBLEMS
    try:
        # Qt and all screens: heavy, and only this command needs them.
        from kiosk.proof.pictures import take_pictures
    except ImportError as fault:
        if not missing_library(str(fault)):
            raise
        print(library_sentence(str(fault)), file=sys.stderr)
        return NO_DISPLAY
    return take_pictures(said.out, settings, walk=said.walk, sizes=said.size, only=said.only)


# --- the settings ---------------------------------------------------------------------------


def _settings(said: argparse.Namespace) -> Settings | None:
    """Give the settings, or None when every problem has been printed."""
    reading = _read(said)
    if reading.settings is None:
        _complain(reading)
    return reading.settings


def _read(said: argparse.Namespace) -> Reading:
    given: Mapping[str, str] = {
        setting.name: text
        for setting in DECLARED
        if (text := getattr(said, setting.name, None)) is not None
    }
    named: Path | None = getattr(said, "settings", None)
    return read_settings(named or _machine_file(), os.environ, given)


def _machine_file() -> Path | None:
    """Give this machine's kiosk.toml if there is one; one that cannot be read counts as there."""
    file = paths.machine_settings()
    try:
        file.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        return file
    return file


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
    return said


def _explain(command: str) -> NoReturn:
    width = max(len(name) for name in COMMANDS)
    lines = [f"  kiosk {name:{width}}  {what}" for name, what in COMMANDS.items()]
    text = "\n".join(["Commands:", *lines, "Options of a command: kiosk COMMAND --help"])
    if command in {"-h", "--help"}:
        print(text)
        raise SystemExit(GOOD)
    print(
        f"kiosk: nobody knows the command {command}{_meant(command, list(COMMANDS))}",
        file=sys.stderr,
    )
    print(text, file=sys.stderr)
    raise SystemExit(MISUSED)


def _meant(word: str, known: list[str]) -> str:
    import difflib  # only ever needed for a mistake

    near = difflib.get_close_matches(word, known, n=1)
    return f". Did you mean {near[0]}?" if near else "."


def _parser(command: str) -> _Parser:
    parser = _Parser(prog=f"kiosk {command}", description=COMMANDS[command], allow_abbrev=False)
    if command == "check":
        parser.add_argument(
            "folder",
            nargs="?",
            type=Path,
            metavar="FOLDER",
            help="the content folder; without it, the one this machine shows",
        )
    if command == "pictures":
        parser.add_argument(
            "--out", type=Path, required=True, metavar="DIR", help="the folder for the pictures"
        )
        parser.add_argument(
            "--walk",
            action="store_true",
            help="go through the kiosk as a visitor does, touch by touch",
        )
        parser.add_argument(
            "--size",
            type=_size,
            nargs="+",
            action="extend",
            default=[],
            metavar="WxH",
            help="sizes of the screen in pixels",
        )
        parser.add_argument("--only", metavar="NAME", help="take this picture only")
    if command in {"check", "settings"}:
        parser.add_argument("--json", action="store_true", help="answer in JSON")
    parser.add_argument(
        "--settings",
        type=Path,
        metavar="FILE",
        help="a kiosk.toml to read in place of this machine's own",
    )
    if command != "check":
        for setting in DECLARED:
            # A yes-or-no setting may stand alone: `--reduced-motion`.
            parser.add_argument(
                setting.option,
                dest=setting.name,
                metavar="VALUE",
                nargs="?" if setting.is_switch else None,
                const="true" if setting.is_switch else None,
                help=f"{setting.sentence} ({setting.kind.limits})".replace("%", "%%"),
            )
    return parser


def _size(text: str) -> tuple[int, int]:
    parts = re.fullmatch(r"([0-9]{2,5})[xX]([0-9]{2,5})", text)
    if parts is None:
        raise argparse.ArgumentTypeError(f"{text} is not a size such as 1080x1920")
    return int(parts[1]), int(parts[2])
