"""Checks that compare what was seen on the screens of a cell, or of two cells."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from attrs import Factory, frozen
from PySide6.QtWidgets import QAbstractButton

from kiosk.content.words import Words
from kiosk.design.contrast import luminance
from kiosk.design.themes import THEMES, colours_of
from kiosk.proof.controls import Control
from kiosk.proof.faults import Fault, Finding
from kiosk.proof.probe import Probe
from kiosk.proof.reading_checks import NO_BULLETS, card_of
from kiosk.proof.screenful import Screenful
from kiosk.views.parts.button import BigButton
from kiosk.views.parts.hundred import Hundred
from kiosk.views.parts.text import Text

LEAST_GREY = 20.0
"""Steps of lightness, of 100, between two states that have the same icon (access.md P-12)."""

WIDER = 1.5
"""A control so many times as wide has taken another shape: it need not be higher as well."""

STATUS = ("danger", "warning", "success")
"""Roles of colours that mean something."""

NEUTRAL = (*NO_BULLETS, "point", "forward")
"""Icons that only begin or end a line."""

Key = tuple[str, str, str]
"""A screen, a kind of widget, and a name."""


@frozen
class Extent:
    """How large a control is, in pixels, and how many texts stand on it."""

    height: int
    """What it asks for itself, not what a higher one beside it gives it."""
    width: int
    texts: int

    def is_outgrown_by(self, other: Extent) -> bool:
        """Say whether another is the same control with larger words, or one to compare no more."""
        if self.texts != other.texts:
            return True  # A card that leaves out lines is another card.
        is_larger = other.height * other.width > self.height * self.width
        return other.height > self.height or (other.width >= WIDER * self.width and is_larger)


@frozen(eq=False)
class Seeings:
    """What is kept of the screens of a cell, to be compared."""

    probe: Probe
    """How colours are read as roles."""
    controls: dict[Key, Extent] = Factory(dict)
    icons: dict[Key, float] = Factory(dict)
    """Of icons, in pixels."""
    fixed: dict[str, Counter[tuple[int, int]]] = Factory(lambda: defaultdict(Counter))
    """Where the ways that every page has stand, by their names."""
    states: dict[str, dict[bool, set[tuple[frozenset[str], str]]]] = Factory(dict)
    """By kind of control, and on or off: the icons on it, and the role of its ground."""
    meanings: dict[str, set[str]] = Factory(lambda: defaultdict(set))
    """The icons that are in a colour that means something, by its role."""

    def keep(self, scene: str, it: Screenful) -> Iterator[Finding]:
        """Keep what all screenfuls of a page show; gives what is wrong at once."""
        for control in it.controls:
            key = scene, type(control.widget).__name__, control.name
            self.controls.setdefault(key, _extent_of(control))
        for seen, painting in it.seeing:
            kind = type(seen.widget).__name__
            names = {icon.name: icon for icon in painting.icons if icon.name}
            # Figures out of a hundred are a picture: it is as large as it can be at any size.
            is_picture = isinstance(seen.widget, Hundred)
            for name, icon in names.items() if not is_picture else ():
                self.icons.setdefault((scene, kind, name), icon.box[3] - icon.box[1])
            if isinstance(seen.widget, QAbstractButton) and seen.widget.isCheckable():
                fill = self.probe.role(painting.shapes[0].fill) if painting.shapes else ""
                by_state = self.states.setdefault(kind, {True: set(), False: set()})
                by_state[seen.widget.isChecked()].add((frozenset(names), fill))
        yield from self._status(it)

    def keep_fixed(self, it: Screenful, fixed: Sequence[str]) -> None:
        """Keep where the ways of these names stand, which every page has."""
        for control in it.controls:
            if control.name in fixed:
                # The corner where it begins: how large it is depends on what stands beside it.
                face = control.face
                is_rtl = it.window.isRightToLeft() or control.widget.isRightToLeft()
                place = face.right() if is_rtl else face.left(), face.bottom()
                self.fixed[control.name][place] += 1

    def _status(self, it: Screenful) -> Iterator[Finding]:
        """A card whose colour means something has an icon and words that say the same."""
        roles: dict[object, set[str]] = defaultdict(set)
        names: dict[object, set[str]] = defaultdict(set)
        words: dict[object, str] = defaultdict(str)
        for seen, painting in it.seeing:
            card = card_of(seen.widget)
            if card is None:
                continue
            inks = [each.colour for each in painting.stretches]
            inks += [each.colour for each in painting.icons]
            roles[card] |= {role for role in map(self.probe.role, inks) if role in STATUS}
            names[card] |= {icon.name for icon in painting.icons}
            for icon in painting.icons:
                role = self.probe.role(icon.colour)
                if role in STATUS and icon.name not in NEUTRAL:
                    self.meanings[role].add(icon.name)
            words[card] += painting.words
            for icon in painting.icons:
                # A card may hold both sides of something: each sign speaks for its own colour.
                role = self.probe.role(icon.colour)
                if role in STATUS and icon.name not in NEUTRAL:
                    self.meanings[role].add(icon.name)
        for holder, told in roles.items():
            telling = names[holder] - {*NEUTRAL}
            if told and not (telling and words[holder].strip()):
                what = ", ".join(sorted(told))
                yield Finding(Fault.STATE_BY_COLOUR, what, "no icon or no words", widget="Card")


def ways_of(words: Words) -> tuple[str, ...]:
    """Give what the ways are called that stand in the same place on every page."""
    return words.home, words.back, words.get_help


def states_differ(seen: Seeings) -> Iterator[Finding]:
    """What is on is told from what is off without its hue."""
    for kind, by_state in seen.states.items():
        for on in by_state[True]:
            for off in by_state[False]:
                if on[0] != off[0] or all(_grey(on[1], off[1])):
                    continue
                measured = f"{on[1] or 'no ground'} and {off[1] or 'no ground'}"
                wanted = f"another icon, or {LEAST_GREY:.0f} steps of lightness"
                yield Finding(Fault.STATE_BY_COLOUR, kind, measured, wanted, kind)
    meanings = sorted(seen.meanings.items())
    for number, (role, names) in enumerate(meanings):
        for other, others in meanings[number + 1 :]:
            for name in names & others:
                measured = f"stands for {role} and for {other}"
                yield Finding(Fault.STATE_BY_COLOUR, f"icon {name}", measured, "an icon each")


def same_places(seen: Seeings) -> Iterator[Finding]:
    """Home, Back and Help are in one place on all screens."""
    for name, places in seen.fixed.items():
        (usual, _), *others = places.most_common()
        for place, count in others:
            measured = f"on {count} screens at {place}"
            where = (*place, 1, 1)
            yield Finding(Fault.WANDERS, name, measured, f"at {usual}", where=where)


def grows(normal: Seeings, largest: Seeings) -> Iterator[tuple[str, Finding]]:
    """Give each screen with a control or icon that is no larger with the largest words."""
    for key, extent in normal.controls.items():
        other = largest.controls.get(key)
        if other is not None and not extent.is_outgrown_by(other):
            yield _stays(key, "high", extent.height, other.height)
    for key, icon in normal.icons.items():
        if largest.icons.get(key, math.inf) <= icon:
            yield _stays(key, "icon", icon, largest.icons[key])


def fixed_are_there(scene: str, it: Screenful, words: Words) -> Iterator[Finding]:
    """Home and Help are on every page that is not behind a question."""
    there = {control.name for control in it.controls}
    for name in (words.home, words.get_help):
        if name not in there:
            yield Finding(Fault.DEAD_END, name, f"not on {scene}", "on every page")


def _extent_of(control: Control) -> Extent:
    face, button = control.face, control.widget
    height = face.height()
    if isinstance(button, BigButton):
        height = min(height, button.face_height(face.width()))
    return Extent(height, face.width(), len(button.findChildren(Text)))


def _stays(key: Key, what: str, before: float, after: float) -> tuple[str, Finding]:
    scene, kind, name = key
    measured = f"{what} {after:.0f} px at 200 %, {before:.0f} px at 100 %"
    return scene, Finding(Fault.DOES_NOT_GROW, name, measured, "larger", kind)


def _grey(one: str, other: str) -> Iterable[bool]:
    """Say for each theme whether two grounds are told apart without hue."""
    for theme in THEMES.values():
        colours = colours_of(theme)
        # Where there is no ground of its own, the surface of what holds it is seen.
        first, second = colours.get(one, theme.surface), colours.get(other, theme.surface)
        yield abs(_lightness(first) - _lightness(second)) >= LEAST_GREY


def _lightness(colour: str) -> float:
    """Give the lightness of a colour, 0 to 100 (CIE L*)."""
    share = luminance(colour)
    return 903.3 * share if share <= 0.008856 else 116 * share ** (1 / 3) - 16.0
