"""The kind of setting that holds keys of a pad, and the rule that a key has one meaning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from attrs import frozen

from kiosk.content.nearest import nearest
from kiosk.settings.key_names import KEY_NAMES
from kiosk.settings.kinds import UnfitError, describe, quote
from kiosk.settings.problem import SettingProblem

PREFIX: Final = "key_"
"""How the names of all settings begin that say what a key of the pad does."""

MOST_KEYS = 12
"""For one thing. No pad has so many keys."""

_BY_FOLD = {name.casefold(): name for name in KEY_NAMES}


@frozen
class Keys:
    """Names of keys, any of which does the same."""

    limits: str = "names of keys with commas between, as `kiosk keys` finds them; empty: no key"
    empty: str = "no key"
    quoted: bool = True

    def from_text(self, text: str) -> tuple[str, ...]:
        """Give the names as Qt writes them, in their order; large and small letters are alike."""
        return _names(text.split(",")) if text.strip() else ()

    def from_toml(self, value: object) -> tuple[str, ...]:
        """Give the names that stand in a text, or in a list of texts."""
        if isinstance(value, str):
            return self.from_text(value)
        if not isinstance(value, list):
            raise UnfitError(f"{describe(value)} is not text in quotes")
        for each in value:
            if not isinstance(each, str):
                raise UnfitError(f"{describe(each)} is not text in quotes")
        return _names(value)

    def show(self, value: object) -> str:
        """Write the names."""
        return ", ".join(value) if isinstance(value, tuple) else ""


def one_meaning_each(
    values: Mapping[str, Any], defaults: Mapping[str, Any], origins: Mapping[str, str]
) -> tuple[dict[str, Any], list[SettingProblem]]:
    """Let each key do one thing.

    A key that IT named for one thing no longer does what it did by default: that default is given
    up. A key that IT named for two things is a problem, told where the second one stands.

    Args:
        values: What IT set, by the name of the setting.
        defaults: Every setting's default.
        origins: Where each setting was set.

    Returns:
        The settings of keys that IT did not set, without the keys named elsewhere; the problems.
    """
    named: dict[str, str] = {}
    problems: list[SettingProblem] = []
    for setting, keys in _of_keys(values):
        for key in keys:
            first = named.setdefault(key, setting)
            if first != setting:
                wrong = f"{setting} names {quote(key)}, and so does {first} ({origins[first]})"
                right = "One key does one thing: leave it out of one of them."
                problems.append(SettingProblem(origins[setting], wrong, right))
    left: dict[str, Any] = {
        setting: tuple(key for key in keys if key not in named)
        for setting, keys in _of_keys(defaults)
        if setting not in values
    }
    return left, problems


def _of_keys(settings: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    return ((name, keys) for name, keys in settings.items() if name.startswith(PREFIX))


def _names(texts: list[str]) -> tuple[str, ...]:
    names: list[str] = []
    for text in texts:
        written = " ".join(text.split())
        name = _BY_FOLD.get(written.casefold())
        if name is None:
            near = nearest(written, KEY_NAMES)
            meant = f"; {quote(near)} is one" if near else ""
            raise UnfitError(f"{quote(written)} is not the name of a key{meant}")
        if name in names:
            raise UnfitError(f"the key {quote(name)} is named twice")
        names.append(name)
    if len(names) > MOST_KEYS:
        raise UnfitError(f"{len(names)} keys are more than {MOST_KEYS}")
    return tuple(names)
