"""Checks on pictures: drawings with the layers and anchors asked for, and safe photos."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from attrs import frozen

from kiosk.content.folder import IMAGES, RefusedError, is_photo_name, read_bytes
from kiosk.content.model import Clinic, Person
from kiosk.content.nearest import did_you_mean, nearest, some_of
from kiosk.content.pages_read import Found, PagesRead, clinic_found
from kiosk.content.photos import (
    ENDINGS,
    MOST_PHOTOS,
    fault_of,
    kind_of,
    photo_names,
    read_photo,
)
from kiosk.content.problem import Finding, Problem
from kiosk.content.statements import Picture

_MOST_DRAWING_BYTES = 4 * 1024 * 1024

_DRAWING = re.compile(r"[a-z0-9][a-z0-9-]{0,63}\.svg\Z")
_LAYER = re.compile(r"<g\b[^>]*?\bid=[\"']([^\"']+)[\"']")
# It begins with plain letters: 40 times as fast as with a `\b` before them.
_ANCHOR = re.compile(r"id=[\"']anchor-([^\"']+)[\"']")


@frozen(eq=False, repr=False)
class Drawing:
    """The names inside one of our drawings."""

    layers: tuple[str, ...]
    anchors: tuple[str, ...]


def drawing_names(read: PagesRead) -> Iterator[Finding]:
    """A picture names one of our drawings and never a path to somewhere else."""
    for found, picture in read.of(Picture):
        if not _DRAWING.match(picture.file):
            wrong = f"'{picture.file[:40]}' is not the name of a drawing of the kiosk"
            yield found.finding(wrong, "file: spine.svg", "file")


def drawings_hold(read: PagesRead, known: Mapping[str, Drawing]) -> Iterator[Finding]:
    """The drawings have the layers and the anchors that pictures ask for."""
    for found, picture in read.of(Picture):
        if not _DRAWING.match(picture.file):
            continue
        drawing = known.get(picture.file)
        if drawing is None:
            wrong = f"There is no drawing '{picture.file}'{did_you_mean(picture.file, known)}"
            right = f"file: {nearest(picture.file, known) or next(iter(known), 'spine.svg')}"
            yield found.finding(wrong, right, "file")
            continue
        for at, layer in enumerate(picture.layers):
            yield from _in_drawing(found, layer, "layer", drawing.layers, "layers", at)
        for at, label in enumerate(picture.labels):
            way = ("labels", at, "at")
            yield from _in_drawing(found, label.at, "anchor", drawing.anchors, *way)


def _in_drawing(
    found: Found, name: str, what: str, known: tuple[str, ...], *way: str | int
) -> Iterator[Finding]:
    """Report a layer or an anchor that a drawing has not."""
    if name not in known:
        wrong = f"The drawing has no {what} '{name[:40]}'{did_you_mean(name, known)}"
        yield found.finding(wrong, nearest(name, known) or f"one of {some_of(known, 60)}", *way)


def drawings_in(drawings: Path) -> dict[str, Drawing]:
    """Read the names inside every drawing of the folder; what cannot be read is left out."""
    known: dict[str, Drawing] = {}
    try:
        paths = sorted(drawings.glob("*.svg"))
    except OSError:
        return {}
    for path in paths:
        try:
            text = read_bytes(path, _MOST_DRAWING_BYTES).decode("utf-8", "replace")
        except OSError:
            continue
        known[path.name] = Drawing(
            tuple(name for name in _LAYER.findall(text) if name != "anchors"),
            tuple(_ANCHOR.findall(text)),
        )
    return known


def photos_are_safe(folder: Path) -> tuple[Mapping[str, bytes], list[Problem]]:
    """Every file in `images` is really the picture that its ending says, and can be shown.

    Gives the bytes of those that are, by name, with the Problems of the others.
    """
    photos: dict[str, bytes] = {}
    names = photo_names(folder)
    if len(names) > MOST_PHOTOS:
        wrong = f"There are {len(names)} photos here; at most {MOST_PHOTOS} are read"
        return photos, [Problem(IMAGES, 0, wrong, "only the photos that the pages name")]
    problems: list[Problem] = []
    for name in names:
        file = f"{IMAGES}/{name}"
        ending = name.rsplit(".", 1)[-1]
        try:
            data = read_photo(folder, name)
        except RefusedError:
            continue  # `look` has named it already.
        except OSError as error:
            wrong = f"The photo cannot be read ({error.strerror or error})"
            problems.append(Problem(file, 0, wrong, f"the photo itself, copied to {IMAGES}/"))
            continue
        if kind_of(data) != ENDINGS[ending]:
            wrong = f"The file is not a {ending.upper()} picture inside, whatever its name says"
            problems.append(Problem(file, 0, wrong, "a photo saved as PNG, JPEG or WebP"))
        elif fault := fault_of(data):
            right = "the same photo, saved smaller, about 1000 x 1000 pixels"
            problems.append(Problem(file, 0, f"The photo {fault}", right))
        else:
            photos[name] = data
    return photos, problems


def photos_exist(read: PagesRead, known: tuple[str, ...]) -> Iterator[Finding]:
    """Each person's photo is one of those that are there."""
    for found, person in read.of(Person):
        if person.photo:
            yield from _photo(found, person.photo, "photo", known)


def logo_exists(clinic: Clinic, known: tuple[str, ...]) -> Iterator[Finding]:
    """The clinic's own mark is there, when one is named."""
    if clinic.logo:
        yield from _photo(clinic_found(clinic), clinic.logo, "logo", known)


def _photo(found: Found, name: str, key: str, known: tuple[str, ...]) -> Iterator[Finding]:
    if not is_photo_name(name):
        wrong = f"'{name[:40]}' is not a name for a photo: small letters, digits, . _ - and png,"
        yield found.finding(f"{wrong} jpg or webp", f"{key}: maria-lopez.jpg", key)
    elif name not in known:
        wrong = f"There is no photo '{name}' in {IMAGES}/{did_you_mean(name, known)}"
        yield found.finding(wrong, f"{key}: {nearest(name, known) or chr(34) * 2}", key)
