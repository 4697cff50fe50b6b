"""The settings as options of a command line."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.settings.settings import DECLARED


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
