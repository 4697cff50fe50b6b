"""Reading the settings of this machine: defaults, kiosk.toml, environment, command line.

The later place wins. Nothing is corrected silently: whatever is wrong in any place is reported,
all at once, also where a later place would have won.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

from kiosk.content.nearest import nearest
from kiosk.settings.keys import one_meaning_each
from kiosk.settings.kinds import UnfitError, quote
from kiosk.settings.machine_file import read_machine_file
from kiosk.settings.problem import SettingProblem
from kiosk.settings.settings import DECLARED, Setting, Settings

PREFIX = "KIOSK_"


@frozen
class Origin:
    """Where the value of one setting came from."""

    name: str
    where: str
    """`default`, `/etc/xdg/spine-kiosk/kiosk.toml:3`, `KIOSK_MOUNT` or `--mount`."""


@frozen
class Reading:
    """What came of reading the settings: `settings` is None if there is any problem."""

    settings: Settings | None
    origins: tuple[Origin, ...]
    """One for each setting, in the order of `Settings`."""
    problems: tuple[SettingProblem, ...]


def read_settings(
    toml: Path | None, environ: Mapping[str, str], given: Mapping[str, str]
) -> Reading:
    """Read every setting from every place.

    Args:
        toml: The kiosk.toml to read, which must exist; None for none.
        environ: The environment; of its variables, those that begin with `KIOSK_` count.
        given: The command line: texts by the name of the setting.

    Never raises for anything that is written in one of the places.
    """
    here = _here()
    values: dict[str, Any] = {}
    origins = {setting.name: "default" for setting in DECLARED}
    problems: list[SettingProblem] = []

    if toml is not None:
        file = read_machine_file(toml)
        problems += file.problems
        beside = (here / toml).parent
        for entry in file.entries:
            where = f"{toml}:{entry.line}" if entry.line else str(toml)
            setting = _by_name(entry.name)
            if setting is None:
                problems.append(_unknown(where, entry.name))
                continue
            try:
                values[setting.name] = _anchored(setting.kind.from_toml(entry.value), beside)
                origins[setting.name] = where
            except UnfitError as unfit:
                problems.append(
                    _unfit(where, f"{setting.name}: {unfit}", setting, setting.toml_example)
                )

    for variable in sorted(name for name in environ if name.startswith(PREFIX)):
        setting = _by_name(variable.removeprefix(PREFIX).lower())
        if setting is None or variable != setting.variable:
            problems.append(_unknown(quote(variable)[1:-1], variable, PREFIX))
            continue
        try:
            values[setting.name] = _anchored(setting.kind.from_text(environ[variable]), here)
            origins[setting.name] = variable
        except UnfitError as unfit:
            problems.append(_unfit(variable, str(unfit), setting, f"{variable}={setting.example}"))

    for setting in DECLARED:
        if setting.name not in given:
            continue
        try:
            values[setting.name] = _anchored(setting.kind.from_text(given[setting.name]), here)
            origins[setting.name] = setting.option
        except UnfitError as unfit:
            example = f"{setting.option} {setting.example}"
            problems.append(_unfit(setting.option, str(unfit), setting, example))

    defaults = {setting.name: setting.default for setting in DECLARED}
    still_free, twice = one_meaning_each(values, defaults, origins)
    problems += twice
    for name, keys in still_free.items():
        if keys != defaults[name]:
            origins[name] = "default, less what is named elsewhere"
    return Reading(
        settings=None if problems else Settings(**values, **still_free),
        origins=tuple(Origin(name, where) for name, where in origins.items()),
        problems=tuple(problems),
    )


def _by_name(name: str) -> Setting | None:
    return next((setting for setting in DECLARED if setting.name == name), None)


def _anchored(value: object, folder: Path) -> object:
    """Make a relative folder one that starts where it was written: beside kiosk.toml, or here."""
    return folder / value if isinstance(value, Path) else value


def _unfit(where: str, wrong: str, setting: Setting, example: str) -> SettingProblem:
    right = f"It takes {setting.kind.limits}. Right, for example: {example}"
    return SettingProblem(where, wrong, right)


def _unknown(where: str, name: str, prefix: str = "") -> SettingProblem:
    known = [setting.name for setting in DECLARED]
    meant = name.removeprefix(prefix).lower()
    words = {word: setting for setting in reversed(known) for word in setting.split("_")}
    near = nearest(meant, known) or words.get(nearest(meant, words), "")
    spelt = [prefix + (each.upper() if prefix else each) for each in ([near] if near else known)]
    right = f"Did you mean {spelt[0]}?" if near else f"There are: {', '.join(spelt)}."
    return SettingProblem(where, f"{quote(name)} is not a setting of the kiosk", right)


def _here() -> Path:
    try:
        return Path.cwd()
    except OSError:  # the folder that the program was started in has been deleted
        return Path("/")
