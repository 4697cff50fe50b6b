"""Checks on pictures: drawings with the layers and anchors asked for, and safe photos."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from attrs import frozen

from kiosk.content.folder import IMAGES, MOST_NAMES, is_photo_name, read_bytes
from kiosk.content.model import Clinic, Person
from kiosk.content.nearest import did_you_mean, nearest, some_of
from kiosk.content.pages_read import Found, PagesRead, clinic_found
from kiosk.content.problem import Finding, Problem
from kiosk.content.statements import Picture

MOST_PHOTO_BYTES = 5 * 1024 * 1024
"""The largest photo."""
_MOST_DRAWING_BYTES = 4 * 1024 * 1024

_DRAWING = re.compile(r"[a-z0-9][a-z0-9-]{0,63}\.svg\Z")
_LAYER = re.compile(r"<g\b[^>]*?\bid=[\"']([^\"']+)[\"']")
# It begins with plain letters: 40 times as fast as with a `\b` before them.
_ANCHOR = re.compile(r"id=[\"']anchor-([^\"']+)[\"']")
_MAGIC = {
    "png": (b"\x89PNG\r\n\x1a\n",),
    "jpg": (b"\xff\xd8\xff",),
    "jpeg": (b"\xff\xd8\xff",),
    "webp": (b"RIFF",),
}


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


def photos_are_safe(folder: Path) -> list[Problem]:
    """Every file in `images` is really the picture that its ending says, and not too large."""
    problems: list[Problem] = []
    for name in _photos_in(folder):
        file = f"{IMAGES}/{name}"
        ending = name.rsplit(".", 1)[-1]
        try:
            start = read_bytes(folder / IMAGES / name, 15)
            size = (folder / IMAGES / name).stat().st_size
        except OSError as error:
            wrong = f"The photo cannot be read ({error.strerror or error})"
            problems.append(Problem(file, 0, wrong, f"the photo itself, copied to {IMAGES}/"))
            continue
        if size > MOST_PHOTO_BYTES:
            wrong = f"The photo has {size / 1024 / 1024:.1f} MB; at most 5 MB are read"
            problems.append(Problem(file, 0, wrong, "the same photo, saved smaller"))
        is_right = start.startswith(_MAGIC.get(ending, ())) and (
            ending != "webp" or start[8:12] == b"WEBP"
        )
        if not is_right:
            wrong = f"The file is not a {ending.upper()} picture inside, whatever its name says"
            problems.append(Problem(file, 0, wrong, "a photo saved as PNG, JPEG or WebP"))
    return problems


def photos_exist(read: PagesRead, folder: Path) -> Iterator[Finding]:
    """Each person's photo is there."""
    known = _photos_in(folder)
    for found, person in read.of(Person):
        if person.photo:
            yield from _photo(found, person.photo, "photo", known)


def logo_exists(clinic: Clinic, folder: Path) -> Iterator[Finding]:
    """The clinic's own mark is there, when one is named."""
    if clinic.logo:
        yield from _photo(clinic_found(clinic), clinic.logo, "logo", _photos_in(folder))


def _photo(found: Found, name: str, key: str, known: tuple[str, ...]) -> Iterator[Finding]:
    if not is_photo_name(name):
        wrong = f"'{name[:40]}' is not a name for a photo: small letters, digits, . _ - and png,"
        yield found.finding(f"{wrong} jpg or webp", f"{key}: maria-lopez.jpg", key)
    elif name not in known:
        wrong = f"There is no photo '{name}' in {IMAGES}/{did_you_mean(name, known)}"
        yield found.finding(wrong, f"{key}: {nearest(name, known) or chr(34) * 2}", key)


def _photos_in(folder: Path) -> tuple[str, ...]:
    """Give the names in `images` that may be photos; links and folders are reported elsewhere."""
    images = folder / IMAGES
    if images.is_symlink() or not images.is_dir():
        return ()
    try:
        names = sorted(path.name for path in images.iterdir() if not path.is_symlink())
    except OSError:
        return ()
    return tuple(name for name in names[:MOST_NAMES] if is_photo_name(name))
