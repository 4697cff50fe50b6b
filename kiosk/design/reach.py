"""Whether a seated person can reach the controls of a screen that hangs at a given height."""

from __future__ import annotations

LOWEST_MM = 380
HIGHEST_MM = 1220
"""Unobstructed reach above the floor: ADA 308, EN 301 549 8.3.2 and 8.3.3 (access.md O-04)."""

LEAST_LOWERED_MM = 240
"""What stands in the lower part of a screen needs this height at least."""


def lowered_mm(mount: int, height_mm: float) -> float:
    """Give the height of the lower part of a screen that a seated person reaches, in millimetres.

    `mount` is the height of the screen's lower edge above the floor. It is the whole height where
    the screen ends within reach, or is too low to be divided.
    """
    return min(height_mm, max(LEAST_LOWERED_MM, HIGHEST_MM - mount))


def out_of_reach(mount: int, band_mm: float) -> str:
    """Say what is wrong with a mounting height, or nothing.

    `mount` is the height of the screen's lower edge above the floor and `band_mm` the height of
    the band of buttons at its foot, both in millimetres.
    """
    lowest, highest = mount, round(mount + band_mm)
    if lowest >= LOWEST_MM and highest <= HIGHEST_MM:
        return ""
    return (
        f"With mount = {mount} the buttons are {lowest} to {highest} mm above the floor. People who"
        f" sit reach {LOWEST_MM} to {HIGHEST_MM} mm: hang the screen between {LOWEST_MM} and"
        f" {max(LOWEST_MM, int(HIGHEST_MM - band_mm))} mm, or set mount to its true height."
    )
