"""The settings as options of a command line, and what is said of an option that nobody knows."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from kiosk.content.nearest import nearest
from kiosk.settings.settings import DECLARED

MISUSED = 2
"""The exit code for a command line that nobody understands."""


class Parser(argparse.ArgumentParser):
    """Says what was meant when an option is misspelt; argparse learns that in Python 3.14."""

    def error(self, message: str) -> NoReturn:
        """Leave with a plain sentence."""
        self.print_usage(sys.stderr)
        sys.stderr.write(f"{self.prog}: {message}\n")
        raise SystemExit(MISUSED)

    def refuse(self, words: Sequence[str]) -> NoReturn:
        """Leave because of words that this command does not know."""
        word = words[0].split("=")[0]
        known = [option for action in self._actions for option in action.option_strings]
        self.error(f"nobody knows {word}{meant(word, known)}")


def meant(word: str, known: Sequence[str]) -> str:
    """Give the end of a sentence on an unknown word: what was meant, where that can be told."""
    near = nearest(word, known)
    return f". Did you mean {near}?" if near else "."


def add_file_option(parser: argparse.ArgumentParser) -> None:
    """Let a command take `--settings FILE`."""
    parser.add_argument(
        "--settings",
        type=Path,
        metavar="FILE",
        help="a kiosk.toml to read in place of this machine's own",
    )


def add_options(parser: argparse.ArgumentParser) -> None:
    """Let a command take every setting as an option, such as `--idle-seconds 240`."""
    for setting in DECLARED:
        parser.add_argument(
            setting.option,
            dest=setting.name,
            metavar="VALUE",
            # A yes-or-no setting may stand alone: `--reduced-motion`.
            nargs="?" if setting.is_switch else None,
            const="true" if setting.is_switch else None,
            help=f"{setting.sentence} ({setting.kind.limits})".replace("%", "%%"),
        )


def given_options(said: argparse.Namespace) -> dict[str, str]:
    """Give the settings that were given as options: texts by name."""
    given = {setting.name: getattr(said, setting.name, None) for setting in DECLARED}
    return {name: text for name, text in given.items() if text is not None}


def screen_size(text: str) -> tuple[int, int]:
    """Read a size in pixels such as `1080x1920`, for an option of its own."""
    parts = re.fullmatch(r"([0-9]{2,5})[xX]([0-9]{2,5})", text)
    if parts is None:
        raise argparse.ArgumentTypeError(f"{text} is not a size such as 1080x1920")
    return int(parts[1]), int(parts[2])


def seconds(text: str) -> float:
    """Read a time to wait in seconds, such as `20`, for an option of its own."""
    if not re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,3})?", text) or float(text) < 0.1:
        raise argparse.ArgumentTypeError(f"{text} is not a number of seconds from 0.1 to 999")
    return float(text)
