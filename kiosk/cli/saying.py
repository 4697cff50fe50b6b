"""The words of the command line: which commands there are, and what each may be told.

Every message here is for a receptionist or for IT: what is wrong, and what to do next.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NoReturn

import kiosk
from kiosk.content.wish import add_wish
from kiosk.design.sizes import TextSize
from kiosk.host.speech_programs import ENGINES
from kiosk.session.comfort import Colours
from kiosk.settings.options import (
    MISUSED,
    Parser,
    add_file_option,
    add_options,
    meant,
    screen_size,
    seconds,
)

COMMANDS: Final[Mapping[str, str]] = {
    "run": "show the patient screens (what happens without a command, too)",
    "check": "list everything that is wrong in the content, with file and line",
    "audit": "measure every screen in every size, text, colour and language; takes minutes",
    "pictures": "leave a picture of every screen in a folder; needs no display",
    "translation": "say how a translation stands, and write who made it and who has signed it",
    "prerender": "make a recording of every sentence that has none, or list them to be read out",
    "settings": "print every setting, its value and where it came from",
    "keys": "learn what each key of a keypad sends; --list shows what the keys do now",
    "voices": "list which languages this computer can read aloud, and try its voice",
    "print-sheet": "",  # the patient screens call it; IT finds it in the IT guide
    "narrate": "",  # the patient screens call it: the process that speaks
}

_OF_A_FOLDER = frozenset({"check", "translation", "prerender"})
"""The commands that are about a content folder alone: no other setting changes what they do."""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Give what the words of a command line mean; leaves with a message where they mean nothing."""
    first = arguments[0] if arguments else ""
    if first in {"-h", "--help", "--version"} or (first and not first.startswith("-")):
        command, rest = first, list(arguments[1:])
    else:
        command, rest = "run", list(arguments)
    if command == "--version":
        print(f"kiosk {kiosk.__version__}")
        raise SystemExit(0)
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
    width = max(len(name) for name, what in COMMANDS.items() if what)
    lines = [f"  kiosk {name:{width}}  {what}" for name, what in COMMANDS.items() if what]
    text = "\n".join(["Commands:", *lines, "Options of a command: kiosk COMMAND --help"])
    if command in {"-h", "--help"}:
        print(text)
        raise SystemExit(0)
    wrong = f"kiosk: nobody knows the command {command}{meant(command, tuple(COMMANDS))}"
    print(f"{wrong}\n{text}", file=sys.stderr)
    raise SystemExit(MISUSED)


def _parser(command: str) -> Parser:
    parser = Parser(prog=f"kiosk {command}", description=COMMANDS[command], allow_abbrev=False)
    add = parser.add_argument
    if command == "translation":
        add_wish(parser)
    if command in {"check", "audit", "translation", "prerender"}:
        what = "the content folder; without it, the one that this machine shows"
        add("folder", nargs="?", type=Path, metavar="FOLDER", help=what)
    if command in _OF_A_FOLDER:
        add("--content", dest="named", type=Path, metavar="FOLDER", help="the same, as for `run`")
    if command == "pictures":
        add("--out", type=Path, required=True, metavar="DIR", help="the folder for the pictures")
        add("--walk", action="store_true", help="touch through the kiosk as a visitor does")
        what = "sizes of the screen in pixels"
        add(
            "--size",
            type=screen_size,
            nargs="+",
            action="extend",
            default=[],
            metavar="WxH",
            help=what,
        )
        add("--only", metavar="NAME", help="take this picture only")
        sizes = [size.value for size in TextSize]
        add("--text", type=int, choices=sizes, default=sizes[0], help="size of the words, in %%")
        colours = [each.value for each in Colours]
        add("--colours", choices=colours, default=colours[0], help="the set of colours")
        add("--lowered", action="store_true", help="all in the lower part of the screen")
        add("--language", default="", metavar="CODE", help="the language that is read")
    if command == "audit":
        add("--part", default="", help=argparse.SUPPRESS)  # one of several processes of it
    if command == "prerender":
        add("--language", default="", metavar="CODE", help="only this language, reviewed or not")
        what = "the program that speaks; without it, what this computer has"
        add("--engine", choices=ENGINES, default=None, help=what)
        add("--voice", default="", metavar="NAME", help="one of the voices of that program")
        what = "make nothing: print a table of every sentence and the name of its recording"
        add("--list", action="store_true", help=what)
    if command == "print-sheet":
        add("--sample", action="store_true", help="print a sample, to test the printer")
        add("--pdf", type=Path, metavar="FILE", help="write a PDF in place of printing")
    if command == "keys":
        add("--list", action="store_true", help="only print what each key does on this machine")
        add("--out", type=Path, metavar="FILE", help="write the lines for kiosk.toml to a new file")
        what = "how many seconds each question waits for its key"
        add("--wait", type=seconds, default=20.0, metavar="SECONDS", help=what)
    if command == "voices":
        what = "say a sentence, in this language or the first that has a voice, and time it"
        add("--try", dest="tried", nargs="?", const="", metavar="LANGUAGE", help=what)
    if command in {"voices", "narrate"}:
        add("--engine", default="", metavar="NAME", help="the engine of Qt that speaks")
    if command in {"check", "audit", "settings", "voices"}:
        add("--json", action="store_true", help="answer in JSON")
    add_file_option(parser)
    if command not in _OF_A_FOLDER:
        add_options(parser)
    return parser
