"""What somebody may ask of a translation, as the words of `kiosk translation`."""

from __future__ import annotations

import argparse

from attrs import frozen


@frozen
class Wish:
    """What somebody asks of a translation."""

    language: str
    made_by: str | None = None
    reviewed_by: str | None = None
    qualification: str | None = None
    template: str | None = None
    """A page, `words`, or an empty text for all of them."""


def add_wish(parser: argparse.ArgumentParser) -> None:
    """Let a command take the words of a wish."""
    add = parser.add_argument
    add("language", metavar="LANGUAGE", help="the code of the translation, such as es")
    what = "write that all texts say what the first language says today, and who made them"
    add("--made-by", metavar="NAME", help=what)
    what = "sign all texts as the person who compared them with the first language"
    add("--reviewed-by", metavar="NAME", help=what)
    what = "what makes that person a qualified translator"
    add("--qualification", metavar="TEXT", help=what)
    what = "print a sheet to begin with, for one page (`words`: the buttons) or for all"
    add("--template", nargs="?", const="", metavar="PAGE", help=what)
