"""A SettingProblem: something that IT set and the kiosk cannot use, and how to put it right."""

from __future__ import annotations

from attrs import frozen


@frozen
class SettingProblem:
    """What is wrong with a setting, where it was set, and what right looks like."""

    where: str
    """`kiosk.toml:3` with its folder, `KIOSK_MOUNT` or `--mount`."""
    wrong: str
    """What is wrong, as a sentence without its full stop."""
    right: str
    """What to do about it, as a whole sentence."""

    def __str__(self) -> str:
        """Give one line for a terminal or a log."""
        return f"{self.where}: {self.wrong}. {self.right}"

    def as_dict(self) -> dict[str, str]:
        """Give the same as plain values, for `kiosk settings --json`."""
        return {"where": self.where, "wrong": self.wrong, "right": self.right}
