"""The kinds of value that a setting can have: how each is read, limited and shown.

A value comes as text (environment, command line) or as a TOML value (kiosk.toml). Anything that
does not fit raises `UnfitError`, whose message says what is wrong, without a full stop.
"""

from __future__ import annotations

import contextlib
import re
from pathlib import Path
from typing import Protocol, TypeVar

from attrs import frozen

T_co = TypeVar("T_co", covariant=True)


class UnfitError(ValueError):
    """A value does not fit its setting; the message says why."""


class Kind(Protocol[T_co]):
    """One kind of value."""

    @property
    def limits(self) -> str:
        """What fits, in words for the table in the IT guide."""

    @property
    def quoted(self) -> bool:
        """Does kiosk.toml write the value in quotes?"""

    @property
    def empty(self) -> str:
        """What an empty value or 0 stands for, in words; empty where it is no special value."""

    def from_text(self, text: str) -> T_co:
        """Give the value that the text stands for."""

    def from_toml(self, value: object) -> T_co:
        """Give the value that stood in kiosk.toml."""

    def show(self, value: object) -> str:
        """Write a value of this kind as text that `from_text` reads back."""


@frozen
class Folder:
    """A folder, which need not exist yet: a share may be away while the kiosk starts."""

    empty: str
    """What no folder stands for, in words."""
    quoted: bool = True

    @property
    def limits(self) -> str:
        """Say what fits."""
        return f"a folder; empty: {self.empty}"

    def from_text(self, text: str) -> Path | None:
        """Give the folder as it is written; None when empty. `~` is the user's home."""
        if not text.strip():
            return None
        if any(ord(sign) < 32 or ord(sign) == 127 for sign in text):
            raise UnfitError(
                "the folder's name holds a line break or another sign that no folder has"
            )
        if len(text) > 1000:
            raise UnfitError("the folder's name is longer than 1000 signs")
        with contextlib.suppress(RuntimeError):  # `~somebody` whom this computer does not know
            return Path(text).expanduser()
        raise UnfitError(f"{quote(text)} begins with a user that this computer does not have")

    def from_toml(self, value: object) -> Path | None:
        """Give the folder as it is written; None when empty."""
        return self.from_text(_text(value))

    def show(self, value: object) -> str:
        """Write the folder."""
        return "" if value is None else str(value)


@frozen
class WindowSize:
    """The size of a window in pixels, or full screen."""

    least: int
    most: int
    empty: str = "full screen"
    quoted: bool = True

    @property
    def limits(self) -> str:
        """Say what fits."""
        return f"WIDTHxHEIGHT, each {self.least} to {self.most} pixels; empty: {self.empty}"

    def from_text(self, text: str) -> tuple[int, int] | None:
        """Give (width, height) in pixels; None for full screen."""
        if not text.strip():
            return None
        parts = re.fullmatch(r"\s*([0-9]{1,6})\s*[xX]\s*([0-9]{1,6})\s*", text)
        if parts is None:
            raise UnfitError(f"{quote(text)} is not a size written as WIDTHxHEIGHT")
        size = int(parts[1]), int(parts[2])
        if not all(self.least <= side <= self.most for side in size):
            size_word = "small" if min(size) < self.least else "large"
            raise UnfitError(f"{text.strip()} is too {size_word}")
        return size

    def from_toml(self, value: object) -> tuple[int, int] | None:
        """Give (width, height) in pixels; None for full screen."""
        return self.from_text(_text(value))

    def show(self, value: object) -> str:
        """Write the size."""
        return f"{value[0]}x{value[1]}" if isinstance(value, tuple) else ""


@frozen
class Name:
    """The name of something on this computer, letter for letter."""

    what: str
    """What it names, in words."""
    empty: str
    """What no name stands for, in words."""
    quoted: bool = True

    @property
    def limits(self) -> str:
        """Say what fits."""
        return f"{self.what}; empty: {self.empty}"

    def from_text(self, text: str) -> str:
        """Give the name without the spaces around it; empty for none."""
        name = text.strip()
        if not name.isprintable():
            raise UnfitError(f"{quote(name)} holds a sign that no name has")
        if len(name) > 200:
            raise UnfitError("the name is longer than 200 signs")
        return name

    def from_toml(self, value: object) -> str:
        """Give the name; empty for none."""
        return self.from_text(_text(value))

    def show(self, value: object) -> str:
        """Write the name."""
        return str(value)


