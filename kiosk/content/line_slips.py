"""One line of a content file by itself: a lost colon, space or quotation mark, and the line mended.

Asked only about lines where YAML has stumbled: running text may look like any of these slips.
"""

from __future__ import annotations

import re

from kiosk.content.examples import EXAMPLES

STRAIGHT = "\"'"
CURLY = "\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u201b\u00ab\u00bb"
"""“ ” and their like, which word processors write; YAML knows none of them."""
LONGEST = 160
"""Letters of a staff member's line that an example repeats."""

_PAIR = re.compile(
    r"^(?P<before>\s*(?:- +)*(?:['\"]?[\w-]+['\"]?\s*:(?=\s)|-(?=\s)))\s*(?P<value>\S(?:.*\S)?)\s*$"
)
_DASH_TOUCHES = re.compile(r"\s*-(?P<rest>[A-Za-z_]+ *:.*)$")
_COLON_TOUCHES = re.compile(r"\s*(?P<dash>- +)?(?P<name>[A-Za-z_]+):(?P<value>[^ :/].*)$")
_NO_COLON = re.compile(
    r"\s*(?P<dash>- +)?(?P<name>[A-Za-z_]+)(?P<gap>\s*[=;]\s*|\s*)(?P<value>.*)$"
)
# Names that begin no sentence: what follows them without a colon cannot be running text.
_NO_WORDS = ("alt", "basis", "fact", "icon", "id", "status")


def pair_on(line: str) -> tuple[str, str] | None:
    """Give what stands before a value (`text:` or `-`) and the value, or None if there is none."""
    pair = _PAIR.match(line)
    return (pair["before"].strip(), pair["value"]) if pair else None


def quoted(line: str) -> str:
    """Give a line of a content file with its value in double quotes.

    Quotation marks inside the value become single ones, which need no backslash. An empty text
    means that the line is not `name: value` or `- value`, or is too long to repeat.
    """
    pair = pair_on(line)
    if pair is None or len(line) > LONGEST:
        return ""
    before, value = pair
    marks = STRAIGHT + CURLY
    ends_too = len(value) > 1 and value[-1] in marks
    if value[0] in marks and (ends_too or value.count(value[0]) == 1):
        value = value[1:-1] if ends_too else value.lstrip(marks)
        while len(value) > 1 and value[0] == value[-1] and value.count(value[0]) == 2:
            if value[0] not in marks:
                break
            value = value[1:-1]
    elif value[-1] == '"' and value.count('"') == 1:
        value = value[:-1]
    value = value.replace("\\", "\\\\").replace('"', "'")
    return f'{before} "{value}"'


def line_slip(line: str) -> tuple[str, str] | None:
    """Say what is wrong with a line and what would be right, or None if nothing can be seen."""
    if len(line) > LONGEST:
        return None
    slip = _DASH_TOUCHES.match(line)
    if slip:
        return "A space is missing after the dash", f"- {slip['rest']}"
    slip = _COLON_TOUCHES.match(line)
    if slip and (slip["name"] in EXAMPLES or slip["value"][0] in STRAIGHT + "[{"):
        right = f"{slip['dash'] or ''}{slip['name']}: {slip['value'].strip()}"
        return "A space is missing after the colon", right
    return _lost_colon(line) or quote_slip(line)


def _lost_colon(line: str) -> tuple[str, str] | None:
    """Find a name without its colon, as in `text "Rest today."`."""
    slip = _NO_COLON.match(line)
    if slip is None or slip["value"].startswith(":"):
        return None
    name, value = slip["name"], slip["value"].strip()
    is_quoted = bool(value) and value[0] in STRAIGHT + CURLY + "[{"
    if name not in EXAMPLES and not (is_quoted and name.islower()):
        return None
    one_word = re.fullmatch(r"[\w.-]*\w", value)
    if is_quoted or slip["gap"].strip() or not value or one_word or name in _NO_WORDS:
        right = f"{slip['dash'] or ''}{name}: {value}".strip()
        return f"The colon is missing after '{name}'", right
    return None


def quote_slip(line: str) -> tuple[str, str] | None:
    """Find a text whose quotation marks do not stand around it as one straight pair."""
    pair = pair_on(line)
    if pair is None:
        return None
    value, mark = pair[1], pair[1][0]
    right = quoted(line) or 'text: "Rest at home."'
    if mark not in STRAIGHT:
        return None
    inside = value.replace("\\\\", "").replace(f"\\{mark}", "")
    count = inside.count(mark)
    if count == 1 and value[-1] in CURLY:
        wrong = f"A text begins with {mark} and ends with the curly mark {value[-1]}"
        return f"{wrong}; both must be straight", right
    if count == 1:
        return "A text begins with a quotation mark and does not end with one", right
    if mark == '"' and count == 2 and value[-1] != mark:
        before, _, after = value[1:].partition('"')
        if re.match(r"\s*\w", after):
            right = f'{pair[0]} "{before.strip()} {after.strip()}"'
        elif not after.strip(" .,;"):
            right = f'{pair[0]} "{before.strip()}"'
        return "Something stands after the quotation mark that ends the text", right
    if count > 2:
        wrong = f"A text in {mark} has more of these marks inside; the second one ends it"
        return wrong, right
    return None
