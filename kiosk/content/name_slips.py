"""Names in a content file that are not known where they stand: which one was meant."""

from __future__ import annotations

import re

from kiosk.content.examples import example
from kiosk.content.nearest import nearest, some_of
from kiosk.content.sheet import Node, Text

# A lost colon or space, where a second colon in the text makes a name of it: note:"Ask: when?"
_NAME_AND_TEXT = re.compile(r"(?P<name>[a-z_]+) *(?P<colon>:?) *[\"'“]")


def meant(written: str, left: list[str]) -> str:
    """Give the name that was probably meant, of those that are left, or an empty text."""
    slip = _NAME_AND_TEXT.match(written)
    return slip["name"] if slip and slip["name"] in left else nearest(written, left)


def unknown(kind: str, written: str, name: str, left: list[str], value: Node) -> tuple[str, str]:
    """Say what is wrong with a name that is not known in a block, and what would be right.

    `kind` is the block's class of the model, `name` the right name, if any, and `left` those that
    are not written yet.
    """
    slip = _NAME_AND_TEXT.match(written)
    if slip and slip["name"] == name:
        lost = "A space is missing after the colon of" if slip["colon"] else "No colon stands after"
        return f"{lost} '{name}'", example(kind, name)
    if name:
        wrong = f"'{written[:40]}' is not a name known here; did you mean '{name}'?"
        if isinstance(value, Text) and re.fullmatch(r"[^\"\\\n]{1,80}", value.value):
            return wrong, f'{name}: "{value.value}"'
        return wrong, example(kind, name)
    wrong = f"'{written[:40]}' is not a name known here, and nothing under it would be shown"
    return wrong, f"one of these instead: {some_of(left, 20)}" if left else "nothing in its place"
