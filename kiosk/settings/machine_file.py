"""Reading kiosk.toml into named values with their lines, or into problems with their lines."""

from __future__ import annotations

import re
from pathlib import Path

from attrs import frozen

from kiosk.host import paths
from kiosk.settings.problem import SettingProblem

LARGEST = 64 * 1024
"""Bytes. A kiosk.toml of every setting, each with a paragraph of comment, has about 4 KB."""


@frozen
class Entry:
    """One line of kiosk.toml that sets something."""

    name: str
    value: object
    line: int
    """Counted from 1; 0 if it could not be told."""


@frozen
class MachineFile:
    """What kiosk.toml says."""

    entries: tuple[Entry, ...] = ()
    problems: tuple[SettingProblem, ...] = ()


def find_machine_file() -> Path | None:
    """Give this machine's own kiosk.toml, if there is one.

    One that this user may not read is given as well: reading it then says so.
    """
    file = paths.machine_settings()
    try:
        file.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        return file
    return file


def read_machine_file(path: Path) -> MachineFile:
    """Read kiosk.toml. Never raises: a file that cannot be read is a problem."""
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError):
        return _refused(str(path), "there is no such file", "Give the path of a kiosk.toml.")
    except OSError as fault:
        reason = fault.strerror or type(fault).__name__
        wrong = f"the file cannot be read ({reason})"
        return _refused(str(path), wrong, "Let the user that runs the kiosk read this file.")
    except ValueError:
        return _refused(repr(str(path)), "no file can have this name", "Give another path.")
    if len(raw) > LARGEST:
        wrong = f"the file is larger than {LARGEST // 1024} KB"
        return _refused(str(path), wrong, "Give the path of a kiosk.toml.")

    try:
        text = raw.decode("utf-8-sig")  # Notepad may put a byte order mark first
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        wrong = "the file is not text in UTF-8"
        return _refused(f"{path}:{line}", wrong, "Save it again with the encoding UTF-8.")
    return _read_text(path, text)


def _read_text(path: Path, text: str) -> MachineFile:
    import tomllib  # 4 to 8 ms that a machine without a kiosk.toml does not pay

    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as fault:
        # Besides TOMLDecodeError: numbers of thousands of digits, brackets nested too deep.
        return MachineFile(problems=(_not_toml(path, text, fault),))
    lines = text.splitlines()
    return MachineFile(
        entries=tuple(Entry(name, value, _line_of(name, lines)) for name, value in table.items())
    )


def _not_toml(path: Path, text: str, fault: Exception) -> SettingProblem:
    said = str(fault)
    place = re.search(r" \(at (?:line (\d+), column \d+|end of document)\)$", said)
    if place is None:
        return SettingProblem(
            str(path), "the file is not TOML", "Write one setting a line, for example: mount = 850"
        )
    lines = text.splitlines()
    number = int(place[1]) if place[1] else max(len(lines), 1)
    line = lines[number - 1] if number <= len(lines) else ""
    wrong = f"the line is not TOML: {said[: place.start()]}"
    if "\\" in line:
        right = r"Put folders in single quotes, for example: content = 'C:\clinic\content'"
    else:
        right = "Write one setting a line, for example: mount = 850"
    return SettingProblem(f"{path}:{number}", wrong, right)


def _line_of(name: str, lines: list[str]) -> int:
    """Find the line that sets a name; tomllib does not tell.

    A line of the same look inside a text of several lines would mislead it. No setting takes
    such a text, and a wrong number in the message about one is all that could come of it.
    """
    key = re.compile(rf"""\s*\[*\s*(["']?){re.escape(name)}\1\s*[=.\]]""")
    return next((number for number, line in enumerate(lines, 1) if key.match(line)), 0)


def _refused(where: str, wrong: str, right: str) -> MachineFile:
    return MachineFile(problems=(SettingProblem(where, wrong, right),))