@frozen
class WholeNumber:
    """A whole number of something."""

    least: int
    most: int
    unit: str
    empty: str = ""
    quoted: bool = False

    @property
    def limits(self) -> str:
        """Say what fits."""
        return f"{self.least} to {self.most} {self.unit}"

    def from_text(self, text: str) -> int:
        """Give the number, within its limits."""
        if not re.fullmatch(r"[ \t\r\n]*[+-]?[0-9]{1,9}[ \t\r\n]*", text):
            raise UnfitError(f"{quote(text)} is not a whole number")
        return self._within(int(text))

    def from_toml(self, value: object) -> int:
        """Give the number, within its limits."""
        if not isinstance(value, int) or isinstance(value, bool):
            raise UnfitError(f"{describe(value)} is not a whole number")
        return self._within(value)

    def _within(self, number: int) -> int:
        if not self.least <= number <= self.most:
            raise UnfitError(_out_of_bounds(number, self.least))
        return number

    def show(self, value: object) -> str:
        """Write the number."""
        return str(value)


@frozen
class Measure:
    """A number that may have decimals, or 0 for "find it out"."""

    least: float
    most: float
    unit: str
    empty: str
    """What 0 stands for, in words."""
    quoted: bool = False

    @property
    def limits(self) -> str:
        """Say what fits."""
        return f"{self.least:g} to {self.most:g} {self.unit}; 0: {self.empty}"

    def from_text(self, text: str) -> float:
        """Give the number, within its limits; a decimal point, never a comma."""
        if not re.fullmatch(r"[ \t\r\n]*[+-]?[0-9]{1,9}(\.[0-9]{0,9})?[ \t\r\n]*", text):
            raise UnfitError(f"{quote(text)} is not a number written with a decimal point")
        return self._within(float(text))

    def from_toml(self, value: object) -> float:
        """Give the number, within its limits."""
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise UnfitError(f"{describe(value)} is not a number")
        return self._within(value)

    def _within(self, number: float) -> float:
        if number != 0 and not self.least <= number <= self.most:
            raise UnfitError(_out_of_bounds(number, self.least))
        return float(number)

    def show(self, value: object) -> str:
        """Write the number, without decimals that say nothing."""
        return f"{value:g}" if isinstance(value, int | float) else str(value)


@frozen
class YesNo:
    """On or off."""

    limits: str = "true or false"
    empty: str = ""
    quoted: bool = False

    def from_text(self, text: str) -> bool:
        """Give the answer; yes/no, on/off and 1/0 are understood too."""
        word = text.strip().lower()
        if word in {"true", "yes", "on", "1"}:
            return True
        if word in {"false", "no", "off", "0"}:
            return False
        raise UnfitError(f"{quote(text)} is neither true nor false")

    def from_toml(self, value: object) -> bool:
        """Give the answer."""
        if not isinstance(value, bool):
            raise UnfitError(f"{describe(value)} is neither true nor false")
        return value

    def show(self, value: object) -> str:
        """Write the answer."""
        return "true" if value else "false"


def describe(value: object) -> str:
    """Say a TOML value in a few words, so that a very long one stays one line of a message."""
    if isinstance(value, str):
        return f"{quote(value)} in quotes"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, int) and abs(value) >= 10**30:
        return "a number of more than 30 digits"  # str() of a huge number can raise, or take long
    return str(value)


def quote(text: str) -> str:
    """Put what somebody wrote into quotation marks, on one line and at most 60 signs long."""
    shown = text if len(text) <= 60 else f"{text[:57]}..."
    return '"' + "".join(sign if sign.isprintable() else "?" for sign in shown) + '"'


def _out_of_bounds(number: float, least: float) -> str:
    if number != number:
        return "nan is not a number"
    return f"{describe(number)} is too {'small' if number < least else 'large'}"


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise UnfitError(f"{describe(value)} is not text in quotes")
    return value
